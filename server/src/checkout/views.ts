import type { OrderView, PaymentView } from '@carriole/shared/contracts/orders.ts';
import { localDateTime } from '../calendar.ts';
import type { Federation } from '../federation/model.ts';
import type { OrderRow, WholeOrder } from '../orders/model.ts';
import { amountsOf, coopOrderView, dayView } from '../orders/views.ts';

/** The order as its customer sees it: every co-op's part, and how to pay. */
export function orderView(
  { order, parts }: WholeOrder,
  payment: PaymentView,
  federation: Federation,
): OrderView {
  return {
    id: order.id,
    number: order.number,
    placedAt: localDateTime(order.placedAt.getTime()),
    status: order.status as OrderView['status'],
    audience: order.audience as OrderView['audience'],
    locale: order.locale as OrderView['locale'],
    contact: contactOf(order),
    address: addressOf(order),
    note: order.note,
    day: dayView(order, federation),
    coopOrders: parts.map(({ coopOrder, lines }) => coopOrderView(coopOrder, lines, federation)),
    amounts: amountsOf(order),
    payment,
  };
}

export function contactOf(order: OrderRow): OrderView['contact'] {
  return { name: order.contactName, email: order.contactEmail, phone: order.contactPhone };
}

/** Where to deliver; null for a pickup. */
export function addressOf(order: OrderRow): OrderView['address'] {
  if (order.street === null || order.postcode === null || order.place === null) return null;
  return {
    street: order.street,
    postcode: order.postcode,
    place: order.place,
    instructions: order.instructions,
  };
}
