import type { CoopOrderView, OrderDay, OrderLineView } from '@carriole/shared/contracts/orders.ts';
import { localDateTime } from '../calendar.ts';
import { cooperativeRef } from '../catalogue/views.ts';
import type { Federation } from '../federation/model.ts';
import type { CoopOrderRow, OrderLineRow, OrderRow } from './model.ts';

const unknown = { slug: '', name: '', colour: '' };

export function refOf(federation: Federation, cooperativeId: string) {
  const cooperative = federation.cooperativeById.get(cooperativeId);
  return cooperative ? cooperativeRef(cooperative) : unknown;
}

export function dayView(order: OrderRow, federation: Federation): OrderDay {
  return {
    kind: order.serviceKind as OrderDay['kind'],
    carrier: refOf(federation, order.carrierId),
    name: order.serviceName,
    place: order.servicePlace,
    date: order.serviceDate,
    from: order.serviceFrom,
    to: order.serviceTo,
  };
}

export function coopOrderView(
  part: CoopOrderRow,
  lines: readonly OrderLineRow[],
  federation: Federation,
): CoopOrderView {
  return {
    id: part.id,
    cooperative: refOf(federation, part.cooperativeId),
    carries: part.carries,
    lines: lines.map(lineView),
    amounts: amountsOf(part),
  };
}

export function amountsOf(row: OrderRow | CoopOrderRow): CoopOrderView['amounts'] {
  const { goodsCents, depositCents, deliveryCents, netCents, vatCents, totalCents, vat } = row;
  return { goodsCents, depositCents, deliveryCents, netCents, vatCents, totalCents, vat };
}

function lineView(line: OrderLineRow): OrderLineView {
  return {
    id: line.id,
    productId: line.productId,
    name: line.name,
    producer: line.producerName,
    packLabel: line.packLabel,
    quantity: line.quantity,
    weighed: line.weighed,
    expectedGrams: line.expectedGrams,
    unitPriceCents: line.unitPriceCents,
    goodsCents: line.goodsCents,
    depositCents: line.depositCents,
    vatRatePercent: line.vatRatePercent,
    storage: line.storage as OrderLineView['storage'],
    reason: line.routingReason as OrderLineView['reason'],
    orderBefore: localDateTime(line.orderBefore.getTime()),
    limit: line.limitReason as OrderLineView['limit'],
  };
}
