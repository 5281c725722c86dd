import { describe, expect, test } from 'vitest';
import { type SourceDefaults, tableRules, withDefaults } from './defaults.ts';
import { publishedCsvMapping } from './mappings.ts';
import { readSource } from './read-source.ts';
import type { SourceRecords } from './source.ts';
import { enterprise, item, type Json, offer, product } from './test-documents.ts';

const village = { postcode: '4300', name: 'Waremme' };
const defaults: SourceDefaults = {
  vatRatePercent: 6,
  producer: 'Ferme du Coin',
  categoryId: 'preserves',
  place: village,
};
const none: SourceDefaults = { vatRatePercent: null, producer: null, categoryId: null };

function records(article: Json, producers: Json[] = []): SourceRecords {
  const row = (cells: Json) => ({ file: 'f', row: '1', headings: { ref: 'ref' }, cells });
  return {
    producers: producers.map(row),
    articles: [row(article)],
    zones: [],
    pickupPoints: [],
    refusals: [],
  } as SourceRecords;
}
const filled = (article: Json, producers: Json[] = [], given = defaults, by: 'code' | 'name' = 'code') => {
  const result = withDefaults(records(article, producers), given, tableRules(by));
  return { article: result.articles[0]?.cells, producers: result.producers.map(({ cells }) => cells) };
};

describe('defaults', () => {
  test('fill what is empty and nothing else', () => {
    const said = { producer: 'P1', category: 'Fromages', vatRate: 21 };
    expect(filled(said, [{ ref: 'P1' }]).article).toEqual(said);
    expect(filled({ producer: ' ', category: null, vatRate: '' }).article).toEqual({
      producer: 'Ferme du Coin',
      category: 'preserves',
      vatRate: 6,
    });
  });

  test('that are none leave everything as it is', () => {
    const before = records({ producer: '' }, [{ ref: 'P1', name: '' }]);
    expect(withDefaults(before, undefined)).toBe(before);
    expect(withDefaults(before, none)).toEqual(before);
  });

  test('name a producer of the source by ref or by name, or one it does not hold', () => {
    const held = [{ ref: 'P1', name: 'FERME DU COIN', postcode: '4000', place: 'Liège' }];
    expect(filled({ producer: '' }, held)).toEqual({
      article: expect.objectContaining({ producer: 'P1' }),
      producers: held,
    });
    expect(filled({}, held, { ...defaults, producer: 'P1' }).article?.producer).toBe('P1');
    expect(filled({}, held, defaults, 'name').article?.producer).toBe('FERME DU COIN');
    expect(filled({}, held, { ...defaults, producer: 'Autre' }).producers).toMatchObject([
      { ref: 'P1' },
      { ref: 'Autre', name: 'Autre', postcode: '4300', place: 'Waremme' },
    ]);
  });

  test('add no producer whom no article needs', () => {
    const held = [{ ref: 'P1', name: 'Rucher', postcode: '4000', place: 'Liège' }];
    expect(filled({ producer: 'P1' }, held).producers).toEqual(held);
  });

  test('say where a producer is only when the source says nothing of it', () => {
    const [nowhere, half] = filled({}, [
      { ref: 'P1', name: 'A' },
      { ref: 'P2', name: 'B', postcode: '4000' },
    ]).producers;
    expect(nowhere).toMatchObject({ postcode: '4300', place: 'Waremme' });
    expect(half).toEqual({ ref: 'P2', name: 'B', postcode: '4000' });
  });
});

