import { foldText } from '@carriole/shared/text.ts';
import { cellText } from '../parsed.ts';
import type { Table, TableRow } from '../table.ts';
import { headingLikeness } from './heading-fit.ts';

/** A column by the heading a mapping knows it by, and where it stands. */
export type Column = { heading: string; at: number };

/** A table whose headings are known: its columns, and the rows below them. */
export type HeadedTable = Omit<Table, 'rows'> & { columns: Column[]; rows: TableRow[] };

const deepest = 20;

/**
 * Finds the row of headings in the first twenty: the one with most of the headings a mapping names, else the one that
 * reads most like headings; without any, columns are named by their letter. Two columns of one heading get names apart
 * (`Prix`, `Prix (2)`); a column without one that holds anything is `Colonne D`.
 */
export function withHeadings(table: Table, known: readonly string[] = []): HeadedTable {
  const candidates = table.rows.slice(0, deepest).map((_, at) => headingsAt(table.rows, at));
  const found = knownRow(candidates, known) ?? likelyRow(table.rows, candidates);
  const below = table.rows.slice(found?.end ?? 0);
  const { rows: _all, ...rest } = table;
  return { ...rest, columns: columnsOf(found?.texts ?? [], below), rows: below };
}

/** The texts of a row as headings, and where the rows below them begin. */
type Headings = { texts: string[]; end: number };

/** Headings may run over two rows: `Prix` with `TTC` and `HTVA` under it. */
function headingsAt(rows: readonly TableRow[], at: number): Headings {
  const texts = (rows[at]?.cells ?? []).map(cellText);
  const under = (rows[at + 1]?.cells ?? []).map(cellText);
  if (!areUnder(under, texts)) return { texts, end: at + 1 };
  const width = Math.max(texts.length, under.length);
  const joined = Array.from({ length: width }, (_, place) => {
    const [over, text] = [texts[place] ?? '', under[place] ?? ''];
    return over === text ? over : `${over} ${text}`.trim();
  });
  return { texts: joined, end: at + 2 };
}

/** A second row of headings has few cells, all of them words that are headings. */
function areUnder(under: readonly string[], over: readonly string[]): boolean {
  const filled = under.filter((text) => text !== '');
  const most = over.filter((text) => text !== '').length / 2;
  return (
    filled.length > 0 &&
    filled.length <= most &&
    filled.every((text) => text.length <= 30 && headingLikeness(text) >= 0.7)
  );
}

/** Headings as a mapping and a file may differ in them: case, accents, signs and apostrophes. */
export function sameHeading(one: string, other: string): boolean {
  return foldHeading(one) === foldHeading(other);
}

/** A heading as the file has it, without the number that tells it from others of its name. */
export function plainHeading(heading: string): string {
  return heading.replace(/ \(\d+\)$/, '');
}

/** Signs alone (`%`, `€`) would fold to nothing, and all be one. */
export function foldHeading(heading: string): string {
  return foldText(heading) || heading.trim();
}

function knownRow(candidates: readonly Headings[], known: readonly string[]): Headings | null {
  const names = new Set(known.map((heading) => foldHeading(plainHeading(heading))));
  const scores = candidates.map(
    ({ texts }) => new Set(texts.map(foldHeading).filter((text) => names.has(text))).size,
  );
  const best = Math.max(0, ...scores);
  return best > 0 && best >= Math.min(2, names.size) ? (candidates[scores.indexOf(best)] ?? null) : null;
}

function likelyRow(rows: readonly TableRow[], candidates: readonly Headings[]): Headings | null {
  const scores = candidates.map((_, at) => likeness(rows[at]?.cells ?? []));
  const best = Math.max(0, ...scores);
  return best > 0 ? (candidates[scores.indexOf(best)] ?? null) : null;
}

/** Headings are texts, all different, many of them well known; goods have numbers among them. */
function likeness(cells: TableRow['cells']): number {
  const filled = cells.filter((cell) => cellText(cell) !== '');
  const texts = [...new Set(filled.map(cellText))];
  if (texts.length < 2) return 0;
  const isHeading = (text: string) => (/\p{L}/u.test(text) && text.length <= 60 ? headingLikeness(text) : 0);
  const known = texts.map(isHeading).filter((fit) => fit >= 0.45);
  const values = filled.filter((cell) => typeof cell !== 'string' || /^[\d\s.,€%-]+$/.test(cell)).length;
  const total = known.reduce((sum, fit) => sum + fit, 0);
  return total >= 1 && known.length * 3 >= texts.length ? total - values : 0;
}

function columnsOf(headings: readonly string[], below: readonly TableRow[]): Column[] {
  const width = below.reduce((most, { cells }) => Math.max(most, cells.length), headings.length);
  const taken = new Map<string, number>();
  const columns: Column[] = [];
  for (let at = 0; at < width; at += 1) {
    const written = (headings[at] ?? '').slice(0, 180);
    if (written === '' && !below.some(({ cells }) => cellText(cells[at]) !== '')) continue;
    const name = written === '' ? `Colonne ${letterOf(at)}` : written;
    const count = (taken.get(foldHeading(name)) ?? 0) + 1;
    taken.set(foldHeading(name), count);
    columns.push({ heading: count === 1 ? name : `${name} (${count})`, at });
  }
  return columns;
}

/** The letter a spreadsheet shows above a column. */
function letterOf(at: number): string {
  const first = Math.floor(at / 26);
  return `${first > 0 ? letterOf(first - 1) : ''}${String.fromCharCode(65 + (at % 26))}`;
}
