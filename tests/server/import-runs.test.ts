import { getCatalogue } from '@carriole/shared/contracts/catalogue.ts';
import {
  applyImportRun,
  discardImportRun,
  getImportChanges,
  getImportRuns,
  startImportRun,
  undoImportRun,
} from '@carriole/shared/contracts/import-runs.ts';
import { changeSource, endSource, getSource } from '@carriole/shared/contracts/sources.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectRefused } from '../support/refusals.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { besace, hotte, mondayMorning } from '../support/shopping.ts';
import { priced, type SourceDesk, sourceDesk } from '../support/sources.ts';
import { tableStates } from '../support/tables.ts';

let server: TestServer;
let desk: SourceDesk;
let id: string;

beforeEach(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
  desk = sourceDesk(server, await server.signIn(`comptable@${besace}.test`));
  id = (await desk.first()).id;
});
afterEach(() => server.close());

const articles = 'articles.csv';
const refOf = (line: string) => line.split(';')[0] ?? '';
const without =
  (...refs: string[]) =>
  (line: string) =>
    refs.includes(refOf(line)) ? null : line;

const query =
  'select id, stock, stated_stock, household_price_cents, withdrawn_at from offers where source_ref = $1';
async function offer(ref: string) {
  const { rows } = await server.deps.database.pool.query(query, [ref]);
  return rows[0];
}

/** What the shop is made of, without who did what when. */
async function shopState() {
  const { offers: _o, ...rest } = await tableStates(server.deps);
  const { rows } = await server.deps.database.pool.query(
    "select sum(hashtextextended((to_jsonb(o) - 'changed_at')::text, 0))::text as digest from offers o",
  );
  const shop = [
    'public.products',
    'public.producers',
    'public.producer_links',
    'public.delivery_zones',
    'public.pickup_points',
    'public.baskets',
  ];
  return { offers: rows[0], ...Object.fromEntries(shop.map((name) => [name, rest[name]])) };
}

test('a bookkeeper replaces a file, sees what it would change, applies it, and takes it back', async () => {
  const before = await shopState();
  await desk.rewrite(id, articles, priced('BH-0002', '1,95'));
  const run = await desk.read(id);
  expect(run).toMatchObject({
    state: 'preview',
    trigger: 'hand',
    by: 'Comptabilité La Besace Hesbignonne',
    counts: { new: 0, changed: 1, withdrawn: 0, unchanged: 452, refused: 12, articles: 453, producers: 49 },
    outdated: false,
    undoable: false,
    progress: { step: 'done' },
  });
  expect(await shopState(), 'nothing is in the shop yet').toEqual(before);
  expect(await desk.changes(run.id, 'changed')).toEqual([
    {
      kind: 'changed',
      subject: 'article',
      ref: 'BH-0002',
      name: 'Laitue pommée – beurre',
      producer: 'Les Jardins de la Grive Musicienne',
      fields: [
        {
          field: 'householdPriceCents',
          name: 'Prix ménages, TVAC',
          before: '1,65\u00a0€',
          after: '1,95\u00a0€',
          byHand: false,
        },
      ],
      refusal: null,
    },
  ]);
  expect(await desk.changes(run.id, 'refused')).toHaveLength(12);

  const applied = await desk.ask(applyImportRun, { params: { id: run.id } });
  expect(applied).toMatchObject({ state: 'applied', undoable: true, appliedBy: run.by });
  expect(await offer('BH-0002')).toMatchObject({ household_price_cents: 195 });
  const undone = await desk.ask(undoImportRun, { params: { id: run.id } });
  expect(undone).toMatchObject({ state: 'undone', undoable: false, undoneBy: run.by });
  expect(await shopState()).toEqual(before);
  const { items } = await desk.ask(getImportRuns, { params: { id }, query: {} });
  expect(items.map(({ state, trigger }) => [state, trigger])).toEqual([
    ['undone', 'hand'],
    ['applied', 'start'],
  ]);
  const { rows } = await server.deps.database.pool.query(
    'select action, subject from audit_entries order by at',
  );
  expect(rows.map(({ action }) => action)).toEqual(['source.file', 'import.apply', 'import.undo']);
});

test('undoing the first reading too empties the co-op’s shelf, and only its own', async () => {
  const first = (await desk.first()).lastRun!;
  await desk.ask(undoImportRun, { params: { id: first.id } });
  await server.deps.snapshots.reload();
  const { body } = await server.call(getCatalogue, { query: { size: '100' } });
  expect(body.items.flatMap(({ cooperatives }) => cooperatives.map(({ slug }) => slug))).not.toContain(
    besace,
  );
  expect((await desk.ask(getSource, { params: { id } })).articles).toBe(0);
  const again = await desk.read(id);
  expect(again.counts).toMatchObject({ new: 453, changed: 0, withdrawn: 0 });
  await desk.ask(applyImportRun, { params: { id: again.id } });
  expect((await desk.ask(getSource, { params: { id } })).articles).toBe(453);
});

test('a source that is as it was ends unchanged and writes nothing but the run', async () => {
  const before = await shopState();
  expect(await desk.read(id)).toMatchObject({ state: 'unchanged', counts: { articles: 0 } });
  expect(await shopState()).toEqual(before);
});

test('a file that cannot be read fails with a sentence, and the shop stays as it was', async () => {
  const before = await shopState();
  for (const { name } of (await desk.first()).files) await desk.rewrite(id, name, () => '\u0000');
  const run = await desk.read(id);
  expect(run).toMatchObject({
    state: 'failed',
    failure: { sentence: 'Aucun fichier de la source ne se lit.' },
  });
  expect(await shopState()).toEqual(before);
});

