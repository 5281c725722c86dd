import { withConnection } from './sql.ts';

/** The tables a refused request must leave alone: all of ours, and the jobs that tell of a change. */
const listed = `
  select format('%I.%I', schemaname, tablename) as name from pg_tables
  where (schemaname = 'public' and tablename <> 'sessions') or (schemaname, tablename) = ('pgboss', 'job_common')
  order by 1`;

export type TableState = { rows: number; digest: string };

/** How many rows each table has and a digest of all they hold: equal exactly when nothing changed. */
export function tableStates(url: string): Promise<Record<string, TableState>> {
  return withConnection(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(listed);
    const each = tables.map(
      ({ name }) =>
        `select '${name}' as name, count(*)::int as rows, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest from ${name} t`,
    );
    const { rows } = await client.query<TableState & { name: string }>(each.join(' union all '));
    return Object.fromEntries(rows.map(({ name, ...state }) => [name, state]));
  });
}
