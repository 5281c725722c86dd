import type { CoopOrderDetail, InboxItem } from '@carriole/shared/contracts/desk.ts';
import { localDateTime } from '../calendar.ts';
import { addressOf, contactOf } from '../checkout/views.ts';
import type { Federation } from '../federation/model.ts';
import type { CoopOrderRow, OrderLineRow, OrderRow } from '../orders/model.ts';
import { coopOrderView, dayView, refOf } from '../orders/views.ts';

export function inboxItem(
  part: CoopOrderRow,
  order: OrderRow,
  lineCount: number,
  federation: Federation,
): InboxItem {
  return {
    id: part.id,
    number: order.number,
    status: part.status as InboxItem['status'],
    placedAt: localDateTime(part.placedAt.getTime()),
    customer: order.contactName,
    place: placeOf(order),
    day: dayView(order, federation),
    carries: part.carries,
    lineCount,
    totalCents: part.totalCents,
  };
}

/** A co-op's part with what it needs: the address only for the one that drives to it. */
export function detailView(
  { coopOrder, order, lines }: { coopOrder: CoopOrderRow; order: OrderRow; lines: OrderLineRow[] },
  incoming: readonly { cooperativeId: string; arrivesAt: Date | null }[],
  federation: Federation,
): CoopOrderDetail {
  const { transferDepartsAt: departs, transferArrivesAt: arrives } = coopOrder;
  return {
    id: coopOrder.id,
    number: order.number,
    status: coopOrder.status as CoopOrderDetail['status'],
    placedAt: localDateTime(coopOrder.placedAt.getTime()),
    contact: contactOf(order),
    address: coopOrder.carries ? addressOf(order) : null,
    place: placeOf(order),
    note: order.note,
    day: dayView(order, federation),
    part: coopOrderView(coopOrder, lines, federation),
    transfer:
      departs && arrives
        ? {
            to: refOf(federation, order.carrierId),
            via: changesOf(coopOrder, federation),
            departs: localDateTime(departs.getTime()),
            arrives: localDateTime(arrives.getTime()),
          }
        : null,
    incoming: incoming.flatMap(({ cooperativeId, arrivesAt }) =>
      arrivesAt
        ? [{ from: refOf(federation, cooperativeId), arrives: localDateTime(arrivesAt.getTime()) }]
        : [],
    ),
  };
}

/** The co-ops at whose hubs the crates change vans. */
function changesOf({ transferPath }: CoopOrderRow, federation: Federation) {
  return transferPath.slice(1).flatMap((transferId) => {
    const transfer = federation.transfers.find(({ id }) => id === transferId);
    return transfer ? [refOf(federation, transfer.fromCooperativeId)] : [];
  });
}

function placeOf({ postcode, place }: OrderRow): string {
  return [postcode, place].filter(Boolean).join(' ');
}
