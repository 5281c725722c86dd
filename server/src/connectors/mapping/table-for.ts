import type { SourceMapping } from '@carriole/shared/contracts/sources.ts';
import type { Table } from '../table.ts';
import { foldHeading, withHeadings } from './headings.ts';

type MappedTable = SourceMapping['tables'][number];

/**
 * The table a mapping speaks of: by its name, else the sheet of that name, else one nobody speaks of with all the headings
 * that matter: last month's file under this month's name. Undefined when there is none.
 */
export function tableFor(
  tables: readonly Table[],
  mapped: MappedTable,
  { tables: all }: SourceMapping,
): Table | undefined {
  const named = tables.find(({ name }) => name === mapped.table);
  if (named) return named;
  const known = new Set(all.map(({ table }) => table));
  const free = tables.filter(({ name }) => !known.has(name));
  return free.find(({ sheet }) => sheet === mapped.table) ?? free.find((table) => hasHeadings(table, mapped));
}

function hasHeadings(table: Table, { columns }: MappedTable): boolean {
  const wanted = columns.filter(({ field }) => field !== null).map(({ heading }) => heading);
  const found = new Set(withHeadings(table, wanted).columns.map(({ heading }) => foldHeading(heading)));
  return wanted.length > 1 && wanted.every((heading) => found.has(foldHeading(heading)));
}
