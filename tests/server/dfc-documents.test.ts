import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SourceDefaults } from '@carriole/server/connectors/defaults.ts';
import { type DfcRecords, readDfcCatalogue } from '@carriole/server/connectors/dfc.ts';
import { readSource } from '@carriole/server/connectors/read-source.ts';
import { describe, expect, test } from 'vitest';
import { syncLocal, villageDefaults } from '../support/source-address.ts';
import { startWebServer } from '../support/web-server.ts';

/**
 * Documents of the standard and of other platforms, which are not ours to ship: these tests exist only where their
 * folder does, beside the repository or where DFC_DOCUMENTS says.
 */
const folder = process.env.DFC_DOCUMENTS ?? resolve(import.meta.dirname, '../../../shared/data/dfc');
const files = existsSync(folder) ? globSync('**/*.{json,txt}', { cwd: folder }).toSorted() : [];
const invalid = files.filter((file) => file.includes('.invalid-json.'));
const valid = files.filter((file) => !file.includes('.invalid-json.'));

/** The enterprises and the goods a look at the documents finds in them; those not named here are no catalogues. */
const held: [RegExp, { producers: number; articles: number }][] = [
  [/fixtures\/litefarm_v2\.json$/, { producers: 3, articles: 3 }],
  [/fixtures\/litefarm_v2_.*three\.json$/, { producers: 1, articles: 1 }],
  [/fixtures\/(product\.GET|put_supplied_product)\.json$/, { producers: 0, articles: 1 }],
  [/(post|put)-enterprises-enterprise-id-supplied-products/, { producers: 0, articles: 1 }],
  [/get-enterprise-groups-/, { producers: 1, articles: 0 }],
  [/get-enterprises-200-v1-(as-user-owning|with-access-to)-two/, { producers: 2, articles: 1 }],
  [/get-enterprises-(200-v1-with-access-to-one|id-200-)/, { producers: 1, articles: 1 }],
  [/get-enterprises-enterprise-id-catalog-items-200-/, { producers: 0, articles: 1 }],
  [/get-enterprises-enterprise-id-supplied-products-id-/, { producers: 0, articles: 1 }],
  [/get-organizations-/, { producers: 1, articles: 0 }],
  [/get-supplied-products-200-/, { producers: 0, articles: 1 }],
  [/prototype\/exemple-API-Catalog-/, { producers: 1, articles: 2 }],
  [/prototype\/exemple-API-OFF-create-product-REQUEST/, { producers: 0, articles: 1 }],
  [/standard-docs\/json\/version-1\.9-1/, { producers: 1, articles: 1 }],
  [/standard-docs\/json\/version-1(?!-5-5|\.9)/, { producers: 1, articles: 2 }],
];

/** The goods that have a name and a price in euros, and so come in once a co-op says rate, department and producer. */
const sold: [RegExp, number][] = [
  [/fixtures\/product\.GET\.json$/, 1],
  [/version-1\.(7-1|8\.2-1|9-1)\.json$/, 1],
  [/version-1\.7\.[34]-1\.json$/, 2],
];

/** Why the others stay out: each is for the source to say of each of its goods. */
const beyondDefaults = new Set([
  ...['price-missing', 'price-not-positive', 'currency-unknown', 'name-missing', 'ref-missing'],
  ...['product-unknown', 'allergen-unknown', 'sales-unit-unknown', 'enterprise-number-check'],
  'not-a-catalogue',
]);

const bytesOf = (file: string) => new Uint8Array(readFileSync(resolve(folder, file)));
const recordsOf = (file: string): DfcRecords => readDfcCatalogue(file, bytesOf(file));

function feedOf(file: string, defaults?: SourceDefaults) {
  const delivery = new TextEncoder().encode('{"zones": [], "pickupPoints": []}');
  return readSource(
    'dfc',
    { 'catalogue.jsonld': bytesOf(file), 'delivery.json': delivery },
    defaults ? { defaults } : {},
  );
}

