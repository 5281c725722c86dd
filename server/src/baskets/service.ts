import type { Audience } from '@carriole/shared/audience.ts';
import type { BasketDays, BasketView } from '@carriole/shared/contracts/baskets.ts';
import { fillText, unavailableTexts } from '@carriole/shared/problem-texts.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import type { Offer, Product } from '../catalogue/model.ts';
import { labelKinds } from '../catalogue/pages.ts';
import { sellableOffers } from '../catalogue/selling.ts';
import type { Ctx } from '../ctx.ts';
import { daysAt, type PlaceDays } from '../delivery/service.ts';
import { withHeld } from '../delivery/waiting-rules.ts';
import { heldFor } from '../delivery/waiting-service.ts';
import { newBasketId } from '../ids.ts';
import type { Basket } from './model.ts';
import { mostUnits, planBasket } from './planning.ts';
import {
  deleteLine,
  insertBasket,
  lockBasket,
  markOrdered,
  namesOf,
  readBasket,
  updatePlace,
  upsertLine,
} from './queries.ts';
import { basketView, daysView } from './views.ts';

type Place = { postcode: string; place?: string | null | undefined };

/** Opens a basket, for a place or for none yet. */
export async function openBasket(
  ctx: Ctx,
  input: { postcode?: string | null | undefined; place?: string | null | undefined; audience: Audience },
): Promise<BasketView> {
  const place = input.postcode ? knownPlace(ctx, { postcode: input.postcode, place: input.place }) : null;
  const basket = {
    id: newBasketId(),
    audience: input.audience,
    postcode: place?.postcode ?? null,
    place: place?.place ?? null,
  };
  await insertBasket(ctx.deps.database.db, { ...basket, at: new Date(ctx.now) });
  return viewOf(ctx, { ...basket, status: 'open', lines: [] });
}

export async function showBasket(ctx: Ctx, id: string): Promise<BasketView> {
  return viewOf(ctx, await existing(ctx, id));
}

export function movePlace(ctx: Ctx, id: string, input: Place): Promise<BasketView> {
  const place = knownPlace(ctx, input);
  return change(ctx, id, (tx) => updatePlace(tx, id, { ...place, at: new Date(ctx.now) }));
}

/** Sets a line. Refuses a product that is gone, a co-op that does not offer it, and more than there is. */
export function setLine(
  ctx: Ctx,
  id: string,
  productId: string,
  input: { quantity: number; wish?: string | null | undefined },
): Promise<BasketView> {
  return change(ctx, id, async (tx, basket) => {
    const { product, offers } = sellable(ctx, productId, basket.audience);
    const wishCooperativeId = wishedCooperative(ctx, input.wish ?? null, product, offers);
    refuseTooMany(ctx, product, offers, input.quantity);
    const line = { productId: product.id, quantity: input.quantity, wishCooperativeId };
    await upsertLine(tx, id, line, new Date(ctx.now));
  });
}

function sellable(ctx: Ctx, productId: string, audience: Audience): { product: Product; offers: Offer[] } {
  const product = ctx.deps.snapshots.current().catalogue.byId.get(productId);
  const offers = product ? sellableOffers(product, audience) : [];
  if (!product || offers.length === 0) {
    throw new Refusal('product-not-found', { causes: [{ pointer: '/params/productId', detail: productId }] });
  }
  return { product, offers };
}

function wishedCooperative(
  ctx: Ctx,
  slug: string | null,
  product: Product,
  offers: readonly Offer[],
): string | null {
  if (slug === null) return null;
  const wished = ctx.deps.snapshots.current().federation.cooperativeBySlug.get(slug);
  if (!wished)
    throw new Refusal('cooperative-not-found', { causes: [{ pointer: '/body/wish', detail: slug }] });
  if (!offers.some(({ cooperativeId }) => cooperativeId === wished.id))
    throw unavailable(ctx, '/body/wish', product, 'not-linked');
  return wished.id;
}

function refuseTooMany(ctx: Ctx, product: Product, offers: readonly Offer[], quantity: number): void {
  const most = mostUnits(offers);
  if (most === null || most >= quantity) return;
  throw unavailable(ctx, '/body/quantity', product, most === 0 ? 'out-of-stock' : 'only-left', {
    left: most,
  });
}

