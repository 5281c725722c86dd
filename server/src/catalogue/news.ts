import type { Audience } from '@carriole/shared/audience.ts';
import { priceMove } from './changes.ts';
import type { Offer, Product } from './model.ts';
import { priceOf, sellableOffers } from './selling.ts';

/** Since when things are news (epoch ms), and the present month, both in Brussels. */
export type NewsTime = { since: number; month: number };

/** What happened to a product: it is new or back only when no co-op had it all along. */
export type Happening = { kind: 'new' | 'back' | 'price'; at: number };

/** What happened to a product since a moment; what has just come has no price it had before. */
export function happeningOf(product: Product, audience: Audience, since: number): Happening | null {
  const offers = sellableOffers(product, audience);
  if (offers.length > 0 && offers.every((offer) => newsAt(offer) >= since)) {
    const back = offers.some(({ relistedAt }) => relistedAt && relistedAt.getTime() >= since);
    return { kind: back ? 'back' : 'new', at: newestOf(offers) };
  }
  const move = movedPrice(offers, audience, since);
  return move && { kind: 'price', at: move.at };
}

/** How the lowest price, which the card shows, moved since a moment; null when it did not. */
export function movedPrice(offers: readonly Offer[], audience: Audience, since: number) {
  const lowest = Math.min(...offers.map((offer) => priceOf(offer, audience)));
  const shown = offers.find((offer) => priceOf(offer, audience) === lowest);
  const steps = shown?.priceSteps[audience] ?? [];
  return steps.length === 0 ? null : priceMove(steps, lowest, since);
}

/** When the last of some offers was listed or came back (epoch ms); 0 when none did. */
export function newestOf(offers: readonly Offer[]): number {
  return offers.reduce((newest, offer) => Math.max(newest, newsAt(offer)), 0);
}

function newsAt({ listedAt, relistedAt }: Pick<Offer, 'listedAt' | 'relistedAt'>): number {
  return Math.max(listedAt?.getTime() ?? 0, relistedAt?.getTime() ?? 0);
}
