import {
  endDeskCalendar,
  endOrderCalendar,
  getOrderCalendar,
  openDeskCalendar,
  openOrderCalendar,
} from '@carriole/shared/contracts/calendars.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCalendar } from '../support/ical.ts';
import { expectProblem } from '../support/refusals.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { basketOf, besace, dayFor, mondayMorning, orderOf, productsOf, send } from '../support/shopping.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
});
afterAll(() => server.close());

async function order(cookie?: string) {
  const [product] = (await productsOf(server, besace))
    .filter(({ pack, next }) => pack.storage !== 'frozen' && next?.date === '2026-11-26')
    .toSorted((a, b) => b.price.cents - a.price.cents);
  const basket = await basketOf(server, [{ productId: product!.id, quantity: 9 }]);
  const { status, body } = await send(
    server,
    orderOf(basket.id, await dayFor(server, basket.id)),
    cookie === undefined ? {} : { cookie },
  );
  expect(status).toBe(201);
  return { id: body.id, secret: body.secret, order: body.order };
}

const open = async ({ id, secret }: { id: string; secret: string }, cookie?: string) =>
  (await server.call(openOrderCalendar, { params: { id }, query: { secret } }, { cookie })).body.url!;

function fetchCalendar(url: string, headers: Record<string, string> = {}) {
  const { pathname, search } = new URL(url);
  return server.app.inject({ method: 'GET', url: `${pathname}${search}`, headers });
}

const read = async (url: string) => readCalendar((await fetchCalendar(url)).payload);

test('a household’s calendar holds when its order comes, until when it can change it, and the coming cut-offs', async () => {
  const placed = await order();
  const { properties, events } = await read(await open(placed));
  expect(properties['X-WR-CALNAME']).toContain('Mes livraisons');
  const [arrival, change, ...closings] = events;
  expect(arrival).toMatchObject({
    SUMMARY: `Livraison de la commande ${placed.order.number}`,
    DTSTART: '20261126T120000Z',
    DTEND: '20261126T180000Z',
    LOCATION: 'Rue du Pont 1, 4300 Waremme',
    STATUS: 'CONFIRMED',
  });
  const lines = placed.order.coopOrders.flatMap((part) => part.lines);
  const first = lines.map(({ orderBefore }) => orderBefore).toSorted()[0]!;
  const utc = Temporal.PlainDateTime.from(first).toZonedDateTime('Europe/Brussels').toInstant().toString();
  expect(change!.DTEND).toBe(utc.replaceAll(/[-:]/g, ''));
  expect(closings.map(({ DTEND }) => DTEND)).toEqual([
    '20261124T190000Z',
    '20261201T190000Z',
    '20261208T190000Z',
  ]);
  expect(new Set(events.map(({ UID }) => UID)).size).toBe(events.length);
});

test('the same entries keep their names, and a calendar that did not change is not sent again', async () => {
  const url = await open(await order());
  const first = await fetchCalendar(url);
  expect(first.headers['content-type']).toBe('text/calendar; charset=utf-8');
  const again = await fetchCalendar(url, { 'if-none-match': String(first.headers.etag) });
  expect(again.statusCode).toBe(304);
  expect(again.payload).toBe('');
  const uids = (text: string) => readCalendar(text).events.map(({ UID }) => UID);
  expect(uids((await fetchCalendar(url)).payload)).toEqual(uids(first.payload));
});

test('ended, its address answers no more, and the next one is another', async () => {
  const placed = await order();
  const url = await open(placed);
  expect(await open(placed)).toBe(url);
  const call = { params: { id: placed.id }, query: { secret: placed.secret } };
  expect((await server.call(endOrderCalendar, call)).body.url).toBeNull();
  expect((await fetchCalendar(url)).statusCode).toBe(404);
  expect((await server.call(getOrderCalendar, call)).body.url).toBeNull();
  expect(await open(placed)).not.toBe(url);
});

test('shows all orders of a person who is signed in, and never more than one order to who holds its secret', async () => {
  const cookie = await server.signIn('menage@demo.test');
  const [one, two] = [await order(cookie), await order(cookie)];
  const numbers = async (url: string) =>
    (await read(url)).events.flatMap(
      ({ SUMMARY }) => /Livraison de la commande (\S+)/.exec(SUMMARY!)?.[1] ?? [],
    );
  expect(await numbers(await open(one, cookie))).toEqual(
    expect.arrayContaining([one.order.number, two.order.number]),
  );
  expect(await numbers(await open(one))).toEqual([one.order.number]);
});

test('a co-op’s week holds its own rounds with how many orders, its cut-offs, and the vans between hubs', async () => {
  await order();
  const cookie = await server.signIn(`manager@${besace}.test`);
  const { url } = (await server.call(openDeskCalendar, { query: {} }, { cookie })).body;
  const { events } = await read(url!);
  const round = events.find(
    ({ SUMMARY, DTSTART }) => SUMMARY!.startsWith('Tournée') && DTSTART === '20261126T120000Z',
  );
  expect(round!.DESCRIPTION).toMatch(/^Commandes : [1-9]/);
  expect(events.some(({ SUMMARY }) => SUMMARY!.startsWith('Navette'))).toBe(true);
  expect(JSON.stringify(events)).not.toContain('Ménage Essai');
  await server.call(endDeskCalendar, { query: {} }, { cookie });
  expect((await fetchCalendar(url!)).statusCode).toBe(404);
});

test('refuses who cannot see the order, and a secret that is not right', async () => {
  const placed = await order();
  expectProblem(
    await server.call(openOrderCalendar, { params: { id: placed.id }, query: { secret: 'wrong' } }),
    'order-not-found',
  );
  const url = await open(placed);
  expect((await fetchCalendar(url.replace(/\/[^/]+\.ics/, '/wrong.ics'))).statusCode).toBe(404);
});
