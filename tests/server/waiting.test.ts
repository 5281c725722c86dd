import { sweepQueues } from '@carriole/server/delivery/waiting-service.ts';
import { offerPlace } from '@carriole/server/notifications/waiting-service.ts';
import { type DayOption, getBasketDays } from '@carriole/shared/contracts/baskets.ts';
import type { ProductCard } from '@carriole/shared/contracts/catalogue.ts';
import { getWaiting, joinWaitingList, leaveWaitingList } from '@carriole/shared/contracts/waiting.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectProblem } from '../support/refusals.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { basketOf, besace, dayFor, mondayMorning, orderOf, productsOf, send } from '../support/shopping.ts';
import { runSql } from '../support/sql.ts';

let server: TestServer;
let second: TestServer;
let product: ProductCard;
let day: DayOption;

beforeAll(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
  second = await startTestServer({
    clock: mondayMorning,
    environment: { DATABASE_URL: server.databaseUrl },
  });
  product = (await productsOf(server, besace))
    .filter(({ pack, next }) => !pack.weighed && pack.storage !== 'frozen' && next?.date === '2026-11-26')
    .toSorted((a, b) => b.price.cents - a.price.cents)[0]!;
});
afterAll(async () => {
  await second.close();
  await server.close();
});

/** A Monday morning on which the only place of the round is taken. */
beforeEach(async () => {
  for (const { setClock } of [server, second]) setClock(mondayMorning);
  await runSql(server.databaseUrl, 'delete from waiting_entries');
  await runSql(server.databaseUrl, 'delete from service_bookings');
  await capacity(null);
  const first = await basketOf(server, [{ productId: product.id, quantity: 6 }]);
  day = await dayFor(server, first.id);
  await capacity(1);
  expect((await send(server, orderOf(first.id, day))).status).toBe(201);
  await reload();
});

const reload = () => Promise.all([server, second].map(({ deps }) => deps.snapshots.reload()));

async function capacity(orders: number | null): Promise<void> {
  await runSql(server.databaseUrl, 'update delivery_days set capacity_orders = $1', [orders]);
  await reload();
}

async function booked(): Promise<unknown> {
  const [row] = await runSql(
    server.databaseUrl,
    "select booked from service_bookings where service_id || '_' || date = $1",
    [day.id],
  );
  return row?.booked;
}

const newBasket = () => basketOf(server, [{ productId: product.id, quantity: 6 }]);

async function waiter() {
  const basket = await newBasket();
  const answer = await server.call(joinWaitingList, {
    params: { id: basket.id },
    body: { dayId: day.id, email: `${basket.id.slice(4, 9).toLowerCase()}@attente.test` },
  });
  expect(answer.status).toBe(201);
  const { secret, waiting } = answer.body;
  const show = async () =>
    (await server.call(getWaiting, { params: { id: waiting.id }, query: { secret } })).body;
  return { basket, id: waiting.id, secret, waiting, show };
}

/** Both servers look after the queues, several times at once. */
const sweep = async () => {
  await Promise.all([server, second, server, second].map(({ deps }) => sweepQueues(deps)));
  await reload();
};

const states = (people: readonly { show(): Promise<{ status: string }> }[]) =>
  Promise.all(people.map(async ({ show }) => (await show()).status));

test('a full day can be waited for, in the order people came, and joining twice changes nothing', async () => {
  const [ann, bob] = [await waiter(), await waiter()];
  expect(await ann.show()).toMatchObject({ status: 'waiting', ahead: 0, dayId: day.id });
  expect(await bob.show()).toMatchObject({ status: 'waiting', ahead: 1 });
  const again = await server.call(joinWaitingList, {
    params: { id: bob.basket.id },
    body: { dayId: day.id, email: 'other@attente.test' },
  });
  expect(again.body.waiting.id).toBe(bob.id);
  const { options } = (
    await server.call(getBasketDays, { params: { id: (await newBasket()).id }, query: {} })
  ).body;
  expect(options.find(({ id }) => id === day.id)).toMatchObject({ complete: false, waitable: true });
  await sweep();
  expect(await states([ann, bob])).toEqual(['waiting', 'waiting']);
  expect(await booked()).toBe(1);
});