if (files.length > 0)
  describe('of the documents met in the wild', () => {
    test.each(valid)('%s gives what it holds', (file) => {
      const expected = held.find(([pattern]) => pattern.test(file))?.[1];
      const { producers, articles, refusals } = recordsOf(file);
      expect({ producers: producers.length, articles: articles.length }).toEqual(
        expected ?? { producers: 0, articles: 0 },
      );
      // An item alone, without the product it sells, is the one catalogue document that holds nothing to read.
      const alone = file.includes('catalog-items-id-200') ? 'product-unknown' : 'not-a-catalogue';
      expect(refusals.map(({ reason }) => reason)).toEqual(expected ? [] : [alone]);
    });

    test.each(valid)('%s loses nothing without a reason', async (file) => {
      const { producers, articles, refusals } = recordsOf(file);
      const feed = await feedOf(file);
      expect(feed.producers.length + feed.articles.length + feed.refusals.length).toBe(
        producers.length + articles.length + refusals.length,
      );
      for (const { sentence } of feed.refusals) expect(sentence.fr).not.toBe('');
    });

    test.each(valid)('%s comes in with a co-op’s defaults, but for what no default can say', async (file) => {
      const { articles, refusals } = await feedOf(file, villageDefaults);
      expect(articles).toHaveLength(sold.find(([pattern]) => pattern.test(file))?.[1] ?? 0);
      expect(refusals.filter(({ reason }) => !beyondDefaults.has(reason))).toEqual([]);
    });

    test.each(valid.filter((file) => /get-.*(catalog-items-200|supplied-products-200)/.test(file)))(
      '%s, were it in euros, comes in whole',
      async (file) => {
        const inEuros = new TextDecoder().decode(bytesOf(file)).replaceAll('AustralianDollar', 'Euro');
        const files = { 'catalogue.jsonld': new TextEncoder().encode(inEuros) };
        const feed = await readSource('open-food-network', files, { defaults: villageDefaults });
        expect(feed.refusals).toEqual([]);
        expect(feed.articles).toMatchObject([
          { vatRatePercent: 6, householdPriceCents: 1999, netAmount: 1, netUnit: 'g' },
        ]);
      },
    );

    test('Open Food Network’s own answers, served as it serves them, are one catalogue', async () => {
      const answers: Record<string, string> = {
        '/api/dfc/enterprises': 'get-enterprises-200-v1-with-access-to-one-enterprise.json',
        '/api/dfc/enterprises/10000/catalog_items':
          'get-enterprises-enterprise-id-catalog-items-200-v1-with-given-enterprise-id.json',
      };
      const server = await startWebServer((request, response) => {
        const file = answers[request.url ?? ''];
        if (!file) return response.writeHead(404).end();
        const body = new TextDecoder().decode(bytesOf(`ofn/responses/${file}`));
        return response.end(body.replaceAll('AustralianDollar', 'Euro'));
      });
      const feed = await syncLocal('open-food-network', server.origin);
      expect(feed.refusals).toEqual([]);
      expect(feed.producers).toMatchObject([{ name: "Fred's Farm", place: 'Herndon' }]);
      expect(feed.articles).toMatchObject([{ name: 'Apple - 1g', householdPriceCents: 1999 }]);
      await server.close();
    });

    test.each(invalid)('%s is refused as unreadable', async (file) => {
      expect((await feedOf(file)).refusals.map(({ reason }) => reason)).toEqual(['file-unreadable']);
    });

    test('those of other platforms say names, prices, contents and stock as they are', () => {
      const cellsOf = (file: string) => recordsOf(file).articles.map(({ cells }) => cells);
      expect(cellsOf('ofn/fixtures/product.GET.json')).toMatchObject([
        { name: 'Fillet Steak - 201g x 1 Steak', householdPrice: '12.06', stock: '11', vatRate: '1' },
      ]);
      expect(cellsOf('standard-docs/json/version-1.7.4-1.json')).toMatchObject([
        { name: 'Farmers Eggs', category: 'egg', netAmount: '1000', netUnit: 'Gram', householdPrice: '10.2' },
        { name: "Plougastel's Strawberries", category: 'strawberry', householdPrice: '12.4' },
      ]);
      expect(
        cellsOf('ofn/responses/get-enterprises-enterprise-id-catalog-items-200-v2-in-dfc-v2-format.json'),
      ).toMatchObject([
        {
          name: 'Apple - 1g',
          netAmount: 1,
          netUnit: 'Gram',
          stock: 0,
          householdPrice: '19.99 AustralianDollar',
        },
      ]);
      expect(recordsOf('ofn/fixtures/litefarm_v2.json').producers.map(({ cells }) => cells.name)).toContain(
        'Happy Acres Farm',
      );
    });
  });

test('a catalogue cut off in the middle brings nothing and says that it cannot be read', async () => {
  const cut = new TextEncoder().encode('{"@context": "https://w3id.org/dfc/ontology/context", "@graph": [{');
  const delivery = new TextEncoder().encode('{"zones": [], "pickupPoints": []}');
  const feed = await readSource('dfc', { 'catalogue.jsonld': cut, 'delivery.json': delivery });
  expect(feed.articles).toEqual([]);
  expect(feed.refusals.map(({ reason }) => reason)).toEqual(['file-unreadable']);
});
