import { createHash } from 'node:crypto';
import { phoneText } from '@carriole/shared/contact-texts.ts';
import type { OrderView, PlaceOrder } from '@carriole/shared/contracts/orders.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { fillText, unavailableTexts } from '@carriole/shared/problem-texts.ts';
import { type ProblemCause, Refusal } from '@carriole/shared/problems.ts';
import type { Basket } from '../baskets/model.ts';
import { type ProductsById, planBasket, planBasketOn, pricedLines } from '../baskets/planning.ts';
import { type Quote, quote } from '../baskets/quote.ts';
import { basketForOrder, closeBasket } from '../baskets/service.ts';
import { localDate } from '../calendar.ts';
import { type LockedStock, lockStocks, takeStock } from '../catalogue/stock-service.ts';
import { tellOrdered } from '../catalogue-changes.ts';
import type { Ctx } from '../ctx.ts';
import type { Db } from '../db/client.ts';
import type { ServiceDay, ServiceFacts } from '../delivery/model.ts';
import type { PlannedDay } from '../delivery/plan.ts';
import { comingDays, daysAt } from '../delivery/service.ts';
import { dayParts } from '../delivery/service-days.ts';
import { withHeld } from '../delivery/waiting-rules.ts';
import { bookFor, heldFor } from '../delivery/waiting-service.ts';
import { readablePhone } from '../gateways/phone.ts';
import { isOrderSecret, newId, orderSecret } from '../ids.ts';
import { newOrderNumber, orderByKey, wholeOrder, writeOrder } from '../orders/service.ts';
import { expectTransfer, paymentOf } from '../payments/service.ts';
import { nextDay, nextDayCause, reroutedCauses } from './alternatives.ts';
import { checkAddress, isDayGone, orderRows } from './rules.ts';
import { orderView } from './views.ts';

type Transaction = Parameters<Parameters<Db['transaction']>[0]>[0];
type Placed = { id: string; secret: string; order: OrderView };

/**
 * Places an order in one transaction: lines, stock, the place on the round, the payment to expect and
 * the news to each co-op. Anything in the way refuses it, names what, and leaves everything as it was.
 * The same key and body again gives the same order.
 */
export async function orderBasket(ctx: Ctx, given: PlaceOrder, key: string): Promise<Placed> {
  const body = withReadablePhone(given, ctx.locale);
  const orderId = await onceMoreIfRaced(() =>
    ctx.deps.database.db.transaction((tx) => place(ctx, tx, body, key)),
  );
  const order = await viewOrder(ctx, orderId);
  if (!order) throw new Error(`Order ${orderId} was placed and cannot be read.`);
  return { id: orderId, secret: orderSecret(orderId, ctx.deps.config.appSecret), order };
}

/** Refuses a telephone number that its country does not have; keeps the others as people read them. */
function withReadablePhone(body: PlaceOrder, locale: Ctx['locale']): PlaceOrder {
  const phone = readablePhone(body.contact.phone);
  if (phone === null) {
    throw new Refusal('bad-input', {
      causes: [{ pointer: '/body/contact/phone', detail: phoneText[locale] }],
    });
  }
  return { ...body, contact: { ...body.contact, phone } };
}

/** Two requests with one new key at the same moment: the second meets a unique key, and then finds the order. */
async function onceMoreIfRaced<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const { code } = ((error as Error).cause ?? error) as { code?: string };
    if (code !== '23505') throw error;
    return act();
  }
}