test('a place that comes free is held for the first, once, however many workers look; only they can order it', async () => {
  const [ann, bob] = [await waiter(), await waiter()];
  await capacity(2);
  await sweep();
  expect(await states([ann, bob])).toEqual(['offered', 'waiting']);
  expect(await ann.show()).toMatchObject({ heldUntil: '2026-11-23T11:00' });
  expect(await booked()).toBe(2);
  expectProblem(await send(server, orderOf((await newBasket()).id, day)), 'day-not-available');
  const { options } = (await server.call(getBasketDays, { params: { id: ann.basket.id }, query: {} })).body;
  expect(options.find(({ id }) => id === day.id)?.complete).toBe(true);
  expect((await send(second, orderOf(ann.basket.id, day))).status).toBe(201);
  expect(await states([ann, bob])).toEqual(['taken', 'waiting']);
  expect(await booked()).toBe(2);
});

test('a place nobody took in time goes to the next, and who let it pass is not asked again', async () => {
  const [ann, bob] = [await waiter(), await waiter()];
  await capacity(2);
  await sweep();
  for (const { setClock } of [server, second]) setClock('2026-11-23T11:05');
  await sweep();
  expect(await states([ann, bob])).toEqual(['missed', 'offered']);
  expect(await booked()).toBe(2);
  expectProblem(await send(server, orderOf(ann.basket.id, day)), 'day-not-available');
});

test('who leaves gives the place back, at once to the next', async () => {
  const [ann, bob] = [await waiter(), await waiter()];
  await capacity(2);
  await sweep();
  const call = { params: { id: ann.id }, query: { secret: ann.secret } };
  expect((await server.call(leaveWaitingList, call)).body.status).toBe('left');
  expect(await states([ann, bob])).toEqual(['left', 'offered']);
  expect(await booked()).toBe(2);
  expect((await server.call(leaveWaitingList, call)).body.status).toBe('left');
  expect(await booked()).toBe(2);
});

test('a place that has just come free is not sold to a passer-by before those who wait', async () => {
  const ann = await waiter();
  await capacity(2);
  expectProblem(await send(server, orderOf((await newBasket()).id, day)), 'day-not-available');
  await sweep();
  expect(await states([ann])).toEqual(['offered']);
  await capacity(3);
  expect((await send(server, orderOf((await newBasket()).id, day))).status).toBe(201);
});

test('a closed day lets everybody go and holds nothing', async () => {
  const [ann, bob] = [await waiter(), await waiter()];
  await capacity(2);
  await sweep();
  await runSql(
    server.databaseUrl,
    `insert into date_exceptions (id, cooperative_id, service_id, kind, date, until, created_at)
     select 'exc_wait', z.cooperative_id, d.id, 'closed', $2::date, $2::date, now()
     from delivery_days d join delivery_zones z on z.id = d.zone_id where d.id = $1`,
    [day.id.slice(0, -11), day.date],
  );
  await reload();
  await sweep();
  expect(await states([ann, bob])).toEqual(['over', 'over']);
  expect(await booked()).toBe(1);
  await runSql(server.databaseUrl, "delete from date_exceptions where id = 'exc_wait'");
});

test('the offer is written once, in the mail’s language, with until when and the way to take it', async () => {
  const ann = await waiter();
  await capacity(2);
  await sweep();
  await Promise.all([server, second].map(({ deps }) => offerPlace(deps, ann.id)));
  const mails = await runSql(
    server.databaseUrl,
    'select subject, text_body as text from mails where dedup_key = $1',
    [`${ann.id}.waiting-offered`],
  );
  expect(mails).toHaveLength(1);
  expect(mails[0]!.subject).toContain('gardée jusqu’à lundi 23 novembre à 11');
  expect(mails[0]!.text).toContain(`/attente/${ann.id}?secret=${encodeURIComponent(ann.secret)}`);
});

test('refuses a day with room, a basket that cannot have the day, and a stranger', async () => {
  const ann = await waiter();
  const body = { dayId: day.id, email: 'ann@attente.test' };
  const elsewhere = await basketOf(server, [{ productId: product.id, quantity: 6 }], { postcode: '4600' });
  const empty = await basketOf(server, []);
  const join = (id: string, changes = {}) =>
    server.call(joinWaitingList, { params: { id }, body: { ...body, ...changes } });
  expectProblem(await join(elsewhere.id), 'day-not-available');
  expectProblem(await join(empty.id), 'basket-empty');
  expectProblem(await join((await newBasket()).id, { dayId: 'nothing' }), 'day-not-available');
  await capacity(9);
  expectProblem(await join((await newBasket()).id), 'day-has-room');
  for (const contract of [getWaiting, leaveWaitingList])
    for (const secret of [undefined, 'wrong'])
      expectProblem(
        await server.call(contract, { params: { id: ann.id }, query: { secret } }),
        'waiting-not-found',
      );
});
