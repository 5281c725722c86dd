import { decideJoin, getJoins, undoJoinDecision } from '@carriole/shared/contracts/joins.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TestServer } from '../support/server.ts';
import { setStock as set, sharedProducts as shared, startStockServer, stockRows } from '../support/stocks.ts';

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

/** The product that has a co-op's article now, and that offer. */
function goodsOf(memberId: string) {
  const [slug = '', ...ref] = memberId.split(':');
  const { federation, catalogue } = server.deps.snapshots.current();
  const cooperativeId = federation.cooperativeBySlug.get(slug)?.id;
  for (const product of catalogue.products) {
    const offer = product.offers.find(
      (one) => one.cooperativeId === cooperativeId && one.sourceRef === ref.join(':'),
    );
    if (offer) return { product, offer };
  }
  throw new Error(`No product has ${memberId}.`);
}

const idOf = (slug: string) => server.deps.snapshots.current().federation.cooperativeBySlug.get(slug)!.id;

describe('of products that are', () => {
  const admin = () => ({ cookie: cookies.admin! });

  test('parted, the stock stays with the one that keeps the id; who leaves counts its own and frees its reserve', async () => {
    const products = new Map((await sharedProducts()).map((product) => [product.id, product]));
    const { items } = (await server.call(getJoins, { query: { state: 'joined', size: 200 } }, admin())).body;
    const item = items.find(({ b }) => products.has(goodsOf(b.id).product.id))!;
    const product = products.get(goodsOf(item.b.id).product.id)!;
    const counted = new Map(
      [item.a.id, item.b.id].map((id) => [goodsOf(id).offer.id, goodsOf(id).offer.stock]),
    );
    const [one, other] = product.sellers;
    await setStock(product, one, { seen: null, units: 10, ownReserve: 2 });
    await setStock(product, other, { seen: { version: 0, units: 10 }, units: 10, ownReserve: 3 });
    const { body } = await server.call(
      decideJoin,
      { body: { kind: 'product', a: item.a.id, b: item.b.id, verdict: 'apart' } },
      admin(),
    );
    await server.deps.snapshots.reload();
    const [a, b] = [goodsOf(item.a.id), goodsOf(item.b.id)];
    const [stayed, left] = a.product.id === product.id ? [a, b] : [b, a];
    expect(stayed.product.id).toBe(product.id);
    const keeps = stayed.offer.cooperativeId === idOf(one) ? 2 : 3;
    expect(await rowsOf(product.id)).toMatchObject([{ rest: 10 - keeps, reserved: keeps }]);
    expect(stayed.offer.stock).toBe(10);
    expect([left.product.common, left.offer.stock]).toEqual([null, counted.get(left.offer.id)]);

    await server.call(undoJoinDecision, { params: { id: body.id } }, admin());
    await server.deps.snapshots.reload();
    expect(goodsOf(item.a.id).product.id).toBe(product.id);
    const stocks = [stayed, left].map(
      ({ offer }) =>
        goodsOf(offer.cooperativeId === goodsOf(item.a.id).offer.cooperativeId ? item.a.id : item.b.id).offer
          .stock,
    );
    expect(stocks).toEqual([10, 10 - keeps]);
  });

  test('joined, both stocks are one', async () => {
    const { items } = (await server.call(getJoins, { query: { size: 200 } }, admin())).body;
    const item = items[0]!;
    const [a, b] = [goodsOf(item.a.id).product, goodsOf(item.b.id).product];
    await setStock(a, item.a.cooperative.slug, { seen: null, units: 7, ownReserve: 2 });
    await setStock(b, item.b.cooperative.slug, { seen: null, units: 5, ownReserve: 1 });
    await server.call(
      decideJoin,
      { body: { kind: 'product', a: item.a.id, b: item.b.id, verdict: 'join' } },
      admin(),
    );
    await server.deps.snapshots.reload();
    const kept = server.deps.snapshots.current().catalogue.byId.get(b.id)!;
    expect(server.deps.snapshots.current().catalogue.byId.get(a.id)).toBe(kept);
    expect(await rowsOf(kept.id)).toMatchObject([{ rest: 9, reserved: 3 }]);
    expect(await rowsOf(kept.id === a.id ? b.id : a.id)).toEqual([]);
    expect(kept.offers.map(({ stock }) => stock).toSorted()).toEqual([10, 11]);
  });
});
