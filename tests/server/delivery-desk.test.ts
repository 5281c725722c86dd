import { loadDemo } from '@carriole/server/demo-load.ts';
import { getBasketDays } from '@carriole/shared/contracts/baskets.ts';
import {
  addDay,
  addOpening,
  addPoint,
  addTransfer,
  addZone,
  endDay,
  endTransfer,
  endZone,
  getAreas,
  setDay,
  setTransfer,
  setZone,
  undoDelivery,
} from '@carriole/shared/contracts/delivery-desk.ts';
import { getOrder } from '@carriole/shared/contracts/orders.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  aPoint,
  aZone,
  deliveryOf,
  fridayEvening,
  type LeadDesk,
  placedFor,
  thursdayAfternoon,
  writtenBy,
} from '../support/delivery-desk.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import {
  basketOf,
  besace,
  catalogueOf,
  chaudron,
  hotte,
  mondayMorning,
  productsOf,
  waremme,
} from '../support/shopping.ts';
import { runSql } from '../support/sql.ts';

let server: TestServer;
let lead: LeadDesk;

beforeEach(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
  lead = { server, cookie: await server.signIn(`manager@${besace}.test`) };
});
afterEach(() => server.close());

const spa = '4900';
/** The days a household of a place can have La Besace's goods brought home on. */
async function homeDays(postcode: string): Promise<string[]> {
  const [product] = await productsOf(server, besace);
  const basket = await basketOf(server, [{ productId: product!.id, quantity: 6 }], { postcode });
  const { body } = await server.call(getBasketDays, { params: { id: basket.id }, query: {} });
  return body.options
    .filter(({ kind, complete }) => kind === 'delivery' && complete)
    .map(({ date, from, carrier }) => `${carrier.slug} ${date} ${from}`);
}

async function zoneOfSpa() {
  const zone = await writtenBy(lead, addZone, { body: { zone: aZone() } });
  const day = await writtenBy(lead, addDay, {
    params: { id: zone.id },
    body: { version: zone.version, day: thursdayAfternoon },
  });
  return { zone, day };
}

describe('a new zone', () => {
  test('brings its postcodes a day with its cut-off and fee, and no other postcode anything', async () => {
    const before = await homeDays('4970');
    await zoneOfSpa();
    const days = await homeDays(spa);
    expect(days).toEqual(
      expect.arrayContaining([`${besace} 2026-11-26 13:00`, `${besace} 2026-12-03 13:00`]),
    );
    expect(await homeDays('4970')).toEqual(before);
    server.setClock('2026-11-24T20:00');
    expect(await homeDays(spa)).not.toContain(`${besace} 2026-11-26 13:00`);
  });

  test('without a day reaches nobody', async () => {
    await writtenBy(lead, addZone, { body: { zone: aZone() } });
    expect((await homeDays(spa)).filter((day) => day.startsWith(besace))).toEqual([]);
  });

  test('drawn as a polygon keeps its line and the postcodes of which most lies inside', async () => {
    const ring: [number, number][] = [
      [5.78, 50.45],
      [5.95, 50.45],
      [5.95, 50.53],
      [5.78, 50.53],
    ];
    const { id } = await writtenBy(lead, addZone, {
      body: { zone: aZone({ area: { by: 'polygon', ring } }) },
    });
    const zone = (await deliveryOf(lead)).zones.find((one) => one.id === id)!;
    expect(zone.area).toEqual({ by: 'polygon', ring });
    expect(zone.postcodes).toEqual(['4900']);
  });

  test('of communes has the postcodes of each', async () => {
    const { body: areas } = await server.call(getAreas, {});
    const commune = areas.communes.find(({ name }) => name === 'Spa')!;
    const area = { by: 'communes' as const, communes: [commune.code] };
    const { id } = await writtenBy(lead, addZone, { body: { zone: aZone({ area }) } });
    const zone = (await deliveryOf(lead)).zones.find((one) => one.id === id)!;
    expect(zone.postcodes).toEqual(['4900']);
  });

  test('for professionals only does not come to households', async () => {
    const { zone } = await zoneOfSpa();
    await writtenBy(lead, setZone, {
      params: { id: zone.id },
      body: { version: 1, zone: aZone({ audiences: ['professional'] }) },
    });
    expect((await homeDays(spa)).filter((day) => day.startsWith(besace))).toEqual([]);
  });
});

