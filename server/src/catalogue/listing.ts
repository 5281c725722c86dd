import type { CatalogueQuery, CatalogueSort, Facet } from '@carriole/shared/contracts/catalogue.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import type { Arrival, Arrivals } from './arrivals.ts';
import { type Dimension, dimensionsOf, facetsOf } from './dimensions.ts';
import { type KindsAt, kindsAt } from './kinds.ts';
import type { Catalogue, Product } from './model.ts';
import type { Hits } from './search-index.ts';
import { noMeasure } from './shelf.ts';
import { sortedSlice } from './sorted.ts';

export type Listed = { product: Product; arrival: Arrival | null };

export type Listing = {
  items: Listed[];
  total: number;
  pages: number;
  facets: { categories: Facet[]; cooperatives: Facet[]; labels: Facet[]; days: Facet[] };
};

export type ListingFacts = {
  catalogue: Pick<Catalogue, 'shelf' | 'searchIndex'>;
  query: CatalogueQuery;
  /** Null without a place: then nothing is promised. */
  arrivals: Arrivals | null;
  /** Parent of each second-level category. */
  parents: ReadonlyMap<string, string | null>;
  /** Co-op slugs by id: filters and counts speak of slugs. */
  cooperativeSlugs: ReadonlyMap<string, string>;
  locale: Locale;
};

/**
 * One page of the catalogue: what passes the filters, sorted, with counts for each further filter. One pass over the
 * shelf's columns; only the page itself is sorted, and only its products are looked at.
 */
export function list(facts: ListingFacts): Listing {
  const { query, catalogue, locale } = facts;
  const { shelf } = catalogue;
  const hits = catalogue.searchIndex.find(query.q ?? '');
  const kinds = kindsAt(shelf, facts.arrivals, query.audience);
  const candidates = candidatesOf(facts, hits);
  if (facts.arrivals) for (const slot of candidates.slots) kinds.look(slot);
  const dimensions = dimensionsOf(facts, kinds);
  const keyOf = sortKeyOf(facts, hits, kinds);
  const keys = passing(candidates, Object.values(dimensions), keyOf);
  const start = (query.page - 1) * query.size;
  const names = shelf.names[locale];
  const page = [...sortedSlice(keys, start, start + query.size)];
  return {
    items: page.flatMap((key): Listed[] => {
      const slot = names.slots[key % mostProducts] ?? -1;
      const product = shelf.products[slot];
      return product ? [{ product, arrival: kinds.arrivalAt(slot) }] : [];
    }),
    total: keys.length,
    pages: Math.max(1, Math.ceil(keys.length / query.size)),
    facets: {
      categories: facetsOf(dimensions.category),
      cooperatives: facetsOf(dimensions.cooperative),
      labels: facetsOf(dimensions.label),
      days: facetsOf(dimensions.day).sort((a, b) => (a.id < b.id ? -1 : 1)),
    },
  };
}

/** The slots a listing starts from, and the place of each among the hits of a search. */
type Candidates = { slots: number[]; hits: number[] };

/** What is sold to the audience, found by the search and of the wanted producer. */
function candidatesOf({ query, catalogue: { shelf } }: ListingFacts, hits: Hits | null): Candidates {
  const cooperatives = shelf.sides[query.audience].cooperatives.values();
  const producers = shelf.producers.values();
  const producer = query.producer === undefined ? -1 : (shelf.producerSlugs.known(query.producer) ?? -2);
  const found: Candidates = { slots: [], hits: [] };
  const size = hits ? hits.slots.length : shelf.products.length;
  for (let index = 0; index < size; index += 1) {
    const slot = hits ? (hits.slots[index] as number) : index;
    if (cooperatives[slot] === 0 || (producer !== -1 && producers[slot] !== producer)) continue;
    found.slots.push(slot);
    found.hits.push(index);
  }
  return found;
}

/**
 * The sort keys of what passes every filter. What fails one filter alone is counted there all the same: that is how
 * many there would be if one more choice were made in it.
 */
function passing(
  { slots, hits }: Candidates,
  dimensions: readonly Dimension[],
  keyOf: (slot: number, hit: number) => number,
): Float64Array {
  const keys = new Float64Array(slots.length);
  let count = 0;
  for (let index = 0; index < slots.length; index += 1) {
    const slot = slots[index] as number;
    const failed = failedBy(dimensions, slot);
    if (failed === none) {
      for (const { numbers, counts } of dimensions) increment(counts, numbers[slot] as number);
      keys[count] = keyOf(slot, hits[index] as number);
      count += 1;
    } else if (failed !== several) {
      const { numbers, counts } = dimensions[failed] as Dimension;
      increment(counts, numbers[slot] as number);
    }
  }
  return keys.subarray(0, count);
}

function increment(counts: Uint32Array, number: number): void {
  counts[number] = (counts[number] as number) + 1;
}

const none = -1;
const several = -2;

function failedBy(dimensions: readonly Dimension[], slot: number): number {
  let failed = none;
  for (let index = 0; index < dimensions.length; index += 1) {
    const { allowed, numbers } = dimensions[index] as Dimension;
    if (allowed[numbers[slot] as number] === 1) continue;
    if (failed !== none) return several;
    failed = index;
  }
  return failed;
}

/**
 * A sort key is one whole number: what cannot be ordered last, then what is asked for, then the place by name and id,
 * which also tells the product. 1 + 31 + 20 bits are all exact.
 */
const mostProducts = 2 ** 20;
const notOrderable = 2 ** 51;

function sortKeyOf(facts: ListingFacts, hits: Hits | null, kinds: KindsAt) {
  const { places } = facts.catalogue.shelf.names[facts.locale];
  const wanted = wantedFirst(facts, hits, kinds);
  return (slot: number, hit: number): number => {
    const last = kinds.isOrderable(slot) ? 0 : notOrderable;
    return last + Math.min(wanted(slot, hit), noMeasure) * mostProducts + (places[slot] as number);
  };
}

function wantedFirst({ query, catalogue: { shelf } }: ListingFacts, hits: Hits | null, kinds: KindsAt) {
  const { prices, measured } = shelf.sides[query.audience];
  const column = (values: Uint32Array) => (slot: number) => values[slot] as number;
  const bySort: Record<CatalogueSort, () => (slot: number, hit: number) => number> = {
    relevance: () => (hits ? (_slot, hit) => hits.ranks[hit] as number : column(shelf.scatter.values())),
    name: () => () => 0,
    price: () => column(prices.values()),
    'unit-price': () => column(measured.values()),
    soonest: () => kinds.soonest,
  };
  return bySort[query.sort ?? 'relevance']();
}
