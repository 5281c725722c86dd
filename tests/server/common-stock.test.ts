import { loadDemo } from '@carriole/server/demo-load.ts';
import { getProduct } from '@carriole/shared/contracts/catalogue.ts';
import {
  endCommonStock,
  getLinkedProducer,
  type LinkedProduct,
  setCommonStock,
} from '@carriole/shared/contracts/producer-links.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectRefused } from '../support/refusals.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import {
  basketOf,
  besace,
  chaudron,
  dayFor,
  hotte,
  mondayMorning,
  type OrderBody,
  orderOf,
  send,
} from '../support/shopping.ts';
import { runSql } from '../support/sql.ts';
import {
  type Shared,
  setStock as set,
  sharedProducts as shared,
  startStockServer,
  stockRows,
} from '../support/stocks.ts';

let server: TestServer;
let cookies: Record<string, string>;

beforeEach(async () => {
  ({ server, cookies } = await startStockServer());
});
afterEach(() => server.close());

const sharedProducts = () => shared(server);
const setStock = (product: { id: string }, by: string, body: Parameters<typeof set>[3]) =>
  set(server, product, cookies[by], body);
const rowsOf = (id: string) => stockRows(server, id);

/** A product's goods as the desk of one of its co-ops shows them. */
async function seenBy(by: string, { id, producer }: Shared): Promise<LinkedProduct> {
  const { body } = await server.call(
    getLinkedProducer,
    { params: { slug: producer }, query: {} },
    { cookie: cookies[by] },
  );
  return body.products.find((product) => product.id === id)!;
}

async function ordersFor(product: Shared, buyers: readonly { wish: string; quantity: number }[]) {
  const bodies: OrderBody[] = [];
  for (const { wish, quantity } of buyers) {
    const basket = await basketOf(server, [{ productId: product.id, quantity, wish }]);
    bodies.push(orderOf(basket.id, await dayFor(server, basket.id, 'pickup')));
  }
  return bodies;
}

const soldBy = async (id: string) => {
  const rows = await runSql(
    server.databaseUrl,
    `select c.slug, sum(l.quantity)::int sold from order_lines l join cooperatives c on c.id = l.cooperative_id
     where l.product_id = $1 group by c.slug`,
    [id],
  );
  return Object.fromEntries(rows.map(({ slug, sold }) => [slug, sold])) as Record<string, number>;
};