async function place(ctx: Ctx, tx: Transaction, body: PlaceOrder, key: string): Promise<string> {
  const bodyHash = createHash('sha256').update(JSON.stringify(body)).digest('base64url');
  const basket = await basketForOrder(tx, body.basketId);
  const earlier = await orderByKey(tx, key);
  if (earlier && earlier.bodyHash !== bodyHash) throw new Refusal('idempotency-key-reused');
  if (earlier) return earlier.orderId;
  if (basket.status === 'ordered') throw new Refusal('basket-ordered');
  if (basket.lines.length === 0) throw new Refusal('basket-empty');

  const day = withHeld(chosenDay(ctx, body), await heldFor(tx, basket.id, ctx.now));
  const standing = ctx.deps.snapshots.current().catalogue.byId;
  const locked = await lockStocks(
    tx,
    basket.lines.map(({ productId }) => standing.get(productId)?.id ?? productId),
    localDate(ctx.now),
  );
  const products = freshProducts(ctx, basket, locked);
  const plan = planBasketOn(basket, products, day, ctx.now);
  const chosen = { body, basket, products, day };
  refuseBlocked(ctx, chosen, plan);
  refuseRerouted(ctx, chosen, plan);
  const quoted = quote(pricedLines(basket, products, plan), basket.audience, day.service as ServiceFacts);
  refuseAmounts(ctx, quoted, body);

  const taken = quoted.parts
    .flatMap(({ lines }) => lines)
    .map(({ offer, quantity }) => ({ offerId: offer.id, quantity }));
  const stock = await takeStock(tx, locked, taken);
  const booked = await bookFor(ctx.deps, tx, { basketId: basket.id, day, load: plan.load, now: ctx.now });
  if (booked === null) throw dayTaken(ctx, chosen);
  const orderId = await write(ctx, tx, { body, key, bodyHash, basket, day, plan, quoted, products });
  await tellOrdered(tx, { stock, booked: { serviceDayId: day.id, load: booked } });
  return orderId;
}

function dayGone(body: PlaceOrder): Refusal {
  return new Refusal('day-not-available', { causes: [{ pointer: '/body/dayId', detail: body.dayId }] });
}

type Chosen = { body: PlaceOrder; basket: Basket; products: ProductsById; day: ServiceDay };

/** The chosen day is closed or full: says so, and which one the basket can have instead. */
function dayTaken(ctx: Ctx, chosen: Chosen): Refusal {
  const next = nextDayFor(ctx, chosen);
  return next ? new Refusal('day-not-available', { causes: [next] }) : dayGone(chosen.body);
}

function nextDayFor(ctx: Ctx, { body, basket, products, day }: Chosen): ProblemCause | null {
  const postcode = body.address?.postcode ?? (day.service as ServiceFacts).point?.postcode;
  if (postcode === undefined) return null;
  const { gazetteer, snapshots } = ctx.deps;
  const { days } = daysAt({ postcode, now: ctx.now, gazetteer, snapshot: snapshots.current() });
  const next = nextDay(planBasket(basket, products, days, ctx.now), day);
  return next && nextDayCause(next, ctx.locale);
}

function chosenDay(ctx: Ctx, body: PlaceOrder): ServiceDay {
  const snapshot = ctx.deps.snapshots.current();
  const parts = dayParts(body.dayId);
  const service = parts ? snapshot.network.byId.get(parts.serviceId) : undefined;
  if (!service) throw dayGone(body);
  checkAddress(service, body.address, ctx.locale);
  const days = comingDays([service], snapshot, ctx.now);
  const day = days.find(({ id }) => id === body.dayId);
  if (!day) throw dayGone(body);
  return day;
}

/** The products of the basket with what was just locked of their offers instead of what is remembered. */
function freshProducts(ctx: Ctx, basket: Basket, locked: LockedStock): ProductsById {
  const { catalogue } = ctx.deps.snapshots.current();
  return new Map(
    basket.lines.flatMap(({ productId }) => {
      const product = catalogue.byId.get(productId);
      if (!product) return [];
      const offers = product.offers.flatMap((offer) => {
        const held = locked.offers.get(offer.id);
        return held ? [{ ...offer, ...held.fresh }] : [];
      });
      return [[productId, { ...product, offers }] as const];
    }),
  );
}

function refuseBlocked(ctx: Ctx, chosen: Chosen, plan: PlannedDay): void {
  const { basket, products } = chosen;
  const gone = basket.lines
    .filter(({ productId }) => !products.has(productId))
    .map(({ productId }) => ({ productId, why: 'not-linked' as const }));
  const blocked = [...gone, ...plan.blocked];
  if (blocked.length === 0) return;
  if (gone.length === 0 && isDayGone(plan, ctx.now)) throw dayTaken(ctx, chosen);
  const isOfDay = blocked.every(({ why }) => why === 'full' || why === 'too-late');
  const next = isOfDay ? nextDayFor(ctx, chosen) : null;
  throw new Refusal('lines-unavailable', {
    causes: [
      ...blocked.map(({ productId, why }) => lineCause(ctx, products, productId, why)),
      ...(next ? [next] : []),
    ],
  });
}

