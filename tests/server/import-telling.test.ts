import type { Change } from '@carriole/server/catalogue-changes.ts';
import { applyImportRun, undoImportRun } from '@carriole/shared/contracts/import-runs.ts';
import { editOffer, getDeskOffers, releaseOfferField } from '@carriole/shared/contracts/offer-edits.ts';
import { changeSource, createSource } from '@carriole/shared/contracts/sources.ts';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.ts';
import { besace, mondayMorning } from '../support/shopping.ts';
import { inShop, priced, type SourceDesk, sourceDesk } from '../support/sources.ts';
import { setStock, sharedProducts } from '../support/stocks.ts';
import { startWebServer, type WebServer } from '../support/web-server.ts';
import { answerAsWooCommerce, wooProduct } from '../support/woocommerce.ts';

let server: TestServer;
let desk: SourceDesk;
let web: WebServer;
let listener: pg.Client;
/** What the processes of the shop were told. */
let told: Change[];
/** Euros that every article of the shop costs. */
let price: string;

const articles = 1000;
const nameOf = (index: number) => `Sirop de zébulon n° ${index} 50 cl`;

beforeEach(async () => {
  price = '4.00';
  const producer = [{ id: 1, name: 'Producteur', slug: 'pa_producteur', options: ['Clos du Tilleul Rouge'] }];
  web = await startWebServer((request, response) =>
    answerAsWooCommerce({
      products: Array.from({ length: articles }, (_, index) =>
        wooProduct(100 + index, { name: nameOf(index), price, attributes: producer }),
      ),
    })(request, response),
  );
  server = await startTestServer({
    template: 'demo',
    clock: mondayMorning,
    environment: { ALLOW_PRIVATE_SOURCES: `127.0.0.1:${web.port}` },
  });
  desk = sourceDesk(server, await server.signIn(`comptable@${besace}.test`));
  listener = new pg.Client({ connectionString: server.databaseUrl });
  listener.on('notification', ({ payload }) => told.push(JSON.parse(payload ?? '') as Change));
  await listener.connect();
  await listener.query('listen carriole_changes');
  told = [];
});
afterEach(async () => {
  await listener.end();
  await server.close();
  await web.close();
});

async function connected(): Promise<string> {
  const body = { name: 'Boutique', kind: 'woocommerce', address: web.origin } as const;
  const { id } = await desk.ask(createSource, { query: {}, body });
  const defaults = { vatRatePercent: 6, producer: null, categoryId: 'preserves' };
  await desk.ask(changeSource, { params: { id }, body: { defaults } });
  await takeIn(id);
  await expect.poll(() => inShop(server, nameOf(999)), patient).toHaveLength(1);
  told = [];
  return id;
}

async function takeIn(id: string): Promise<string> {
  const run = await desk.read(id);
  await desk.ask(applyImportRun, { params: { id: run.id } });
  return run.id;
}

async function centsOf(index: number): Promise<number | undefined> {
  return (await inShop(server, nameOf(index)))[0]?.price.cents;
}

/** From the answer on, as somebody sees it who reloads the page. */
const withinASecond = { timeout: 1000, interval: 20 };
const patient = { timeout: 20_000 };
const toldProducts = () => told.flatMap((change) => (change.kind === 'products' ? change.ids : []));

test('a thousand prices that a reading changes are in the shop at once, and only they are read anew', async () => {
  const id = await connected();
  const { catalogue } = server.deps.snapshots.current();
  price = '4.50';
  const run = await takeIn(id);
  await expect.poll(() => Promise.all([0, 500, 999].map(centsOf)), patient).toEqual([450, 450, 450]);
  expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['products']));
  expect(new Set(toldProducts()).size).toBe(articles);
  expect(server.deps.snapshots.current().catalogue, 'patched, not read again').toBe(catalogue);
  await desk.ask(undoImportRun, { params: { id: run } });
  await expect.poll(() => centsOf(500), patient).toBe(400);
});

test('a price set by hand is in the shop within a second, told as one product, and its release too', async () => {
  await connected();
  const { catalogue } = server.deps.snapshots.current();
  const [product] = await inShop(server, nameOf(500));
  const { items } = await desk.ask(getDeskOffers, { query: { q: nameOf(500) } });
  const params = { id: items.find(({ values }) => values.name === nameOf(500))?.id ?? '' };
  await desk.ask(editOffer, { params, body: { householdPriceCents: 425 } });
  await expect.poll(() => centsOf(500), withinASecond).toBe(425);
  await desk.ask(releaseOfferField, { params: { ...params, field: 'householdPriceCents' } });
  await expect.poll(() => centsOf(500), withinASecond).toBe(400);
  const one = { kind: 'products', ids: [product?.id] };
  expect(told).toEqual([one, one]);
  expect(server.deps.snapshots.current().catalogue).toBe(catalogue);
});

test('what a file of articles changes of one price is in the shop within a second, told as one product', async () => {
  const { id } = await desk.first();
  await desk.rewrite(id, 'articles.csv', priced('BH-0002', '1,95'));
  const { items } = await desk.ask(getDeskOffers, { query: { q: 'BH-0002' } });
  const priceNow = () =>
    server.deps.snapshots.current().catalogue.productByOffer.get(items[0]?.id ?? '')?.offers[0]
      ?.householdPriceCents;
  expect(priceNow()).toBe(165);
  await takeIn(id);
  await expect.poll(priceNow, withinASecond).toBe(195);
  expect(told).toEqual([{ kind: 'products', ids: [expect.any(String)] }]);
});

test('a pickup point that is no longer named has only how goods travel read again', async () => {
  const { id } = await desk.first();
  await desk.rewrite(id, 'points-relais.csv', (line, index) => (index === 1 ? null : line));
  await takeIn(id);
  await expect.poll(() => told).toEqual([{ kind: 'network' }]);
});

test('while co-ops share a stock, one set by hand is kept and counts for nothing', async () => {
  const shared = (await sharedProducts(server)).find(({ sellers }) => sellers.includes(besace));
  if (!shared) throw new Error('The demo has no such product.');
  const cookie = await server.signIn(`manager@${besace}.test`);
  await setStock(server, shared, cookie, { seen: null, units: 7, ownReserve: 0 });
  const offerNow = () => {
    const { catalogue, federation } = server.deps.snapshots.current();
    const own = federation.cooperativeBySlug.get(besace)?.id;
    return catalogue.byId.get(shared.id)?.offers.find(({ cooperativeId }) => cooperativeId === own);
  };
  const params = { id: offerNow()?.id ?? '' };
  const edited = await desk.ask(editOffer, { params, body: { stock: 50, householdPriceCents: 111 } });
  expect(edited.values).toMatchObject({ stock: 50, householdPriceCents: 111 });
  await expect.poll(() => offerNow()?.householdPriceCents).toBe(111);
  expect(offerNow()?.stock).toBe(7);
});
