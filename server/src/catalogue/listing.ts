import type {
  CatalogueFacets,
  CatalogueSort,
  FilterKind,
  WayOut,
} from '@carriole/shared/contracts/catalogue.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { foldText } from '@carriole/shared/text.ts';
import type { Arrivals } from './arrivals.ts';
import { countFacets, type FacetFacts, type Filter, failuresOf, filtersFor, type Shown } from './facets.ts';
import type { Catalogue } from './model.ts';
import { shelfOf } from './shelf.ts';
import { wayOutOf } from './way-out.ts';

export type Listing = {
  items: Shown[];
  total: number;
  pages: number;
  trail: string;
  moved: boolean;
  facets: CatalogueFacets;
  wayOut: WayOut | null;
};

export type ListingFacts = FacetFacts & {
  catalogue: Catalogue;
  /** Null without a place: then nothing is promised. */
  arrivals: Arrivals | null;
  locale: Locale;
};

/** Products a search found with how near they are; null without a search. */
type Hits = ReadonlyMap<string, number> | null;

/** A product with the filters it fails, as bits. */
type Entry = Shown & { failed: number };

/** One page of the catalogue: what passes the filters, sorted, with counts for each further choice. */
export function list(facts: ListingFacts): Listing {
  const { query, catalogue } = facts;
  const hits = catalogue.searchIndex.search(query.q ?? '');
  const filters = filtersFor(facts);
  const found = entriesOf(facts, hits, filters);
  const passing = found.filter(({ failed }) => failed === 0);
  passing.sort(comparer(facts, hits));
  const start = (query.page - 1) * query.size;
  const items = passing.slice(start, start + query.size);
  return {
    items,
    total: passing.length,
    pages: Math.max(1, Math.ceil(passing.length / query.size)),
    trail: trailOf(passing, start + query.size),
    moved: query.trail !== undefined && query.trail !== trailOf(passing, start),
    facets: countFacets(found, filters, facts),
    wayOut:
      passing.length > 0
        ? null
        : wayOutOf(facts, aloneIn(found, filters), (q) => passingCount({ ...facts, query: { ...query, q } })),
  };
}

function passingCount(facts: ListingFacts): number {
  const hits = facts.catalogue.searchIndex.search(facts.query.q ?? '');
  return entriesOf(facts, hits, filtersFor(facts)).filter(({ failed }) => failed === 0).length;
}

function entriesOf(facts: ListingFacts, hits: Hits, filters: readonly Filter[]): Entry[] {
  const { query, arrivals, catalogue } = facts;
  const products = hits ? [...hits.keys()].flatMap((id) => catalogue.byId.get(id) ?? []) : catalogue.products;
  const entries: Entry[] = [];
  for (const product of products) {
    const shelf = shelfOf(product, query.audience);
    if (!shelf) continue;
    const arrival = arrivals?.ofProduct(product, query.audience) ?? null;
    const entry = { product, shelf, arrival, failed: 0 };
    entry.failed = failuresOf(entry, filters);
    entries.push(entry);
  }
  return entries;
}

/** How many would be found without one kind of filter: what fails that one alone. */
function aloneIn(found: readonly Entry[], filters: readonly Filter[]) {
  return filters.map(({ kind }, place): { filter: FilterKind; count: number } => ({
    filter: kind,
    count: found.filter(({ failed }) => failed === 1 << place).length,
  }));
}

/** A short name for the first so many of a list, in their order (FNV-1a). */
function trailOf(entries: readonly Entry[], end: number): string {
  let hash = 0x811c9dc5;
  for (const { product } of entries.slice(0, end))
    for (let place = 0; place < product.id.length; place += 1)
      hash = Math.imul(hash ^ product.id.charCodeAt(place), 0x01000193);
  return (hash >>> 0).toString(36);
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
  const bySort: Record<CatalogueSort, Key[]> = {
    relevance: [({ product }) => hits?.get(product.id) ?? scatter(product.slug), name],
    name: [name],
    price: [({ shelf }) => shelf.priceCents, name],
    'unit-price': [({ shelf }) => shelf.measureCents, name],
    soonest: [soonest, name],
    newest: [({ shelf }) => -shelf.newestAt, name],
  };
  return [orderable, ...bySort[query.sort ?? 'relevance'], ({ product }) => product.id];
}

/** Without a search, mixes producers and categories in an order that stays the same from page to page. */
function scatter(slug: string): number {
  let value = 0;
  for (const character of slug) value = (value * 31 + character.charCodeAt(0)) % 1_000_003;
  return value;
}
