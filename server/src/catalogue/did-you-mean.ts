import { foldText } from '@carriole/shared/text.ts';
import type { Catalogue } from './model.ts';
import { slipsBetween } from './spelling.ts';

/** Words as the catalogue writes them, by their folded form, with how many names hold them. */
type Vocabulary = Map<string, { written: string; count: number }>;

const vocabularies = new WeakMap<Catalogue['products'], Vocabulary>();

function vocabularyOf({ products }: Pick<Catalogue, 'products'>): Vocabulary {
  const known = vocabularies.get(products);
  if (known) return known;
  const words: Vocabulary = new Map();
  for (const { names, producer } of products) {
    for (const text of new Set([...Object.values(names), producer.name]))
      for (const written of text.match(/[\p{L}\p{M}]{3,}/gu) ?? []) {
        const folded = foldText(written);
        const word = words.get(folded) ?? { written: written.toLowerCase(), count: 0 };
        word.count += 1;
        words.set(folded, word);
      }
  }
  vocabularies.set(products, words);
  return words;
}

/**
 * The query with each word that nothing is called by the nearest one that something is, up to three slips away for long
 * words and whatever the first letter; null when a word has none, or when all are known.
 */
export function didYouMean(catalogue: Pick<Catalogue, 'products'>, query: string): string | null {
  const vocabulary = vocabularyOf(catalogue);
  const words = query.split(/\s+/).filter((word) => foldText(word) !== '');
  const meant = words.map((word) => nearestTo(foldText(word), vocabulary) ?? word);
  return meant.length > 0 && meant.some((word, place) => word !== words[place]) ? meant.join(' ') : null;
}

type Near = { written: string; slips: number; count: number };

function nearestTo(word: string, vocabulary: Vocabulary): string | null {
  if (vocabulary.has(word) || word.length < 3 || word.includes(' ')) return null;
  const most = slipsIn(word.length);
  let best: Near | null = null;
  for (const [folded, { written, count }] of vocabulary) {
    if (Math.abs(folded.length - word.length) > most) continue;
    const slips = slipsBetween(word, folded, best?.slips ?? most);
    if (slips <= most && isNearer({ written, slips, count }, best)) best = { written, slips, count };
  }
  return best?.written ?? null;
}

function slipsIn(length: number): number {
  if (length < 5) return 1;
  return length < 8 ? 2 : 3;
}

/** Of two words as near, the one that more is called by; then the first in the alphabet, so that all tell the same. */
function isNearer(one: Near, other: Near | null): boolean {
  if (!other) return true;
  if (one.slips !== other.slips) return one.slips < other.slips;
  return one.count > other.count || (one.count === other.count && one.written < other.written);
}
