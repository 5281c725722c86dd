import type {
  CatalogueFacets,
  CatalogueQuery,
  Facet,
  FilterKind,
} from '@carriole/shared/contracts/catalogue.ts';
import type { Arrival } from './arrivals.ts';
import type { Product } from './model.ts';
import { type NewsTime, newsOf } from './news.ts';
import { isInSeason, type Shelf } from './shelf.ts';

export type Shown = { product: Product; shelf: Shelf; arrival: Arrival | null };

export type FacetFacts = {
  query: CatalogueQuery;
  /** Parent of each second-level category. */
  parents: ReadonlyMap<string, string | null>;
  /** Co-op slugs by id: filters and counts speak of slugs. */
  cooperativeSlugs: ReadonlyMap<string, string>;
  /** Ids of EU 1169/2011 annex II. */
  allergenIds: readonly string[];
  time: NewsTime;
};

/** One kind of filter: what passes it, and which choices of it a product answers to. */
export type Filter = {
  kind: Exclude<FilterKind, 'q'>;
  passes(shown: Shown): boolean;
  keys(shown: Shown): readonly string[];
  /** All choices must hold: then a further one is counted among what holds the others already. */
  adds: boolean;
};

const nothing: readonly string[] = [];
const now: readonly string[] = ['now'];

/** All filters of a request; one without a choice lets everything pass. */
export function filtersFor(facts: FacetFacts): Filter[] {
  const { query, time } = facts;
  const slugIds = new Map([...facts.cooperativeSlugs].map(([id, slug]) => [slug, id]));
  const ids = query.cooperative.map((slug) => slugIds.get(slug) ?? slug);
  const isFree = freeOf(facts.allergenIds);
  return [
    anyOf('category', categoriesWanted(query.category, facts.parents), ({ product }) => [product.categoryId]),
    anyOf('cooperative', ids, ({ shelf }) => shelf.cooperativeIds),
    anyOf('producer', query.producer, ({ product }) => [product.producer.slug]),
    anyOf('label', query.label, ({ shelf }) => shelf.labels),
    { ...anyOf('free', [], isFree), adds: true, passes: holdsAll(query.free, isFree) },
    anyOf('season', query.season ? now : [], ({ shelf }) =>
      isInSeason(shelf.seasonMonths, time.month) ? now : nothing,
    ),
    anyOf('storage', query.storage, ({ shelf }) => shelf.storages),
    anyOf('day', query.day ? [query.day] : [], ({ arrival }) => arrival?.dates ?? nothing),
    {
      ...anyOf('price', [], ({ shelf }) => bandOf(shelf.priceCents)),
      passes: withinAny(query.price.map(rangeOf)),
    },
    anyOf('news', query.news, ({ shelf }) => newsOf(shelf, query.audience, time)),
  ];
}

function anyOf(kind: Filter['kind'], choices: readonly string[], keys: Filter['keys']): Filter {
  const wanted = new Set(choices);
  const passes = (shown: Shown) => wanted.size === 0 || keys(shown).some((key) => wanted.has(key));
  return { kind, keys, passes, adds: false };
}

function holdsAll(choices: readonly string[], keys: Filter['keys']): Filter['passes'] {
  if (choices.length === 0) return () => true;
  return (shown) => {
    const held = keys(shown);
    return choices.every((choice) => held.includes(choice));
  };
}

/** A category with what lies below it. */
function categoriesWanted(id: string | undefined, parents: FacetFacts['parents']): string[] {
  if (!id) return [];
  return [id, ...[...parents].flatMap(([child, parent]) => (parent === id ? [child] : []))];
}

/** The allergens a product is stated to be free of: none at all when one of its sellers states nothing. */
function freeOf(allergenIds: readonly string[]): Filter['keys'] {
  const known = new Map<string, readonly string[]>();
  return ({ shelf: { contains } }) => {
    if (contains === null) return nothing;
    const key = contains.join();
    const free = known.get(key) ?? allergenIds.filter((id) => !contains.includes(id));
    known.set(key, free);
    return free;
  };
}

