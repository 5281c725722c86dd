import { digestOf } from '@carriole/server/connectors/service.ts';
import { afterEach, describe, expect, test } from 'vitest';
import { answerAsOpenFoodNetwork, type OfnEnterprise } from '../support/open-food-network.ts';
import { filesOf, readLocal, syncLocal, villageDefaults } from '../support/source-address.ts';
import { type Answer, sendJson, startWebServer, type WebServer } from '../support/web-server.ts';

let server: WebServer | undefined;
async function serve(answer: Answer): Promise<string> {
  server = await startWebServer(answer);
  return server.origin;
}
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const key = 'f00d5ecret';
const credentials = { user: '', secret: key };
const enterprises: OfnEnterprise[] = [
  { id: 10, name: 'La Halle', postcode: '4000', place: 'Liège', goods: [] },
  {
    id: 11,
    name: 'Ferme des Deux Ourthes',
    postcode: '4920',
    place: 'Aywaille',
    goods: [
      { id: 101, name: 'Pommes', grams: 1000, euros: 2.8, stock: 12, type: 'apples' },
      { id: 102, name: 'Confiture', grams: 350, euros: 4.95, stock: 0 },
    ],
  },
  {
    id: 12,
    name: 'Rucher',
    postcode: '4970',
    place: 'Stavelot',
    goods: [{ id: 103, name: 'Miel', grams: 500, euros: 9.5, stock: 3 }],
  },
];

describe('an Open Food Network shop', () => {
  test('comes in whole with the co-op’s defaults, the same twice', async () => {
    const origin = await serve(answerAsOpenFoodNetwork(enterprises, key));
    const feed = await syncLocal('open-food-network', origin, { credentials });
    expect(feed.refusals).toEqual([]);
    expect(feed.producers.map(({ name, postcode, place }) => [name, postcode, place])).toEqual([
      ['Ferme des Deux Ourthes', '4920', 'Aywaille'],
      ['Rucher', '4970', 'Stavelot'],
    ]);
    expect(feed.articles).toMatchObject([
      {
        ref: 'https://openfoodnetwork.test/api/dfc/enterprises/11/catalog_items/101',
        name: 'Pommes - 1000g',
        categoryId: 'fruit-pome',
        netAmount: 1000,
        householdPriceCents: 280,
        vatRatePercent: 6,
        stock: 12,
      },
      { name: 'Confiture - 350g', categoryId: 'preserves', householdPriceCents: 495, stock: 0 },
      { name: 'Miel - 500g', producerRef: 'https://openfoodnetwork.test/api/dfc/enterprises/12' },
    ]);
    expect(await syncLocal('open-food-network', origin, { credentials })).toEqual(feed);
    const digests = await Promise.all(
      [1, 2].map(async () =>
        digestOf(filesOf(await readLocal('open-food-network', origin, { credentials }))),
      ),
    );
    expect(digests[0]).toBe(digests[1]);
  });

  test('brings no article without a VAT rate: none is guessed', async () => {
    const origin = await serve(answerAsOpenFoodNetwork(enterprises, key));
    const nothing = { vatRatePercent: null, producer: null, categoryId: null };
    const feed = await syncLocal('open-food-network', origin, { credentials }, nothing);
    expect(feed.articles).toEqual([]);
    expect(feed.refusals.map(({ reason }) => reason)).toEqual([
      'vat-rate-missing',
      'category-unknown',
      'category-unknown',
    ]);
  });

  test('is found by its site, its API, or one enterprise', async () => {
    const origin = await serve(answerAsOpenFoodNetwork(enterprises, key));
    const refs = async (path: string) =>
      (await syncLocal('open-food-network', `${origin}${path}`, { credentials })).articles.length;
    expect(await refs('/')).toBe(3);
    expect(await refs('/la-halle/shop')).toBe(3);
    expect(await refs('/api/dfc/')).toBe(3);
    expect(await refs('/api/dfc/enterprises')).toBe(3);
    expect(await refs('/api/dfc/enterprises/11')).toBe(2);
    expect(await refs('/api/dfc/enterprises/12/catalog_items')).toBe(1);
    expect(await refs('/api/dfc/enterprises/10')).toBe(0);
  });

  test('is shown a token as a bearer, and a user’s key in its own header', async () => {
    const token = 'eyJhbGciOiJSUzI1NiJ9.eyJlbWFpbCI6ImEifQ.c2ln';
    const origin = await serve(answerAsOpenFoodNetwork(enterprises, token));
    await syncLocal('open-food-network', origin, { credentials: { user: '', secret: token } });
    expect(server?.asked[0]?.headers).toMatchObject({ authorization: `Bearer ${token}` });
    expect(server?.asked[0]?.headers).not.toHaveProperty('x-api-token');
  });

  test('may keep one enterprise to itself, not all of them', async () => {
    const some = enterprises.map((one) => ({ ...one, isClosed: one.id === 12 }));
    const origin = await serve(answerAsOpenFoodNetwork(some, key));
    const feed = await syncLocal('open-food-network', origin, { credentials });
    expect(feed.articles.filter(({ householdPriceCents }) => householdPriceCents !== null)).toHaveLength(2);
    await server?.close();
    const none = enterprises.map((one) => ({ ...one, isClosed: true }));
    expect(
      await readLocal('open-food-network', await serve(answerAsOpenFoodNetwork(none, key)), { credentials }),
    ).toMatchObject({ kind: 'failed', reason: 'not-authorised' });
  });

  test('that refuses the key, or is none, says so', async () => {
    const origin = await serve(answerAsOpenFoodNetwork(enterprises, key));
    expect(await readLocal('open-food-network', origin)).toMatchObject({ reason: 'not-authorised' });
    await server?.close();
    const blog = await serve((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('x'),
    );
    expect(await readLocal('open-food-network', blog)).toMatchObject({ reason: 'html-instead' });
    await server?.close();
    const other = await serve((_, response) => sendJson(response, ['a']));
    expect(await readLocal('open-food-network', other)).toMatchObject({ reason: 'not-data' });
    expect(await readLocal('open-food-network', 'la halle')).toMatchObject({ reason: 'address-not-allowed' });
  });
});

test('defaults name the co-op’s own village only where nothing else does', async () => {
  const origin = await serve(answerAsOpenFoodNetwork(enterprises.slice(2), key));
  const feed = await syncLocal('open-food-network', origin, { credentials }, villageDefaults);
  expect(feed.producers).toMatchObject([{ name: 'Rucher', place: 'Stavelot' }]);
});
