import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from '@carriole/server/db/migrate.ts';
import { expect, inject, onTestFinished, test } from 'vitest';
import { databaseUrl, runSql } from '../support/sql.ts';

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url));

/** A database as it was before the named migration, of its own for one test. */
async function databaseBefore(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'carriole-migrations-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(migrations, folder, { recursive: true });
  const journal = join(folder, 'meta/_journal.json');
  const read = JSON.parse(await readFile(journal, 'utf8')) as { entries: { tag: string }[] };
  const end = read.entries.findIndex(({ tag }) => tag.endsWith(`_${name}`));
  await writeFile(journal, JSON.stringify({ ...read, entries: read.entries.slice(0, end) }));
  const server = inject('databaseServerUrl');
  const database = `${inject('databasePrefix')}_before_${name}`;
  await runSql(server, `create database ${database}`);
  onTestFinished(async () => {
    await runSql(server, `drop database if exists ${database} with (force)`);
  });
  const url = databaseUrl(server, database);
  await migrate(url, folder);
  return url;
}

test('rounds and pickup points of before become zones with a day and points with an opening, under the ids orders know', async () => {
  const url = await databaseBefore('delivery');
  await runSql(
    url,
    `insert into cooperatives (id, slug, name, enterprise_number, colour, email, hub_postcode, hub_place, hub_lat, hub_lon, closes_weekday, closes_time, sort)
     values ('coo', 'besace', 'La Besace', '1999990045', '#4d7c0f', 'a@besace.test', '4300', 'Waremme', 50.7, 5.3, 2, '20:00', 0)`,
  );
  await runSql(
    url,
    `insert into delivery_zones (id, cooperative_id, name, postcodes, weekday, from_time, to_time, closes_weekday, closes_time, capacity, fee_cents, free_from_cents, minimum_cents, fee_vat_rate_percent)
     values ('zon_paid', 'coo', 'Waremme', '{4300,4317}', 5, '16:00', '19:00', 3, '12:00', 30, 495, 6000, 2500, 21),
            ('zon_never_free', 'coo', 'Hannut', '{4280}', 4, '16:00', '19:00', 3, '12:00', null, 495, null, 0, 21),
            ('zon_free', 'coo', 'Ville', '{4000}', 4, '10:00', '12:00', 3, '12:00', null, 0, 3000, 0, 21)`,
  );
  await runSql(
    url,
    `insert into pickup_points (id, cooperative_id, name, postcode, place, has_fridge, has_freezer, weekday, from_time, to_time, closes_weekday, closes_time, capacity)
     values ('pup', 'coo', 'La grange', '4300', 'Waremme', true, false, 6, '10:00', '12:00', 2, '20:00', 12)`,
  );
  await runSql(url, `insert into service_bookings values ('zon_paid', '2026-11-27', 7)`);
  await migrate(url);
  const days = await runSql(
    url,
    `select d.id, z.name, z.postcodes, z.area, z.audiences, d.weekday, d.from_time, d.closes_time, d.capacity_orders, d.fee_bands, d.minimum_cents
     from delivery_days d join delivery_zones z on z.id = d.zone_id order by d.id`,
  );
  expect(days.map(({ id, fee_bands }) => [id, fee_bands])).toEqual([
    ['zon_free', [{ fromCents: 0, feeCents: 0 }]],
    ['zon_never_free', [{ fromCents: 0, feeCents: 495 }]],
    [
      'zon_paid',
      [
        { fromCents: 0, feeCents: 495 },
        { fromCents: 6000, feeCents: 0 },
      ],
    ],
  ]);
  expect(days.at(-1)).toMatchObject({
    name: 'Waremme',
    postcodes: ['4300', '4317'],
    area: { by: 'postcodes' },
    audiences: ['household', 'professional'],
    weekday: 5,
    from_time: '16:00',
    closes_time: '12:00',
    capacity_orders: 30,
    minimum_cents: 2500,
  });
  expect(
    await runSql(
      url,
      `select o.id, p.name, p.has_fridge, o.weekday, o.to_time, o.closes_weekday, o.capacity_orders
       from pickup_openings o join pickup_points p on p.id = o.point_id`,
    ),
  ).toEqual([
    {
      id: 'pup',
      name: 'La grange',
      has_fridge: true,
      weekday: 6,
      to_time: '12:00',
      closes_weekday: 2,
      capacity_orders: 12,
    },
  ]);
  expect(await runSql(url, 'select service_id, booked, grams from service_bookings')).toEqual([
    { service_id: 'zon_paid', booked: 7, grams: 0 },
  ]);
});
