import { readRun } from '@carriole/server/sources/read-run-service.ts';
import { startDue } from '@carriole/server/sources/schedule-service.ts';
import { applyImportRun } from '@carriole/shared/contracts/import-runs.ts';
import { getDeskOffers } from '@carriole/shared/contracts/offer-edits.ts';
import { changeSource } from '@carriole/shared/contracts/sources.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.ts';
import { besace, mondayMorning } from '../support/shopping.ts';
import { priced, type SourceDesk, sourceDesk } from '../support/sources.ts';

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

describe('a reading is held', () => {
  test('when it would withdraw more than a fifth of the co-op’s articles', async () => {
    await desk.rewrite(id, articles, (line, index) => (index > 0 && index <= 120 ? null : line));
    const run = await desk.read(id);
    expect(run).toMatchObject({ state: 'held', holds: [{ reason: 'withdraws-much' }] });
    expect(run.holds[0]!.sentence).toBe('Plus d’un article sur cinq de la coopérative serait retiré.');
    expect(await desk.ask(applyImportRun, { params: { id: run.id } })).toMatchObject({ state: 'applied' });
  });

  test('when more than three rows in ten are refused', async () => {
    await desk.rewrite(id, articles, (line, index) =>
      index > 0 && index % 2 === 0 ? line.split(';').with(11, '17 %').join(';') : line,
    );
    const run = await desk.read(id);
    expect(run.state).toBe('held');
    expect(run.holds.map(({ reason }) => reason)).toContain('refuses-much');
  });
});

test('a scheduled reading goes into the shop by itself, and is held when it would change too much', async () => {
  const schedule = { weekdays: [1, 2, 3, 4, 5], times: ['08:30', '12:00'] };
  const set = await desk.ask(changeSource, { params: { id }, body: { schedule } });
  expect(set.nextAt).toBe('2026-11-23T08:30');
  expect(await startDue(server.deps)).toBe(0);

  await desk.rewrite(id, articles, priced('BH-0002', '1,95'));
  server.setClock('2026-11-23T19:00');
  const started = await Promise.all([startDue(server.deps), startDue(server.deps)]);
  expect(started[0]! + started[1]!, 'two workers, two missed times, one reading').toBe(1);
  const { nextAt, lastRun } = await desk.first();
  expect(nextAt).toBe('2026-11-24T08:30');
  await readRun(server.deps, lastRun!.id);
  expect(await desk.run(lastRun!.id)).toMatchObject({ state: 'applied', trigger: 'schedule', by: null });
  const { items } = await desk.ask(getDeskOffers, { query: { q: 'BH-0002' } });
  expect(items[0]?.values.householdPriceCents).toBe(195);

  await desk.rewrite(id, articles, (line, index) => (index > 0 && index <= 120 ? null : line));
  server.setClock('2026-11-24T08:31');
  expect(await startDue(server.deps)).toBe(1);
  const held = (await desk.first()).lastRun!;
  await readRun(server.deps, held.id);
  expect(await desk.run(held.id)).toMatchObject({ state: 'held', trigger: 'schedule' });
  expect((await desk.first()).articles).toBe(453);
});
