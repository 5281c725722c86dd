import { type Audience, Audience as Audiences } from '@carriole/shared/audience.ts';
import { type Locale, locales } from '@carriole/shared/locale.ts';
import { unitPrice } from '@carriole/shared/quantity.ts';
import { arrivalKey, type Room } from './arrivals.ts';
import { bandOf } from './bands.ts';
import { noSteps } from './changes.ts';
import { type Column, createColumn, createNumbered, type Numbered } from './columns.ts';
import type { Offer, Product } from './model.ts';
import { createNameOrder, type NameOrder } from './name-order.ts';
import { newestOf } from './news.ts';
import { type SeasonBits, seasonOf } from './seasonal.ts';
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
  arrivals: Record<Room, Column>;
  /** Numbers of `allergenSets`, `storageSets`, `seasons` and of the price bands. */
  allergens: Column;
  storages: Column;
  seasons: Column;
  bands: Column;
  /** Minutes since 1970 at which the last offer was listed or came back; 0 for never. */
  newest: Column;
  /** 1 where an offer was listed, came back or changed its price at any time that is remembered. */
  eventful: Column;
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
  /** A number of each product that is the same in every process. */
  prints: Column;
  sides: Record<Audience, ShelfSide>;
  names: Record<Locale, NameOrder>;
  categoryIds: Numbered<string>;
  producerSlugs: Numbered<string>;
  cooperativeSets: Numbered<readonly string[]>;
  labelSets: Numbered<readonly string[]>;
  /** Allergens stated, or null where a seller has not stated them. */
  allergenSets: Numbered<readonly string[] | null>;
  storageSets: Numbered<readonly string[]>;
  seasons: Numbered<SeasonBits>;
  /** One product of each way of arriving. */
  arrivalKinds: Record<Room, Numbered<null>>;
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
    prints: createColumn(capacity),
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
    allergenSets: createNumbered(),
    storageSets: createNumbered(),
    seasons: createNumbered(),
    arrivalKinds: { roomy: createNumbered(), tight: createNumbered() },
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
    arrivals: { roomy: createColumn(capacity), tight: createColumn(capacity) },
    allergens: createColumn(capacity),
    storages: createColumn(capacity),
    seasons: createColumn(capacity),
    bands: createColumn(capacity),
    newest: createColumn(capacity),
    eventful: createColumn(capacity),
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
    shelf.prints.put(slot, printOf(product.id));
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
  const price = lowest(offers, (offer) => priceOf(offer, audience));
  side.prices.put(slot, price);
  side.bands.put(slot, bandOf(price));
  side.measured.put(
    slot,
    lowest(offers, (offer) => measuredPrice(offer, audience)),
  );
  putArrival(shelf, side, slot, offers);
  writeFacts(shelf, side, slot, offers);
}

function writeFacts(shelf: Shelf, side: ShelfSide, slot: number, offers: readonly Offer[]): void {
  const stated = statedAllergens(offers);
  const season = seasonOf(offers);
  const newest = newestOf(offers);
  const steps = offers.some(({ priceSteps }) => priceSteps !== noSteps);
  side.allergens.put(
    slot,
    shelf.allergenSets.numberOf(stated ? stated.join() : '?', () => stated),
  );
  side.storages.put(slot, setNumber(shelf.storageSets, storagesOf(offers)));
  side.seasons.put(
    slot,
    shelf.seasons.numberOf(String(season), () => season),
  );
  side.newest.put(slot, Math.floor(newest / 60_000));
  side.eventful.put(slot, newest > 0 || steps ? 1 : 0);
}

/** Which co-op delivers is settled later, so one that states nothing leaves it open (EU 1169/2011). */
function statedAllergens(offers: readonly Pick<Offer, 'allergens'>[]): readonly string[] | null {
  const [first] = offers;
  if (first && offers.length === 1) return first.allergens;
  if (offers.some(({ allergens }) => allergens === null)) return null;
  return [...new Set(offers.flatMap(({ allergens }) => allergens ?? []))].sort();
}

function storagesOf(offers: readonly Offer[]): readonly string[] {
  return [...new Set(offers.map(({ storage }) => storage))].sort();
}

function putArrival(shelf: Shelf, side: ShelfSide, slot: number, offers: readonly Offer[]): void {
  for (const room of ['roomy', 'tight'] as const)
    side.arrivals[room].put(
      slot,
      shelf.arrivalKinds[room].numberOf(arrivalKey(offers, room), () => null),
    );
}

/** The arrival of a product alone: what a changed stock changes. */
export function restock(shelf: Shelf, product: Product): void {
  const slot = shelf.slotOf(product.id);
  if (slot === null) return;
  for (const audience of Audiences.options) {
    const offers = sellableOffers(product, audience);
    if (offers.length > 0) putArrival(shelf, shelf.sides[audience], slot, offers);
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

/** A 32-bit number of an id (FNV-1a). */
function printOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < id.length; place += 1)
    hash = Math.imul(hash ^ id.charCodeAt(place), 0x01000193);
  return hash >>> 0;
}

/** Without a search, mixes producers and categories in an order that stays the same from page to page. */
function scatterOf(slug: string): number {
  let value = 0;
  for (const character of slug) value = (value * 31 + character.charCodeAt(0)) % 1_000_003;
  return value;
}
