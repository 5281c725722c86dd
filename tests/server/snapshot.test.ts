import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tellReload } from '@carriole/server/catalogue-changes.ts';
import { createSnapshotStore } from '@carriole/server/snapshot.ts';
import pg from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
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

/** A way to the database that can be cut, and tells when somebody tried it meanwhile. */
async function cuttableWay(databaseUrl: string) {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  const tries: number[] = [];
  let isCut = false;
  const way = createServer((socket) => {
    socket.on('error', () => undefined);
    if (isCut) {
      tries.push(performance.now());
      socket.destroy();
      return;
    }
    const there = connect(Number(target.port), target.hostname).on('error', () => socket.destroy());
    open.add(socket.on('close', () => there.destroy()));
    there.on('close', () => socket.destroy());
    socket.pipe(there).pipe(socket);
  });
  await new Promise<void>((done) => way.listen(0, '127.0.0.1', done));
  const url = new URL(databaseUrl);
  url.port = String((way.address() as AddressInfo).port);
  return {
    url: url.href,
    tries,
    cut: () => {
      isCut = true;
      for (const socket of open) socket.destroy();
    },
    mend: () => {
      isCut = false;
    },
    close: () => way.close(),
  };
}

test('while the database is away it is tried once in a while, not ever more often, and followed again afterwards', async () => {
  const way = await cuttableWay(server.databaseUrl);
  const store = createSnapshotStore({ ...server.deps, databaseUrl: way.url, log: server.app.log });
  await store.reload();
  await store.listen();
  way.cut();
  await vi.waitUntil(() => way.tries.length >= 4, { timeout: 20_000 });
  const pauses = way.tries.slice(1).map((at, index) => at - (way.tries[index] ?? 0));
  expect(Math.min(...pauses)).toBeGreaterThan(500);
  const before = store.current().version;
  way.mend();
  await vi.waitUntil(() => store.current().version > before, { timeout: 20_000 });
  const mended = store.current().version;
  await server.deps.database.db.transaction((tx) => tellReload(tx));
  await vi.waitUntil(() => store.current().version > mended, { timeout: 20_000 });
  await store.close();
  way.close();
});
