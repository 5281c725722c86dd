import type { OrderLineView } from '@carriole/shared/contracts/orders.ts';

/** The lines of a part by why they fell to its co-op, in the order they come. */
export function byReason(
  lines: readonly Pick<OrderLineView, 'reason' | 'name'>[],
): { reason: OrderLineView['reason']; names: string[] }[] {
  const reasons = new Map<OrderLineView['reason'], string[]>();
  for (const { reason, name } of lines) reasons.set(reason, [...(reasons.get(reason) ?? []), name]);
  return [...reasons].map(([reason, names]) => ({ reason, names }));
}
