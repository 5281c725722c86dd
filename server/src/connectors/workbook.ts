import exceljs from 'exceljs';
import type { Cell } from './source.ts';
import type { TableRow } from './table.ts';

/** A sheet of a workbook; `hidden` ones are lists its owner does not look at. */
export type Sheet = { name: string; hidden: boolean; rows: TableRow[] };

/** Reads every sheet of an xlsx workbook; a formula counts as its last result, a broken one as its error (`#REF!`). */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[]> {
  const workbook = new exceljs.Workbook();
  // The typings of exceljs predate generic buffers: it takes any Node Buffer.
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  return workbook.worksheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.state !== 'visible',
    rows: rowsOf(sheet),
  }));
}

function rowsOf(sheet: exceljs.Worksheet): TableRow[] {
  const rows: TableRow[] = [];
  sheet.eachRow((row, number) => {
    const cells = Array.from({ length: row.cellCount }, (_, index) => cellOf(row.getCell(index + 1).value));
    rows.push({ row: String(number), cells });
  });
  return rows;
}

function cellOf(value: exceljs.CellValue): Cell {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'number')
    return value ?? null;
  if (value instanceof Date) return value;
  if (typeof value === 'boolean') return String(value);
  if ('error' in value) return String(value.error);
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('hyperlink' in value) return textOf(value.text);
  // A formula nobody ever let a spreadsheet work out has no result to read.
  return 'result' in value && value.result !== undefined ? cellOf(value.result) : '#CALC!';
}

/** The text of a link may itself be rich text, which the typings do not say. */
function textOf(text: unknown): string {
  const isRich = typeof text === 'object' && text !== null && 'richText' in text;
  return isRich ? String(cellOf(text as exceljs.CellRichTextValue)) : String(text);
}
