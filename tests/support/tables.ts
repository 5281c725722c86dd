import type { Deps } from '@carriole/server/deps.ts';

/** The tables a refused request must leave alone: all of ours, and the jobs that tell of a change. */
const listed = `
  select format('%I.%I', schemaname, tablename) as name from pg_tables
  where (schemaname = 'public' and tablename <> 'sessions') or (schemaname, tablename) = ('pgboss', 'job_common')
  order by 1`;

export type TableState = { rows: number; digest: string };

/** How many rows each table has and a digest of all they hold: equal exactly when nothing changed. */
export async function tableStates({ database }: Pick<Deps, 'database'>): Promise<Record<string, TableState>> {
  const { rows: tables } = await database.pool.query<{ name: string }>(listed);
  // A sum of row hashes needs no sorting, and two equal rows cannot be: every table has a key.
  const each = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*)::int as rows, coalesce(sum(hashtextextended(t::text, 0)), 0)::text as digest from ${name} t`,
  );
  const { rows } = await database.pool.query<TableState & { name: string }>(each.join(' union all '));
  return Object.fromEntries(rows.map(({ name, ...state }) => [name, state]));
}
