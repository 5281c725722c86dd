import type { Product } from '@carriole/server/catalogue/model.ts';
import { isSellable } from '@carriole/server/catalogue/selling.ts';
import { loadDemo } from '@carriole/server/demo-load.ts';
import { getBasket } from '@carriole/shared/contracts/baskets.ts';
import { getProduct } from '@carriole/shared/contracts/catalogue.ts';
import { getOrder } from '@carriole/shared/contracts/orders.ts';
import { undoLinkTerms } from '@carriole/shared/contracts/producer-links.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aProducer, deskOf, setTerms } from '../support/links.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { basketOf, besace, dayFor, mondayMorning, orderOf, send } from '../support/shopping.ts';
import { runSql } from '../support/sql.ts';

let server: TestServer;
let cookie: string;
const staff = () => ({ server, cookie });

beforeEach(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
  cookie = await server.signIn(`manager@${besace}.test`);
});
afterEach(() => server.close());

const isSold = async (product: Product, audience: 'household' | 'professional' = 'household') =>
  (await server.call(getProduct, { params: { slug: product.slug }, query: { audience } })).status === 200;

describe('a link', () => {
  test('that is suspended takes its offers off the shop, and back on when it goes on', async () => {
    const { product, link } = await aProducer(staff());
    const suspended = await setTerms(staff(), link, { status: 'suspended' });
    expect(suspended).toMatchObject({ state: 'suspended', version: 1 });
    expect(await isSold(product)).toBe(false);
    await setTerms(staff(), suspended, { status: 'trial' });
    expect(await isSold(product)).toBe(true);
  });

  test('sells from its first day to its last, both included, without anybody touching it', async () => {
    const { product, link } = await aProducer(staff());
    const dated = await setTerms(staff(), link, { until: '2026-11-27', byHand: { since: '2026-11-25' } });
    expect(dated.state).toBe('coming');
    const sold: Record<string, boolean> = {};
    for (const moment of [
      '2026-11-24T23:59',
      '2026-11-25T00:00',
      '2026-11-27T23:59',
      '2026-11-28T00:00',
      '2026-11-26T12:00',
    ]) {
      server.setClock(moment);
      sold[moment] = await isSold(product);
    }
    expect(sold).toEqual({
      '2026-11-24T23:59': false,
      '2026-11-25T00:00': true,
      '2026-11-27T23:59': true,
      '2026-11-28T00:00': false,
      '2026-11-26T12:00': true,
    });
  });

  test('that ended keeps its row, its offers and what was ordered under it', async () => {
    const { product, link, slug } = await aProducer(staff());
    const basket = await basketOf(server, [{ productId: product.id, quantity: 6 }]);
    const day = await dayFor(server, basket.id, 'pickup');
    const { body: placed } = await send(server, orderOf(basket.id, day));
    await setTerms(staff(), link, { until: '2026-11-22' });
    const rows = await runSql(
      server.databaseUrl,
      'select count(*)::int n from offers where producer_link_id = $1 and withdrawn_at is null',
      [link.id],
    );
    const desk = await deskOf(staff(), slug);
    expect(desk.links[0]?.state).toBe('ended');
    expect(rows).toEqual([{ n: desk.products.length }]);
    const call = { params: { id: placed.id }, query: { secret: placed.secret } };
    expect((await server.call(getOrder, call)).body).toEqual(placed.order);
    expect(await isSold(product)).toBe(false);
  });

  test('that is suspended in the second before an order refuses it, in a process that has not heard yet', async () => {
    const { product, link } = await aProducer(staff());
    const basket = await basketOf(server, [{ productId: product.id, quantity: 6 }]);
    const body = orderOf(basket.id, await dayFor(server, basket.id));
    await runSql(server.databaseUrl, "update producer_links set status = 'suspended' where id = $1", [
      link.id,
    ]);
    const answer = await send(server, body);
    expect(answer.problem.slug).toBe('lines-unavailable');
    expect(answer.problem.errors.map(({ productId }) => productId)).toEqual([product.id]);
    expect((await server.call(getBasket, { params: { id: basket.id } })).body.status).toBe('open');
  });

  test('changed on one process is seen by another without being asked', async () => {
    const other = await startTestServer({
      clock: mondayMorning,
      environment: { DATABASE_URL: server.databaseUrl },
    });
    try {
      const { product, link } = await aProducer(staff());
      await setTerms(staff(), link, { status: 'suspended' });
      const isOff = () => {
        const offers = other.deps.snapshots.current().catalogue.byId.get(product.id)?.offers ?? [];
        return offers.length > 0 && offers.every((offer) => !isSellable(offer, 'household'));
      };
      await expect.poll(isOff, { timeout: 10_000 }).toBe(true);
    } finally {
      await other.close();
    }
  });
});

describe('what the desk sets by hand', () => {
  test('stands when the co-op’s file is read again, field by field, until it is released', async () => {
    const { product, link, slug } = await aProducer(staff());
    const byHand = { audiences: ['professional' as const], leadTimeDays: 3 };
    await setTerms(staff(), link, { byHand });
    expect([await isSold(product), await isSold(product, 'professional')]).toEqual([false, true]);
    await runSql(server.databaseUrl, "update producer_links set since = '2019-05-01' where id = $1", [
      link.id,
    ]);
    await loadDemo(server.deps);
    await server.deps.snapshots.reload();
    const [after] = (await deskOf(staff(), slug)).links;
    expect(after!.terms.byHand).toEqual(byHand);
    expect(after!.source).toEqual(link.source);
    expect(after!.holds).toEqual({ ...link.source, ...byHand });
    const released = await setTerms(staff(), after!, { byHand: { leadTimeDays: 3 } });
    expect(released.holds).toEqual({ ...link.source, leadTimeDays: 3 });
    expect(await isSold(product)).toBe(true);
  });

  test('is taken back by undo, which undone makes it again; each step is in the history', async () => {
    const { link, slug } = await aProducer(staff());
    const undo = async (version: number) =>
      (await server.call(undoLinkTerms, { params: { id: link.id }, body: { version } }, { cookie })).body;
    const changed = await setTerms(staff(), link, {
      commissionBasisPoints: 1250,
      paymentDays: 30,
      status: 'trial',
    });
    const undone = await undo(changed.version);
    expect(undone).toEqual({ ...link, version: 2 });
    const redone = await undo(2);
    expect(redone).toEqual({ ...changed, version: 3 });
    const { history } = await deskOf(staff(), slug);
    expect(history.map(({ undo: isUndo, by }) => [isUndo, by])).toEqual([
      [true, 'Gestion La Besace Hesbignonne'],
      [true, 'Gestion La Besace Hesbignonne'],
      [false, 'Gestion La Besace Hesbignonne'],
    ]);
    expect(history.at(-1)?.link).toEqual({ before: link.terms, after: changed.terms });
  });
});
