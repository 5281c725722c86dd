import exceljs from 'exceljs';
import type { SourceDefaults } from '../defaults.ts';
import type { SourceArticle } from '../source.ts';
import { guessTables, mappingOf, type Named } from './guess-mapping.ts';
import { readTables } from './read-tables.ts';
import { readTableFeed, tableContext } from './table-source.ts';
import { tryMapping } from './try-mapping.ts';

type CellValue = string | number | Date | null | { formula: string; result?: string | number };

export type Files = Record<string, Uint8Array>;

const context = tableContext();
const none: SourceDefaults = { vatRatePercent: null, producer: null, categoryId: null };
/** What a co-op in Waremme says once for all its articles. */
export const village: SourceDefaults = { ...none, place: { postcode: '4300', name: 'Waremme' } };

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Text in an encoding of one byte a sign, or in UTF-16 with its mark. */
export function encoded(
  text: string,
  encoding: 'windows-1252' | 'macintosh' | 'utf-16le' | 'utf-16be',
): Uint8Array {
  if (encoding.startsWith('utf-16')) {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return new Uint8Array(encoding === 'utf-16be' ? bytes.swap16() : bytes);
  }
  const decoder = new TextDecoder(encoding);
  const codes = new Map(
    Array.from({ length: 256 }, (_, code) => [decoder.decode(new Uint8Array([code])), code]),
  );
  return new Uint8Array(Array.from(text, (sign) => codes.get(sign) ?? 0x3f));
}

/** A workbook of sheets given row by row; `dress` may merge, hide and format. */
export async function workbook(
  sheets: Record<string, CellValue[][]>,
  dress: (book: exceljs.Workbook) => void = () => undefined,
): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows);
  dress(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** What each table is taken for: its use, and our field for each column, `-` for none. */
export async function guessOf(files: Files, producers: readonly Named[] = []) {
  const { tables } = await readTables(files);
  const guess = guessTables(tables, { ...context, producers });
  return Object.fromEntries(
    guess.tables.map(({ guess: { table, use, columns } }) => [
      table,
      { use, ...Object.fromEntries(columns.map(({ heading, field }) => [heading, field ?? '-'])) },
    ]),
  );
}

/** What files give when nobody has said what their columns are. */
export async function feedOf(files: Files, defaults = village, others: readonly Named[] = []) {
  return readTableFeed(await readTables(files), { mapping: null, defaults, others }, context).feed;
}

/** What the mapping screen shows of files read by the guess, in French. */
export async function trialOf(files: Files, words: { field: string; word: string; means: string }[] = []) {
  const { tables } = await readTables(files);
  const mapping = { ...mappingOf(guessTables(tables, { ...context, producers: [] })), words };
  return tryMapping(files, { mapping, defaults: village, locale: 'fr', producers: [] });
}

/** What a list gives, one line per article: what a bookkeeper would look at. */
export function lines(articles: readonly SourceArticle[]): string[] {
  return articles.map((one) =>
    [
      one.name,
      one.producerRef,
      one.categoryId,
      `${one.salesUnit} ${one.netAmount} ${one.netUnit}${one.weighed ? ' weighed' : ''}`,
      `${one.householdPriceCents ?? '-'}/${one.professionalPriceCents ?? '-'}`,
      `${one.vatRatePercent}%`,
    ].join(' | '),
  );
}