describe('a document of another platform', () => {
  const feedOf = (json: unknown, given: SourceDefaults = defaults) =>
    readSource('dfc', { 'feed.jsonld': new TextEncoder().encode(JSON.stringify(json)) }, { defaults: given });
  const price = offer['dfc-b:hasPrice'] as Json;
  const { 'dfc-b:VATrate': _, ...untaxed } = price;

  test('has a rate, a department and a producer the federation does not know taken as not said', async () => {
    const foreign = [
      { ...product, 'dfc-b:hasType': 'dfc-pt:unheard-of', 'dfc-b:suppliedBy': 'https://gone.example/1' },
      item,
      { ...offer, 'dfc-b:hasPrice': { ...price, 'dfc-b:VATrate': '5.5' } },
    ];
    const feed = await feedOf({ '@graph': foreign });
    expect(feed.refusals).toEqual([]);
    expect(feed.articles).toMatchObject([
      { categoryId: 'preserves', vatRatePercent: 6, producerRef: 'Ferme du Coin', householdPriceCents: 360 },
    ]);
    expect((await feedOf({ '@graph': foreign }, none)).refusals).toMatchObject([
      { reason: 'producer-unknown' },
    ]);
  });

  test('keeps what it says well', async () => {
    const feed = await feedOf(
      { '@graph': [enterprise, product, item, offer] },
      { ...defaults, vatRatePercent: 21, producer: 'Autre' },
    );
    expect(feed.articles).toMatchObject([{ categoryId: 'potatoes', vatRatePercent: 6 }]);
    expect(feed.producers).toHaveLength(1);
  });

  test('comes in without rounds beside it, and without a VAT rate of its own', async () => {
    const feed = await feedOf({
      '@graph': [enterprise, product, item, { ...offer, 'dfc-b:hasPrice': untaxed }],
    });
    expect(feed).toMatchObject({
      refusals: [],
      zones: [],
      pickupPoints: [],
      articles: [{ vatRatePercent: 6 }],
    });
  });

  test('in several files is one catalogue, whichever comes first, and a broken one is told alone', async () => {
    const utf8 = (json: unknown) => new TextEncoder().encode(JSON.stringify(json));
    const files = { a: utf8({ '@graph': [item, offer] }), b: utf8([enterprise]), c: utf8(product) };
    const feed = await readSource('dfc', files);
    expect(feed).toMatchObject({ refusals: [], articles: [{ name: 'Pommes de terre' }], producers: [{}] });
    const other = await readSource('dfc', { c: files.c, b: files.b, a: files.a, d: new Uint8Array([123]) });
    expect(other.articles).toEqual(feed.articles);
    expect(other.refusals.map(({ file, reason }) => [file, reason])).toEqual([['d', 'file-unreadable']]);
    const { articles: bad } = await readSource('dfc', {
      ...files,
      a: utf8({ '@graph': [{ ...item, 'dfc-b:references': 'urn:x' }] }),
    });
    expect(bad).toEqual([]);
  });
});

test('a co-op’s own table keeps its mistakes to be put right: only empty cells are filled', async () => {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const head = Object.keys(publishedCsvMapping.articles.columns);
  const row = (cells: Json) => head.map((name) => cells[name] ?? '').join(',');
  const base = { name: 'Pommes', pack: 'kg', content: 1, content_unit: 'kg', household_price: 2 };
  const files = {
    'catalogue.csv': utf8(
      [
        head.join(','),
        row({ ...base, ref: 1 }),
        row({ ...base, ref: 2, vat_rate: 7 }),
        row({ ...base, ref: 3, producer: 'P9' }),
        row({ ...base, ref: 4, category: 'Fromage' }),
      ].join('\n'),
    ),
    'producers.csv': utf8(Object.keys(publishedCsvMapping.producers.columns).join(',')),
  };
  const feed = await readSource('csv', files, { mapping: publishedCsvMapping, defaults });
  expect(feed.articles).toMatchObject([
    { ref: '1', vatRatePercent: 6, categoryId: 'preserves', producerRef: 'Ferme du Coin' },
  ]);
  expect(feed.producers).toMatchObject([{ name: 'Ferme du Coin', place: 'Waremme' }]);
  expect(feed.refusals.map(({ row, reason }) => [row, reason])).toEqual([
    ['3', 'vat-rate-unknown'],
    ['4', 'producer-unknown'],
    ['5', 'category-unknown'],
  ]);
});
