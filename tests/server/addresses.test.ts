import type { ServerResponse } from 'node:http';
import { getAddresses } from '@carriole/shared/contracts/addresses.ts';
import { getOrder } from '@carriole/shared/contracts/orders.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectProblem } from '../support/refusals.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { basketOf, besace, dayFor, mondayMorning, orderOf, productsOf, send } from '../support/shopping.ts';
import { sendJson, startWebServer, type WebServer } from '../support/web-server.ts';

let web: WebServer;
let server: TestServer;
let answer: (response: ServerResponse) => unknown;

beforeAll(async () => {
  web = await startWebServer((_request, response) => answer(response));
  server = await startTestServer({
    template: 'demo',
    clock: mondayMorning,
    environment: { GEOCODER_URL: `${web.origin}/api` },
  });
});
afterAll(async () => {
  await server.close();
  await web.close();
});
beforeEach(() => {
  web.asked.length = 0;
});

const find = async (q: string, postcode?: string) =>
  (await server.call(getAddresses, { query: { q, postcode } })).body.items;

const waremme = { street: 'Rue du Pont 1', postcode: '4300', place: 'Waremme', lat: 50.69, lon: 5.25 };
const photon = {
  features: [
    {
      geometry: { type: 'Point', coordinates: [5.25, 50.69] },
      properties: { street: 'Rue du Pont', housenumber: '1', postcode: '4300', city: 'Waremme' },
    },
    { geometry: { type: 'Point', coordinates: [5.2, 50.6] }, properties: { name: 'Un pont' } },
  ],
};

test('reads the answers of Photon, BAN and Nominatim alike', async () => {
  answer = (response) => sendJson(response, photon);
  expect(await find('rue du pont 1 photon')).toEqual([waremme]);
  answer = (response) =>
    sendJson(response, {
      type: 'FeatureCollection',
      features: [
        {
          geometry: { type: 'Point', coordinates: [5.25, 50.69] },
          properties: { name: 'Rue du Pont 1', postcode: '4300', city: 'Waremme', score: 0.9 },
        },
      ],
    });
  expect(await find('rue du pont 1 ban')).toEqual([waremme]);
  answer = (response) =>
    sendJson(response, [
      {
        lat: '50.69',
        lon: '5.25',
        address: { road: 'Rue du Pont', house_number: '1', postcode: '4300', town: 'Waremme' },
      },
    ]);
  expect(await find('rue du pont 1 nominatim')).toEqual([waremme]);
});

test('asks once for the same words, near the postcode, and gives back that postcode only', async () => {
  answer = (response) => sendJson(response, photon);
  await Promise.all([find('place du marché', '4300'), find('place du marché', '4300')]);
  await find('place du marché', '4300');
  expect(web.asked).toHaveLength(1);
  const asked = new URL(web.asked[0]!.path, web.origin).searchParams;
  expect(asked.get('q')).toBe('place du marché, 4300 Waremme');
  expect(Number(asked.get('lat'))).toBeCloseTo(50.7, 0);
  expect(await find('autre rue', '4600')).toEqual([]);
});

test('a geocoder that is slow, broken or talks nonsense leaves the buyer to type', async () => {
  answer = (response) => response.writeHead(500).end('no');
  expect(await find('rue cassée')).toEqual([]);
  answer = (response) => sendJson(response, { surprise: true });
  expect(await find('rue insensée')).toEqual([]);
  answer = () => undefined;
  expect(await find('rue lente')).toEqual([]);
  answer = (response) => sendJson(response, photon);
  expect(await find('rue lente')).toEqual([waremme]);
});

test('without a geocoder there are no suggestions, and nothing is asked', async () => {
  const plain = await startTestServer({ template: 'demo', clock: mondayMorning });
  const { body } = await plain.call(getAddresses, { query: { q: 'rue du pont' } });
  expect(body.items).toEqual([]);
  await plain.close();
  expect(web.asked).toEqual([]);
});

test('a telephone number is checked by its country and kept as people read it', async () => {
  const [product] = (await productsOf(server, besace))
    .filter(({ pack, next }) => pack.storage !== 'frozen' && next?.date === '2026-11-26')
    .toSorted((a, b) => b.price.cents - a.price.cents);
  const basket = await basketOf(server, [{ productId: product!.id, quantity: 9 }]);
  const day = await dayFor(server, basket.id);
  const contact = { name: 'Ménage Essai', email: 'essai@menage.test' };
  const wrong = await send(
    server,
    orderOf(basket.id, day, { contact: { ...contact, phone: '0470 12 34 5' } }),
  );
  expectProblem(wrong, 'bad-input');
  expect(wrong.problem.errors[0]).toMatchObject({ pointer: '/body/contact/phone' });
  const right = await send(
    server,
    orderOf(basket.id, day, { contact: { ...contact, phone: '0470/12.34.56' } }),
  );
  expect(right.status).toBe(201);
  const { id, secret } = right.body;
  const { body } = await server.call(getOrder, { params: { id }, query: { secret } });
  expect(body.contact.phone).toBe('+32 470 12 34 56');
});
