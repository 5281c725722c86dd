import { getPickupPoints } from '@carriole/shared/contracts/pickup-points.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectRefused } from '../support/refusals.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { mondayMorning } from '../support/shopping.ts';
import { runSql } from '../support/sql.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
});
afterAll(() => server.close());

async function points(postcode?: string) {
  return (await server.call(getPickupPoints, { query: { postcode } })).body;
}

test('shows every point of every co-op once, with all its openings, nearest first', async () => {
  const rows = await runSql(server.databaseUrl, 'select id from pickup_points where ended_at is null');
  const { items, place } = await points('4600');
  expect(items.map(({ id }) => id).toSorted()).toEqual(rows.map(({ id }) => id as string).toSorted());
  const distances = items.map(({ distanceKm }) => distanceKm!);
  expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  expect(items[0]).toMatchObject({ place: 'Visé', distanceKm: 0 });
  expect(place?.name).toBe('Visé');
  for (const { openings } of items) expect(openings.length).toBeGreaterThan(0);
});

test('without a place shows them by place name, at no distance', async () => {
  const { items, place } = await points();
  expect(place).toBeNull();
  expect(items.every(({ distanceKm }) => distanceKm === null)).toBe(true);
  const names = items.map((item) => item.place);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'fr')));
});

test('a temporary point names its dates, is open only between them, and is gone after', async () => {
  const [point] = (await points('4600')).items;
  const dates = "set starts_on = '2026-12-07', ends_on = '2026-12-11' where id = $1";
  await runSql(server.databaseUrl, `update pickup_points ${dates}`, [point!.id]);
  await server.deps.snapshots.reload();
  const found = (await points('4600')).items.find(({ id }) => id === point!.id)!;
  expect(found).toMatchObject({ startsOn: '2026-12-07', endsOn: '2026-12-11' });
  expect(found.next!.date >= '2026-12-07' && found.next!.date <= '2026-12-11').toBe(true);
  server.setClock('2026-12-12T08:00');
  // Another address: answers are kept for the minute.
  expect((await points('4650')).items.map(({ id }) => id)).not.toContain(point!.id);
  server.setClock(mondayMorning);
});

test('refuses a postcode that is not in Belgium', () =>
  expectRefused(
    server,
    getPickupPoints,
    { query: { postcode: '9999' } },
    {
      slug: 'place-unknown',
      pointer: '?query/postcode',
    },
  ));