function unavailable(
  ctx: Ctx,
  pointer: string,
  product: Product,
  why: keyof typeof unavailableTexts,
  values: Record<string, number> = {},
): Refusal {
  const detail = fillText(unavailableTexts[why][ctx.locale], { name: product.names[ctx.locale], ...values });
  return new Refusal('lines-unavailable', { causes: [{ pointer, productId: product.id, detail }] });
}

export function removeLine(ctx: Ctx, id: string, productId: string): Promise<BasketView> {
  const standing = ctx.deps.snapshots.current().catalogue.byId.get(productId)?.id;
  return change(ctx, id, async (tx) => {
    await deleteLine(tx, id, productId);
    if (standing !== undefined && standing !== productId) await deleteLine(tx, id, standing);
  });
}

/** The coming days for a basket at its own place, or at another one the buyer asks about. */
export async function basketDays(ctx: Ctx, id: string, postcode: string | undefined): Promise<BasketDays> {
  const basket = await existing(ctx, id);
  const place = placeDays(ctx, postcode ?? basket.postcode);
  if (!place) return { options: [], splits: [] };
  const { catalogue } = ctx.deps.snapshots.current();
  const held = await heldFor(ctx.deps.database.db, id, ctx.now);
  return daysView(
    viewFacts(ctx, basket),
    planBasket(
      basket,
      catalogue.byId,
      place.days.map((day) => withHeld(day, held)),
      ctx.now,
    ),
    place.near,
  );
}

type Transaction = Parameters<Parameters<Ctx['deps']['database']['db']['transaction']>[0]>[0];

/** Locks a basket to order it. Refuses one that does not exist; an ordered one is the caller's to judge. */
export async function basketForOrder(tx: Transaction, id: string): Promise<Basket> {
  const basket = await lockBasket(tx, id);
  if (!basket) throw new Refusal('basket-not-found', { causes: [{ pointer: '/body/basketId', detail: id }] });
  return basket;
}

export async function closeBasket(tx: Transaction, id: string, now: number): Promise<void> {
  await markOrdered(tx, id, new Date(now));
}

async function existing(ctx: Ctx, id: string): Promise<Basket> {
  const basket = await readBasket(ctx.deps.database.db, id);
  if (!basket) throw new Refusal('basket-not-found');
  return basket;
}

/** Changes an open basket under its lock, then shows it. */
async function change(
  ctx: Ctx,
  id: string,
  act: (tx: Transaction, basket: Basket) => Promise<void>,
): Promise<BasketView> {
  const changed = await ctx.deps.database.db.transaction(async (tx) => {
    const basket = await lockBasket(tx, id);
    if (!basket) throw new Refusal('basket-not-found');
    if (basket.status === 'ordered') throw new Refusal('basket-ordered');
    await act(tx, basket);
    return (await readBasket(tx, id)) ?? basket;
  });
  return viewOf(ctx, changed);
}

function knownPlace(ctx: Ctx, input: Place): { postcode: string; place: string | null } {
  const places = ctx.deps.gazetteer.at(input.postcode);
  const named = places.find(({ place }) => place === input.place) ?? places[0];
  if (!named)
    throw new Refusal('place-unknown', {
      values: { postcode: input.postcode },
      causes: [{ pointer: '/body/postcode', detail: input.postcode }],
    });
  return { postcode: input.postcode, place: named.place };
}

function placeDays(ctx: Ctx, postcode: string | null): PlaceDays | null {
  if (postcode === null) return null;
  const { gazetteer, snapshots } = ctx.deps;
  return daysAt({ postcode, now: ctx.now, gazetteer, snapshot: snapshots.current() });
}

function viewFacts(ctx: Ctx, basket: Basket) {
  const { catalogue, federation } = ctx.deps.snapshots.current();
  return {
    basket,
    products: catalogue.byId,
    federation,
    labelKinds: labelKinds(ctx),
    locale: ctx.locale,
    now: ctx.now,
  };
}

async function viewOf(ctx: Ctx, basket: Basket): Promise<BasketView> {
  const { catalogue } = ctx.deps.snapshots.current();
  const place = placeDays(ctx, basket.postcode);
  const plan = place ? planBasket(basket, catalogue.byId, place.days, ctx.now) : [];
  const gone = basket.lines
    .filter(({ productId }) => !catalogue.byId.has(productId))
    .map(({ productId }) => productId);
  const names =
    gone.length === 0 ? new Map<string, string>() : await namesOf(ctx.deps.database.db, gone, ctx.locale);
  return basketView(viewFacts(ctx, basket), plan, place?.arrivals ?? null, names);
}