type Range = { from: number; to: number };

function rangeOf(text: string): Range {
  const [from = '', to = ''] = text.split('-');
  return { from: Number(from), to: to === '' ? Number.POSITIVE_INFINITY : Number(to) };
}

function withinAny(ranges: readonly Range[]): Filter['passes'] {
  return ({ shelf: { priceCents } }) =>
    ranges.length === 0 || ranges.some(({ from, to }) => priceCents >= from && priceCents < to);
}

/** The price bands that are counted, in cents. */
const bands = ['0-200', '200-500', '500-1000', '1000-2000', '2000-'].map((id) => ({
  ids: [id] as readonly string[],
  ...rangeOf(id),
}));

function bandOf(cents: number): readonly string[] {
  return bands.find(({ from, to }) => cents >= from && cents < to)?.ids ?? nothing;
}

/** Which filters something fails, as bits in their order: 0 passes them all. */
export function failuresOf(shown: Shown, filters: readonly Filter[]): number {
  let failed = 0;
  for (const [place, filter] of filters.entries()) if (!filter.passes(shown)) failed |= 1 << place;
  return failed;
}

/**
 * Counts, in one pass, how many each choice of each filter would leave: what passes all filters counts for every
 * filter, and what fails a single one counts for that one.
 */
export function countFacets(
  found: readonly (Shown & { failed: number })[],
  filters: readonly Filter[],
  facts: FacetFacts,
): CatalogueFacets {
  const counts = new Map(filters.map(({ kind }) => [kind, new Map<string, number>()]));
  const makers = new Map<string, string>();
  for (const shown of found) {
    if ((shown.failed & (shown.failed - 1)) !== 0) continue;
    for (const [place, filter] of filters.entries()) {
      if (shown.failed !== 0 && (filter.adds || shown.failed !== 1 << place)) continue;
      const count = counts.get(filter.kind);
      for (const key of filter.keys(shown)) count?.set(key, (count.get(key) ?? 0) + 1);
      if (filter.kind === 'producer') makers.set(shown.product.producer.slug, shown.product.producer.name);
    }
  }
  const of = (kind: Filter['kind']) => fullestFirst(counts.get(kind) ?? new Map());
  const inOrder = (kind: Filter['kind'], order: readonly string[]) =>
    of(kind).toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  return {
    categories: withParents(of('category'), facts.parents),
    cooperatives: of('cooperative')
      .map(({ id, count }) => ({ id: facts.cooperativeSlugs.get(id) ?? '', count }))
      .sort(fuller),
    producers: of('producer')
      .filter(({ id }, place) => place < mostProducers || facts.query.producer.includes(id))
      .map(({ id, count }) => ({ id, count, name: makers.get(id) ?? id })),
    labels: of('label'),
    free: inOrder('free', facts.allergenIds),
    season: of('season'),
    storage: inOrder('storage', ['ambient', 'cold', 'frozen']),
    days: of('day').sort((a, b) => (a.id < b.id ? -1 : 1)),
    prices: inOrder(
      'price',
      bands.flatMap(({ ids }) => ids),
    ),
    news: inOrder('news', ['new', 'back', 'price', 'season']),
  };
}

const mostProducers = 40;

function fullestFirst(counts: ReadonlyMap<string, number>): Facet[] {
  return [...counts]
    .map(([id, count]) => ({ id, count }))
    .sort(fuller);
}

function fuller(a: Facet, b: Facet): number {
  return b.count - a.count || (a.id < b.id ? -1 : 1);
}

/** A product lies in one category, so those above hold the sum of those below. */
function withParents(facets: readonly Facet[], parents: FacetFacts['parents']): Facet[] {
  const sums = new Map(facets.map(({ id, count }) => [id, count]));
  for (const { id, count } of facets) {
    const parent = parents.get(id);
    if (parent) sums.set(parent, (sums.get(parent) ?? 0) + count);
  }
  return fullestFirst(sums);
}