describe('of two readings', () => {
  test('the newer lays the older aside', async () => {
    await desk.rewrite(id, articles, priced('BH-0002', '1,95'));
    const older = await desk.read(id);
    await desk.rewrite(id, articles, priced('BH-0002', '2,05'));
    const newer = await desk.read(id);
    expect((await desk.run(older.id)).state).toBe('discarded');
    await expectRefused(
      server,
      applyImportRun,
      { params: { id: older.id } },
      {
        slug: 'run-not-waiting',
        as: { cookie: desk.cookie },
      },
    );
    await desk.ask(discardImportRun, { params: { id: newer.id } });
    expect(await offer('BH-0002')).toMatchObject({ household_price_cents: 165 });
  });

  test('one at a time is under way', async () => {
    await desk.ask(startImportRun, { params: { id } });
    await expectRefused(
      server,
      startImportRun,
      { params: { id } },
      {
        slug: 'run-in-progress',
        as: { cookie: desk.cookie },
      },
    );
    await expectRefused(
      server,
      endSource,
      { params: { id } },
      {
        slug: 'run-in-progress',
        as: { cookie: desk.cookie },
      },
    );
  });

  test('the one whose ground was taken back in between is outdated', async () => {
    const first = (await desk.first()).lastRun!;
    await desk.rewrite(id, articles, priced('BH-0002', '1,95'));
    const run = await desk.read(id);
    await desk.ask(undoImportRun, { params: { id: first.id } });
    expect(await desk.run(run.id)).toMatchObject({ state: 'preview', outdated: true });
    await expectRefused(
      server,
      applyImportRun,
      { params: { id: run.id } },
      {
        slug: 'run-outdated',
        as: { cookie: desk.cookie },
      },
    );
    await expectRefused(
      server,
      undoImportRun,
      { params: { id: run.id } },
      {
        slug: 'run-not-undoable',
        as: { cookie: desk.cookie },
      },
    );
  });

  test('applied by two people at the same moment, one wins', async () => {
    await desk.rewrite(id, articles, priced('BH-0002', '1,95'));
    const run = await desk.read(id);
    const call = () => server.call(applyImportRun, { params: { id: run.id } }, { cookie: desk.cookie });
    const statuses = (await Promise.all([call(), call()])).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 409]);
  });
});

test('stock that the source states as before is left to orders; another statement overwrites it', async () => {
  const { rows } = await server.deps.database.pool.query(
    "select source_ref from offers where stock > 5 and source_ref like 'BH-%' order by source_ref limit 1",
  );
  const ref = rows[0].source_ref as string;
  const { id: offerId, stock } = await offer(ref);
  await server.deps.database.pool.query('update offers set stock = stock - 3 where id = $1', [offerId]);
  await desk.rewrite(id, articles, priced(ref, '9,99'));
  await desk.ask(applyImportRun, { params: { id: (await desk.read(id)).id } });
  expect(await offer(ref)).toMatchObject({ id: offerId, stock: stock - 3, household_price_cents: 999 });
  await desk.rewrite(id, articles, (line) =>
    refOf(line) === ref ? line.split(';').with(16, '77').join(';') : line,
  );
  await desk.ask(applyImportRun, { params: { id: (await desk.read(id)).id } });
  expect(await offer(ref)).toMatchObject({ id: offerId, stock: 77, stated_stock: 77 });
});

test('an article that goes and comes back keeps its offer, so that baskets and orders find it', async () => {
  const before = await offer('BH-0002');
  await desk.rewrite(id, articles, without('BH-0002'));
  const run = await desk.read(id);
  expect(await desk.changes(run.id, 'withdrawn')).toMatchObject([{ ref: 'BH-0002', fields: [] }]);
  await desk.ask(applyImportRun, { params: { id: run.id } });
  expect((await offer('BH-0002')).withdrawn_at).not.toBeNull();
  await desk.ask(undoImportRun, { params: { id: run.id } });
  expect(await offer('BH-0002')).toEqual(before);
});

test('a source that ends takes its articles along, and lives again when that is undone', async () => {
  const before = await shopState();
  const { run } = await desk.ask(endSource, { params: { id } });
  expect(run).toMatchObject({ state: 'applied', trigger: 'end', counts: { withdrawn: 453 }, undoable: true });
  expect(await desk.first()).toMatchObject({ state: 'ended', articles: 0, schedule: null });
  await expectRefused(
    server,
    startImportRun,
    { params: { id } },
    {
      slug: 'source-not-ready',
      as: { cookie: desk.cookie },
    },
  );
  await desk.ask(undoImportRun, { params: { id: run!.id } });
  expect(await desk.first()).toMatchObject({ state: 'ready', articles: 453 });
  expect(await shopState()).toEqual(before);
});

test('another co-op’s staff finds neither the source nor its runs', async () => {
  const other = { cookie: await server.signIn(`manager@${hotte}.test`) };
  const run = (await desk.first()).lastRun!;
  const params = { id };
  await expectRefused(server, getSource, { params }, { slug: 'source-not-found', as: other });
  await expectRefused(
    server,
    changeSource,
    { params, body: { name: 'x' } },
    { slug: 'source-not-found', as: other },
  );
  await expectRefused(server, startImportRun, { params }, { slug: 'source-not-found', as: other });
  for (const contract of [applyImportRun, undoImportRun, discardImportRun])
    await expectRefused(
      server,
      contract,
      { params: { id: run.id } },
      { slug: 'import-run-not-found', as: other },
    );
  await expectRefused(
    server,
    getImportChanges,
    { params: { id: run.id }, query: { kind: 'new' } },
    {
      slug: 'import-run-not-found',
      as: other,
    },
  );
});
