import { cellText } from '../parsed.ts';
import type { Cell } from '../source.ts';
import type { Use } from './fields.ts';
import { headingFits } from './heading-fit.ts';
import type { HeadedTable } from './headings.ts';
import { toldByValues, type ValueContext, valueFit } from './value-tests.ts';

/** A column with the values a guess goes by. */
export type ColumnFacts = { heading: string; values: readonly Cell[] };

/** Which of our fields a column is, and whether heading and values both say so. */
export type ColumnGuess = { heading: string; field: string | null; sure: boolean; score: number };

const sampled = 160;
const least = 0.4;

/** The columns of a table with values from all over it, empty ones left out. */
export function columnFacts(table: HeadedTable): ColumnFacts[] {
  return table.columns.map(({ heading, at }) => {
    const filled = table.rows.map(({ cells }) => cells[at] ?? null).filter((cell) => cellText(cell) !== '');
    const step = Math.max(1, filled.length / sampled);
    const count = Math.min(filled.length, sampled);
    return {
      heading,
      values: Array.from({ length: count }, (_, index) => filled[Math.floor(index * step)] ?? null),
    };
  });
}

type Candidate = { column: number; field: string; score: number; sure: boolean };

/** Gives each column the field it fits best, and no field to two columns: the best fits first. */
export function guessColumns(
  columns: readonly ColumnFacts[],
  use: Use,
  context: ValueContext,
): ColumnGuess[] {
  const candidates = columns
    .flatMap((column, index) => candidatesOf(column, use, context).map((one) => ({ ...one, column: index })))
    .sort((a, b) => b.score - a.score || a.column - b.column);
  const given = new Map<number, Candidate>();
  const taken = new Set<string>();
  for (const candidate of candidates) {
    if (given.has(candidate.column) || taken.has(candidate.field)) continue;
    given.set(candidate.column, candidate);
    taken.add(candidate.field);
  }
  return columns.map(({ heading }, index) => {
    const found = given.get(index);
    if (!found)
      return { heading, field: null, sure: candidatesFor(candidates, index).length === 0, score: 0 };
    const rival = candidatesFor(candidates, index).find(
      ({ field }) => field !== found.field && !taken.has(field),
    );
    const isClear = !rival || found.score - rival.score >= 0.15;
    return { heading, field: found.field, sure: found.sure && isClear, score: found.score };
  });
}

function candidatesFor(candidates: readonly Candidate[], index: number): Candidate[] {
  return candidates.filter(({ column }) => column === index);
}

function candidatesOf(
  { heading, values }: ColumnFacts,
  use: Use,
  context: ValueContext,
): Omit<Candidate, 'column'>[] {
  const byHeading = headingFits(heading, use);
  const byValues = toldByValues(use, values, context);
  const fields = new Set([...byHeading.keys(), ...byValues.keys()]);
  return [...fields]
    .map((field) => {
      const fit = byHeading.get(field) ?? 0;
      const share = valueFit(use, field, values, context);
      const told = byValues.get(field) ?? 0;
      const score = Math.max(fit * (0.4 + 0.6 * share), told) + (fit > 0 && told > 0 ? 0.1 : 0);
      return { field, score, sure: fit >= 0.8 && (values.length === 0 || share >= 0.8) };
    })
    .filter(({ score }) => score >= least);
}
