import { getBasketDays } from '@carriole/shared/contracts/baskets.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.ts';
import { basketOf, besace, dayFor, mondayMorning, orderOf, productsOf, send } from '../support/shopping.ts';
import { runSql } from '../support/sql.ts';

let server: TestServer;
let second: TestServer;

beforeAll(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
  const environment = { DATABASE_URL: server.databaseUrl };
  second = await startTestServer({ clock: mondayMorning, environment });
});
afterAll(async () => {
  await second.close();
  await server.close();
});

/** So many buyers with the same goods, half of them at each server, all for the same delivery. */
async function buyersOf(count: number, productId: string, quantity: number) {
  const baskets = [];
  for (let buyer = 0; buyer < count; buyer += 1)
    baskets.push(await basketOf(server, [{ productId, quantity }]));
  const day = await dayFor(server, baskets[0]!.id);
  const bodies = baskets.map(({ id }) => orderOf(id, day));
  const race = () => Promise.all(bodies.map((body, index) => send(index % 2 === 0 ? server : second, body)));
  return { day, bodies, race };
}

async function limit(dayId: string, set: string): Promise<void> {
  await runSql(server.databaseUrl, `update delivery_days set ${set} where id = $1`, [dayId.slice(0, -11)]);
  await Promise.all([server, second].map(({ deps }) => deps.snapshots.reload()));
}

async function taken(dayId: string) {
  const [row] = await runSql(
    server.databaseUrl,
    `select booked, grams, cold_grams, (select count(*)::int from orders where service_id || '_' || service_date = $1) orders
     from service_bookings where service_id || '_' || date = $1`,
    [dayId],
  );
  return row;
}

test('two hundred buyers at two servers for thirty places: thirty orders, and the others are told the next day', async () => {
  const product = (await productsOf(server, besace))
    .filter(({ pack }) => !pack.weighed && pack.storage !== 'frozen')
    .toSorted((a, b) => b.price.cents - a.price.cents)[0]!;
  await runSql(server.databaseUrl, 'update offers set stock = null where product_id = $1', [product.id]);
  const { day, bodies, race } = await buyersOf(200, product.id, 6);
  await limit(day.id, 'capacity_orders = 30, capacity_grams = null, capacity_cold_grams = null');
  const answers = await race();
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(30);
  const refused = answers.filter(({ status }) => status !== 201).map(({ problem }) => problem);
  expect(new Set(refused.map(({ slug }) => slug))).toEqual(new Set(['day-not-available']));
  expect(await taken(day.id)).toMatchObject({ booked: 30, orders: 30 });

  const told = refused.flatMap(({ errors }) => errors);
  expect(told).toHaveLength(170);
  expect(new Set(told.map(({ dayId }) => dayId)).size).toBe(1);
  const { body: days } = await server.call(getBasketDays, {
    params: { id: bodies[answers.findIndex(({ status }) => status !== 201)]!.basketId },
    query: {},
  });
  const next = days.options.find(({ id }) => id === told[0]!.dayId)!;
  expect(next).toMatchObject({ complete: true, kind: 'delivery', date: '2026-12-03' });
  expect(told[0]!.detail).toBe('Prochaine livraison possible : jeudi 3 décembre, 13\u00a0h – 19\u00a0h.');
  const late = bodies[answers.findIndex(({ status }) => status !== 201)]!;
  expect((await send(second, { ...late, dayId: next.id })).status).toBe(201);
});

test('a round that is full by weight takes no more weight, however many places it has', async () => {
  const product = (await productsOf(server, besace)).find(
    ({ pack }) => !pack.weighed && pack.storage === 'cold',
  )!;
  await runSql(
    server.databaseUrl,
    'update offers set stock = null, net_amount = 1000, net_unit = $2, household_price_cents = 900 where product_id = $1',
    [product.id, 'g'],
  );
  await Promise.all([server, second].map(({ deps }) => deps.snapshots.reload()));
  const { day, race } = await buyersOf(12, product.id, 4);
  const before = (await taken(day.id)) ?? { booked: 0, grams: 0, cold_grams: 0 };
  await limit(day.id, `capacity_orders = null, capacity_cold_grams = ${Number(before.cold_grams) + 21_000}`);
  const answers = await race();
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(5);
  expect(await taken(day.id)).toMatchObject({
    booked: Number(before.booked) + 5,
    grams: Number(before.grams) + 20_000,
  });
  const refused = answers.filter(({ status }) => status !== 201).map(({ problem }) => problem);
  expect(refused.every(({ errors }) => errors.at(-1)?.dayId !== undefined)).toBe(true);
});
