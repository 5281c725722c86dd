import { type Audience, Audience as Audiences } from '@carriole/shared/audience.ts';
import { type Locale, locales } from '@carriole/shared/locale.ts';
import { unitPrice } from '@carriole/shared/quantity.ts';
import { arrivalKey } from './arrivals.ts';
import { type Column, createColumn, createNumbered, type Numbered } from './columns.ts';
import type { Offer, Product } from './model.ts';
import { createNameOrder, type NameOrder } from './name-order.ts';
import { priceOf, sellableOffers } from './selling.ts';

/** What a listing asks of each product for one audience. A product nobody sells to it has a `cooperatives` of 0. */
export type ShelfSide = {
  /** Numbers of the sets in `cooperativeSets` and `labelSets`. */
  cooperatives: Column;
  labels: Column;
  /** The lowest price, and the lowest per kg or litre (`noMeasure` where there is none), in cents. */
  prices: Column;
  measured: Column;
  /** Products with the same number arrive alike wherever they go. */
  arrivals: Column;
};

/**
 * The products as a listing goes through them: one number per question and product, so that a hundred thousand are
 * sifted in a millisecond or two. A product keeps its slot for as long as it is on sale.
 */
export type Shelf = {
  products: readonly (Product | undefined)[];
  slotOf(id: string): number | null;
  categories: Column;
  producers: Column;
  scatter: Column;
  sides: Record<Audience, ShelfSide>;
  names: Record<Locale, NameOrder>;
  categoryIds: Numbered<string>;
  producerSlugs: Numbered<string>;
  cooperativeSets: Numbered<readonly string[]>;
  labelSets: Numbered<readonly string[]>;
  /** One product of each way of arriving. */
  arrivalKinds: Numbered<null>;
  /** Puts products on the shelf, or (null) takes them off, and returns the slot of each. */
  put(changes: readonly ShelfChange[]): number[];
};

export type ShelfChange = { id: string; product: Product | null };

/** Above every price: what has no price per kg or litre comes last. */
export const noMeasure = 2 ** 31 - 1;

export function createShelf(products: readonly Product[]): Shelf {
  const capacity = products.length + 64;
  const slots = new Map<string, number>();
  const free: number[] = [];
  const onShelf: (Product | undefined)[] = [];
  const folds = new Map<string, string>();
  const shelf: Shelf = {
    products: onShelf,
    slotOf: (id) => slots.get(id) ?? null,
    categories: createColumn(capacity),
    producers: createColumn(capacity),
    scatter: createColumn(capacity),
    sides: { household: sideOf(capacity), professional: sideOf(capacity) },
    names: {
      fr: createNameOrder('fr', folds),
      nl: createNameOrder('nl', folds),
      de: createNameOrder('de', folds),
      en: createNameOrder('en', folds),
    },
    categoryIds: createNumbered(),
    producerSlugs: createNumbered(),
    cooperativeSets: createNumbered(),
    labelSets: createNumbered(),
    arrivalKinds: createNumbered(),
    put,
  };
  shelf.cooperativeSets.numberOf('', () => []);
  put(products.map((product) => ({ id: product.id, product })));
  folds.clear();
  return shelf;

  function put(changes: readonly ShelfChange[]): number[] {
    const renamed: Renamed = { gone: new Set(), added: [] };
    const places = changes.map((change) => place(change, renamed));
    if (renamed.gone.size > 0 || renamed.added.length > 0)
      for (const locale of locales) shelf.names[locale].replace(renamed.gone, renamed.added);
    return places;
  }

  function place({ id, product }: ShelfChange, renamed: Renamed): number {
    const slot = slots.get(id) ?? free.pop() ?? onShelf.length;
    noteNames(renamed, slot, onShelf[slot] ?? null, product);
    onShelf[slot] = product ?? undefined;
    if (product) slots.set(id, slot);
    else if (slots.delete(id)) free.push(slot);
    writeRow(shelf, slot, product);
    return slot;
  }
}

