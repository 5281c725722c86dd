import type {
  SourceDefaults,
  SourceMapping,
  SourceTable,
  SourceTables,
  TableUse,
} from '@carriole/shared/contracts/sources.ts';

export type DraftTable = SourceMapping['tables'][number];
export type OurField = SourceTables['fields'][Exclude<TableUse, 'none'>][number];
type Tables = Pick<SourceTables, 'tables' | 'producerBy'>;

/** How much of a saved table's headings another one must have to be taken for its new version. */
const mostly = 0.7;

/**
 * The mapping a reader starts from: what was saved, for each column that is still there, and our guess for the rest.
 * A table whose name is new takes over what was said of one that is gone and had mostly the same headings.
 */
export function draftOf(found: Tables, saved: SourceMapping | null): SourceMapping {
  const names = new Set(found.tables.map(({ table }) => table));
  const orphans = (saved?.tables ?? []).filter(({ table }) => !names.has(table));
  const tables = found.tables.map((table) => {
    const before = saved?.tables.find((one) => one.table === table.table) ?? takeHeir(orphans, table);
    return before ? carriedOver(table, before) : table.guess;
  });
  return { tables, producerBy: saved?.producerBy ?? found.producerBy, words: saved?.words ?? [] };
}

function takeHeir(orphans: DraftTable[], table: SourceTable): DraftTable | undefined {
  const headings = new Set(table.columns.map(({ heading }) => heading));
  const at = orphans.findIndex(({ columns }) => {
    const kept = columns.filter(({ heading }) => headings.has(heading)).length;
    return kept > 0 && kept >= columns.length * mostly;
  });
  return at < 0 ? undefined : orphans.splice(at, 1)[0];
}

function carriedOver(table: SourceTable, before: DraftTable): DraftTable {
  const said = new Map(before.columns.map(({ heading, field }) => [heading, field]));
  const columns = table.columns.map(({ heading, guess }) => {
    const field = said.get(heading);
    return { heading, field: field === undefined ? guess.field : field };
  });
  return { table: table.table, use: before.use, keptByHand: before.keptByHand, columns };
}

/** The headings nobody has decided about yet: new in the file, or guessed without being sure. */
export function unsureHeadings(table: SourceTable, saved: SourceMapping | null): Set<string> {
  const before = saved?.tables.find((one) => one.table === table.table);
  const known = new Set(before?.columns.map(({ heading }) => heading));
  const open = table.columns.filter(
    ({ heading, guess }) => !known.has(heading) && (before !== undefined || !guess.sure),
  );
  return new Set(open.map(({ heading }) => heading));
}

/** The mapping with one table changed. */
export function withTable(mapping: SourceMapping, table: string, change: Partial<DraftTable>): SourceMapping {
  const tables = mapping.tables.map((one) => (one.table === table ? { ...one, ...change } : one));
  return { ...mapping, tables };
}

/** The mapping with a table held for something else: what its columns were named for the former use is dropped. */
export function withUse(mapping: SourceMapping, found: SourceTable, use: TableUse): SourceMapping {
  const guessed = found.guess.use === use;
  const columns = found.columns.map(({ heading, guess }) => ({
    heading,
    field: guessed ? guess.field : null,
  }));
  return withTable(mapping, found.table, { use, columns });
}

/** The mapping with one column named. */
export function withField(
  mapping: SourceMapping,
  table: string,
  heading: string,
  field: string | null,
): SourceMapping {
  const columns = mapping.tables
    .find((one) => one.table === table)
    ?.columns.map((column) => (column.heading === heading ? { heading, field } : column));
  return columns ? withTable(mapping, table, { columns }) : mapping;
}

/** The mapping with a word explained; null forgets what was said of it. */
export function withWord(
  mapping: SourceMapping,
  field: string,
  word: string,
  means: string | null,
): SourceMapping {
  const others = mapping.words.filter((one) => one.field !== field || one.word !== word);
  return { ...mapping, words: means === null ? others : [...others, { field, word, means }] };
}

/** What a source never states may be given once for all its articles. */
function standsIn(field: string, defaults: SourceDefaults): boolean {
  if (field === 'vatRate') return defaults.vatRatePercent !== null;
  if (field === 'producer') return defaults.producer !== null;
  return field === 'category' && defaults.categoryId !== null;
}

/** Our needed fields that no column of a table is. */
export function missingFields(
  table: DraftTable,
  fields: readonly OurField[],
  defaults: SourceDefaults,
): OurField[] {
  const named = new Set(table.columns.map(({ field }) => field));
  return fields.filter(
    ({ field, needed }) =>
      needed && !named.has(field) && !(table.use === 'articles' && standsIn(field, defaults)),
  );
}

/** Our fields that more than one column of a table is. */
export function doubledFields(table: DraftTable): Set<string> {
  const named = table.columns.flatMap(({ field }) => (field === null ? [] : [field]));
  return new Set(named.filter((field, at) => named.indexOf(field) !== at));
}

/** Whether two mappings, with their defaults, say the same. */
export function saysSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
