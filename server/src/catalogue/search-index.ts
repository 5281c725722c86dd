import { foldText } from '@carriole/shared/text.ts';
import { within } from './spelling.ts';

/** What is searched in one product: its names weigh most, then what stands around it. */
export type Searchable = { id: string; names: readonly string[]; around: readonly string[] };

export type SearchIndex = {
  /** Products that hold every word of the query, nearest first in rank (0 is nearest); null for an empty query. */
  search(query: string): ReadonlyMap<string, number> | null;
};

/** Where a word stands: at the head of a name, elsewhere in a name, around the product. */
const head = 0;
const inName = 1;
const aroundIt = 4;
/** What a word costs that is only begun by the query, or spelt otherwise. */
const prefixCost = 0.5;
const spellingCost = 2;

/** Words that carry no meaning, in four languages; a query of nothing else keeps them. */
const fillers = new Set(
  'a au aux d de del der des die das du een en et for het l la le les met mit of the und van vom von with'.split(
    ' ',
  ),
);

type Posting = { product: number; cost: number };

/**
 * An index that forgives accents, case, plurals, word order and slips of the finger. `synonyms` tells,
 * for what people say, the words the catalogue has.
 */
export function createSearchIndex(
  products: readonly Searchable[],
  synonyms: ReadonlyMap<string, string>,
): SearchIndex {
  const postings = new Map<string, Posting[]>();
  products.forEach((product, index) => {
    for (const [word, cost] of wordCosts(product)) {
      const list = postings.get(word);
      if (list) list.push({ product: index, cost });
      else postings.set(word, [{ product: index, cost }]);
    }
  });
  const vocabulary = [...postings.keys()].sort();
  return {
    search: (query) => {
      const terms = termsOf(query, synonyms);
      if (terms.length === 0) return null;
      const found = terms.map((term) => costsOf(term, vocabulary, postings));
      return ranked(found, products);
    },
  };
}

/** The lowest cost of each word of a product. */
function wordCosts({ names, around }: Searchable): Map<string, number> {
  const costs = new Map<string, number>();
  const add = (word: string, cost: number) => costs.set(word, Math.min(cost, costs.get(word) ?? cost));
  for (const name of names) {
    for (const [index, word] of wordsOf(name).entries()) add(word, index === 0 ? head : inName);
  }
  for (const text of around) for (const word of wordsOf(text)) add(word, aroundIt);
  return costs;
}

function wordsOf(text: string): string[] {
  return foldText(text).split(' ').filter(Boolean).map(singular);
}

/** Cuts the plural endings of French, English, Dutch and German as far as they can be told from the end of a word. */
export function singular(word: string): string {
  if (word.length <= 3) return word;
  return word.replace(/(?:eaux)$/, 'eau').replace(/(?:s|x)$/, '');
}

/** The words a search is for: synonyms replaced, fillers and plural endings left out. */
export function termsOf(query: string, synonyms: ReadonlyMap<string, string>): string[] {
  const words = foldText(query).split(' ').filter(Boolean);
  const meant = words.flatMap((word) =>
    (synonyms.get(word) ?? synonyms.get(singular(word)) ?? word).split(' '),
  );
  const whole = synonyms.get(words.join(' '))?.split(' ') ?? meant;
  const telling = whole.filter((word) => !fillers.has(word));
  return [...new Set((telling.length > 0 ? telling : whole).map(singular))];
}

/** Every product that has a word like the term, with what the likeness costs. */
function costsOf(
  term: string,
  vocabulary: readonly string[],
  postings: ReadonlyMap<string, Posting[]>,
): Map<number, number> {
  const costs = new Map<number, number>();
  const take = (word: string, extra: number) => {
    for (const { product, cost } of postings.get(word) ?? []) {
      costs.set(product, Math.min(cost + extra, costs.get(product) ?? Number.POSITIVE_INFINITY));
    }
  };
  for (let index = firstNotBelow(vocabulary, term); vocabulary[index]?.startsWith(term); index += 1) {
    const word = vocabulary[index] ?? '';
    take(word, word === term ? 0 : prefixCost);
  }
  // Spelling is forgiven only where nothing is spelt like that: "pain" must not find "vin".
  if (costs.size === 0)
    for (const word of vocabulary) if (within(term, word, slips(term))) take(word, spellingCost);
  return costs;
}

/** How many slips of the finger a word of this length may hold. */
function slips(term: string): number {
  if (term.length < 4) return 0;
  return term.length < 8 ? 1 : 2;
}

function firstNotBelow(vocabulary: readonly string[], term: string): number {
  let [low, high] = [0, vocabulary.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((vocabulary[middle] ?? '') < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Products that have every term; a product's rank is the sum of what its terms cost. */
function ranked(found: readonly Map<number, number>[], products: readonly Searchable[]): Map<string, number> {
  const [fewest, ...others] = [...found].sort((a, b) => a.size - b.size);
  const ranks = new Map<string, number>();
  for (const [product, first] of fewest ?? []) {
    const costs = others.map((costs) => costs.get(product));
    if (costs.includes(undefined)) continue;
    ranks.set(
      products[product]?.id ?? '',
      costs.reduce<number>((sum, cost) => sum + (cost ?? 0), first),
    );
  }
  return ranks;
}
