import type { CallOf, Contract } from '@carriole/shared/contract.ts';
import {
  addDay,
  addExceptions,
  addOpening,
  addPoint,
  addTransfer,
  addZone,
  endDay,
  endException,
  endPoint,
  endTransfer,
  endZone,
  getDeskDelivery,
  setDay,
  setHolidays,
  setOpening,
  setPoint,
  setTransfer,
  setZone,
  undoDelivery,
} from '@carriole/shared/contracts/delivery-desk.ts';
import type { DeskDelivery } from '@carriole/shared/contracts/delivery-desk-views.ts';
import type { ProblemSlug } from '@carriole/shared/problems.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addDates,
  anException,
  aPoint,
  aZone,
  deliveryOf,
  fridayEvening,
  type LeadDesk,
  thursdayAfternoon,
  writtenBy,
} from '../support/delivery-desk.ts';
import { expectRefused } from '../support/refusals.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { besace, chaudron, hotte, mondayMorning } from '../support/shopping.ts';
import { runSql } from '../support/sql.ts';

let server: TestServer;
let lead: LeadDesk;
let desk: DeskDelivery;

beforeAll(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
  lead = { server, cookie: await server.signIn(`manager@${besace}.test`) };
  desk = await deliveryOf(lead);
});
afterAll(() => server.close());

function refused<C extends Contract>(
  contract: C,
  call: CallOf<C>,
  slug: ProblemSlug,
  { pointer, cookie = lead.cookie }: { pointer?: string; cookie?: string } = {},
) {
  return expectRefused(server, contract, call, {
    slug,
    as: { cookie },
    ...(pointer === undefined ? {} : { pointer }),
  });
}

const polygon = (...ring: [number, number][]) => ({
  zone: aZone({ area: { by: 'polygon', ring } }),
});

describe('a zone is refused', () => {
  test('with a line that crosses itself, one too small, and one without a postcode', async () => {
    const pointer = '/body/zone/area/ring';
    const crossed = polygon([5.5, 50.4], [5.8, 50.6], [5.8, 50.4], [5.5, 50.6]);
    await refused(addZone, { body: crossed }, 'area-crosses-itself', { pointer });
    const tiny = polygon([5.5, 50.5], [5.5005, 50.5], [5.5, 50.5005]);
    await refused(addZone, { body: tiny }, 'area-too-small', { pointer });
    const between = polygon([5.5, 50.5], [5.52, 50.5], [5.5, 50.52]);
    await refused(addZone, { body: between }, 'area-empty', { pointer });
    await refused(addZone, { body: polygon([5.5, 50.5], [5.6, 50.5]) }, 'bad-input', { pointer });
  });

  test('with a postcode or commune there is none of, or none at all', async () => {
    const area = { by: 'postcodes' as const, postcodes: ['4900', '4999'] };
    await refused(addZone, { body: { zone: aZone({ area }) } }, 'place-unknown', {
      pointer: '/body/zone/area/postcodes/1',
    });
    const communes = { by: 'communes' as const, communes: ['00000'] };
    await refused(addZone, { body: { zone: aZone({ area: communes }) } }, 'place-unknown');
    const none = { by: 'postcodes' as const, postcodes: [] };
    await refused(addZone, { body: { zone: aZone({ area: none }) } }, 'bad-input');
  });

  test('with the name of another, or for nobody', async () => {
    const { name } = desk.zones[0]!;
    const { detail } = await refused(addZone, { body: { zone: aZone({ name }) } }, 'name-taken');
    expect(detail).toContain(name);
    await refused(addZone, { body: { zone: aZone({ audiences: [] }) } }, 'bad-input');
  });
});

