import { type Use, uses } from './fields.ts';
import { type ColumnFacts, type ColumnGuess, guessColumns } from './guess-columns.ts';
import type { ValueContext } from './value-tests.ts';

/** What a table must have at the very least to hold something. */
const marks: Record<Use, readonly (readonly string[])[]> = {
  articles: [['name'], ['householdPrice', 'professionalPrice', 'kiloPrice']],
  producers: [['name'], ['postcode', 'place', 'activity', 'enterpriseNumber', 'audiences', 'leadTimeDays']],
  zones: [['postcodes'], ['weekday'], ['from', 'to', 'closes', 'fee']],
  'pickup-points': [['name'], ['hours', 'weekday'], ['place', 'postcode', 'hours']],
};

export type TableGuess = { use: Use; columns: ColumnGuess[] };

/** What a table holds and what its columns are then: the use that most of its columns speak for. Null when none does. */
export function guessUse(columns: readonly ColumnFacts[], context: ValueContext): TableGuess | null {
  const guesses = uses.flatMap((use) => {
    const guess = guessColumns(columns, use, context);
    return hasMarks(use, guess) ? [{ use, columns: guess }] : [];
  });
  const weigh = ({ columns: guessed }: TableGuess) => guessed.reduce((sum, { score }) => sum + score, 0);
  return guesses.reduce<TableGuess | null>(
    (best, next) => (best && weigh(best) >= weigh(next) ? best : next),
    null,
  );
}

function hasMarks(use: Use, guess: readonly ColumnGuess[]): boolean {
  const fields = new Set(guess.map(({ field }) => field));
  return marks[use].every((some) => some.some((field) => fields.has(field)));
}
