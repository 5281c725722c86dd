import { getUnmetDemand, type NoteDemand, noteUnmetDemand } from '@carriole/shared/contracts/demand.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectProblem } from '../support/refusals.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { mondayMorning } from '../support/shopping.ts';
import { runSql } from '../support/sql.ts';

let server: TestServer;
let admin: string;
beforeAll(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
  admin = await server.signIn('admin@federation.test');
});
afterAll(() => server.close());

const note = async (body: NoteDemand) => (await server.call(noteUnmetDemand, { body })).body.counted;
const report = async () =>
  (await server.call(getUnmetDemand, { query: { weeks: 2 } }, { cookie: admin })).body;

test('counts places nothing reaches and searches that find nothing, and shows what was wanted three times', async () => {
  for (let times = 0; times < 3; times += 1) {
    expect(await note({ postcode: '8400' })).toBe(true);
    expect(await note({ q: 'Kaki Sharon' })).toBe(true);
  }
  expect(await note({ q: 'zzyzx' })).toBe(true);
  const [thisWeek, lastWeek] = ['2026-11-23', '2026-11-16'];
  expect(await report()).toEqual({
    weeks: [lastWeek, thisWeek],
    places: [
      { postcode: '8400', place: expect.any(String), province: expect.any(String), total: 3, byWeek: [0, 3] },
    ],
    hiddenPlaces: 0,
    searches: [{ words: 'kaki sharon', total: 3, byWeek: [0, 3] }],
    hiddenSearches: 1,
  });
});

test('does not count what the federation has, nor words that may be somebody’s own', async () => {
  expect(await note({ postcode: '4600' })).toBe(false);
  expect(await note({ postcode: '9999' })).toBe(false);
  expect(await note({ q: 'carotte' })).toBe(false);
  expect(await note({ q: 'camille@dessart.test' })).toBe(false);
});

test('writes nothing while people look, then one row for all of them, with nothing about who asked', async () => {
  await report();
  const rows = () => runSql(server.databaseUrl, "select * from unmet_demand where wanted = 'quinoa xyz'");
  await Promise.all(Array.from({ length: 50 }, () => note({ q: 'xyz quinoa' })));
  expect(await rows()).toEqual([]);
  await server.deps.unmetDemand.flush();
  const [row, ...others] = await rows();
  expect(others).toEqual([]);
  expect(Object.keys(row!).toSorted()).toEqual(['count', 'kind', 'wanted', 'week']);
  expect(row!.count).toBe(50);
});

test('is for the federation only', async () => {
  const manager = await server.signIn('manager@la-besace-hesbignonne.test');
  expectProblem(await server.call(getUnmetDemand, { query: {} }), 'not-signed-in');
  expectProblem(await server.call(getUnmetDemand, { query: {} }, { cookie: manager }), 'not-allowed');
});
