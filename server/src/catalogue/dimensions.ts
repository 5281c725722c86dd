import type {
  CatalogueFacets,
  CatalogueQuery,
  Facet,
  FilterKind,
} from '@carriole/shared/contracts/catalogue.ts';
import { bands } from './bands.ts';
import type { KindsAt } from './kinds.ts';
import type { Catalogue } from './model.ts';
import { happeningOf, type NewsTime } from './news.ts';
import { beginsIn, isInSeason } from './seasonal.ts';
import type { Shelf } from './shelf.ts';

/**
 * One kind of filter. Each product has one number in it, that of a set of choices (its category and the one above, the
 * co-ops that sell it …); counting numbers first and choices afterwards keeps the pass over the products short.
 */
export type Dimension = {
  /** The number of each slot. */
  numbers: Uint32Array;
  /** By number, 1 where it passes what is chosen. Within one kind of filter any choice will do. */
  allowed: Uint8Array;
  /** By number, the products that passed every other filter. */
  counts: Uint32Array;
  choicesOf(number: number): readonly string[];
  /** All choices must hold: then a further one is counted among what holds the others already. */
  adds: boolean;
};

export type DimensionKind = Exclude<FilterKind, 'q'>;
export type Dimensions = Record<DimensionKind, Dimension>;

type Facts = {
  catalogue: Pick<Catalogue, 'shelf' | 'producerBySlug'>;
  query: CatalogueQuery;
  parents: ReadonlyMap<string, string | null>;
  cooperativeSlugs: ReadonlyMap<string, string>;
  /** Ids of EU 1169/2011 annex II. */
  allergenIds: readonly string[];
  time: NewsTime;
};

/** The filters of a query over the shelf. Days are those of the kinds that were looked at. */
export function dimensionsOf(facts: Facts, kinds: KindsAt): Dimensions {
  const { query, time } = facts;
  const { shelf } = facts.catalogue;
  const side = shelf.sides[query.audience];
  const categories = shelf.categoryIds.values;
  const cooperatives = shelf.cooperativeSets.values;
  const labels = shelf.labelSets.values;
  return {
    category: dimension(shelf.categories.values(), categories.length, one(query.category), (number) =>
      withParent(categories[number] ?? '', facts.parents),
    ),
    cooperative: dimension(side.cooperatives.values(), cooperatives.length, query.cooperative, (number) =>
      (cooperatives[number] ?? []).map((id) => facts.cooperativeSlugs.get(id) ?? ''),
    ),
    label: dimension(side.labels.values(), labels.length, query.label, (number) => labels[number] ?? []),
    day: dimension(
      kinds.numbers,
      kinds.size,
      one(query.day),
      (number) => kinds.arrivalOf(number)?.dates ?? [],
    ),
    producer: dimension(
      shelf.producers.values(),
      shelf.producerSlugs.values.length,
      query.producer,
      (number) => [shelf.producerSlugs.values[number] ?? ''],
    ),
    free: freeFrom(shelf, facts),
    season: dimension(side.seasons.values(), shelf.seasons.values.length, one(query.season), (number) =>
      isInSeason(shelf.seasons.values[number] ?? 0, time.month) ? ['now'] : [],
    ),
    storage: dimension(
      side.storages.values(),
      shelf.storageSets.values.length,
      query.storage,
      (number) => shelf.storageSets.values[number] ?? [],
    ),
    price: dimension(side.bands.values(), bands.length, query.price, (number) =>
      bands.slice(number, number + 1),
    ),
    news: dimension(newsNumbers(shelf, facts), 2 ** newsKinds.length, query.news, (number) =>
      newsKinds.filter((_, bit) => number & (1 << bit)),
    ),
  };
}

/** What all its sellers state to be free of an allergen; what one of them leaves open is free of none. */
function freeFrom(shelf: Shelf, { query, allergenIds }: Facts): Dimension {
  const sets = shelf.allergenSets.values;
  const choicesOf = (number: number) => {
    const held = sets[number];
    return held ? allergenIds.filter((id) => !held.includes(id)) : [];
  };
  const all = dimension(shelf.sides[query.audience].allergens.values(), sets.length, [], choicesOf);
  for (let number = 0; number < sets.length; number += 1) {
    const free = choicesOf(number);
    all.allowed[number] = query.free.every((id) => free.includes(id)) ? 1 : 0;
  }
  return { ...all, adds: true };
}

