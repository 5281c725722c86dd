import { ensureDemo } from '@carriole/server/demo.ts';
import { loadDemo } from '@carriole/server/demo-load.ts';
import { getCatalogue } from '@carriole/shared/contracts/catalogue.ts';
import { getCooperative, getFederation } from '@carriole/shared/contracts/federation.ts';
import { getImportChanges } from '@carriole/shared/contracts/import-runs.ts';
import { getProducers } from '@carriole/shared/contracts/producers.ts';
import { getSources } from '@carriole/shared/contracts/sources.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.ts';
import {
  basketOf,
  besace,
  chaudron,
  dayFor,
  hotte,
  mondayMorning,
  orderOf,
  productsOf,
  send,
} from '../support/shopping.ts';
import { tableStates } from '../support/tables.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
});
afterAll(() => server.close());

/** The reading that brought a co-op's own files in, and each row it refused. */
async function importOf(slug: string, language = 'fr') {
  const as = { cookie: await server.signIn(`manager@${slug}.test`), language };
  const { body } = await server.call(getSources, { query: {} }, as);
  expect(body.items).toHaveLength(1);
  const run = body.items[0]!.lastRun!;
  const call = { params: { id: run.id }, query: { kind: 'refused', size: '1000' } } as const;
  const { items } = (await server.call(getImportChanges, call, as)).body;
  return { ...run, refusals: items.map(({ refusal }) => refusal!) };
}

const item = (id: number) => `https://chaudron.example/api/dfc/catalog_items/${id}`;

test('the three files give 1,226 offers of 106 producers, 27 of them in two co-ops', async () => {
  const { body } = await server.call(getFederation, {});
  expect(body.counts).toMatchObject({ offers: 1226, producers: 106 });
  expect(body.cooperatives.map(({ slug, offers, producers }) => [slug, offers, producers])).toEqual([
    [besace, 453, 49],
    [chaudron, 399, 45],
    [hotte, 374, 39],
  ]);
  const { body: all } = await server.call(getProducers, { query: {} });
  expect(all.items).toHaveLength(106);
  expect(all.items.filter(({ links }) => links.length === 2)).toHaveLength(27);
  expect(all.items.flatMap(({ links }) => links)).toHaveLength(133);
});

test('a co-op’s page names its rounds and points, and counts its offers', async () => {
  const { body } = await server.call(getCooperative, { params: { slug: hotte } });
  expect([body.offers, body.producers.length]).toEqual([374, 39]);
  expect(body.services.filter(({ kind }) => kind === 'delivery')).toHaveLength(2);
  // Twelve of its own file, and the one of Christmas set by hand.
  expect(body.services.filter(({ kind }) => kind === 'pickup')).toHaveLength(13);
});

test('two farms of nearly one name in two villages stay two', async () => {
  const { body } = await server.call(getProducers, { query: {} });
  const alike = body.items.filter(({ name }) => name.toLowerCase().includes('ferme du bois dormant'));
  expect(alike.map(({ links }) => links.map(({ cooperative }) => cooperative.slug)).sort()).toEqual([
    [besace],
    [chaudron],
  ]);
  expect(new Set(alike.map(({ place }) => place)).size).toBe(2);
  expect(new Set(alike.map(({ slug }) => slug)).size).toBe(2);
});

test('the same good of one producer at two co-ops is one product: between 996 and 1,038 in all', async () => {
  const { body } = await server.call(getFederation, {});
  expect(body.counts.products).toBeGreaterThanOrEqual(996);
  expect(body.counts.products).toBeLessThanOrEqual(1038);
  const { body: page } = await server.call(getCatalogue, { query: { size: '100', sort: 'name' } });
  expect(page.items.some(({ cooperatives }) => cooperatives.length === 2)).toBe(true);
});

test('each manager reads which rows of the co-op’s own file were refused, and why', async () => {
  const refusalsOf = async (slug: string) =>
    (await importOf(slug)).refusals.map(({ row, field, reason }) => [row, field, reason]);
  expect(await refusalsOf(besace)).toEqual([
    ['21', 'Prix TTC', 'price-not-a-number'],
    ['38', 'Prix TTC', 'price-not-positive'],
    ['55', 'TVA', 'vat-rate-unknown'],
    ['72', 'Producteur', 'producer-unknown'],
    ['89', 'Désignation', 'name-missing'],
    ['106', 'Allergènes', 'allergen-unknown'],
    ['123', 'Mois', 'month-unknown'],
    ['140', 'Code-barres', 'gtin-check-digit'],
    ['157', 'Unité', 'unit-unknown'],
    ['174', 'Clôture', 'time-unknown'],
    ['191', 'Réf', 'duplicate-ref'],
    ['4', 'Codes postaux', 'postcode-unknown'],
  ]);
  expect(await refusalsOf(chaudron)).toEqual([
    [item(90001), 'dfc-b:references', 'product-unknown'],
    [item(90002), 'dfc-b:offeredThrough / dfc-b:hasPrice', 'currency-unknown'],
    [item(90003), 'dfc-b:offeredThrough / dfc-b:hasPrice', 'price-missing'],
    [item(90004), 'dfc-b:offeredThrough / dfc-b:hasPrice', 'price-not-a-number'],
    [item(90005), 'dfc-b:suppliedBy', 'producer-unknown'],
    [item(90006), 'dfc-b:hasQuantity / dfc-b:hasUnit', 'unit-unknown'],
  ]);
  expect(await refusalsOf(hotte)).toEqual([
    ['456', 'Prix public TVAC', 'formula-broken'],
    ['457', 'TVA %', 'vat-rate-missing'],
    ['458', 'Producteur', 'producer-unknown'],
    ['459', 'Unité', 'unit-unknown'],
    ['460', 'De (mois)', 'month-unknown'],
    ['461', 'Prix public TVAC', 'price-is-a-date'],
    ['462', 'Stock', 'stock-negative'],
  ]);
});

test('a reading says how much went in, and each refusal its file, the value as written and a sentence', async () => {
  const run = await importOf(besace, 'nl');
  expect(run).toMatchObject({ counts: { articles: 453, producers: 49 }, cooperative: { slug: besace } });
  expect(run.refusals.at(-1)).toMatchObject({
    file: 'tournees.csv',
    value: '4999 ABCD',
    sentence: 'Deze postcode bestaat niet.',
  });
  const [chaudrons, hottes] = [await importOf(chaudron), await importOf(hotte)];
  expect([chaudrons.counts.articles, hottes.counts.articles]).toEqual([399, 374]);
});

test('reading the same files again changes not one row, and never brings sold stock back at a restart', async () => {
  const before = await tableStates(server.deps);
  await loadDemo(server.deps);
  expect(await tableStates(server.deps)).toEqual(before);

  const [product] = await productsOf(server, besace);
  const basket = await basketOf(server, [{ productId: product!.id, quantity: 9 }]);
  const { status } = await send(server, orderOf(basket.id, await dayFor(server, basket.id, 'pickup')));
  expect(status).toBe(201);
  const ordered = await tableStates(server.deps);
  await ensureDemo(server.deps);
  expect(await tableStates(server.deps)).toEqual(ordered);
});
