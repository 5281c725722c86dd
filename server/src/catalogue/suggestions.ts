import type { Audience } from '@carriole/shared/audience.ts';
import type { Suggestion } from '@carriole/shared/contracts/finding.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { foldText } from '@carriole/shared/text.ts';
import type { Federation } from '../federation/model.ts';
import type { Reference } from '../reference.ts';
import { marksIn } from './marks.ts';
import type { Catalogue, Product } from './model.ts';
import { aroundIt, createSearchIndex, type Searchable, type SearchIndex, termsOf } from './search-index.ts';

export type SuggestionFacts = {
  q: string;
  audience: Audience;
  locale: Locale;
  catalogue: Catalogue;
  federation: Federation;
  reference: Pick<Reference, 'categories' | 'synonyms'>;
};

/** `goods` is how many of them stay when there is more of everything than fits. */
const most = { all: 8, goods: 5, categories: 2, producers: 2, cooperatives: 1, around: 3 };
const fewestLetters = 2;
/** Goods beyond these are too far down to be suggested, whatever their names. */
const mostLookedAt = 400;

/**
 * What someone who has typed this much may mean, at most eight: goods by name, each name once, then categories,
 * producers and co-ops. Nothing for less than two letters.
 */
export function suggestionsFor(facts: SuggestionFacts): Suggestion[] {
  const { q, reference } = facts;
  if (q.trim().length < fewestLetters) return [];
  const terms = termsOf(q, reference.synonyms);
  const { named, around } = nearestProducts(facts);
  const said = othersFor(facts, terms, searcher(facts, terms, false));
  // A misspelt word is most likely that of a good: the rest is only guessed at where nothing is called so.
  const isUnheard = named.length + said.length === 0;
  const others = isUnheard ? othersFor(facts, terms, searcher(facts, terms, true)) : said;
  if (named.length === 0) {
    const room = Math.min(most.around, most.all - others.length);
    return [...others, ...goodsOf(facts, terms, around, room)];
  }
  const room = Math.max(most.goods, most.all - others.length);
  return [...goodsOf(facts, terms, named, room), ...others].slice(0, most.all);
}

function othersFor(facts: SuggestionFacts, terms: readonly string[], find: Find): Suggestion[] {
  return [
    ...categories(facts, terms, find),
    ...producers(facts, terms, find),
    ...cooperatives(facts, terms, find),
  ];
}

/** Each name once: the product itself where only one is called so, else a search for the name. */
function goodsOf(
  facts: SuggestionFacts,
  terms: readonly string[],
  products: readonly Product[],
  limit: number,
): Suggestion[] {
  const byName = Map.groupBy(products, ({ names }) => names[facts.locale]);
  return [...byName].slice(0, limit).map(([name, same]) => {
    const [first] = same as [Product, ...Product[]];
    const makers = new Set(same.map(({ producer }) => producer.name));
    const single = same.length === 1;
    return {
      kind: single ? 'product' : 'search',
      target: single ? first.slug : name,
      name,
      marks: marksIn(name, terms),
      hint: makers.size === 1 ? first.producer.name : null,
      count: single ? null : same.length,
      picture: { icon: { name: first.icon, exact: first.iconExact }, category: first.categoryId },
      colour: null,
    };
  });
}

/** The products a search finds by their names, and those it finds by what stands around them; nearest first. */
function nearestProducts({ q, audience, locale, catalogue }: SuggestionFacts) {
  const { slots, ranks } = catalogue.searchIndex.find(q) ?? { slots: [], ranks: [] };
  const sold = catalogue.shelf.sides[audience].cooperatives.values();
  const byRank = Map.groupBy(slots.keys(), (index) => ranks[index] ?? 0);
  // What is equally near comes in the order of names.
  const { places } = catalogue.shelf.names[locale];
  const found = { named: [] as Product[], around: [] as Product[] };
  for (const rank of [...byRank.keys()].sort((a, b) => a - b)) {
    const into = rank < aroundIt ? found.named : found.around;
    if (into.length >= mostLookedAt) continue;
    const same = (byRank.get(rank) ?? []).map((index) => slots[index] as number);
    const onSale = same.filter((slot) => sold[slot] !== 0);
    for (const slot of onSale.sort((a, b) => (places[a] as number) - (places[b] as number)))
      into.push(catalogue.shelf.products[slot] as Product);
  }
  return found;
}