describe('a day is refused', () => {
  const adding = (changes: object) => ({
    params: { id: desk.zones[0]!.id },
    body: { version: 0, day: { ...thursdayAfternoon, ...changes } },
  });

  test.each([
    ['a window that ends before it starts', { from: '18:00', to: '13:00' }, '/body/day/to'],
    ['an hour there is not', { from: '25:00' }, '/body/day/from'],
    ['a ninth day of the week', { weekday: 9 }, '/body/day/weekday'],
    [
      'bands that do not rise',
      {
        feeBands: [
          { fromCents: 0, feeCents: 1 },
          { fromCents: 0, feeCents: 0 },
        ],
      },
      '/body/day/feeBands',
    ],
    [
      'bands that do not start at nothing',
      { feeBands: [{ fromCents: 100, feeCents: 1 }] },
      '/body/day/feeBands',
    ],
    [
      'a season that starts on 30 February',
      { season: { from: '02-30', until: '05-01' } },
      '/body/day/season/from',
    ],
  ])('with %s', async (_what, changes, pointer) => {
    await refused(addDay, adding(changes), 'bad-input', { pointer });
  });

  test('on a weekday and hour the zone has already', async () => {
    const { weekday, from } = desk.zones[0]!.days[0]!;
    await refused(addDay, adding({ weekday, from, to: '23:00' }), 'day-taken');
  });
});

test('a point is refused in a postcode there is not, with a name there is, or ending before it starts', async () => {
  await refused(addPoint, { body: { point: aPoint({ postcode: '4999' }) } }, 'place-unknown', {
    pointer: '/body/point/postcode',
  });
  const { name } = desk.points[0]!;
  await refused(addPoint, { body: { point: aPoint({ name }) } }, 'name-taken');
  const dated = aPoint({ startsOn: '2026-12-02', endsOn: '2026-12-01' });
  await refused(addPoint, { body: { point: dated } }, 'bad-input', { pointer: '/body/point/endsOn' });
});

describe('a transfer is refused', () => {
  const departure = {
    from: besace,
    to: chaudron,
    departs: { weekday: 3, time: '07:00' },
    arrives: { weekday: 3, time: '09:30' },
    orderBefore: { weekday: 1, time: '18:00' },
  };

  test('to its own hub, to none, or at a time it runs already', async () => {
    await refused(addTransfer, { body: { transfer: { ...departure, to: besace } } }, 'bad-input');
    const nowhere = { ...departure, to: 'la-brouette' };
    await refused(addTransfer, { body: { transfer: nowhere } }, 'cooperative-not-found');
    await refused(addTransfer, { body: { transfer: departure } }, 'day-taken');
  });

  test('from another co-op’s hub', async () => {
    const transfer = { ...departure, from: hotte };
    await refused(addTransfer, { body: { transfer } }, 'not-allowed');
    const incoming = desk.transfers.find(({ own }) => !own)!;
    const call = { params: { id: incoming.id }, body: { version: 0 } };
    await refused(endTransfer, call, 'delivery-not-found');
    await refused(setTransfer, { ...call, body: { version: 0, transfer } }, 'delivery-not-found');
  });
});

describe('a date is refused', () => {
  const dates = (changes: Parameters<typeof anException>[0]) => ({
    body: { exceptions: [anException(changes)] },
  });

  test('that is past, or to which it is moved', async () => {
    await refused(addExceptions, dates({ date: '2026-11-19' }), 'date-past');
    const back = { kind: 'moved' as const, date: '2026-11-26', movedTo: '2026-11-20' };
    await refused(addExceptions, dates(back), 'date-past', { pointer: '/body/exceptions/0/movedTo' });
  });

  test('a week away, to itself, or with a move that is none', async () => {
    for (const changes of [
      { kind: 'moved' as const, movedTo: '2026-12-03' },
      { kind: 'moved' as const, movedTo: '2026-11-26' },
      { kind: 'moved' as const, movedTo: null },
      { kind: 'closed' as const, movedTo: '2026-11-25' },
      { until: '2026-11-25' },
    ])
      await refused(addExceptions, dates(changes), 'bad-input');
  });

  test('on which it does not run, of what is another co-op’s, or of nothing', async () => {
    const [transfer] = desk.transfers;
    const wrongDay = transfer!.departs.weekday === 1 ? '2026-11-24' : '2026-11-30';
    const about = { about: 'transfer' as const, id: transfer!.id };
    await refused(addExceptions, dates({ subject: about, date: wrongDay }), 'not-a-day-of-it');
    const { network } = server.deps.snapshots.current();
    const own = server.deps.snapshots.current().federation.cooperativeBySlug.get(besace)!.id;
    const foreign = network.services.find(({ cooperativeId }) => cooperativeId !== own)!;
    for (const id of [foreign.id, 'day_aaaaaaaaaaaaaaaa'])
      await refused(addExceptions, dates({ subject: { about: 'service', id } }), 'delivery-not-found');
  });
});