describe('what is ended', () => {
  test('leaves the shop, and comes back by undo, and goes by undoing that', async () => {
    const { zone } = await zoneOfSpa();
    const had = await homeDays(spa);
    const { change } = await writtenBy(lead, endZone, { params: { id: zone.id }, body: { version: 1 } });
    expect((await homeDays(spa)).filter((day) => day.startsWith(besace))).toEqual([]);
    const undone = await writtenBy(lead, undoDelivery, { params: { id: change }, body: {} });
    expect(await homeDays(spa)).toEqual(had);
    await writtenBy(lead, undoDelivery, { params: { id: undone.change }, body: {} });
    expect((await deliveryOf(lead)).zones.map(({ id }) => id)).not.toContain(zone.id);
  });

  test('or renamed here is not made anew by the co-op’s own file', async () => {
    const [first, second] = (await deliveryOf(lead)).zones;
    await writtenBy(lead, endZone, { params: { id: first!.id }, body: { version: 0 } });
    await writtenBy(lead, setZone, {
      params: { id: second!.id },
      body: {
        version: 0,
        zone: aZone({ name: 'Autrement', area: { by: 'postcodes', postcodes: ['4500'] } }),
      },
    });
    await loadDemo(server.deps);
    const { zones } = await deliveryOf(lead);
    expect(zones.map(({ name }) => name)).toEqual(['Autrement']);
    expect(zones[0]!.postcodes).toEqual(['4500']);
  });
});

test('a day that is changed back by undo leaves who has its zone open to read it again', async () => {
  const { zone, day } = await zoneOfSpa();
  const moved = { ...thursdayAfternoon, from: '14:00' };
  const { change } = await writtenBy(lead, setDay, {
    params: { id: day.id },
    body: { version: day.version, day: moved },
  });
  await writtenBy(lead, undoDelivery, { params: { id: change }, body: {} });
  const after = (await deliveryOf(lead)).zones.find(({ id }) => id === zone.id)!;
  expect(after).toMatchObject({ version: 3, days: [{ from: '13:00' }] });
});

test('a pickup point with opening hours is offered around it, and its note stays at the desk', async () => {
  const point = await writtenBy(lead, addPoint, { body: { point: aPoint({ note: 'Clé chez Rita' }) } });
  const opening = await writtenBy(lead, addOpening, {
    params: { id: point.id },
    body: { version: 0, opening: fridayEvening },
  });
  const { order, id, secret } = await placedFor(server, { postcode: spa, serviceId: opening.id });
  expect(order.day).toMatchObject({ name: 'Gare de Spa', date: '2026-11-27' });
  const call = { params: { id }, query: { secret } };
  expect(JSON.stringify((await server.call(getOrder, call)).body)).not.toContain('Rita');
  expect((await deliveryOf(lead)).points.find((one) => one.id === point.id)?.note).toBe('Clé chez Rita');
});

describe('a transfer', () => {
  const departure = {
    from: besace,
    to: chaudron,
    departs: { weekday: 5, time: '06:30' },
    arrives: { weekday: 5, time: '08:00' },
    orderBefore: { weekday: 3, time: '12:00' },
  };

  test('added, changed and ended is told to both hubs, and only the one it leaves from may', async () => {
    const added = await writtenBy(lead, addTransfer, { body: { transfer: departure } });
    const other = { server, cookie: await server.signIn(`manager@${chaudron}.test`) };
    const seen = (await deliveryOf(other)).transfers.find(({ id }) => id === added.id);
    expect(seen).toMatchObject({ own: false, from: { slug: besace }, orderBefore: departure.orderBefore });
    const later = { ...departure, orderBefore: { weekday: 4, time: '09:00' } };
    const changed = await writtenBy(lead, setTransfer, {
      params: { id: added.id },
      body: { version: 0, transfer: later },
    });
    expect(changed).toMatchObject({ id: added.id, version: 1 });
    await writtenBy(lead, endTransfer, { params: { id: added.id }, body: { version: 1 } });
    expect((await deliveryOf(other)).transfers.map(({ id }) => id)).not.toContain(added.id);
    const again = await writtenBy(lead, addTransfer, { body: { transfer: departure } });
    expect(again.id).toBe(added.id);
  });

  test('that leaves at another time is another, and undo brings the first back', async () => {
    const added = await writtenBy(lead, addTransfer, { body: { transfer: departure } });
    const earlier = { ...departure, departs: { weekday: 5, time: '05:00' } };
    const { id, change } = await writtenBy(lead, setTransfer, {
      params: { id: added.id },
      body: { version: 0, transfer: earlier },
    });
    expect(id).not.toBe(added.id);
    await writtenBy(lead, undoDelivery, { params: { id: change }, body: {} });
    const ids = (await deliveryOf(lead)).transfers.map((one) => one.id);
    expect([ids.includes(added.id), ids.includes(id)]).toEqual([true, false]);
  });

  test('ended takes what only it carried off the rounds it came in time for', async () => {
    const hotteLead = { server, cookie: await server.signIn(`manager@${hotte}.test`) };
    const toUs = (await deliveryOf(hotteLead)).transfers.find(({ own, to }) => own && to.slug === besace)!;
    const product = (await productsOf(server, hotte)).find(({ next }) => next?.limit === 'transfer');
    const next = async () =>
      (await catalogueOf(server, { postcode: waremme, q: product!.name.fr })).items.find(
        ({ id }) => id === product!.id,
      )?.next;
    expect(await next()).toMatchObject({ date: '2026-11-26', orderBefore: '2026-11-24T18:00' });
    await writtenBy(hotteLead, endTransfer, { params: { id: toUs.id }, body: { version: 0 } });
    expect((await next()) ?? null).toBeNull();
  });
});