function refuseRerouted(ctx: Ctx, { body, basket, products }: Chosen, plan: PlannedDay): void {
  const { federation } = ctx.deps.snapshots.current();
  const { now, locale } = ctx;
  const causes = reroutedCauses({ now, locale, federation, basket, plan, products }, body.expectedSellers);
  if (causes.length > 0) throw new Refusal('sellers-changed', { causes });
}

function lineCause(
  ctx: Ctx,
  products: ProductsById,
  productId: string,
  why: PlannedDay['blocked'][number]['why'],
): ProblemCause {
  const name = products.get(productId)?.names[ctx.locale] ?? productId;
  return {
    pointer: `/basket/lines/${productId}`,
    productId,
    detail: fillText(unavailableTexts[why][ctx.locale], { name }),
  };
}

function refuseAmounts(ctx: Ctx, quoted: Quote, body: PlaceOrder): void {
  if (quoted.missingToMinimumCents > 0) {
    throw new Refusal('minimum-not-met', {
      values: { missing: formatMoney(quoted.missingToMinimumCents, ctx.locale) },
    });
  }
  const { totalCents } = quoted.totals;
  if (totalCents !== body.expectedTotalCents) {
    throw new Refusal('total-changed', {
      values: { total: formatMoney(totalCents, ctx.locale) },
      causes: [{ pointer: '/body/expectedTotalCents', detail: String(totalCents) }],
    });
  }
}

type Decided = {
  body: PlaceOrder;
  key: string;
  bodyHash: string;
  basket: Basket;
  day: ServiceDay;
  plan: PlannedDay;
  quoted: Quote;
  products: ProductsById;
};

async function write(ctx: Ctx, tx: Transaction, decided: Decided): Promise<string> {
  const { body, key, bodyHash, basket, day, plan, quoted, products } = decided;
  const id = newId('ord');
  const number = await newOrderNumber(tx);
  const year = Number(localDate(ctx.now).slice(0, 4));
  const shown = `${String(year).slice(-2)}-${String(number).padStart(5, '0')}`;
  const userId = ctx.actor?.userId ?? null;
  const rows = orderRows({
    id,
    number: shown,
    body,
    basket,
    userId,
    now: ctx.now,
    day,
    plan,
    quote: quoted,
    products,
    newId,
  });
  await writeOrder(tx, { ...rows, key, bodyHash });
  await expectTransfer(tx, { id, number, year, totalCents: quoted.totals.totalCents, at: new Date(ctx.now) });
  await closeBasket(tx, basket.id, ctx.now);
  await ctx.deps.queue.send(tx, 'order.placed', { orderId: id });
  for (const { id: coopOrderId } of rows.coopOrders)
    await ctx.deps.queue.send(tx, 'coop-order.placed', { coopOrderId });
  return id;
}

/** An order for whoever holds its secret or placed it while signed in; to anyone else it does not exist. */
export async function showOrder(ctx: Ctx, id: string, secret: string | undefined): Promise<OrderView> {
  const whole = await wholeOrder(ctx.deps.database.db, id);
  const holdsSecret = secret !== undefined && isOrderSecret(secret, id, ctx.deps.config.appSecret);
  const isOwner = ctx.actor !== null && whole?.order.userId === ctx.actor.userId;
  if (!whole || !(holdsSecret || isOwner)) throw new Refusal('order-not-found');
  const order = await viewOrder(ctx, id);
  if (!order) throw new Refusal('order-not-found');
  return order;
}

/** An order as its customer sees it; null when there is none. Asks for no secret: callers decide who reads. */
export async function viewOrder(ctx: Pick<Ctx, 'deps'>, id: string): Promise<OrderView | null> {
  const { db } = ctx.deps.database;
  const { federation } = ctx.deps.snapshots.current();
  const whole = await wholeOrder(db, id);
  const payment = await paymentOf(db, id, federation);
  return whole && payment ? orderView(whole, payment, federation) : null;
}
