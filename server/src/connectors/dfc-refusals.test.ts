import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDfcCatalogue } from './dfc.ts';
import { enterprise, feedOf, item, type Json, offer, product, read, renamed } from './test-documents.ts';

describe('what cannot be taken is refused with a reason', () => {
  const reasonsOf = async (json: unknown) =>
    (await feedOf(json)).refusals.map(({ row, reason, value }) => [row, reason, value]);

  test.each([
    ['an order', { '@type': 'dfc-b:Order', 'dfc-b:orderedBy': enterprise }, 'Address, Enterprise, Order'],
    ['a sale session', { '@type': 'dfc-b:SaleSession', 'dfc-b:lists': offer }, 'Offer, Price, SaleSession'],
    ['a person', { '@type': 'dfc-b:Person', 'dfc-b:firstName': 'Jo' }, 'Person'],
    ['a product group', { '@type': 'dfc-b:SuppliedProduct', 'dfc-b:hasVariant': 'x:1' }, 'SuppliedProduct'],
    ['an object of something else', { eventType: 'refresh' }, ''],
    ['a number', 42, ''],
    ['nothing', null, ''],
  ])('%s, saying what it is', async (_, json, types) => {
    expect(await reasonsOf(json)).toEqual([['', 'not-a-catalogue', types]]);
    expect((await feedOf(json)).producers).toEqual([]);
  });

  test('a price in another currency, a VAT rate that is none here, a product of nobody', async () => {
    const priced = (changes: Json) => ({
      '@graph': [
        enterprise,
        product,
        item,
        { ...offer, 'dfc-b:hasPrice': { ...(offer['dfc-b:hasPrice'] as Json), ...changes } },
      ],
    });
    expect(await reasonsOf(priced({ 'dfc-b:hasUnit': 'dfc-m:AustralianDollar' }))).toEqual([
      [item['@id'], 'currency-unknown', '3.60 AustralianDollar'],
    ]);
    expect(await reasonsOf(priced({ 'dfc-b:VATrate': '1' }))).toEqual([
      [item['@id'], 'vat-rate-unknown', '1'],
    ]);
    expect(await reasonsOf({ '@graph': [product, item, offer] })).toEqual([
      [item['@id'], 'producer-unknown', ''],
    ]);
  });

  test('a product of a list without prices', async () => {
    expect(await reasonsOf({ '@graph': [enterprise, product] })).toEqual([
      [product['@id'], 'price-missing', ''],
    ]);
  });

  test('a document too deep or too large to be a catalogue', () => {
    const deep = `${'[{"a":'.repeat(20_000)}1${'}]'.repeat(20_000)}`;
    const reasons = (text: string) =>
      readDfcCatalogue('f', new TextEncoder().encode(text)).refusals.map(({ reason }) => reason);
    expect(reasons(deep)).toEqual(['document-too-deep']);
    expect(reasons(`[${'0,'.repeat(1_000_001)}0]`)).toEqual(['document-too-large']);
    expect(reasons(`"${' '.repeat(33 * 1_048_576)}"`)).toEqual(['document-too-large']);
  });

  test('nothing that JSON can say makes it throw', () => {
    const names = ['@id', '@type', '@graph', '@context', '@value', '@list', '@base', 'dfc-b:references'];
    const more = [
      'dfc-b:supplies',
      'dfc-b:hasVariant',
      'dfc-b:isVariantOf',
      'dfc-b:hasPrice',
      '__proto__',
      'a',
    ];
    const words = [
      '_:b1',
      'x:1',
      '/1',
      'dfc-b:CatalogItem',
      'dfc-b:SuppliedProduct',
      'dfc-b:Enterprise',
      '@id',
    ];
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom<unknown>(...words, 0, 1.5, true, null, ''),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom(...names, ...more), tie('tree'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(fc.oneof(tree, fc.jsonValue()), (json) => {
        const { producers, articles, refusals } = read(json);
        const isBare = JSON.stringify(json)?.includes('@graph');
        expect(producers.length + articles.length + refusals.length > 0 || isBare).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  test('the order of the nodes changes nothing', () => {
    const graph = [1, 2, 3].flatMap(
      (number) => renamed([enterprise, product, item, offer], /\/1"/g, `/${number}"`) as Json[],
    );
    const sorted = (records: ReturnType<typeof read>) =>
      Object.values(records).map((rows: { row: string }[]) =>
        rows.toSorted((a, b) => (a.row < b.row ? -1 : 1)),
      );
    const expected = sorted(read({ '@graph': graph }));
    fc.assert(
      fc.property(fc.shuffledSubarray(graph, { minLength: graph.length }), (shuffled) => {
        expect(sorted(read({ '@graph': shuffled }))).toEqual(expected);
      }),
    );
  });
});
