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

/** How many slips two words are apart, or anything above `most` when it is more. */
export function slipsBetween(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) next.push(step(a, b, i, j, { before, row, next }));
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length] ?? most + 1;
}

type Rows = { before: number[]; row: number[]; next: number[] };

function step(a: string, b: string, i: number, j: number, { before, row, next }: Rows): number {
  const same = a[i - 1] === b[j - 1] ? 0 : 1;
  const least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same);
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  return swapped ? Math.min(least, (before[j - 2] ?? 0) + 1) : least;
}
