import { parse } from 'csv-parse/sync';
import type { Table } from './table.ts';

/**
 * Reads a CSV as Belgian Excel saves it: Windows-1252 unless the bytes are valid UTF-8, the separator
 * being whichever of `;`, tab and `,` the first line has most of. Rows carry their line number. The apostrophe that
 * keeps a spreadsheet from running a text as a formula is no part of the text.
 */
export function readExcelCsv(file: string, bytes: Uint8Array): Table {
  const text = decode(bytes);
  const rows = parse(text, {
    delimiter: separatorOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
  }) as unknown as { record: string[]; info: { lines: number } }[];
  return {
    file,
    rows: rows.map(({ record, info }) => ({ row: String(info.lines), cells: record.map(unguarded) })),
  };
}

function unguarded(cell: string): string {
  return /^''*[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function separatorOf(text: string): string {
  const line = text.slice(0, text.search(/\r?\n|$/));
  const counted = [';', '\t', ','].map((separator) => ({ separator, count: line.split(separator).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).separator;
}
