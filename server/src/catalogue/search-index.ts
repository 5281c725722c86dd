import { foldText } from '@carriole/shared/text.ts';
import { mergeSorted } from './sorted.ts';
import { lettersOf, within } from './spelling.ts';

/** What is searched in one product: its names weigh most, then what stands around it. */
export type Searchable = { id: string; names: readonly string[]; around: readonly string[] };

/** Products found, by slot, and how near each is: twice what its words cost, 0 is nearest. */
export type Hits = { slots: readonly number[]; ranks: readonly number[] };

/** What is searched in the product of a slot, before and after a change; null where there is none. */
export type SearchableChange = { slot: number; before: Searchable | null; after: Searchable | null };

export type SearchIndex = {
  /** Products that hold every word of the query; null for an empty query. */
  find(query: string): Hits | null;
  /** The same by product id, as words cost (0 is nearest). */
  search(query: string): ReadonlyMap<string, number> | null;
  patch(changes: readonly SearchableChange[]): void;
};

/** Where a word stands: at the head of a name, elsewhere in a name, around the product. Twice its cost. */
const head = 0;
const inName = 2;
export const aroundIt = 8;
/** What a word costs, twice, that is only begun by the query, or spelt otherwise. */
const prefixCost = 1;
const spellingCost = 4;
/** A posting holds the slot of a product and, in its last bits, what the word costs there. */
const costBits = 4;
const absent = 255;

/** Words that carry no meaning, in four languages; a query of nothing else keeps them. */
const fillers = new Set(
  'a au aux d de del der des die das du een en et for het l la le les met mit of the und van vom von with'.split(
    ' ',
  ),
);

/**
 * An index that forgives accents, case, plurals, word order and slips of the finger. `synonyms` tells,
 * for what people say, the words the catalogue has. A product's slot is its place in the list.
 */
export function createSearchIndex(
  products: readonly Searchable[],
  synonyms: ReadonlyMap<string, string>,
): SearchIndex {
  const postings = postingsOf(products);
  const ids = products.map(({ id }) => id);
  let words = [...postings.keys()].sort();
  let letters = words.map(lettersOf);
  let costs = new Uint8Array(ids.length).fill(absent);

  /** Every product that has a word like the term; what the likeness costs is left in `costs`. */
  function productsLike(term: string): number[] {
    const slots: number[] = [];
    const first = firstNotBelow(words, term);
    for (let index = first; words[index]?.startsWith(term); index += 1)
      take(words[index] ?? '', words[index] === term ? 0 : prefixCost, slots);
    // Spelling is forgiven only where nothing is spelt like that: "pain" must not find "vin".
    if (slots.length === 0) takeMisspelt(term, slots);
    return slots;
  }

  function take(word: string, extra: number, slots: number[]): void {
    for (const posting of postings.get(word) ?? []) {
      const slot = posting >>> costBits;
      const cost = (posting & 15) + extra;
      const known = costs[slot] ?? absent;
      if (known === absent) slots.push(slot);
      if (cost < known) costs[slot] = cost;
    }
  }

  /** A slip never concerns the first letter, so only the words that share it are compared. */
  function takeMisspelt(term: string, slots: number[]): void {
    const [most, wanted, initial] = [slips(term), lettersOf(term), term[0] ?? ''];
    if (most === 0) return;
    for (let index = firstNotBelow(words, initial); words[index]?.startsWith(initial); index += 1) {
      if (bitsOf(wanted & ~(letters[index] ?? 0)) > most) continue;
      const word = words[index] ?? '';
      if (within(term, word, most)) take(word, spellingCost, slots);
    }
  }

  function find(query: string): Hits | null {
    const terms = termsOf(query, synonyms);
    if (terms.length === 0) return null;
    let hits: { slots: number[]; ranks: number[] } | null = null;
    for (const term of terms) {
      const slots = productsLike(term);
      hits = hits ? narrowed(hits, costs) : { slots, ranks: slots.map((slot) => costs[slot] ?? 0) };
      for (const slot of slots) costs[slot] = absent;
      if (hits.slots.length === 0) break;
    }
    return hits;
  }

  return {
    find,
    search: (query) => {
      const hits = find(query);
      return (
        hits && new Map(hits.slots.map((slot, index) => [ids[slot] ?? '', (hits.ranks[index] ?? 0) / 2]))
      );
    },
    patch: (changes) => {
      for (const { slot, after } of changes) ids[slot] = after?.id ?? '';
      if (costs.length < ids.length) costs = new Uint8Array(ids.length * 2).fill(absent);
      const { gone, fresh } = repost(postings, changes);
      if (gone.size === 0 && fresh.length === 0) return;
      words = mergeSorted(words, gone, fresh.sort(), compareWords);
      letters = words.map(lettersOf);
    },
  };
}