/** What stands elsewhere in the orders by name. */
type Renamed = { gone: Set<number>; added: { slot: number; product: Product }[] };

function noteNames(
  { gone, added }: Renamed,
  slot: number,
  before: Product | null,
  now: Product | null,
): void {
  if (before && now && locales.every((locale) => before.names[locale] === now.names[locale])) return;
  if (before) gone.add(slot);
  if (now) added.push({ slot, product: now });
}

function sideOf(capacity: number): ShelfSide {
  return {
    cooperatives: createColumn(capacity),
    labels: createColumn(capacity),
    prices: createColumn(capacity),
    measured: createColumn(capacity),
    arrivals: createColumn(capacity),
  };
}

function writeRow(shelf: Shelf, slot: number, product: Product | null): void {
  if (product) {
    const { categoryId, producer, slug } = product;
    shelf.categories.put(
      slot,
      shelf.categoryIds.numberOf(categoryId, () => categoryId),
    );
    shelf.producers.put(
      slot,
      shelf.producerSlugs.numberOf(producer.slug, () => producer.slug),
    );
    shelf.scatter.put(slot, scatterOf(slug));
  }
  for (const audience of Audiences.options) writeSide(shelf, slot, product, audience);
}

function writeSide(shelf: Shelf, slot: number, product: Product | null, audience: Audience): void {
  const side = shelf.sides[audience];
  const offers = product ? sellableOffers(product, audience) : [];
  if (offers.length === 0) {
    side.cooperatives.put(slot, 0);
    return;
  }
  side.cooperatives.put(slot, setNumber(shelf.cooperativeSets, cooperativesOf(offers)));
  side.labels.put(slot, setNumber(shelf.labelSets, labelsOf(offers)));
  side.prices.put(
    slot,
    lowest(offers, (offer) => priceOf(offer, audience)),
  );
  side.measured.put(
    slot,
    lowest(offers, (offer) => measuredPrice(offer, audience)),
  );
  side.arrivals.put(slot, arrivalNumber(shelf, offers));
}

function arrivalNumber(shelf: Shelf, offers: readonly Offer[]): number {
  return shelf.arrivalKinds.numberOf(arrivalKey(offers), () => null);
}

/** The arrival of a product alone: what a changed stock changes. */
export function restock(shelf: Shelf, product: Product): void {
  const slot = shelf.slotOf(product.id);
  if (slot === null) return;
  for (const audience of Audiences.options) {
    const offers = sellableOffers(product, audience);
    if (offers.length > 0) shelf.sides[audience].arrivals.put(slot, arrivalNumber(shelf, offers));
  }
}

function cooperativesOf(offers: readonly Offer[]): string[] {
  const [first] = offers;
  if (first && offers.length === 1) return [first.cooperativeId];
  return [...new Set(offers.map(({ cooperativeId }) => cooperativeId))].sort();
}

function labelsOf(offers: readonly Offer[]): readonly string[] {
  const [first] = offers;
  if (first && offers.length === 1 && first.labels.length < 2) return first.labels;
  return [...new Set(offers.flatMap(({ labels }) => labels))].sort();
}

function setNumber(sets: Numbered<readonly string[]>, members: readonly string[]): number {
  return sets.numberOf(members.join('\n'), () => members);
}

function lowest(offers: readonly Offer[], priced: (offer: Offer) => number): number {
  return offers.reduce((least, offer) => Math.min(least, priced(offer)), noMeasure);
}

function measuredPrice(offer: Offer, audience: Audience): number {
  const price = priceOf(offer, audience);
  if (offer.weighed) return price;
  return unitPrice(price, offer.netAmount, offer.netUnit)?.cents ?? noMeasure;
}

/** Without a search, mixes producers and categories in an order that stays the same from page to page. */
function scatterOf(slug: string): number {
  let value = 0;
  for (const character of slug) value = (value * 31 + character.charCodeAt(0)) % 1_000_003;
  return value;
}