const newsKinds = ['new', 'back', 'price', 'season'] as const;
const seasonBit = 1 << newsKinds.indexOf('season');

/** By slot, what is news of a product, as bits in the order of the kinds. */
function newsNumbers(shelf: Shelf, { query: { audience }, time }: Facts): Uint32Array {
  const side = shelf.sides[audience];
  const [seasons, eventful] = [side.seasons.values(), side.eventful.values()];
  const begins = shelf.seasons.values.map((season) => (beginsIn(season, time.month) ? seasonBit : 0));
  const numbers = new Uint32Array(shelf.products.length);
  for (let slot = 0; slot < numbers.length; slot += 1) {
    numbers[slot] = begins[seasons[slot] as number] ?? 0;
    const product = eventful[slot] === 1 ? shelf.products[slot] : undefined;
    const happening = product ? happeningOf(product, audience, time.since) : null;
    if (happening) numbers[slot] = (numbers[slot] as number) | (1 << newsKinds.indexOf(happening.kind));
  }
  return numbers;
}

function one(choice: string | undefined): string[] {
  return choice ? [choice] : [];
}

function withParent(id: string, parents: ReadonlyMap<string, string | null>): string[] {
  const parent = parents.get(id);
  return parent ? [id, parent] : [id];
}

function dimension(
  numbers: Uint32Array,
  size: number,
  chosen: readonly string[],
  choicesOf: Dimension['choicesOf'],
): Dimension {
  const allowed = new Uint8Array(size).fill(1);
  if (chosen.length > 0) {
    for (let number = 0; number < size; number += 1)
      allowed[number] = choicesOf(number).some((choice) => chosen.includes(choice)) ? 1 : 0;
  }
  return { numbers, allowed, counts: new Uint32Array(size), choicesOf, adds: false };
}

const mostProducers = 40;

/** What each further choice gives, as a page tells it: where choices have an order of their own, in that. */
export function facetsOf(dimensions: Dimensions, { catalogue, query, allergenIds }: Facts): CatalogueFacets {
  const inOrder = (kind: DimensionKind, order: readonly string[]) =>
    countsOf(dimensions[kind]).sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  return {
    categories: countsOf(dimensions.category),
    cooperatives: countsOf(dimensions.cooperative),
    producers: withChosen(countsOf(dimensions.producer), query.producer)
      .filter(({ id }, place) => place < mostProducers || query.producer.includes(id))
      .filter(({ id }) => catalogue.producerBySlug.has(id))
      .map((facet) => ({ ...facet, name: catalogue.producerBySlug.get(facet.id)?.name ?? facet.id })),
    labels: countsOf(dimensions.label),
    free: inOrder('free', allergenIds),
    season: countsOf(dimensions.season),
    storage: inOrder('storage', ['ambient', 'cold', 'frozen']),
    days: countsOf(dimensions.day).sort((a, b) => (a.id < b.id ? -1 : 1)),
    prices: inOrder('price', bands),
    news: inOrder('news', newsKinds),
  };
}

/** What was chosen is told by its name even where nothing is left of it. */
function withChosen(facets: readonly Facet[], chosen: readonly string[]): Facet[] {
  const missing = chosen.filter((id) => !facets.some((facet) => facet.id === id));
  return [...facets, ...missing.map((id) => ({ id, count: 0 }))];
}

/** How many products each choice has, most first. */
function countsOf({ counts, choicesOf }: Pick<Dimension, 'counts' | 'choicesOf'>): Facet[] {
  const totals = new Map<string, number>();
  for (let number = 0; number < counts.length; number += 1) {
    const count = counts[number] as number;
    if (count === 0) continue;
    for (const choice of choicesOf(number)) totals.set(choice, (totals.get(choice) ?? 0) + count);
  }
  return [...totals]
    .map(([id, count]) => ({ id, count }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}
