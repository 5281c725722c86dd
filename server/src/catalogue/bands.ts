import { PriceBand } from '@carriole/shared/contracts/catalogue.ts';

/** The price bands a listing counts and filters by, in cents; the end of each is not in it. */
export const bands = PriceBand.options;

const ends = bands.map((id) => Number(id.split('-')[1] || Number.POSITIVE_INFINITY));

/** The place in `bands` of a price in cents. */
export function bandOf(cents: number): number {
  return ends.findIndex((end) => cents < end);
}
