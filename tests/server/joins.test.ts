import { isSellable } from '@carriole/server/catalogue/selling.ts';
import { loadDemo } from '@carriole/server/demo-load.ts';
import type { CallOf } from '@carriole/shared/contract.ts';
import { getBasket } from '@carriole/shared/contracts/baskets.ts';
import { getProduct } from '@carriole/shared/contracts/catalogue.ts';
import { getFederation } from '@carriole/shared/contracts/federation.ts';
import {
  decideJoin,
  getJoins,
  type JoinItem,
  type JoinList,
  undoJoinDecision,
} from '@carriole/shared/contracts/joins.ts';
import { getOrder } from '@carriole/shared/contracts/orders.ts';
import { getProducer, getProducers } from '@carriole/shared/contracts/producers.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expectRefused } from '../support/refusals.ts';
import { type Called, startTestServer, type TestServer } from '../support/server.ts';
import {
  basketOf,
  besace,
  chaudron,
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

async function listOf(query: CallOf<typeof getJoins>['query']): Promise<JoinList> {
  const first = (await server.call(getJoins, { query: { size: 200, ...query } }, admin)).body;
  const items = [...first.items];
  for (let page = 2; page <= first.pages; page += 1)
    items.push(...(await server.call(getJoins, { query: { size: 200, ...query, page } }, admin)).body.items);
  return { ...first, items };
}

/** Ids of products that a household in Waremme can have from several co-ops, and of which there is enough. */
async function sharedProducts(): Promise<Set<string>> {
  const { items } = await wholeCatalogue(server, { postcode: waremme }, 100);
  const shared = items.filter(
    ({ cooperatives, stock, unavailable }) => cooperatives.length > 1 && stock === null && !unavailable,
  );
  return new Set(shared.map(({ id }) => id));
}

type Said = Omit<CallOf<typeof decideJoin>['body'], 'kind'> & { kind?: 'producer' | 'product' };

/** Decides, and waits until this process sees it: others learn of it by notification. */
async function say({ kind = 'product', ...said }: Said): Promise<Called<typeof decideJoin>> {
  const answer = await server.call(decideJoin, { body: { kind, ...said } }, admin);
  await server.deps.snapshots.reload();
  return answer;
}

async function undo(id: string): Promise<void> {
  await server.call(undoJoinDecision, { params: { id } }, admin);
  await server.deps.snapshots.reload();
}

const pairOf = ({ a, b }: JoinItem) => ({ a: a.id, b: b.id });
const countsNow = async () => (await server.call(getFederation, {})).body.counts;
const kindsOf = ({ grounds }: JoinItem) => grounds.map(({ kind }) => kind);

/** The product that has a co-op's article now. */
function productWith(memberId: string) {
  const [slug = '', ...ref] = memberId.split(':');
  const { federation, catalogue } = server.deps.snapshots.current();
  const cooperativeId = federation.cooperativeBySlug.get(slug)?.id;
  const found = catalogue.products.find(({ offers }) =>
    offers.some(
      (offer) =>
        offer.cooperativeId === cooperativeId && 'sourceRef' in offer && offer.sourceRef === ref.join(':'),
    ),
  );
  if (!found) throw new Error(`No product has ${memberId}.`);
  return found;
}

/** All but what a decision itself writes. */
async function goodsTables() {
  const states = await tableStates(server.deps);
  const own = ['audit_entries', 'join_decisions'];
  return Object.fromEntries(
    Object.entries(states).filter(([name]) => !own.some((table) => name.endsWith(table))),
  );
}

describe('the review list of the demo', () => {
  test('holds 23 pairs of products and one of producers, each with its evidence', async () => {
    const products = await listOf({ kind: 'product' });
    expect(products.counts).toMatchObject({ open: 23, apart: 0, decided: 0 });
    for (const item of products.items) {
      expect(kindsOf(item)).toEqual(['alike-words', 'same-good']);
      expect(item.joinable).toBe(true);
      expect(item.a.cooperative.slug).not.toBe(item.b.cooperative.slug);
      expect(item.a.article?.pack.netAmount).toBe(item.b.article?.pack.netAmount);
    }
    const producers = await listOf({ kind: 'producer' });
    expect(producers.items.map(kindsOf)).toEqual([['alike-words', 'other-place']]);
    expect(producers.items[0]).toMatchObject({
      a: { name: 'Ferme du Bois Dormant', cooperative: { slug: besace } },
      b: { name: 'La Ferme du Bois Dormant', cooperative: { slug: chaudron } },
    });
  });

  test('lists what evidence joined, with what it rests on', async () => {
    const { items, counts } = await listOf({ state: 'joined' });
    expect(items).toHaveLength(counts.joined);
    expect(items.filter((item) => kindsOf(item).includes('same-gtin'))).toHaveLength(69);
    for (const { grounds } of items) expect(grounds.some(({ strength }) => strength === 'strong')).toBe(true);
  });

  test('finds pairs by words of either side', async () => {
    const { items } = await listOf({ q: 'PINTADE besace' });
    expect(items).toHaveLength(3);
    expect((await listOf({ q: 'pintade caviar' })).items).toEqual([]);
  });

  test('worked through, gives 106 producers and 996 products, and is empty', async () => {
    const { items } = await listOf({});
    for (const item of items) {
      const { status } = await server.call(
        decideJoin,
        { body: { kind: 'product', ...pairOf(item), verdict: 'join' } },
        admin,
      );
      expect(status).toBe(200);
    }
    const [only] = (await listOf({ kind: 'producer' })).items;
    await say({ kind: 'producer', ...pairOf(only!), verdict: 'apart' });
    expect(await countsNow()).toMatchObject({ products: 996, producers: 106, offers: 1226 });
    expect((await listOf({})).counts).toMatchObject({ open: 0, decided: 23 });
    expect((await listOf({ kind: 'producer' })).counts).toMatchObject({ open: 0, apart: 1, decided: 1 });
  });
});

describe('a decision', () => {
  test('joins two products; the old address and the old id lead to the one that is kept', async () => {
    const isForHouseholds = ({ id }: JoinItem['a']) =>
      productWith(id).offers.some((offer) => offer.stock === null && isSellable(offer, 'household'));
    const item = (await listOf({})).items.find(({ a, b }) => isForHouseholds(a) && isForHouseholds(b))!;
    const [kept, other] = [productWith(item.a.id), productWith(item.b.id)];
    const basket = await basketOf(server, [
      { productId: kept.id, quantity: 2 },
      { productId: other.id, quantity: 3 },
    ]);
    const { body } = await say({ ...pairOf(item), verdict: 'join' });
    expect(productWith(item.b.id).id).toBe(kept.id);
    expect((await server.call(getProduct, { params: { slug: other.slug }, query: {} })).body.slug).toBe(
      kept.slug,
    );
    const page = await server.app.inject({ url: `/nl/produit/${other.slug}?x=1` });
    expect([page.statusCode, page.headers.location]).toEqual([301, `/nl/produit/${kept.slug}?x=1`]);
    const lines = async () =>
      (await server.call(getBasket, { params: { id: basket.id } })).body.lines.map(
        ({ product, quantity }) => [product.id, quantity],
      );
    expect(await lines()).toEqual([[kept.id, 5]]);

    await undo(body.id);
    expect(productWith(item.b.id).id).toBe(other.id);
    expect((await lines()).sort()).toEqual([[kept.id, 2] as [string, number], [other.id, 3]].sort());
    expect((await server.call(getProduct, { params: { slug: other.slug }, query: {} })).body.slug).toBe(
      other.slug,
    );
  });

  test('parts what evidence joined and joins it again; the order and the basket on it stay as they were', async () => {
    const joined = await listOf({ state: 'joined' });
    const sold = await sharedProducts();
    const item = joined.items.find(({ b }) => sold.has(productWith(b.id).id))!;
    const product = productWith(item.b.id);
    const ordered = await basketOf(server, [{ productId: product.id, quantity: 6 }]);
    const basket = await basketOf(server, [{ productId: product.id, quantity: 4 }]);
    const { body: placed } = await send(server, orderOf(ordered.id, await dayFor(server, ordered.id)));
    const read = async () => ({
      order: (await server.call(getOrder, { params: { id: placed.id }, query: { secret: placed.secret } }))
        .body,
      lines: (await server.call(getBasket, { params: { id: basket.id } })).body.lines.map(
        ({ product: { id }, quantity }) => [id, quantity],
      ),
    });
    const [before, tables] = [await read(), await goodsTables()];

    const { body: decision } = await say({ ...pairOf(item), verdict: 'apart' });
    expect(productWith(item.a.id).id).not.toBe(productWith(item.b.id).id);
    const parted = await goodsTables();
    for (const name of Object.keys(tables).filter((table) => /order|payment|basket/.test(table)))
      expect([name, parted[name]]).toEqual([name, tables[name]]);
    expect(await read()).toEqual(before);

    await undo(decision.id);
    expect(productWith(item.a.id).id).toBe(productWith(item.b.id).id);
    const again = await goodsTables();
    const { 'public.products': kept, ...others } = tables;
    expect(again).toMatchObject(others);
    // The row of the parted half stays, and leads to the one that is kept.
    expect(again['public.products']?.rows).toBe((kept?.rows ?? 0) + 1);
    expect(await read()).toEqual(before);
  });

  test('stands when the co-ops’ files are read again', async () => {
    const [open] = (await listOf({})).items;
    const [evident] = (await listOf({ state: 'joined' })).items;
    await say({ ...pairOf(open!), verdict: 'join' });
    await say({ ...pairOf(evident!), verdict: 'apart' });
    const before = await goodsTables();
    await loadDemo(server.deps);
    expect(await goodsTables()).toEqual(before);
  });

  test('lets a line that wishes for a co-op follow that co-op’s offer', async () => {
    const { items } = await listOf({ state: 'joined' });
    const sold = await sharedProducts();
    const item = items.find(({ b }) => b.cooperative.slug === chaudron && sold.has(productWith(b.id).id))!;
    const product = productWith(item.b.id);
    const basket = await basketOf(server, [{ productId: product.id, quantity: 2, wish: chaudron }]);
    await say({ ...pairOf(item), verdict: 'apart' });
    const { body } = await server.call(getBasket, { params: { id: basket.id } });
    expect(body.lines.map((line) => line.product.id)).toEqual([productWith(item.b.id).id]);
    expect(productWith(item.b.id).offers).toHaveLength(1);
  });

  test('joins two producers, and the old page leads to the one that is kept; undone, both are back', async () => {
    const item = (await listOf({ kind: 'producer' })).items[0]!;
    const slugs = async () =>
      (await server.call(getProducers, { query: { q: 'bois dormant' } })).body.items.map(({ slug }) => slug);
    const before = await slugs();
    expect(before).toHaveLength(2);
    const { body } = await say({ kind: 'producer', ...pairOf(item), verdict: 'join' });
    const [kept] = await slugs();
    expect(await slugs()).toHaveLength(1);
    const gone = before.find((slug) => slug !== kept)!;
    expect((await server.call(getProducer, { params: { slug: gone }, query: {} })).body.slug).toBe(kept);
    await undo(body.id);
    expect(await slugs()).toEqual(before);
  });

  test('said twice is one decision, and the other way round replaces it', async () => {
    const pair = pairOf((await listOf({})).items[0]!);
    const { body: first } = await say({ ...pair, verdict: 'apart' });
    const again = await say({ a: pair.b, b: pair.a, verdict: 'apart' });
    expect(again.body).toEqual(first);
    expect((await listOf({ state: 'apart' })).items[0]?.decision).toMatchObject({
      id: first.id,
      verdict: 'apart',
      by: 'Administration',
    });
    await say({ ...pair, verdict: 'join' });
    expect((await listOf({})).counts).toMatchObject({ open: 22, apart: 0, decided: 1 });
    await expectRefused(
      server,
      undoJoinDecision,
      { params: { id: first.id } },
      {
        slug: 'join-decision-not-found',
        as: admin,
      },
    );
  });

  test('by two people at once on one pair leaves one decision standing', async () => {
    const body = { kind: 'product' as const, ...pairOf((await listOf({})).items[0]!) };
    await Promise.all(
      (['join', 'apart', 'join', 'apart'] as const).map((verdict) =>
        server.call(decideJoin, { body: { ...body, verdict } }, admin),
      ),
    );
    expect((await listOf({})).counts).toMatchObject({ open: 22, decided: 1 });
  });
});
