import exceljs from 'exceljs';
import type { Cell } from './source.ts';
import type { Table } from './table.ts';

/** Reads every sheet of an xlsx workbook; a formula counts as its last result, a broken one as its error (`#REF!`). */
export async function readWorkbook(file: string, bytes: Uint8Array): Promise<Map<string, Table>> {
  const workbook = new exceljs.Workbook();
  // The typings of exceljs predate generic buffers: it takes any Node Buffer.
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  return new Map(workbook.worksheets.map((sheet) => [sheet.name, tableOf(`${file} › ${sheet.name}`, sheet)]));
}

function tableOf(file: string, sheet: exceljs.Worksheet): Table {
  const rows: Table['rows'] = [];
  sheet.eachRow((row, number) => {
    const cells = Array.from({ length: row.cellCount }, (_, index) => cellOf(row.getCell(index + 1).value));
    rows.push({ row: String(number), cells });
  });
  return { file, rows };
}

function cellOf(value: exceljs.CellValue): Cell {
  if (value === null || value === undefined || typeof value === 'string' || typeof value === 'number')
    return value ?? null;
  if (value instanceof Date) return value;
  if (typeof value === 'boolean') return String(value);
  if ('error' in value) return String(value.error);
  if ('richText' in value) return value.richText.map((run) => run.text).join('');
  if ('hyperlink' in value) return String(value.text);
  return 'result' in value ? cellOf(value.result ?? null) : null;
}
