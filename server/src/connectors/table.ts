import { foldText } from '@carriole/shared/text.ts';
import { cellText, fileRefusal } from './parsed.ts';
import type { Cell, Refusal, SourceRecord } from './source.ts';

/** A file or sheet as rows of cells, each with the number its co-op sees beside it. */
export type Table = { file: string; rows: { row: string; cells: Cell[] }[] };

/** Which table holds what, and which of its headings is which of our fields. */
export type TableMapping<Field extends string> = {
  table: string;
  columns: Record<string, Field>;
  /** The table has title, section and total rows between the goods, as a sheet kept by hand does. */
  keptByHand?: boolean;
};

/**
 * Finds the row of headings and gives every row below it under our field names. A mapped column that is not there
 * refuses the whole table: reading on without it would quietly change every article.
 */
export function tableRecords<Field extends string>(
  table: Table,
  mapping: TableMapping<Field>,
): { records: SourceRecord<Field>[]; refusals: Refusal[] } {
  const wanted = Object.entries(mapping.columns) as [string, Field][];
  const start = headingRow(table, wanted);
  const headings = (table.rows[start]?.cells ?? []).map((cell) => foldText(cellText(cell)));
  const missing = wanted.filter(([heading]) => !headings.includes(foldText(heading)));
  if (missing.length > 0) {
    return {
      records: [],
      refusals: missing.map(([heading]) => fileRefusal(table.file, heading, 'column-missing')),
    };
  }
  const places = wanted.map(([heading, field]) => ({
    heading,
    field,
    at: headings.indexOf(foldText(heading)),
  }));
  const records = table.rows
    .slice(start + 1)
    .filter(({ cells }) => isGoods(cells, mapping.keptByHand ?? false))
    .map(({ row, cells }) => ({
      file: table.file,
      row,
      cells: Object.fromEntries(
        places.map(({ field, at }) => [field, cells[at] ?? null]),
      ) as SourceRecord<Field>['cells'],
      headings: Object.fromEntries(
        places.map(({ field, heading }) => [field, heading]),
      ) as SourceRecord<Field>['headings'],
    }));
  return { records, refusals: [] };
}

/** The row among the first twenty that has most of the headings. */
function headingRow(table: Table, wanted: readonly [string, string][]): number {
  const names = new Set(wanted.map(([heading]) => foldText(heading)));
  const scores = table.rows
    .slice(0, 20)
    .map(
      ({ cells }) =>
        new Set(cells.map((cell) => foldText(cellText(cell))).filter((text) => names.has(text))).size,
    );
  return Math.max(0, scores.indexOf(Math.max(0, ...scores)));
}

function isGoods(cells: readonly Cell[], keptByHand: boolean): boolean {
  const filled = cells.map(cellText).filter((text) => text !== '');
  if (filled.length === 0) return false;
  if (!keptByHand) return true;
  return filled.length > 1 && foldText(filled[0] ?? '').split(' ')[0] !== 'total';
}
