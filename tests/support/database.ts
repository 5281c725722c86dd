import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { databaseUrl, runSql, withConnection } from './sql.ts';

export type TestDatabase = { url: string; drop(): Promise<void> };

export type TestDatabaseOptions = {
  /** `empty`: migrated, no rows. `demo`: with the demo federation loaded (built once per run). */
  template?: 'empty' | 'demo';
};

/** Any number: it only has to be the same in every worker of a run. */
const templateLock = 7_342_002;

/** Gives a test a database of its own, cloned from a template. Call `drop` when the test is over. */
export async function createTestDatabase({
  template = 'empty',
}: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const server = inject('databaseServerUrl');
  const prefix = inject('databasePrefix');
  const source = template === 'demo' ? await demoTemplate(server, prefix) : `${prefix}_template`;
  const name = `${prefix}_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  // Three times as fast as the default strategy for a database this small.
  await runSql(server, `create database ${name} template ${source} strategy file_copy`);
  return {
    url: databaseUrl(server, name),
    drop: async () => {
      await runSql(server, `drop database if exists ${name} with (force)`);
    },
  };
}

/** Loads the demo federation once, whoever of the workers comes first; the others wait for it. */
async function demoTemplate(server: string, prefix: string): Promise<string> {
  const name = `${prefix}_demo`;
  await withConnection(server, async (client) => {
    await client.query('select pg_advisory_lock($1)', [templateLock]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) {
      // Under a passing name until it is whole: a load that failed must not pass for a template.
      const half = `${name}_half`;
      await client.query(`drop database if exists ${half} with (force)`);
      await client.query(`create database ${half} template ${prefix}_template strategy file_copy`);
      const loader = new URL('../../scripts/demo/load.ts', import.meta.url).href;
      const { loadDemo } = (await import(loader)) as { loadDemo(url: string): Promise<unknown> };
      await loadDemo(databaseUrl(server, half));
      await client.query(`alter database ${half} rename to ${name}`);
    }
  });
  return name;
}
