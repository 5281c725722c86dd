import type {
  CatalogueFacets,
  CatalogueQuery,
  CatalogueSort,
  WayOut,
} from '@carriole/shared/contracts/catalogue.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import type { Arrival, Arrivals } from './arrivals.ts';
import { type Dimension, type DimensionKind, type Dimensions, dimensionsOf, facetsOf } from './dimensions.ts';
import { type KindsAt, kindsAt } from './kinds.ts';
import type { Catalogue, Product } from './model.ts';
import type { NewsTime } from './news.ts';
import type { Hits } from './search-index.ts';
import { noMeasure } from './shelf.ts';
import { sortedSlice } from './sorted.ts';
import { type Loosened, wayOutOf } from './way-out.ts';

export type Listed = { product: Product; arrival: Arrival | null };

export type Listing = {
  items: Listed[];
  total: number;
  pages: number;
  trail: string;
  moved: boolean;
  facets: CatalogueFacets;
  wayOut: WayOut | null;
};

export type ListingFacts = {
  catalogue: Pick<Catalogue, 'products' | 'producerBySlug' | 'shelf' | 'searchIndex'>;
  query: CatalogueQuery;
  /** Null without a place: then nothing is promised. */
  arrivals: Arrivals | null;
  /** Parent of each second-level category. */
  parents: ReadonlyMap<string, string | null>;
  /** Co-op slugs by id: filters and counts speak of slugs. */
  cooperativeSlugs: ReadonlyMap<string, string>;
  /** Ids of EU 1169/2011 annex II. */
  allergenIds: readonly string[];
  time: NewsTime;
  locale: Locale;
};

/**
 * One page of the catalogue: what passes the filters, sorted, with counts for each further filter. One pass over the
 * shelf's columns; only the page itself is sorted, and only its products are looked at.
 */
export function list(facts: ListingFacts): Listing {
  const { query, catalogue, locale } = facts;
  const { shelf } = catalogue;
  const { keys, dimensions, alone, kinds } = sift(facts);
  const start = (query.page - 1) * query.size;
  const names = shelf.names[locale];
  const page = [...sortedSlice(keys, start, start + query.size)];
  const slotOf = (key: number) => names.slots[key % mostProducts] ?? -1;
  return {
    items: page.flatMap((key): Listed[] => {
      const slot = slotOf(key);
      const product = shelf.products[slot];
      return product ? [{ product, arrival: kinds.arrivalAt(slot) }] : [];
    }),
    total: keys.length,
    pages: Math.max(1, Math.ceil(keys.length / query.size)),
    ...trailsOf(facts, keys, start, page, slotOf),
    facets: facetsOf(dimensions, facts),
    wayOut:
      keys.length > 0
        ? null
        : wayOutOf(facts, alone, (q) => sift({ ...facts, query: { ...query, q } }).keys.length),
  };
}

type Sifted = { keys: Float64Array; dimensions: Dimensions; alone: Loosened[]; kinds: KindsAt };

/** The sort keys of all that passes, with what was counted on the way. */
function sift(facts: ListingFacts): Sifted {
  const { query, catalogue } = facts;
  const hits = catalogue.searchIndex.find(query.q ?? '');
  const kinds = kindsAt(catalogue.shelf, facts.arrivals, query.audience);
  const candidates = candidatesOf(facts, hits);
  if (facts.arrivals) for (const slot of candidates.slots) kinds.look(slot);
  const dimensions = dimensionsOf(facts, kinds);
  const { keys, alone } = passing(candidates, Object.values(dimensions), sortKeyOf(facts, hits, kinds));
  const named = Object.keys(dimensions) as DimensionKind[];
  return {
    keys,
    dimensions,
    kinds,
    alone: named.map((filter, index) => ({ filter, count: alone[index] ?? 0 })),
  };
}

/**
 * A short name for what the pages up to this one hold, and whether those before it still hold what the reader saw.
 * `sortedSlice` has left what comes before the page at the head of `keys`, in any order.
 */
function trailsOf(
  { query, catalogue: { shelf } }: ListingFacts,
  keys: Float64Array,
  start: number,
  page: readonly number[],
  slotOf: (key: number) => number,
): Pick<Listing, 'trail' | 'moved'> {
  const prints = shelf.prints.values();
  const sum = (some: Iterable<number>, from: number) => {
    let total = from;
    for (const key of some) total = (total + (prints[slotOf(key)] ?? 0)) % 2 ** 48;
    return total;
  };
  const before = sum(keys.subarray(0, Math.min(start, keys.length)), 0);
  return {
    trail: sum(page, before).toString(36),
    moved: query.trail !== undefined && query.trail !== before.toString(36),
  };
}

/** The slots a listing starts from, and the place of each among the hits of a search. */
type Candidates = { slots: number[]; hits: number[] };

/** What is sold to the audience and found by the search. */
function candidatesOf({ query, catalogue: { shelf } }: ListingFacts, hits: Hits | null): Candidates {
  const cooperatives = shelf.sides[query.audience].cooperatives.values();
  const found: Candidates = { slots: [], hits: [] };
  const size = hits ? hits.slots.length : shelf.products.length;
  for (let index = 0; index < size; index += 1) {
    const slot = hits ? (hits.slots[index] as number) : index;
    if (cooperatives[slot] === 0) continue;
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
): { keys: Float64Array; alone: Uint32Array } {
  const keys = new Float64Array(slots.length);
  const alone = new Uint32Array(dimensions.length);
  let count = 0;
  for (let index = 0; index < slots.length; index += 1) {
    const slot = slots[index] as number;
    const failed = failedBy(dimensions, slot);
    if (failed === none) {
      for (const { numbers, counts } of dimensions) increment(counts, numbers[slot] as number);
      keys[count] = keyOf(slot, hits[index] as number);
      count += 1;
    } else if (failed !== several) {
      const { numbers, counts, adds } = dimensions[failed] as Dimension;
      increment(alone, failed);
      if (!adds) increment(counts, numbers[slot] as number);
    }
  }
  return { keys: keys.subarray(0, count), alone };
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
  const { prices, measured, newest } = shelf.sides[query.audience];
  const column = (values: Uint32Array) => (slot: number) => values[slot] as number;
  const bySort: Record<CatalogueSort, () => (slot: number, hit: number) => number> = {
    relevance: () => (hits ? (_slot, hit) => hits.ranks[hit] as number : column(shelf.scatter.values())),
    name: () => () => 0,
    price: () => column(prices.values()),
    'unit-price': () => column(measured.values()),
    soonest: () => kinds.soonest,
    newest: () => (slot) => noMeasure - (newest.values()[slot] as number),
  };
  return bySort[query.sort ?? 'relevance']();
}
