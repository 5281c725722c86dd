import { parse } from 'csv-parse/sync';
import type { TableRow } from '../table.ts';

const separators = [';', '\t', ',', '|'] as const;

/** The rows of a text whose cells are set apart by one sign, each with the number of its (last) line. */
export function delimitedRows(text: string): { separator: string; rows: TableRow[] } {
  const told = /^sep=(.)\r?\n/.exec(text);
  const separator = told?.[1] ?? separatorOf(text);
  const body = told ? text.slice(told[0].length) : text;
  const rows = parsed(body, separator);
  const skipped = told ? 1 : 0;
  return {
    separator,
    rows: rows.map(({ record, info }) => ({
      row: String(info.lines + skipped),
      cells: record.map(unguarded),
    })),
  };
}

function parsed(text: string, delimiter: string, to?: number) {
  return parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
    ...(to === undefined ? {} : { to }),
  }) as unknown as { record: string[]; info: { lines: number } }[];
}

/**
 * The separator that cuts most lines into equally many cells: titles above the table have none, and the decimal commas
 * of prices are fewer.
 */
function separatorOf(text: string): string {
  const start = text.slice(0, 60_000);
  const scored = separators.map((separator) => ({ separator, score: evenness(start, separator) }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).separator;
}

function evenness(text: string, separator: string): number {
  const counts = new Map<number, number>();
  for (const { record } of safely(text, separator)) {
    const cuts = record.length - 1;
    if (cuts > 0) counts.set(cuts, (counts.get(cuts) ?? 0) + 1);
  }
  return Math.max(0, ...[...counts].map(([cuts, lines]) => cuts * lines));
}

function safely(text: string, separator: string) {
  try {
    return parsed(text, separator, 40);
  } catch {
    return [];
  }
}

/** The apostrophe that keeps a spreadsheet from running a text as a formula is no part of the text. */
function unguarded(cell: string): string {
  return /^''*[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