function compareWords(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function narrowed(hits: { slots: number[]; ranks: number[] }, costs: Uint8Array) {
  const left = { slots: [] as number[], ranks: [] as number[] };
  for (const [index, slot] of hits.slots.entries()) {
    const cost = costs[slot] ?? absent;
    if (cost === absent) continue;
    left.slots.push(slot);
    left.ranks.push((hits.ranks[index] ?? 0) + cost);
  }
  return left;
}

function postingsOf(products: readonly Searchable[]): Map<string, Uint32Array> {
  const lists = new Map<string, number[]>();
  const wordsIn = rememberingWords();
  for (const [slot, product] of products.entries()) {
    for (const [word, cost] of wordCosts(product, wordsIn)) {
      const list = lists.get(word);
      const posting = (slot << costBits) | cost;
      if (list) list.push(posting);
      else lists.set(word, [posting]);
    }
  }
  const postings = new Map<string, Uint32Array>();
  for (const [word, list] of lists) postings.set(word, Uint32Array.from(list));
  return postings;
}

type Touched = Map<string, { left: Set<number>; added: number[] }>;

/** Writes the postings of changed products; tells which words nothing has any more, and which are new. */
function repost(postings: Map<string, Uint32Array>, changes: readonly SearchableChange[]) {
  const [gone, fresh] = [new Set<string>(), [] as string[]];
  for (const [word, { left, added }] of touchedBy(changes)) {
    const old = postings.get(word);
    const kept = (old ?? new Uint32Array()).filter((posting) => !left.has(posting >>> costBits));
    const now = new Uint32Array(kept.length + added.length);
    now.set(kept);
    now.set(added, kept.length);
    if (now.length > 0) postings.set(word, now);
    else postings.delete(word);
    if (now.length > 0 && !old) fresh.push(word);
    if (now.length === 0 && old) gone.add(word);
  }
  return { gone, fresh };
}

/** By word, the slots that have it no more or otherwise, and the postings that come. */
function touchedBy(changes: readonly SearchableChange[]): Touched {
  const touched: Touched = new Map();
  const at = (word: string) => {
    const known = touched.get(word) ?? { left: new Set(), added: [] };
    touched.set(word, known);
    return known;
  };
  for (const { slot, before, after } of changes) {
    const old = wordCosts(before ?? nothing, wordsOf);
    const now = wordCosts(after ?? nothing, wordsOf);
    for (const [word, cost] of old) if (now.get(word) !== cost) at(word).left.add(slot);
    for (const [word, cost] of now)
      if (old.get(word) !== cost) at(word).added.push((slot << costBits) | cost);
  }
  return touched;
}

const nothing: Searchable = { id: '', names: [], around: [] };

/** The lowest cost, doubled, of each word of a product. */
function wordCosts(
  { names, around }: Searchable,
  wordsIn: (text: string) => readonly string[],
): Map<string, number> {
  const costs = new Map<string, number>();
  const add = (word: string, cost: number) => {
    const known = costs.get(word);
    if (known === undefined || cost < known) costs.set(word, cost);
  };
  for (const name of names) {
    for (const [index, word] of wordsIn(name).entries()) add(word, index === 0 ? head : inName);
  }
  for (const text of around) for (const word of wordsIn(text)) add(word, aroundIt);
  return costs;
}

/** Categories, producers and names come back a thousand times: each text is cut into words once. */
function rememberingWords(): (text: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (text) => {
    const words = known.get(text) ?? wordsOf(text);
    known.set(text, words);
    return words;
  };
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

/** How many slips of the finger a word of this length may hold. */
export function slips(term: string): number {
  if (term.length < 4) return 0;
  return term.length < 8 ? 1 : 2;
}

function bitsOf(value: number): number {
  let count = 0;
  for (let left = value; left !== 0; left &= left - 1) count += 1;
  return count;
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