describe('who changes what somebody else just changed', () => {
  test('is told who and when, and nothing is overwritten', async () => {
    const zone = await writtenBy(lead, addZone, { body: { zone: aZone({ name: 'À deux' }) } });
    const admin = { server, cookie: await server.signIn('admin@federation.test') };
    await writtenBy(admin, setZone, {
      params: { id: zone.id },
      body: { version: 0, zone: aZone({ name: 'À deux, revue' }) },
    });
    const call = { params: { id: zone.id }, body: { version: 0, zone: aZone({ name: 'À moi' }) } };
    const { detail } = await refused(setZone, call, 'delivery-changed', { pointer: '/body/version' });
    expect(detail).toMatch(/Administration.*lundi 23 novembre à 8/);
    await refused(endZone, { params: { id: zone.id }, body: { version: 0 } }, 'delivery-changed');
    const late = { params: { id: zone.id }, body: { version: 0, day: thursdayAfternoon } };
    await refused(addDay, late, 'delivery-changed');
  });

  test('cannot take the older change back', async () => {
    const point = await writtenBy(lead, addPoint, { body: { point: aPoint({ name: 'Deux fois' }) } });
    const first = await writtenBy(lead, setPoint, {
      params: { id: point.id },
      body: { version: 0, point: aPoint({ name: 'Deux fois', note: 'un' }) },
    });
    await writtenBy(lead, setPoint, {
      params: { id: point.id },
      body: { version: 1, point: aPoint({ name: 'Deux fois', note: 'deux' }) },
    });
    await refused(undoDelivery, { params: { id: first.change }, body: {} }, 'delivery-changed');
  });
});

describe('another co-op’s staff', () => {
  test('finds none of it: not to read, to write, to withdraw or to undo', async () => {
    const cookie = await server.signIn(`manager@${hotte}.test`);
    const zone = desk.zones[0]!;
    const point = desk.points[0]!;
    const closed = await addDates(lead, [{ date: '2027-01-07' }]);
    await refused(getDeskDelivery, { query: { cooperative: besace } }, 'not-allowed', { cookie });
    const missing = <C extends Contract>(contract: C, call: CallOf<C>) =>
      refused(contract, call, 'delivery-not-found', { cookie });
    const params = { id: zone.id };
    await missing(setZone, { params, body: { version: zone.version, zone: aZone() } });
    await missing(endZone, { params, body: { version: zone.version } });
    await missing(addDay, { params, body: { version: zone.version, day: thursdayAfternoon } });
    const day = { params: { id: zone.days[0]!.id } };
    await missing(setDay, { ...day, body: { version: zone.version, day: thursdayAfternoon } });
    await missing(endDay, { ...day, body: { version: zone.version } });
    await missing(endPoint, { params: { id: point.id }, body: { version: 0 } });
    await missing(addOpening, { params: { id: point.id }, body: { version: 0, opening: fridayEvening } });
    const opening = { params: { id: point.openings[0]!.id } };
    await missing(setOpening, { ...opening, body: { version: 0, opening: fridayEvening } });
    await missing(endException, { params: { id: closed.id }, body: {} });
    await missing(undoDelivery, { params: { id: closed.change }, body: {} });
    const holidays = { cooperative: besace, seen: 'BE' as const, region: null };
    await refused(setHolidays, { body: holidays }, 'not-allowed', { cookie });
  });

  test('nor does a packer of the co-op change what they may read', async () => {
    const cookie = await server.signIn('menage@demo.test');
    await runSql(
      server.databaseUrl,
      `insert into memberships (user_id, role, scope, cooperative_id)
       select u.id, 'packer', c.id, c.id from users u, cooperatives c where u.email = $1 and c.slug = $2`,
      ['menage@demo.test', besace],
    );
    expect((await deliveryOf({ server, cookie })).editable).toBe(false);
    await refused(addZone, { body: { zone: aZone({ name: 'Non' }) } }, 'not-allowed', { cookie });
  });
});
