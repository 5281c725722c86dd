import { foldText } from '@carriole/shared/text.ts';
import { singular } from './search-index.ts';

/** A stretch of a text, `[from, to)` in UTF-16 units. */
export type Mark = [number, number];

/**
 * The stretches of a text that answer a search: of each word that begins with one of the terms (folded, without plural
 * ending), the letters that were typed, and the whole word when they make it up but for its plural.
 */
export function marksIn(text: string, terms: readonly string[]): Mark[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap(({ 0: word, index }): Mark[] => {
    const folded = foldText(word);
    const term = terms
      .filter((one) => one !== '' && folded.startsWith(one))
      .reduce((longest, one) => (one.length > longest.length ? one : longest), '');
    if (term === '') return [];
    const length = singular(folded) === term ? word.length : lettersFor(word, term.length);
    return [[index, index + length]];
  });
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