describe('orders that are already placed', () => {
  test('are counted before their day ends, stay as they are, and are listed until they are settled', async () => {
    const { zone, day } = await zoneOfSpa();
    const { order, id, secret } = await placedFor(server, { postcode: spa, serviceId: day.id });
    const call = { params: { id: day.id }, body: { version: 1 } };
    const refused = await server.call(endDay, call, { cookie: lead.cookie });
    expect(refused.problem).toMatchObject({
      slug: 'orders-affected',
      errors: [{ pointer: '/body/affected', detail: '1' }],
    });
    expect((await deliveryOf(lead)).zones.find((one) => one.id === zone.id)?.days).toHaveLength(1);
    await writtenBy(lead, endDay, { ...call, body: { version: 1, affected: 1 } });
    expect((await deliveryOf(lead)).stranded).toMatchObject([
      { number: order.number, date: '2026-11-26', why: 'day' },
    ]);
    expect((await server.call(getOrder, { params: { id }, query: { secret } })).body).toEqual(order);
  });

  test('are counted when their street leaves the zone or their hours change, not when nothing of theirs does', async () => {
    const { zone, day } = await zoneOfSpa();
    await placedFor(server, { postcode: spa, serviceId: day.id });
    const ask = async (postcodes: string[]) => {
      const call = {
        params: { id: zone.id },
        body: { version: 1, zone: aZone({ area: { by: 'postcodes', postcodes } }) },
      } as const;
      return (await server.call(setZone, call, { cookie: lead.cookie })).status;
    };
    expect(await ask(['4910'])).toBe(409);
    const hours = { version: 1, day: { ...thursdayAfternoon, from: '15:00' } };
    const asked = await server.call(setDay, { params: { id: day.id }, body: hours }, { cookie: lead.cookie });
    expect(asked.problem.slug).toBe('orders-affected');
    expect(await ask(['4900'])).toBe(200);
  });
});

test('every change is in the history with who made it, and in one audit row', async () => {
  await zoneOfSpa();
  const { history } = await deliveryOf(lead);
  expect(history.map(({ what, how, name, by }) => [what, how, name, by])).toEqual([
    ['day', 'added', 'Autour de Spa', 'Gestion La Besace Hesbignonne'],
    ['zone', 'added', 'Autour de Spa', 'Gestion La Besace Hesbignonne'],
  ]);
  const [row] = await runSql(
    server.databaseUrl,
    "select count(*)::int n from audit_entries where action like 'delivery.%'",
  );
  expect(row).toEqual({ n: 2 });
});

test('a change at the desk is in the shop within the second, unasked', async () => {
  const zone = await server.call(addZone, { body: { zone: aZone() } }, { cookie: lead.cookie });
  const call = { params: { id: zone.body.id }, body: { version: 0, day: thursdayAfternoon } };
  expect((await server.call(addDay, call, { cookie: lead.cookie })).status).toBe(200);
  const isThere = () =>
    (server.deps.snapshots.current().network.byPostcode.get(spa) ?? []).some(
      ({ name }) => name === 'Autour de Spa',
    );
  await expect.poll(isThere, { timeout: 5_000 }).toBe(true);
});
