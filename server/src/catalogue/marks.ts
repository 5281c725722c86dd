import { foldText } from '@carriole/shared/text.ts';
import { singular, slips } from './search-index.ts';
import { within } from './spelling.ts';

/** A stretch of a text, `[from, to)` in UTF-16 units. */
export type Mark = [number, number];

/**
 * The stretches of a text that answer a search: of each word that begins with one of the terms (folded, without plural
 * ending), the letters that were typed, and the whole word when they make it up but for its plural, or are a slip or
 * two away from it and nothing is written as they are.
 */
export function marksIn(text: string, terms: readonly string[]): Mark[] {
  const words = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    word,
    index,
    folded: foldText(word),
  }));
  const said = words.flatMap(({ word, index, folded }): Mark[] => {
    const term = longestStart(folded, terms);
    if (term === '') return [];
    const length = singular(folded) === term ? word.length : lettersFor(word, term.length);
    return [[index, index + length]];
  });
  if (said.length > 0) return said;
  return words
    .filter(({ folded }) => terms.some((term) => within(term, singular(folded), slips(term))))
    .map(({ word, index }) => [index, index + word.length]);
}

function longestStart(folded: string, terms: readonly string[]): string {
  let longest = '';
  for (const term of terms) if (term.length > longest.length && folded.startsWith(term)) longest = term;
  return longest;
}

/** How many UTF-16 units of a word fold to so many letters: "œuf" has one for two. */
function lettersFor(word: string, folded: number): number {
  let taken = 0;
  for (const character of word) {
    if (foldText(word.slice(0, taken)).length >= folded) break;
    taken += character.length;
  }
  // An accent written apart belongs to the letter before it.
  while (taken < word.length && /^\p{M}/u.test(word.slice(taken))) taken += 1;
  return taken;
}