describe('a common stock', () => {
  test('is what each co-op sees and sells: its own reserve and the rest; the shop counts it once', async () => {
    const product = (await sharedProducts())[0]!;
    const [one, other] = product.sellers;
    const { ownCount } = await seenBy(other, product);
    const made = await setStock(product, one, { seen: null, units: 20, ownReserve: 8 });
    expect(made).toMatchObject({ version: 0, units: 20, rest: 12, ownReserve: 8, others: [] });
    const both = await setStock(product, other, {
      seen: { version: 0, units: 20 },
      units: 21,
      ownReserve: 3,
    });
    expect(both).toMatchObject({ version: 1, units: 21, rest: 10, ownReserve: 3 });
    expect(both.others).toMatchObject([{ cooperative: { slug: one }, reserve: 8 }]);
    const { body } = await server.call(getProduct, { params: { slug: product.slug }, query: {} });
    expect(body.stock).toBe(21);
    const offered = body.offers.map((offer) => [offer.cooperative.slug, offer.stock]);
    expect(Object.fromEntries(offered)).toEqual({ [one]: 18, [other]: 13 });
    expect(await seenBy(other, product)).toMatchObject({ available: 13, ownCount, common: both });
  });

  test('lets a line go to the co-op that still has enough, and to none when neither has', async () => {
    const product = (await sharedProducts())[0]!;
    const [one, other] = product.sellers;
    await setStock(product, one, { seen: null, units: 9, ownReserve: 6 });
    const [body] = await ordersFor(product, [{ wish: other, quantity: 5 }]);
    const { body: placed, status } = await send(server, body!);
    expect(status).toBe(201);
    const sellers = placed.order.coopOrders.filter(({ lines }) => lines.length > 0);
    expect(sellers.map(({ cooperative }) => cooperative.slug)).toEqual([one]);
    expect(await rowsOf(product.id)).toMatchObject([{ rest: 3, reserved: 1 }]);
    await server.deps.snapshots.reload();
    const more = basketOf(server, [{ productId: product.id, quantity: 5 }]);
    await expect(more).rejects.toThrow('il n’en reste que 4');
  });

  test('is sold to the last unit and not beyond, by two processes, through two co-ops, and no reserve is eaten', async () => {
    const second = await startTestServer({
      clock: mondayMorning,
      environment: { DATABASE_URL: server.databaseUrl },
    });
    try {
      const product = (await sharedProducts())[0]!;
      const [one, other] = product.sellers;
      await setStock(product, one, { seen: null, units: 10, ownReserve: 4 });
      await second.deps.snapshots.reload();
      const buyers = Array.from({ length: 30 }, (_, index) => ({
        wish: index % 3 === 0 ? one : other,
        quantity: 1,
      }));
      const bodies = await ordersFor(product, buyers);
      const answers = await Promise.all(
        bodies.map((body, index) => send(index % 2 === 0 ? server : second, body)),
      );
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
      const refused = answers.filter(({ status }) => status !== 201);
      expect(new Set(refused.map(({ problem }) => problem.slug))).toEqual(new Set(['lines-unavailable']));
      expect(await rowsOf(product.id)).toMatchObject([{ rest: 0, reserved: 0 }]);
      const sold = await soldBy(product.id);
      expect((sold[one] ?? 0) + (sold[other] ?? 0)).toBe(10);
      expect(sold[one]).toBeGreaterThanOrEqual(4);
      for (const { deps } of [server, second]) {
        const stocks = () =>
          deps.snapshots
            .current()
            .catalogue.byId.get(product.id)
            ?.offers.map(({ stock }) => stock);
        await expect.poll(stocks, { timeout: 10_000 }).toEqual([0, 0]);
      }
    } finally {
      await second.close();
    }
  });

  test('two products wanted in opposite order by many at once end in orders, not in a deadlock', async () => {
    const [first, then] = (await sharedProducts()).filter(({ sellers }) => sellers.includes(besace));
    for (const product of [first!, then!])
      await setStock(product, product.sellers[0], { seen: null, units: 100, ownReserve: 10 });
    const bodies = [];
    for (let buyer = 0; buyer < 8; buyer += 1) {
      const products = buyer % 2 === 0 ? [first!, then!] : [then!, first!];
      const basket = await basketOf(
        server,
        products.map(({ id }) => ({ productId: id, quantity: 2 })),
      );
      bodies.push(orderOf(basket.id, await dayFor(server, basket.id, 'pickup')));
    }
    const answers = await Promise.all(bodies.map((body) => send(server, body)));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
    for (const { id } of [first!, then!]) {
      const [row] = await rowsOf(id);
      expect(Number(row!.rest) + Number(row!.reserved)).toBe(84);
    }
  });

  test('ends in parts that make the whole, and each co-op counts its own again', async () => {
    const product = (await sharedProducts())[0]!;
    const [one, other] = product.sellers;
    await setStock(product, one, { seen: null, units: 11, ownReserve: 4 });
    const { body } = await server.call(
      endCommonStock,
      { params: { productId: product.id }, query: { version: 0, units: 11 } },
      { cookie: cookies[other] },
    );
    await server.deps.snapshots.reload();
    expect(await rowsOf(product.id)).toEqual([]);
    const [mine, theirs] = [await seenBy(other, product), await seenBy(one, product)];
    expect([mine.common, mine.available, mine.ownCount]).toEqual([null, body.available, body.available]);
    expect(mine.available! + theirs.available!).toBe(11);
    expect(Math.min(mine.available!, theirs.available! - 4)).toBeGreaterThanOrEqual(3);
  });

  test('is refused to who does not sell the product, is late, or would set aside more than there is', async () => {
    const product = (await sharedProducts())[0]!;
    const [one] = product.sellers;
    const stranger = [besace, chaudron, hotte].find((slug) => !product.sellers.includes(slug))!;
    const params = { productId: product.id };
    const made = await setStock(product, one, { seen: null, units: 10, ownReserve: 2 });
    const seen = { version: made.version, units: 10 };
    const as = { cookie: cookies[one]! };
    const body = { seen, units: 10, ownReserve: 2 };
    await expectRefused(
      server,
      setCommonStock,
      { params, body },
      { slug: 'product-not-found', as: { cookie: cookies[stranger] } },
    );
    for (const late of [null, { ...seen, version: 9 }, { ...seen, units: 12 }])
      await expectRefused(
        server,
        setCommonStock,
        { params, body: { ...body, seen: late } },
        { slug: 'common-stock-changed', as },
      );
    await expectRefused(
      server,
      setCommonStock,
      { params, body: { ...body, ownReserve: 11 } },
      { slug: 'reserves-exceed-stock', pointer: '/body/units', as },
    );
    for (const wrong of [{ units: -1 }, { units: 1.5 }, { ownReserve: -1 }])
      await expectRefused(
        server,
        setCommonStock,
        { params, body: { ...body, ...wrong } },
        { slug: 'bad-input', as },
      );
    await expectRefused(
      server,
      endCommonStock,
      { params, query: { version: 0, units: 9 } },
      { slug: 'common-stock-changed', as },
    );
  });

  test('stays when the co-ops’ files are read again', async () => {
    const product = (await sharedProducts())[0]!;
    await setStock(product, product.sellers[0], { seen: null, units: 10, ownReserve: 2 });
    const before = await rowsOf(product.id);
    await loadDemo(server.deps);
    await server.deps.snapshots.reload();
    expect(await rowsOf(product.id)).toEqual(before);
    expect((await seenBy(product.sellers[1], product)).available).toBe(8);
  });
});
