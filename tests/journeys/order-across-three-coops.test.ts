import { randomUUID } from 'node:crypto';
import { createBasket, getBasketDays, setBasketLine } from '@carriole/shared/contracts/baskets.ts';
import { getCatalogue } from '@carriole/shared/contracts/catalogue.ts';
import { getCoopOrder, getCoopOrders } from '@carriole/shared/contracts/desk.ts';
import { getPlaces } from '@carriole/shared/contracts/federation.ts';
import { getOrder, placeOrder } from '@carriole/shared/contracts/orders.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.ts';
import { besace, chaudron, hotte, mondayMorning, orderOf } from '../support/shopping.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({
    template: 'demo',
    clock: mondayMorning,
    environment: { WORKER: 'inline' },
  });
});
afterAll(() => server.close());

const customer = { name: 'Ménage Nouveau', email: 'nouveau@menage.test', phone: '0470 12 34 56' };

/** The first product of a co-op alone that can come to the place. */
async function findProduct(cooperative: string, postcode: string) {
  const { body } = await server.call(getCatalogue, {
    query: { postcode, cooperative, sort: 'soonest', size: '100' },
  });
  return body.items.find(
    ({ cooperatives, next, stock }) =>
      cooperatives.length === 1 && next?.kind === 'delivery' && stock === null,
  )!;
}

/** The mails as the demo shows them: to whom, and the address of each. */
async function mailsShown() {
  const { payload } = await server.app.inject('/dev/mail');
  return [...payload.matchAll(/<a href="(\/dev\/mail\/[^"]+)">.*?<\/a><\/td><td>([^<]+)<\/td>/g)].map(
    ([, address = '', to = '']) => ({ address, to }),
  );
}

test('a newcomer to Waremme orders once from three co-ops; each learns of its part, and all are told by mail', async () => {
  // The postcode is all the shop asks.
  const { body: places } = await server.call(getPlaces, { query: { q: 'waremme' } });
  const { postcode, place } = places.items[0]!;
  expect([postcode, place]).toEqual(['4300', 'Waremme']);

  // One catalogue, one basket.
  const { body: opened } = await server.call(createBasket, { body: { postcode, place } });
  const chosen = [];
  for (const cooperative of [besace, chaudron, hotte]) {
    const product = await findProduct(cooperative, postcode);
    chosen.push(product);
    const call = { params: { id: opened.id, productId: product.id }, body: { quantity: 6 } };
    const { body: basket } = await server.call(setBasketLine, call);
    expect(basket.lines.at(-1)).toMatchObject({ productId: product.id, cooperative: { slug: cooperative } });
  }

  // A day on which one van brings all of it, with each line's own cut-off.
  const { body: days } = await server.call(getBasketDays, { params: { id: opened.id }, query: {} });
  const day = days.options.find(({ complete, kind }) => complete && kind === 'delivery')!;
  expect(day).toMatchObject({ date: '2026-11-26', carrier: { slug: besace } });
  const cutOffs = new Map(day.lines.map(({ cooperative, orderBefore }) => [cooperative.slug, orderBefore]));
  for (const [slug, latest] of [
    [besace, '2026-11-24T20:00'],
    [hotte, '2026-11-24T18:00'],
    [chaudron, '2026-11-23T20:00'],
  ] as const) {
    expect(cutOffs.get(slug)! <= latest).toBe(true);
  }

  // One order, one payment.
  const body = orderOf(opened.id, day, { contact: customer, note: 'Deuxième sonnette', locale: 'fr' });
  const { status, body: placed } = await server.call(placeOrder, {
    body,
    headers: { 'idempotency-key': randomUUID() },
  });
  expect(status).toBe(201);
  expect(placed.order.coopOrders).toHaveLength(3);
  expect(placed.order.payment.amountCents).toBe(day.amounts.totalCents);
  const { body: again } = await server.call(getOrder, {
    params: { id: placed.id },
    query: { secret: placed.secret },
  });
  expect(again).toEqual(placed.order);

  // Three inboxes, each with its own part; the sums are the order's.
  let total = 0;
  for (const [index, slug] of [besace, chaudron, hotte].entries()) {
    const cookie = await server.signIn(`manager@${slug}.test`);
    const { body: inbox } = await server.call(getCoopOrders, { query: {} }, { cookie });
    expect(inbox.items.map(({ number, customer: name }) => [number, name])).toEqual([
      [placed.order.number, customer.name],
    ]);
    const { body: detail } = await server.call(
      getCoopOrder,
      { params: { id: inbox.items[0]!.id } },
      { cookie },
    );
    expect(detail.part.lines.map(({ productId }) => productId)).toEqual([chosen[index]!.id]);
    expect(detail.note).toBe('Deuxième sonnette');
    expect(detail.transfer === null).toBe(slug === besace);
    expect(detail.incoming.map(({ from }) => from.slug).sort()).toEqual(
      slug === besace ? [hotte, chaudron].sort() : [],
    );
    total += detail.part.amounts.totalCents;
  }
  expect(total).toBe(placed.order.amounts.totalCents);

  // Four mails: the customer's and one to each co-op.
  const { cooperatives } = server.deps.snapshots.current().federation;
  const expected = [customer.email, ...cooperatives.map(({ email }) => email)].sort();
  await vi.waitFor(async () => expect((await mailsShown()).map(({ to }) => to).sort()).toEqual(expected), {
    timeout: 30_000,
    interval: 100,
  });
  const mails = await mailsShown();
  const confirmation = mails.find(({ to }) => to === customer.email)!;
  const { payload } = await server.app.inject(confirmation.address);
  expect(payload).toContain(placed.order.payment.communication);
  expect(payload).toContain(placed.order.number);
  for (const { name } of chosen) expect(payload).toContain(name.fr.replaceAll('&', '&amp;'));
});
