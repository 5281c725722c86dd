import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lettersOf, within } from './spelling.ts';

const anyWord = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', '1'), minLength: 1, maxLength: 9 });

/** Optimal string alignment distance by its definition. */
function distance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const same = a.at(-1) === b.at(-1) ? 0 : 1;
  const least = Math.min(
    distance(a.slice(0, -1), b) + 1,
    distance(a, b.slice(0, -1)) + 1,
    distance(a.slice(0, -1), b.slice(0, -1)) + same,
  );
  const swapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return swapped ? Math.min(least, distance(a.slice(0, -2), b.slice(0, -2)) + 1) : least;
}

const shortWord = anyWord.filter((word) => word.length <= 6);

test('a word is within a slip or two of a term as the distance by definition says', () => {
  fc.assert(
    fc.property(shortWord, shortWord, fc.constantFrom(1, 2), (term, rest, most) => {
      const word = `${term[0]}${rest}`;
      const beginning = word.length > term.length + most ? word.slice(0, term.length) : word;
      expect(within(term, word, most)).toBe(
        word.length >= term.length - most && distance(term, beginning) <= most,
      );
    }),
    { numRuns: 60 },
  );
});

test('what the letters rule out is never within reach', () => {
  fc.assert(
    fc.property(anyWord, anyWord, fc.constantFrom(1, 2), (term, word, most) => {
      const missing = (lettersOf(term) & ~lettersOf(word)) >>> 0;
      const bits = missing.toString(2).replaceAll('0', '').length;
      fc.pre(bits > most);
      expect(within(term, word, most)).toBe(false);
    }),
  );
});
