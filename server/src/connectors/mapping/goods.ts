import { foldText } from '@carriole/shared/text.ts';
import { cellText } from '../parsed.ts';
import type { Cell } from '../source.ts';
import type { TableRow } from '../table.ts';
import { type Column, type HeadedTable, plainHeading, sameHeading } from './headings.ts';

const totals = new Set([
  'total',
  'totaal',
  'totale',
  'totaux',
  'summe',
  'gesamt',
  'gesamtsumme',
  'subtotal',
  'subtotaal',
]);

/** What a row between the headings and the end is: goods, nothing, or what a hand put between the goods. */
export type RowKind = 'goods' | 'empty' | 'title' | 'total' | 'headings';

function rowKind({ cells }: TableRow, columns: readonly Column[]): RowKind {
  const filled = cells.map(cellText).filter((text) => text !== '');
  if (filled.length === 0) return 'empty';
  const first = foldText(filled[0] ?? '').replace(/^sous /, 'sub');
  if (totals.has(first.split(' ')[0] ?? '')) return 'total';
  // The cells of a merged row all say what the first says.
  if (new Set(filled).size === 1) return 'title';
  return isHeadingsAgain(cells, columns) ? 'headings' : 'goods';
}

/** A list printed over several pages repeats its headings. */
function isHeadingsAgain(cells: readonly Cell[], columns: readonly Column[]): boolean {
  const written = columns.filter(({ heading }) => !heading.startsWith('Colonne '));
  return (
    written.length > 1 &&
    written.every(({ heading, at }) => sameHeading(plainHeading(heading), cellText(cells[at])))
  );
}

/** The heading of the titles between the goods, as a column of its own. */
export const titleHeading = 'Intertitre';

/**
 * The rows of goods. A table kept by hand has titles, totals and blank rows between them; the last title above a row is
 * given to it as a column of its own, for the titles often are the categories or the producers.
 */
export function goodsOf(table: HeadedTable, keptByHand: boolean): HeadedTable {
  const kinds = table.rows.map((row) => rowKind(row, table.columns));
  if (!keptByHand) return { ...table, rows: table.rows.filter((_, index) => kinds[index] !== 'empty') };
  const at = table.columns.reduce((last, column) => Math.max(last, column.at), -1) + 1;
  let title: Cell = null;
  const rows: TableRow[] = [];
  for (const [index, row] of table.rows.entries()) {
    if (kinds[index] === 'title') title = row.cells.find((cell) => cellText(cell) !== '') ?? null;
    if (kinds[index] === 'goods') rows.push({ row: row.row, cells: withCell(row.cells, at, title) });
  }
  const titled = kinds.filter((kind) => kind === 'title').length > 1 && title !== null;
  return titled
    ? { ...table, rows, columns: [...table.columns, { heading: titleHeading, at }] }
    : { ...table, rows };
}

function withCell(cells: readonly Cell[], at: number, cell: Cell): Cell[] {
  return [...Array.from({ length: at }, (_, place) => cells[place] ?? null), cell];
}

/** Whether a hand has put titles, totals or the headings again between the goods. */
export function looksKeptByHand(table: HeadedTable): boolean {
  const kinds = table.rows.map((row) => rowKind(row, table.columns));
  const goods = kinds.filter((kind) => kind === 'goods').length;
  const between = kinds.filter((kind) => kind !== 'goods' && kind !== 'empty').length;
  return table.columns.length > 2 && between > 0 && between <= goods * 2;
}
