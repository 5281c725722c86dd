import { cellText } from '../parsed.ts';
import type { Reason } from '../reasons.ts';
import type { Table, TableRow, Unreadable } from '../table.ts';
import { readWorkbook } from '../workbook.ts';
import { delimitedRows } from './delimited.ts';
import { fileKind } from './file-kind.ts';
import { decodeText } from './text-encoding.ts';

/** Every table the files of a source hold. */
export type ReadTables = { tables: Table[]; unreadable: Unreadable[] };

const mostRows = 60_000;
const mostColumns = 250;
const mostCells = 3_000_000;

/**
 * Reads any files as tables, by what they are and not by their names: a table per CSV, a table per sheet of a workbook.
 * A file that is neither is named with the reason; nothing is thrown for what a co-op may have sent.
 */
export async function readTables(files: Record<string, Uint8Array>): Promise<ReadTables> {
  const tables: Table[] = [];
  const unreadable: Unreadable[] = [];
  for (const [file, bytes] of Object.entries(files)) {
    const read = await fileTables(file, bytes);
    if ('reason' in read) unreadable.push({ file, reason: read.reason });
    else tables.push(...read.tables);
  }
  return { tables: namedApart(tables), unreadable };
}

async function fileTables(
  file: string,
  bytes: Uint8Array,
): Promise<{ tables: Table[] } | { reason: Reason }> {
  const known = fileKind(bytes);
  if (known.kind === 'unreadable') return { reason: known.reason };
  try {
    const tables = known.kind === 'workbook' ? await sheetTables(file, bytes) : textTables(file, bytes);
    if ('reason' in tables) return tables;
    const filled = tables.map(trimmed).filter(({ rows }) => rows.length > 0);
    if (filled.length === 0) return { reason: 'file-empty' };
    return filled.some(isTooLarge) ? { reason: 'document-too-large' } : { tables: filled };
  } catch {
    return { reason: 'file-unreadable' };
  }
}

async function sheetTables(file: string, bytes: Uint8Array): Promise<Table[]> {
  const sheets = await readWorkbook(bytes);
  return sheets.map(({ name, hidden, rows }) => ({
    ...{ name, sheet: name, file: `${file} › ${name}`, readAs: 'xlsx', hidden, rows },
  }));
}

function textTables(file: string, bytes: Uint8Array): Table[] | { reason: Reason } {
  const decoded = decodeText(bytes);
  if (!decoded) return { reason: 'file-other' };
  const start = decoded.text.slice(0, 2000).trimStart();
  if (/^<(!doctype html|html|head|body|table|meta|style|div)\b/i.test(start)) return { reason: 'file-page' };
  if (/^<\?xml|^[{[]\s*["{[\]}]/.test(start)) return { reason: 'file-other' };
  const { separator, rows } = delimitedRows(decoded.text);
  const sign = separator === '\t' ? 'tab' : separator;
  return [{ name: file, sheet: null, file, readAs: `${decoded.encoding} ${sign}`, hidden: false, rows }];
}

/** Without the empty rows and columns that a spreadsheet keeps for their looks. */
function trimmed(table: Table): Table {
  const rows = table.rows
    .map(({ row, cells }) => ({ row, cells: cells.slice(0, lastFilled(cells) + 1) }))
    .filter(({ cells }) => cells.length > 0);
  return { ...table, rows };
}

function lastFilled(cells: TableRow['cells']): number {
  return cells.findLastIndex((cell) => cellText(cell) !== '');
}

function isTooLarge({ rows }: Table): boolean {
  let cells = 0;
  let widest = 0;
  for (const row of rows) {
    cells += row.cells.length;
    widest = Math.max(widest, row.cells.length);
  }
  return rows.length > mostRows || widest > mostColumns || cells > mostCells;
}

/** Sheets of one name in two workbooks are told apart by their files. */
function namedApart(tables: readonly Table[]): Table[] {
  return tables.map((table) => {
    const isAlone = tables.filter(({ name }) => name === table.name).length === 1;
    return isAlone ? table : { ...table, name: table.file };
  });
}
