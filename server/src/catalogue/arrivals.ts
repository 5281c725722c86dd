import type { Audience } from '@carriole/shared/audience.ts';
import type { Unavailable } from '@carriole/shared/contracts/catalogue.ts';
import type { NextDay } from '@carriole/shared/contracts/common.ts';
import type { ComingDay } from '@carriole/shared/contracts/promise.ts';
import type { Offer, Product } from './model.ts';

/** When goods can be at a place: what delivery tells the catalogue, which comes before it. */
export type Arrival = {
  /** The next day, or null when `unavailable` says why there is none. */
  next: NextDay | null;
  unavailable: Unavailable | null;
  /** Every coming date it can arrive on. */
  dates: readonly string[];
};

export type Arrivals = {
  ofProduct(product: Product, audience: Audience): Arrival;
  ofOffer(offer: Offer, audience: Audience): Arrival;
  /** The coming days of a product, earliest first. */
  daysOf(product: Product, audience: Audience): ComingDay[];
};
