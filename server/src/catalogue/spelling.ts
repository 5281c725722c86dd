/**
 * Whether a word, or the beginning of one, is a slip or two away from a term: a letter too many, too
 * few, another one, or two changed places (optimal string alignment distance). `most` of 0 never is.
 */
export function within(term: string, word: string, most: number): boolean {
  if (most === 0 || word.length < term.length - most || word.charCodeAt(0) !== term.charCodeAt(0))
    return false;
  const beginning = word.length > term.length + most ? word.slice(0, term.length) : word;
  return slipsBetween(term, beginning, most) <= most;
}

/**
 * Which letters a folded word holds, one bit each (digits share six). Each slip changes one letter at most, so a word
 * that lacks more of a term's letters than slips are forgiven need not be compared.
 */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) {
    const code = word.charCodeAt(index);
    letters |= 1 << (code >= 97 ? (code - 97) & 31 : 26 + (code % 6));
  }
  return letters;
}

/** Three rows of the table, used again by each comparison: there may be thousands in one search. */
let rows: [Uint16Array, Uint16Array, Uint16Array] = rowsOf(64);

function rowsOf(length: number): [Uint16Array, Uint16Array, Uint16Array] {
  return [new Uint16Array(length), new Uint16Array(length), new Uint16Array(length)];
}

/** How many slips two words are apart, or anything above `most` when it is more. */
export function slipsBetween(a: string, b: string, most: number): number {
  if (b.length >= rows[0].length) rows = rowsOf(b.length * 2);
  let [before, row, next] = rows;
  for (let j = 0; j <= b.length; j += 1) row[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    next[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const value = step(a, b, i, j, before, row, next);
      next[j] = value;
      if (value < least) least = value;
    }
    if (least > most) return most + 1;
    [before, row, next] = [row, next, before];
  }
  return row[b.length] ?? most + 1;
}

function step(
  a: string,
  b: string,
  i: number,
  j: number,
  before: Uint16Array,
  row: Uint16Array,
  next: Uint16Array,
): number {
  const letter = a.charCodeAt(i - 1);
  const other = b.charCodeAt(j - 1);
  const same = letter === other ? 0 : 1;
  const least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
  const swapped = i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other;
  return swapped ? Math.min(least, (before[j - 2] ?? 0) + 1) : least;
}
