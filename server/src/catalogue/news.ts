import type { Audience } from '@carriole/shared/audience.ts';
import type { NewsKind } from '@carriole/shared/contracts/catalogue.ts';
import { priceMove } from './changes.ts';
import type { Offer } from './model.ts';
import { priceOf } from './selling.ts';
import { beginsIn, newsAt, type Shelf } from './shelf.ts';

/** Since when things are news (epoch ms), and the present month, both in Brussels. */
export type NewsTime = { since: number; month: number };

const none: readonly NewsKind[] = [];

/** What is new of a product, see the contract; a product is new or back only when no co-op had it all along. */
export function newsOf(shelf: Shelf, audience: Audience, { since, month }: NewsTime): readonly NewsKind[] {
  const kinds: NewsKind[] = [];
  const came = shelf.newestAt >= since ? arrivalKind(shelf.offers, since) : null;
  if (came) kinds.push(came);
  // What has just come has no price it had before.
  else if (movedPrice(shelf, audience, since)) kinds.push('price');
  if (beginsIn(shelf.seasonMonths, month)) kinds.push('season');
  return kinds.length === 0 ? none : kinds;
}

function arrivalKind(offers: readonly Offer[], since: number): 'new' | 'back' | null {
  if (offers.some((offer) => newsAt(offer) < since)) return null;
  return offers.some(({ relistedAt }) => relistedAt && relistedAt.getTime() >= since) ? 'back' : 'new';
}

/** How the price of the card moved since a moment: that of the cheapest offer; null when it did not. */
export function movedPrice(shelf: Shelf, audience: Audience, since: number) {
  const shown = shelf.offers.find((offer) => priceOf(offer, audience) === shelf.priceCents);
  const steps = shown?.priceSteps[audience] ?? [];
  return steps.length === 0 ? null : priceMove(steps, shelf.priceCents, since);
}
