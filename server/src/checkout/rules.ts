import type { PlaceOrder } from '@carriole/shared/contracts/orders.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { fillText, problemTexts } from '@carriole/shared/problem-texts.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import type { Basket } from '../baskets/model.ts';
import type { ProductsById } from '../baskets/planning.ts';
import type { Quote, QuotedLine, QuotedPart } from '../baskets/quote.ts';
import type { Chain, ServiceDay, ServiceFacts } from '../delivery/model.ts';
import type { PlannedDay, PlannedLine } from '../delivery/plan.ts';
import type { CoopOrderRow, OrderLineRow, OrderRow } from '../orders/model.ts';

/** A delivery needs an address the round reaches; a pickup needs none. */
export function checkAddress(service: ServiceFacts, address: PlaceOrder['address'], locale: Locale): void {
  if (service.kind === 'pickup') return;
  if (!address) {
    const detail = problemTexts['bad-input'][locale];
    throw new Refusal('bad-input', { causes: [{ pointer: '/body/address', detail }] });
  }
  if (!service.postcodes.includes(address.postcode)) {
    const values = { postcode: address.postcode };
    const detail = fillText(problemTexts['address-outside-round'][locale], values);
    throw new Refusal('address-outside-round', {
      values,
      causes: [{ pointer: '/body/address/postcode', detail }],
    });
  }
}

/** Whether the day itself is gone (closed or full), rather than single lines that cannot make it. */
export function isDayGone(plan: PlannedDay, now: number): boolean {
  const { day, blocked, lines } = plan;
  const own = blocked.every(({ why }) => why === 'full' || why === 'too-late');
  return lines.length === 0 && own && (day.left.orders === 0 || now >= day.closesAt);
}

export type NewOrder = {
  id: string;
  number: string;
  body: PlaceOrder;
  basket: Basket;
  userId: string | null;
  now: number;
  day: ServiceDay;
  plan: PlannedDay;
  quote: Quote;
  products: ProductsById;
  newId: (prefix: string) => string;
};

/**
 * The rows of an order: one CoopOrder per seller (and carrier), each line in exactly one of them,
 * names and prices as agreed now.
 */
export function orderRows(facts: NewOrder): {
  order: OrderRow;
  coopOrders: CoopOrderRow[];
  lines: OrderLineRow[];
} {
  const parts = facts.quote.parts.map((part) => ({ part, coopOrder: coopOrderRow(facts, part) }));
  return {
    order: orderRow(facts),
    coopOrders: parts.map(({ coopOrder }) => coopOrder),
    lines: parts.flatMap(({ part, coopOrder }) => part.lines.map((line) => lineRow(facts, coopOrder, line))),
  };
}

function orderRow({ id, number, body, basket, userId, now, day, quote }: NewOrder): OrderRow {
  const service = day.service as ServiceFacts;
  const address = service.kind === 'delivery' ? body.address : null;
  return {
    id,
    number,
    basketId: basket.id,
    userId,
    audience: basket.audience,
    locale: body.locale,
    status: 'placed',
    placedAt: new Date(now),
    contactName: body.contact.name,
    contactEmail: body.contact.email,
    contactPhone: body.contact.phone,
    street: address?.street ?? null,
    postcode: address?.postcode ?? service.point?.postcode ?? null,
    place: address?.place ?? service.point?.place ?? null,
    instructions: address?.instructions ?? '',
    note: body.note,
    serviceKind: service.kind,
    serviceId: service.id,
    serviceName: service.name,
    servicePlace: service.point?.place ?? null,
    carrierId: service.cooperativeId,
    serviceDate: day.date,
    serviceFrom: service.from,
    serviceTo: service.to,
    ...quote.totals,
  };
}

function coopOrderRow(facts: NewOrder, part: QuotedPart): CoopOrderRow {
  const chain = part.carries ? null : chainOf(facts, part);
  return {
    id: facts.newId('cor'),
    orderId: facts.id,
    cooperativeId: part.cooperativeId,
    carries: part.carries,
    status: 'new',
    placedAt: new Date(facts.now),
    serviceDate: facts.day.date,
    transferId: chain?.runs[0]?.transferId ?? null,
    transferDepartsAt: momentOf(chain?.runs[0]?.departsAt),
    transferArrivesAt: momentOf(chain?.runs.at(-1)?.arrivesAt),
    transferPath: (chain?.runs ?? []).map(({ transferId }) => transferId),
    ...part.totals,
  };
}

function momentOf(epochMs: number | undefined): Date | null {
  return epochMs === undefined ? null : new Date(epochMs);
}

/** How a part gets to the carrier: of the chains its lines were promised with, the one that is due last. */
function chainOf({ plan }: NewOrder, part: QuotedPart): Chain | null {
  const own = plan.lines.filter(({ cooperativeId }) => cooperativeId === part.cooperativeId);
  return own.map(({ chain }) => chain).toSorted((a, b) => b.dueAt - a.dueAt)[0] ?? null;
}

function lineRow(facts: NewOrder, coopOrder: CoopOrderRow, line: QuotedLine): OrderLineRow {
  const position = facts.basket.lines.findIndex(({ productId }) => productId === line.productId);
  const product = facts.products.get(line.productId);
  const planned = facts.plan.lines.find(({ productId }) => productId === line.productId) as PlannedLine;
  return {
    id: facts.newId('lin'),
    orderId: facts.id,
    coopOrderId: coopOrder.id,
    cooperativeId: coopOrder.cooperativeId,
    productId: line.productId,
    offerId: line.offer.id,
    position,
    name: product?.names[facts.body.locale] ?? line.productId,
    producerName: product?.producer.name ?? '',
    packLabel: line.offer.packLabel,
    storage: line.offer.storage,
    quantity: line.quantity,
    weighed: line.offer.weighed,
    expectedGrams: line.expectedGrams,
    unitPriceCents: line.unitPriceCents,
    vatRatePercent: line.vatRatePercent,
    goodsCents: line.goodsCents,
    depositCents: line.depositCents,
    routingReason: planned.reason,
    orderBefore: new Date(planned.orderBefore),
    limitReason: planned.limit,
  };
}
