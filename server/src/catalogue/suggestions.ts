import type { Audience } from '@carriole/shared/audience.ts';
import type { Suggestion } from '@carriole/shared/contracts/finding.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import type { Federation } from '../federation/model.ts';
import type { Reference } from '../reference.ts';
import { marksIn } from './marks.ts';
import type { Catalogue, Product } from './model.ts';
import { createSearchIndex, type Searchable, termsOf } from './search-index.ts';

export type SuggestionFacts = {
  q: string;
  audience: Audience;
  locale: Locale;
  catalogue: Catalogue;
  federation: Federation;
  reference: Pick<Reference, 'categories' | 'synonyms'>;
};

const most = { all: 8, goods: 5, categories: 2, producers: 2, cooperatives: 1 };
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
  const others = [...categories(facts, terms), ...producers(facts, terms), ...cooperatives(facts, terms)];
  const goods = goodsNamed(facts, terms, Math.max(most.goods, most.all - others.length));
  return [...goods, ...others].slice(0, most.all);
}

function goodsNamed(facts: SuggestionFacts, terms: readonly string[], limit: number): Suggestion[] {
  const byName = Map.groupBy(nearestProducts(facts), ({ names }) => names[facts.locale]);
  return [...byName].slice(0, limit).map(([name, products]) => {
    const [first] = products as [Product, ...Product[]];
    const makers = new Set(products.map(({ producer }) => producer.name));
    const single = products.length === 1;
    return {
      kind: single ? 'product' : 'search',
      target: single ? first.slug : name,
      name,
      marks: marksIn(name, terms),
      hint: makers.size === 1 ? first.producer.name : null,
      count: single ? null : products.length,
      picture: { icon: { name: first.icon, exact: first.iconExact }, category: first.categoryId },
      colour: null,
    };
  });
}

/** The products a search finds, nearest first, as far as they are worth looking at. */
function nearestProducts({ q, audience, locale, catalogue }: SuggestionFacts): Product[] {
  const { slots, ranks } = catalogue.searchIndex.find(q) ?? { slots: [], ranks: [] };
  const sold = catalogue.shelf.sides[audience].cooperatives.values();
  const byRank = new Map<number, number[]>();
  for (const [index, slot] of slots.entries()) {
    if (sold[slot] === 0) continue;
    const rank = ranks[index] ?? 0;
    const same = byRank.get(rank);
    if (same) same.push(slot);
    else byRank.set(rank, [slot]);
  }
  // What is equally near comes in the order of names.
  const { places } = catalogue.shelf.names[locale];
  const found: Product[] = [];
  for (const rank of [...byRank.keys()].sort((a, b) => a - b)) {
    const same = (byRank.get(rank) ?? []).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
    for (const slot of same) found.push(...[catalogue.shelf.products[slot] ?? []].flat());
    if (found.length >= mostLookedAt) break;
  }
  return found.slice(0, mostLookedAt);
}

const plain = { hint: null, count: null, picture: null, colour: null };

function categories(facts: SuggestionFacts, terms: readonly string[]): Suggestion[] {
  const { reference, locale } = facts;
  const counts = shownPer(facts, ({ categoryId }) => categoryId);
  const own = (id: string) => counts.get(id) ?? 0;
  const countOf = (id: string) =>
    reference.categories.reduce((sum, one) => sum + (one.parentId === id ? own(one.id) : 0), own(id));
  const found = searched(
    facts,
    reference.categories.map(({ id, name }) => ({ id, names: Object.values(name), around: [] })),
  );
  return found
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

function producers(facts: SuggestionFacts, terms: readonly string[]): Suggestion[] {
  const { catalogue } = facts;
  const counts = shownPer(facts, ({ producer }) => producer.slug);
  return searched(
    facts,
    catalogue.producers.map(({ slug, name, place }) => ({ id: slug, names: [name], around: [place] })),
  )
    .flatMap((slug) => catalogue.producerBySlug.get(slug) ?? [])
    .filter(({ slug }) => counts.has(slug))
    .slice(0, most.producers)
    .map(({ slug, name, place }) => ({
      ...plain,
      kind: 'producer',
      target: slug,
      name,
      marks: marksIn(name, terms),
      hint: place,
      count: counts.get(slug) ?? null,
    }));
}

function cooperatives(facts: SuggestionFacts, terms: readonly string[]): Suggestion[] {
  const all = facts.federation.cooperatives;
  return searched(
    facts,
    all.map(({ slug, name, hub }) => ({ id: slug, names: [name], around: [hub.place] })),
  )
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

/** Products on offer to the audience by what they share. */
function shownPer(
  { catalogue, audience }: SuggestionFacts,
  keyOf: (product: Product) => string,
): Map<string, number> {
  const counts = new Map<string, number>();
  const { shelf } = catalogue;
  const sold = shelf.sides[audience].cooperatives.values();
  for (const [slot, product] of shelf.products.entries())
    if (product && sold[slot] !== 0) counts.set(keyOf(product), (counts.get(keyOf(product)) ?? 0) + 1);
  return counts;
}

function searched({ q, reference }: SuggestionFacts, all: readonly Searchable[]): string[] {
  const hits = createSearchIndex(all, reference.synonyms).search(q) ?? new Map<string, number>();
  return [...hits].sort(([, a], [, b]) => a - b).map(([id]) => id);
}
