import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.ts';
import {
  basketOf,
  besace,
  dayFor,
  mondayMorning,
  type OrderBody,
  orderOf,
  productsOf,
  send,
} from '../support/shopping.ts';
import { runSql } from '../support/sql.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
});
afterAll(() => server.close());

async function ordersFor(
  buyers: number,
  productId: string,
  quantity: number,
  kind: 'delivery' | 'pickup',
): Promise<OrderBody[]> {
  const baskets = await Promise.all(
    Array.from({ length: buyers }, () => basketOf(server, [{ productId, quantity }])),
  );
  const day = await dayFor(server, baskets[0]!.id, kind);
  return baskets.map(({ id }) => orderOf(id, day));
}

const one = async (statement: string, values: unknown[]) =>
  (await runSql(server.databaseUrl, statement, values))[0]!;

test('forty buyers at once for ten units: ten are served, the rest are told, and stock ends at zero', async () => {
  const product = (await productsOf(server, besace)).find(
    ({ pack }) => !pack.weighed && pack.storage !== 'frozen',
  )!;
  await runSql(server.databaseUrl, 'update offers set stock = 10 where product_id = $1', [product.id]);
  await server.deps.snapshots.reload();
  const bodies = await ordersFor(40, product.id, 1, 'pickup');
  await runSql(server.databaseUrl, 'update pickup_openings set capacity_orders = null', []);
  await server.deps.snapshots.reload();
  const answers = await Promise.all(bodies.map((body) => send(server, body)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
  const refused = answers.filter(({ status }) => status !== 201);
  expect(new Set(refused.map(({ problem }) => problem.slug))).toEqual(new Set(['lines-unavailable']));
  expect(refused.flatMap(({ problem }) => problem.errors.map(({ productId }) => productId))).toEqual(
    Array(30).fill(product.id),
  );
  expect(await one('select stock from offers where product_id = $1', [product.id])).toEqual({ stock: 0 });
  const sold = await one(
    'select sum(quantity)::int sold, count(distinct order_id)::int orders from order_lines where product_id = $1',
    [product.id],
  );
  expect(sold).toEqual({ sold: 10, orders: 10 });
});

test('buyers of three units each never take more than there are', async () => {
  const product = (await productsOf(server, besace)).filter(
    ({ pack }) => !pack.weighed && pack.storage !== 'frozen',
  )[1]!;
  await runSql(server.databaseUrl, 'update offers set stock = 10 where product_id = $1', [product.id]);
  await server.deps.snapshots.reload();
  const bodies = await ordersFor(12, product.id, 3, 'pickup');
  const answers = await Promise.all(bodies.map((body) => send(server, body)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
  expect(await one('select stock from offers where product_id = $1', [product.id])).toEqual({ stock: 1 });
});

test('the last place on a round goes to exactly one of ten', async () => {
  const dearest = (await productsOf(server, besace)).toSorted((a, b) => b.price.cents - a.price.cents)[0]!;
  await runSql(server.databaseUrl, 'update delivery_days set capacity_orders = 1', []);
  await server.deps.snapshots.reload();
  const bodies = await ordersFor(10, dearest.id, 6, 'delivery');
  const answers = await Promise.all(bodies.map((body) => send(server, body)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  const slugs = answers.flatMap(({ status, problem }) => (status === 201 ? [] : [problem.slug]));
  expect(slugs).toEqual(Array(9).fill('day-not-available'));
  const [serviceId, date] = [bodies[0]!.dayId.slice(0, -11), bodies[0]!.dayId.slice(-10)];
  const booked = await one('select booked from service_bookings where service_id = $1 and date = $2', [
    serviceId,
    date,
  ]);
  expect(booked).toEqual({ booked: 1 });
});

test('two products wanted in opposite order by many at once end in orders, not in a deadlock', async () => {
  const [first, second] = (await productsOf(server, besace))
    .filter(({ pack }) => !pack.weighed && pack.storage !== 'frozen')
    .slice(2);
  await runSql(server.databaseUrl, 'update offers set stock = 100 where product_id in ($1, $2)', [
    first!.id,
    second!.id,
  ]);
  await server.deps.snapshots.reload();
  const bodies = [];
  for (let buyer = 0; buyer < 10; buyer += 1) {
    const ids = buyer % 2 === 0 ? [first!.id, second!.id] : [second!.id, first!.id];
    const basket = await basketOf(
      server,
      ids.map((productId) => ({ productId, quantity: 2 })),
    );
    bodies.push(orderOf(basket.id, await dayFor(server, basket.id, 'pickup')));
  }
  const answers = await Promise.all(bodies.map((body) => send(server, body)));
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201));
  const left = await runSql(server.databaseUrl, 'select stock from offers where product_id in ($1, $2)', [
    first!.id,
    second!.id,
  ]);
  expect(left).toEqual([{ stock: 80 }, { stock: 80 }]);
});
