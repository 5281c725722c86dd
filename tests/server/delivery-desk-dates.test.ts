import { getBasketDays } from '@carriole/shared/contracts/baskets.ts';
import {
  addExceptions,
  endException,
  setHolidays,
  undoDelivery,
} from '@carriole/shared/contracts/delivery-desk.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  addDates,
  anException,
  deliveryOf,
  type LeadDesk,
  placedFor,
  writtenBy,
} from '../support/delivery-desk.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { basketOf, besace, hotte, mondayMorning, productsOf, waremme } from '../support/shopping.ts';

let server: TestServer;
let lead: LeadDesk;

beforeEach(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
  lead = { server, cookie: await server.signIn(`manager@${besace}.test`) };
});
afterEach(() => server.close());

/** Each day Waremme can have a co-op's goods brought on, with the line's own cut-off. */
async function promises(cooperative: string): Promise<Record<string, string>> {
  const [product] = await productsOf(server, cooperative);
  const basket = await basketOf(server, [{ productId: product!.id, quantity: 6 }]);
  const { body } = await server.call(getBasketDays, { params: { id: basket.id }, query: {} });
  const home = body.options.filter(({ kind, complete }) => kind === 'delivery' && complete);
  return Object.fromEntries(home.map(({ date, lines }) => [date, lines[0]?.orderBefore ?? '']));
}

const round = async () => {
  const { zones } = await deliveryOf(lead);
  return zones.find(({ postcodes }) => postcodes.includes(waremme))!.days[0]!;
};

describe('a date', () => {
  test('that is closed is no longer promised, and is again once that is withdrawn', async () => {
    const before = await promises(besace);
    const { id } = await addDates(lead, [{ date: '2026-11-26' }]);
    const { '2026-11-26': _, ...others } = before;
    expect(await promises(besace)).toEqual(others);
    await writtenBy(lead, endException, { params: { id }, body: {} });
    expect(await promises(besace)).toEqual(before);
  });

  test('that is moved takes its cut-off with it', async () => {
    expect(await promises(besace)).toMatchObject({ '2026-12-03': '2026-12-01T20:00' });
    const { id } = await round();
    await addDates(lead, [
      { subject: { about: 'service', id }, kind: 'moved', date: '2026-12-03', movedTo: '2026-12-02' },
    ]);
    const moved = await promises(besace);
    expect(moved).toMatchObject({ '2026-12-02': '2026-11-30T20:00' });
    expect(Object.keys(moved)).not.toContain('2026-12-03');
  });

  test('on which one transfer does not run is not promised for what it carries, nor taken from the others', async () => {
    const { transfers } = await deliveryOf(lead);
    const incoming = transfers.filter(({ to }) => to.slug === besace);
    const before = await promises(besace);
    expect(Object.keys(await promises(hotte))).toContain('2026-11-26');
    await addDates(
      lead,
      incoming.map(({ id }) => ({ subject: { about: 'transfer' as const, id }, date: '2026-11-26' })),
    );
    expect(Object.keys(await promises(hotte))).not.toContain('2026-11-26');
    expect(await promises(besace)).toEqual(before);
  });

  test('in a holiday week is in the calendar as it really is, with what became of the usual one', async () => {
    const { id } = await round();
    const moving = { subject: { about: 'service' as const, id }, kind: 'moved' as const, note: 'Noël' };
    await addDates(lead, [{ ...moving, date: '2026-12-24', movedTo: '2026-12-23' }]);
    const { calendar, exceptions } = await deliveryOf(lead, { from: '2026-12-21' });
    expect(calendar).toMatchObject({ from: '2026-12-21', until: '2027-01-17' });
    const entry = calendar.entries.find(({ subjectId, usual }) => subjectId === id && usual === '2026-12-24');
    expect(entry).toMatchObject({ actual: '2026-12-23', why: 'moved', closes: '2026-12-21T20:00' });
    const set = exceptions.find(({ subjectId }) => subjectId === id);
    expect(set).toMatchObject({ kind: 'moved', note: 'Noël', by: 'Gestion La Besace Hesbignonne' });
    const holiday = calendar.entries.filter(({ usual }) => usual === '2027-01-01');
    expect(holiday.length).toBeGreaterThan(0);
    expect(holiday.every(({ actual, why }) => actual === null && why === 'holiday')).toBe(true);
  });
});