const plain = { hint: null, count: null, picture: null, colour: null };

/** The ids of some things a search finds, nearest first. */
type Find = (all: object, searchables: () => readonly Searchable[]) => string[];

const indexes = new WeakMap<object, { all: readonly Searchable[]; index: SearchIndex }>();

/** Searches lists that stay the same from call to call; each is indexed once. */
function searcher({ q, reference }: SuggestionFacts, terms: readonly string[], forgives: boolean): Find {
  return (list, searchables) => {
    const known = indexes.get(list) ?? indexed(searchables(), reference.synonyms);
    indexes.set(list, known);
    const { slots, ranks } = known.index.find(q) ?? { slots: [], ranks: [] };
    return slots
      .map((slot, index) => ({ one: known.all[slot] as Searchable, rank: ranks[index] ?? 0 }))
      .filter(({ one }) => forgives || isSaidIn(one, terms))
      .sort((a, b) => a.rank - b.rank)
      .map(({ one }) => one.id);
  };
}

function indexed(all: readonly Searchable[], synonyms: ReadonlyMap<string, string>) {
  return { all, index: createSearchIndex(all, synonyms) };
}

function isSaidIn({ names, around }: Searchable, terms: readonly string[]): boolean {
  const words = [...names, ...around].flatMap((text) => foldText(text).split(' '));
  return terms.every((term) => words.some((word) => word.startsWith(term)));
}

function categories(facts: SuggestionFacts, terms: readonly string[], find: Find): Suggestion[] {
  const { catalogue, reference, locale } = facts;
  const { shelf } = catalogue;
  const counts = countsOf(facts, shelf.categories.values());
  const own = (id: string) => counts.get(shelf.categoryIds.known(id) ?? -1) ?? 0;
  const countOf = (id: string) =>
    reference.categories.reduce((sum, one) => sum + (one.parentId === id ? own(one.id) : 0), own(id));
  return find(reference.categories, () =>
    reference.categories.map(({ id, name }) => ({ id, names: Object.values(name), around: [] })),
  )
    .flatMap((id) => reference.categories.find((one) => one.id === id) ?? [])
    .map(({ id, name }) => ({ id, name: name[locale], count: countOf(id) }))
    .filter(({ count }) => count > 0)
    .slice(0, most.categories)
    .map(({ id, name, count }) => ({
      ...plain,
      kind: 'category',
      target: id,
      name,
      marks: marksIn(name, terms),
      count,
    }));
}

function producers(facts: SuggestionFacts, terms: readonly string[], find: Find): Suggestion[] {
  const { catalogue } = facts;
  const { shelf } = catalogue;
  const counts = countsOf(facts, shelf.producers.values());
  return find(catalogue.producers, () =>
    catalogue.producers.map(({ slug, name, place }) => ({ id: slug, names: [name], around: [place] })),
  )
    .flatMap((slug) => catalogue.producerBySlug.get(slug) ?? [])
    .map((producer) => ({ producer, count: counts.get(shelf.producerSlugs.known(producer.slug) ?? -1) ?? 0 }))
    .filter(({ count }) => count > 0)
    .slice(0, most.producers)
    .map(({ producer: { slug, name, place }, count }) => ({
      ...plain,
      kind: 'producer',
      target: slug,
      name,
      marks: marksIn(name, terms),
      hint: place,
      count,
    }));
}

function cooperatives(facts: SuggestionFacts, terms: readonly string[], find: Find): Suggestion[] {
  const all = facts.federation.cooperatives;
  return find(all, () => all.map(({ slug, name, hub }) => ({ id: slug, names: [name], around: [hub.place] })))
    .flatMap((wanted) => all.find(({ slug }) => slug === wanted) ?? [])
    .slice(0, most.cooperatives)
    .map(({ slug, name, colour, hub }) => ({
      ...plain,
      kind: 'cooperative',
      target: slug,
      name,
      marks: marksIn(name, terms),
      hint: hub.place,
      colour,
    }));
}

/** How many products on offer to the audience have each number of a column. */
function countsOf({ catalogue: { shelf }, audience }: SuggestionFacts, numbers: Uint32Array) {
  const counts = new Map<number, number>();
  const sold = shelf.sides[audience].cooperatives.values();
  for (let slot = 0; slot < shelf.products.length; slot += 1) {
    if (sold[slot] === 0) continue;
    const number = numbers[slot] as number;
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
}
