import type { CatalogueQuery, CatalogueSort, Facet } from '@carriole/shared/contracts/catalogue.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { unitPrice } from '@carriole/shared/quantity.ts';
import { foldText } from '@carriole/shared/text.ts';
import type { Arrival, Arrivals } from './arrivals.ts';
import type { Catalogue, Product } from './model.ts';
import { priceOf, sellableOffers } from './selling.ts';

export type Listed = { product: Product; arrival: Arrival | null };

export type Listing = {
  items: Listed[];
  total: number;
  pages: number;
  facets: { categories: Facet[]; cooperatives: Facet[]; labels: Facet[]; days: Facet[] };
};

export type ListingFacts = {
  catalogue: Catalogue;
  query: CatalogueQuery;
  /** Null without a place: then nothing is promised. */
  arrivals: Arrivals | null;
  /** Parent of each second-level category. */
  parents: ReadonlyMap<string, string | null>;
  /** Co-op slugs by id: filters and counts speak of slugs. */
  cooperativeSlugs: ReadonlyMap<string, string>;
  locale: Locale;
};

/** Products a search found with how near they are; null without a search. */
type Hits = ReadonlyMap<string, number> | null;

type Dimension = 'category' | 'cooperative' | 'label' | 'day';
type Entry = Listed & { offers: Product['offers']; keys: Record<Dimension, readonly string[]> };

/** One page of the catalogue: what passes the filters, sorted, with counts for each further filter. */
export function list(facts: ListingFacts): Listing {
  const { query } = facts;
  const hits = facts.catalogue.searchIndex.search(query.q ?? '');
  const found = entriesOf(facts, hits);
  const wanted = wantedOf(query);
  const passing = found.filter((entry) => dimensions.every((dimension) => passes(entry, dimension, wanted)));
  passing.sort(comparer(facts, hits));
  const start = (query.page - 1) * query.size;
  return {
    items: passing.slice(start, start + query.size),
    total: passing.length,
    pages: Math.max(1, Math.ceil(passing.length / query.size)),
    facets: {
      categories: count(found, 'category', wanted),
      cooperatives: count(found, 'cooperative', wanted),
      labels: count(found, 'label', wanted),
      days: count(found, 'day', wanted).sort((a, b) => (a.id < b.id ? -1 : 1)),
    },
  };
}

const dimensions: readonly Dimension[] = ['category', 'cooperative', 'label', 'day'];

function entriesOf(facts: ListingFacts, hits: Hits): Entry[] {
  const { query, arrivals, catalogue } = facts;
  const products = hits ? [...hits.keys()].flatMap((id) => catalogue.byId.get(id) ?? []) : catalogue.products;
  return products.flatMap((product): Entry[] => {
    if (query.producer !== undefined && product.producer.slug !== query.producer) return [];
    const offers = sellableOffers(product, query.audience);
    if (offers.length === 0) return [];
    const arrival = arrivals?.ofProduct(product, query.audience) ?? null;
    return [{ product, arrival, offers, keys: keysOf(facts, product, offers, arrival) }];
  });
}

function keysOf(
  facts: ListingFacts,
  product: Product,
  offers: Product['offers'],
  arrival: Arrival | null,
): Entry['keys'] {
  const parent = facts.parents.get(product.categoryId);
  const labels = new Set(offers.flatMap((offer) => offer.labels));
  return {
    category: parent ? [product.categoryId, parent] : [product.categoryId],
    cooperative: [...new Set(offers.map((offer) => facts.cooperativeSlugs.get(offer.cooperativeId) ?? ''))],
    label: [...labels],
    day: arrival?.dates ?? [],
  };
}

type Wanted = Record<Dimension, readonly string[]>;

function wantedOf(query: CatalogueQuery): Wanted {
  return {
    category: query.category ? [query.category] : [],
    cooperative: query.cooperative,
    label: query.label,
    day: query.day ? [query.day] : [],
  };
}

/** Within one kind of filter any choice will do; between kinds all must hold. */
function passes(entry: Entry, dimension: Dimension, wanted: Wanted): boolean {
  const choices = wanted[dimension];
  return choices.length === 0 || choices.some((choice) => entry.keys[dimension].includes(choice));
}

/** How many would be left if one more choice were made in a dimension, the others as they are. */
function count(entries: readonly Entry[], dimension: Dimension, wanted: Wanted): Facet[] {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    if (!dimensions.every((other) => other === dimension || passes(entry, other, wanted))) continue;
    for (const key of entry.keys[dimension]) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .map(([id, number]) => ({ id, count: number }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

type Key = (entry: Entry) => number | string;

function comparer(facts: ListingFacts, hits: Hits) {
  const keys = sortKeys(facts, hits);
  const memo = new Map<Entry, (number | string)[]>();
  const keysFor = (entry: Entry) => {
    const known = memo.get(entry) ?? keys.map((key) => key(entry));
    memo.set(entry, known);
    return known;
  };
  return (a: Entry, b: Entry): number => {
    const [left, right] = [keysFor(a), keysFor(b)];
    for (const [index, value] of left.entries()) {
      const other = right[index] ?? value;
      if (value !== other) return value < other ? -1 : 1;
    }
    return 0;
  };
}

/** Whatever the sort, what can be ordered comes before what cannot, and the id makes paging stable. */
function sortKeys({ query, locale }: ListingFacts, hits: Hits): Key[] {
  const name: Key = ({ product }) => foldText(product.names[locale]);
  const orderable: Key = ({ arrival }) => (arrival?.unavailable ? 1 : 0);
  const soonest: Key = ({ arrival }) => (arrival?.next ? `${arrival.next.date}${arrival.next.from}` : '9');
  const price: Key = ({ offers }) => Math.min(...offers.map((offer) => priceOf(offer, query.audience)));
  const perMeasure: Key = ({ offers }) => Math.min(...offers.map((offer) => measured(offer, query)));
  const bySort: Record<CatalogueSort, Key[]> = {
    relevance: [({ product }) => hits?.get(product.id) ?? scatter(product.slug), name],
    name: [name],
    price: [price, name],
    'unit-price': [perMeasure, name],
    soonest: [soonest, name],
  };
  return [orderable, ...bySort[query.sort ?? 'relevance'], ({ product }) => product.id];
}

/** Without a search, mixes producers and categories in an order that stays the same from page to page. */
function scatter(slug: string): number {
  let value = 0;
  for (const character of slug) value = (value * 31 + character.charCodeAt(0)) % 1_000_003;
  return value;
}

function measured(offer: Product['offers'][number], query: CatalogueQuery): number {
  const price = priceOf(offer, query.audience);
  if (offer.weighed) return price;
  return unitPrice(price, offer.netAmount, offer.netUnit)?.cents ?? Number.MAX_SAFE_INTEGER;
}
