import type { BasketView } from '@carriole/shared/contracts/baskets.ts';

/** Changes whenever the days of a basket may: its place, lines, quantities or wishes. */
export function versionOf(view: BasketView): string {
  const lines = view.lines.map(
    ({ productId, quantity, wish }) => `${productId}*${quantity}${wish ? `@${wish}` : ''}`,
  );
  return [view.postcode ?? '', ...lines].join(' ');
}
