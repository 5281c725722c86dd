import { getBasket, setBasketLine } from '@carriole/shared/contracts/baskets.ts';
import { getFederation } from '@carriole/shared/contracts/federation.ts';
import { decideJoin, getJoins, undoJoinDecision } from '@carriole/shared/contracts/joins.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.ts';
import {
  basketOf,
  dayFor,
  mondayMorning,
  orderOf,
  send,
  waremme,
  wholeCatalogue,
} from '../support/shopping.ts';
import { tableStates } from '../support/tables.ts';

let server: TestServer;
let admin: { cookie: string };

beforeEach(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
  admin = { cookie: await server.signIn('admin@federation.test') };
});
afterEach(() => server.close());

const listOf = async (query: { kind?: 'producer' | 'product'; state?: 'open' | 'joined' | 'apart' }) =>
  (await server.call(getJoins, { query: { size: 200, ...query } }, admin)).body.items;

test('baskets are filled and orders placed while products are parted and joined', async () => {
  const { items } = await wholeCatalogue(server, { postcode: waremme }, 100);
  const shared = items
    .filter(
      ({ cooperatives, stock, unavailable }) => cooperatives.length > 1 && stock === null && !unavailable,
    )
    .slice(0, 4);
  const names = new Set(shared.map(({ name }) => name.fr));
  const pairs = (await listOf({ state: 'joined' })).filter(
    ({ a, b }) => names.has(a.name) || names.has(b.name),
  );
  expect(pairs.length).toBeGreaterThanOrEqual(4);
  const lines = shared.map(({ id }) => ({ productId: id, quantity: 5 }));
  const baskets = await Promise.all(Array.from({ length: 6 }, () => basketOf(server, lines)));
  const day = await dayFor(server, baskets[0]!.id);
  const parting = async () => {
    for (const { a, b } of pairs.slice(0, 4)) {
      const body = { kind: 'product', a: a.id, b: b.id, verdict: 'apart' } as const;
      const { body: decision } = await server.call(decideJoin, { body }, admin);
      await server.call(undoJoinDecision, { params: { id: decision.id } }, admin);
    }
  };
  const shopping = baskets.map(async ({ id }, index) => {
    const productId = shared[index % shared.length]!.id;
    const line = await server.call(setBasketLine, { params: { id, productId }, body: { quantity: 6 } });
    return [line.status, (await send(server, orderOf(id, day))).status];
  });
  await parting();
  for (const [line, order] of await Promise.all(shopping)) {
    expect(line).toBe(200);
    // The total asked for is that of five units: whoever changed a line is told of the new one. Never a 500.
    expect([201, 409]).toContain(order);
  }
  for (const { id } of baskets)
    expect((await server.call(getBasket, { params: { id } })).body.lines).toHaveLength(shared.length);
});

test('parting a producer parts its products; undone, everything is where it was', async () => {
  const joined = await listOf({ kind: 'producer', state: 'joined' });
  const pair = joined.find(({ a, b }) => (a.articleCount ?? 0) > 5 && (b.articleCount ?? 0) > 5)!;
  const counts = async () => {
    await server.deps.snapshots.reload();
    return (await server.call(getFederation, {})).body.counts;
  };
  const before = await counts();
  const tables = await tableStates(server.deps);
  const body = { kind: 'producer', a: pair.a.id, b: pair.b.id, verdict: 'apart' } as const;
  const { body: decision } = await server.call(decideJoin, { body }, admin);
  const parted = await counts();
  expect(parted.producers).toBe(before.producers + 1);
  expect(parted.products).toBeGreaterThan(before.products);
  expect(parted.offers).toBe(before.offers);
  await server.call(undoJoinDecision, { params: { id: decision.id } }, admin);
  expect(await counts()).toEqual(before);
  const after = await tableStates(server.deps);
  for (const name of ['offers', 'producer_links', 'basket_lines', 'order_lines'])
    expect([name, after[`public.${name}`]]).toEqual([name, tables[`public.${name}`]]);
});
