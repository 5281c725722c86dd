import type { Audience } from '@carriole/shared/audience.ts';
import { unitPrice } from '@carriole/shared/quantity.ts';
import type { Offer, Product } from './model.ts';
import { priceOf, sellableOffers } from './selling.ts';

/** What filters, counts and sorting ask of a product for one audience; nothing in it depends on the request. */
export type Shelf = {
  /** Those sellable to the audience; at least one. */
  offers: readonly Offer[];
  cooperativeIds: readonly string[];
  labels: readonly string[];
  /** Allergens any co-op states, in order, or null when one that sells it has not stated them. */
  contains: readonly string[] | null;
  storages: readonly string[];
  /** Months with a season of sale, bit 1 to bit 12; 0 when a co-op sells it all year. */
  seasonMonths: number;
  /** The lowest price, in cents, and the lowest per kg or litre; the latter is huge when unknown. */
  priceCents: number;
  measureCents: number;
  /** When the last of its offers was listed or came back (epoch ms); 0 when that is no news. */
  newestAt: number;
};

const shelves = new WeakMap<readonly Offer[], Map<Audience, Shelf | null>>();

/** The shelf of a product, worked out once for as long as its offers are these; null when none is sellable. */
export function shelfOf(product: Product, audience: Audience): Shelf | null {
  const known = shelves.get(product.offers) ?? new Map<Audience, Shelf | null>();
  shelves.set(product.offers, known);
  const kept = known.get(audience);
  if (kept !== undefined) return kept;
  const made = makeShelf(sellableOffers(product, audience), audience);
  known.set(audience, made);
  return made;
}

function makeShelf(offers: readonly Offer[], audience: Audience): Shelf | null {
  if (offers.length === 0) return null;
  return {
    offers,
    cooperativeIds: unique(offers.map(({ cooperativeId }) => cooperativeId)),
    labels: unique(offers.flatMap(({ labels }) => labels)),
    contains: statedAllergens(offers),
    storages: unique(offers.map(({ storage }) => storage)),
    seasonMonths: seasonOf(offers),
    priceCents: Math.min(...offers.map((offer) => priceOf(offer, audience))),
    measureCents: Math.min(...offers.map((offer) => measured(offer, audience))),
    newestAt: Math.max(...offers.map(newsAt)),
  };
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

/** Which co-op delivers is settled later, so one that states nothing leaves it open (EU 1169/2011). */
export function statedAllergens(offers: readonly Pick<Offer, 'allergens'>[]): string[] | null {
  if (offers.length === 0 || offers.some(({ allergens }) => allergens === null)) return null;
  return unique(offers.flatMap(({ allergens }) => allergens ?? [])).sort();
}

const allMonths = 0b1_1111_1111_1110;

/** The months of sale as bits, 0 for goods without a season. */
export function seasonOf(offers: readonly Pick<Offer, 'months'>[]): number {
  if (offers.some(({ months }) => months.length === 0)) return 0;
  const bits = offers.flatMap(({ months }) => months).reduce((sum, month) => sum | (1 << month), 0);
  return bits === allMonths ? 0 : bits;
}

export function isInSeason(seasonMonths: number, month: number): boolean {
  return (seasonMonths & (1 << month)) !== 0;
}

/** Whether the season begins with a month: it was not on in the one before. */
export function beginsIn(seasonMonths: number, month: number): boolean {
  return isInSeason(seasonMonths, month) && !isInSeason(seasonMonths, month === 1 ? 12 : month - 1);
}

/** Whether a month is the last of the season. */
export function endsWith(seasonMonths: number, month: number): boolean {
  return isInSeason(seasonMonths, month) && !isInSeason(seasonMonths, (month % 12) + 1);
}

/** When an offer was listed or came back, whichever is later. */
export function newsAt({ listedAt, relistedAt }: Pick<Offer, 'listedAt' | 'relistedAt'>): number {
  return Math.max(listedAt?.getTime() ?? 0, relistedAt?.getTime() ?? 0);
}

function measured(offer: Offer, audience: Audience): number {
  const price = priceOf(offer, audience);
  if (offer.weighed) return price;
  return unitPrice(price, offer.netAmount, offer.netUnit)?.cents ?? Number.MAX_SAFE_INTEGER;
}
