import type { Audience } from '@carriole/shared/audience.ts';
import type { Unavailable } from '@carriole/shared/contracts/catalogue.ts';
import type { NextDay } from '@carriole/shared/contracts/common.ts';
import type { ComingDay } from '@carriole/shared/contracts/promise.ts';
import type { Offer, OfferFacts, Product } from './model.ts';

/** When goods can be at a place: what delivery tells the catalogue, which comes before it. */
export type Arrival = {
  /** The next day, or null when `unavailable` says why there is none. */
  next: NextDay | null;
  unavailable: Unavailable | null;
  /** Every coming date it can arrive on. */
  dates: readonly string[];
};

/** Whether vans have room for one more unit of nearly everything, or what a unit weighs decides as well. */
export type Room = 'roomy' | 'tight';

export type Arrivals = {
  room: Room;
  ofProduct(product: Product, audience: Audience): Arrival;
  ofOffer(offer: Offer, audience: Audience): Arrival;
  /** As `ofProduct`, worked out once for all products of a kind (a number of the shelf's `arrivalKinds` for this room). */
  ofKind(kind: number, product: Product, audience: Audience): Arrival;
  /** The coming days of a product, earliest first. */
  daysOf(product: Product, audience: Audience): ComingDay[];
};

/**
 * All that decides when offers sellable to an audience can be at a place, wherever it is: those with the same key
 * arrive alike. Anything more that delivery's promise comes to look at must be in it.
 */
export function arrivalKey(
  offers: readonly Pick<
    OfferFacts,
    'cooperativeId' | 'leadTimeDays' | 'closes' | 'months' | 'storage' | 'stock' | 'netAmount' | 'netUnit'
  >[],
  room: Room,
): string {
  let key = '';
  for (const offer of offers) {
    const { cooperativeId, leadTimeDays, closes, months, storage, stock, netAmount, netUnit } = offer;
    const own = closes ? `${closes.weekday}${closes.time}` : '';
    const left = stock === null || stock > 0 ? '' : 'none';
    key += `${cooperativeId}/${leadTimeDays}/${own}/${months.length > 0 ? months.join() : ''}/${storage}/${room === 'tight' || isHeavy(offer) ? `${netAmount}${netUnit}` : ''}/${left};`;
  }
  return key;
}

/** Room in grams in which one unit of nearly everything has place. */
export const roomForAny = 25_000;

function isHeavy({ netAmount, netUnit }: Pick<OfferFacts, 'netAmount' | 'netUnit'>): boolean {
  return netAmount !== null && netAmount >= (netUnit === 'piece' ? roomForAny / 400 : roomForAny);
}