test('several dates are set together or not at all, and taken back together', async () => {
  const dated = async () => (await deliveryOf(lead)).exceptions.map(({ id }) => id);
  const before = await dated();
  const call = {
    body: {
      exceptions: [anException({ date: '2026-12-03' }), anException({ date: '2026-11-01' })],
    },
  };
  const { problem } = await server.call(addExceptions, call, { cookie: lead.cookie });
  expect(problem).toMatchObject({ slug: 'date-past', errors: [{ pointer: '/body/exceptions/1/until' }] });
  expect(await dated()).toEqual(before);
  const { change } = await addDates(lead, [{ date: '2026-12-03' }, { date: '2026-12-10' }]);
  expect(await dated()).toHaveLength(before.length + 2);
  await writtenBy(lead, undoDelivery, { params: { id: change }, body: {} });
  expect(await dated()).toEqual(before);
});

test('a co-op that works through holidays promises them, and no longer once it keeps them', async () => {
  server.setClock('2026-12-28T08:00');
  const friday = async () => {
    const { calendar } = await deliveryOf(lead);
    return calendar.entries.filter(({ usual, about }) => usual === '2027-01-01' && about === 'service');
  };
  expect((await friday()).map(({ actual }) => actual)).not.toContain('2027-01-01');
  const working = { seen: 'BE' as const, region: null };
  await writtenBy(lead, setHolidays, { body: working });
  expect((await friday()).every(({ actual, why }) => actual === '2027-01-01' && why === 'usual')).toBe(true);
  const stale = await server.call(setHolidays, { body: working }, { cookie: lead.cookie });
  expect(stale.problem.slug).toBe('delivery-changed');
  expect((await deliveryOf(lead)).holidays).toEqual([]);
});

describe('orders for a date', () => {
  test('that is closed or moved are counted first, in words, and listed after', async () => {
    await placedFor(server);
    await placedFor(server);
    const exceptions = [anException({ date: '2026-11-26' })];
    const ask = (affected: number) =>
      server.call(addExceptions, { body: { affected, exceptions } }, { cookie: lead.cookie });
    const { problem } = await ask(0);
    expect(problem.slug).toBe('orders-affected');
    expect(problem.detail).toContain('2');
    expect((await ask(1)).problem.slug).toBe('orders-affected');
    expect((await ask(2)).status).toBe(200);
    const { stranded, calendar } = await deliveryOf(lead);
    expect(stranded.map(({ date, why }) => [date, why])).toEqual([
      ['2026-11-26', 'day'],
      ['2026-11-26', 'day'],
    ]);
    const { id } = await round();
    const closed = calendar.entries.find(
      ({ subjectId, usual }) => subjectId === id && usual === '2026-11-26',
    );
    expect(closed).toMatchObject({ actual: null, booked: { orders: 2 } });
  });

  test('whose goods a cancelled transfer carries are told to the co-op that sends and the one that brings', async () => {
    const { order } = await placedFor(server, { cooperative: hotte });
    const { transfers } = await deliveryOf(lead);
    const carrying = transfers.find(({ from, to }) => from.slug === hotte && to.slug === besace)!;
    const cancel = { subject: { about: 'transfer' as const, id: carrying.id }, date: '2026-11-26' };
    await expect(addDates(lead, [cancel])).rejects.toThrow('orders-affected');
    await addDates(lead, [cancel], 1);
    for (const slug of [besace, hotte]) {
      const cookie = await server.signIn(`manager@${slug}.test`);
      expect((await deliveryOf({ server, cookie })).stranded).toMatchObject([
        { number: order.number, why: 'transfer' },
      ]);
    }
  });
});
