import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.ts';
import { mondayMorning } from '../support/shopping.ts';
import { runSql } from '../support/sql.ts';

let server: TestServer;

beforeEach(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
});
afterEach(() => server.close());

/** Comes back when some statement waits for a lock on the offers. */
async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const [row] = await runSql(
      server.databaseUrl,
      `select count(*)::int waiting from pg_locks
       where not granted and relation = 'offers'::regclass and database = (select oid from pg_database where datname = current_database())`,
      [],
    );
    if (row?.waiting) return;
  }
}

test('a reading that a change comes between shows all of it or nothing, and the change once it is read again', async () => {
  const { snapshots } = server.deps;
  const product = snapshots.current().catalogue.products.find(({ offers }) => offers.length === 1)!;
  const offerId = product.offers[0]!.id;
  const shown = () => {
    const found = snapshots.current().catalogue.byId.get(product.id)!;
    return [found.names.fr, found.offers[0]!.sourceName];
  };
  const before = shown();
  const changer = new pg.Client({ connectionString: server.databaseUrl });
  await changer.connect();
  await changer.query('begin');
  await changer.query('lock table offers in access exclusive mode');
  const first = snapshots.reload();
  await untilSomebodyWaits();
  const second = snapshots.reload();
  await changer.query(`update products set names = jsonb_set(names, '{fr}', '"Autre nom"') where id = $1`, [
    product.id,
  ]);
  await changer.query(`update offers set source_name = 'Autre nom' where id = $1`, [offerId]);
  await changer.query('commit');
  await changer.end();
  await first;
  expect(shown()).toEqual(before);
  await second;
  expect(shown()).toEqual(['Autre nom', 'Autre nom']);
});
