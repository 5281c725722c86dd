import { readdirSync, readFileSync } from 'node:fs';
import type { SourceKind, SourceMapping } from '@carriole/shared/contracts/sources.ts';
import { productSlug } from '@carriole/shared/slug.ts';
import { beforeAll, describe, expect, test } from 'vitest';
import { categoryIcons, readBaseProducts } from '../catalogue/base-products.ts';
import { nameProduct } from '../catalogue/names.ts';
import { readReference } from '../reference.ts';
import type { CooperativeFeed } from './join-feeds.ts';
import { joinFeeds } from './join-feeds.ts';
import { excelCsvMapping, workbookMapping } from './mappings.ts';
import { readSource } from './read-source.ts';
import type { SourceArticle, SourceFeed, SourceProducer } from './source.ts';

const sources = new URL('../../../demo/sources/', import.meta.url);
const kinds: [string, SourceKind, SourceMapping | null][] = [
  ['la-besace-hesbignonne', 'table', excelCsvMapping],
  ['le-chaudron-du-condroz', 'dfc', null],
  ['la-hotte-du-plateau', 'table', workbookMapping],
];

function readCooperative(slug: string, kind: SourceKind, mapping: SourceMapping | null): Promise<SourceFeed> {
  const folder = new URL(`${slug}/`, sources);
  const files = readdirSync(folder).map((file) => [
    file,
    new Uint8Array(readFileSync(new URL(file, folder))),
  ]);
  return readSource(kind, Object.fromEntries(files), { mapping });
}

let feeds: CooperativeFeed[];
let joined: ReturnType<typeof joinFeeds<SourceProducer, SourceArticle>>;
const reference = readReference();

beforeAll(async () => {
  feeds = await Promise.all(
    kinds.map(async ([slug, kind, mapping]) => ({
      cooperativeSlug: slug,
      feed: await readCooperative(slug, kind, mapping),
    })),
  );
  joined = joinFeeds(feeds, reference.labels);
});

const feedOf = (slug: string) =>
  feeds.find(({ cooperativeSlug }) => cooperativeSlug === slug)?.feed as SourceFeed;
const article = (slug: string, ref: string) =>
  feedOf(slug).articles.find((candidate) => candidate.ref === ref);

describe('the three co-ops’ own files', () => {
  test('give 1,226 offers from 133 producers', () => {
    expect(feeds.map(({ feed }) => feed.articles.length)).toEqual([453, 399, 374]);
    expect(feeds.map(({ feed }) => feed.producers.length)).toEqual([49, 45, 39]);
    expect(feeds.map(({ feed }) => feed.zones.length)).toEqual([2, 2, 2]);
    expect(feeds.map(({ feed }) => feed.pickupPoints.length)).toEqual([8, 10, 12]);
  });

  test('have 24 articles and one round refused, each for its first problem', () => {
    const item = (id: number) => `https://chaudron.example/api/dfc/catalog_items/${id}`;
    expect(
      feeds.map(({ feed }) => feed.refusals.map(({ row, field, reason }) => [row, field, reason])),
    ).toEqual([
      [
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
      ],
      [
        [item(90001), 'dfc-b:references', 'product-unknown'],
        [item(90002), 'dfc-b:offeredThrough / dfc-b:hasPrice', 'currency-unknown'],
        [item(90003), 'dfc-b:offeredThrough / dfc-b:hasPrice', 'price-missing'],
        [item(90004), 'dfc-b:offeredThrough / dfc-b:hasPrice', 'price-not-a-number'],
        [item(90005), 'dfc-b:suppliedBy', 'producer-unknown'],
        [item(90006), 'dfc-b:hasQuantity / dfc-b:hasUnit', 'unit-unknown'],
      ],
      [
        ['456', 'Prix public TVAC', 'formula-broken'],
        ['457', 'TVA %', 'vat-rate-missing'],
        ['458', 'Producteur', 'producer-unknown'],
        ['459', 'Unité', 'unit-unknown'],
        ['460', 'De (mois)', 'month-unknown'],
        ['461', 'Prix public TVAC', 'price-is-a-date'],
        ['462', 'Stock', 'stock-negative'],
      ],
    ]);
  });

  test('say of a refusal the file, the value as written and a sentence in four languages', () => {
    expect(feedOf('la-besace-hesbignonne').refusals.at(-1)).toMatchObject({
      file: 'tournees.csv',
      value: '4999 ABCD',
      sentence: {
        fr: 'Ce code postal n’existe pas.',
        nl: expect.any(String),
        de: expect.any(String),
        en: expect.any(String),
      },
    });
  });

  test('are read to the last detail', () => {
    expect(article('la-besace-hesbignonne', 'BH-0432')).toEqual({
      ref: 'BH-0432',
      producerRef: 'P046',
      name: 'Poulet fermier entier',
      categoryId: 'poultry',
      salesUnit: 'kg',
      packLabel: '± 1.7 kg, prix au kg',
      netAmount: 1700,
      netUnit: 'g',
      weighed: true,
      householdPriceCents: 1185,
      professionalPriceCents: 1027,
      caseSize: 4,
      vatRatePercent: 6,
      depositCents: 0,
      allergens: null,
      labels: [],
      months: [],
      stock: null,
      closes: { weekday: 2, time: '09:00' },
      gtin: null,
      storage: 'cold',
    });
    expect(article('la-hotte-du-plateau', 'HP/0011')).toMatchObject({
      householdPriceCents: 1070,
      labels: ['bio1'],
      months: [6, 7],
    });
    expect(article('la-hotte-du-plateau', 'HP/0007')).toMatchObject({
      householdPriceCents: 2190,
      gtin: '2000000066226',
      vatRatePercent: 21,
    });
    expect(
      article('le-chaudron-du-condroz', 'https://chaudron.example/api/dfc/catalog_items/10004'),
    ).toMatchObject({
      name: 'Mûres de la ferme',
      netAmount: 125,
      stock: 0,
      caseSize: 8,
    });
  });

  test('state a round as it is driven', () => {
    expect(feedOf('la-hotte-du-plateau').zones[1]).toMatchObject({
      name: 'Large',
      weekday: 6,
      from: '08:00',
      to: '12:00',
      closes: { weekday: 3, time: '12:00' },
      feeCents: 650,
      freeFromCents: 7000,
      minimumCents: 2500,
      capacity: 40,
    });
  });

  test('give a producer the labels all its articles carry when its own row has no label', () => {
    const producer = feedOf('la-hotte-du-plateau').producers.find(
      ({ name }) => name === 'Les Vergers de la Haie Vive',
    );
    expect(producer?.labels).toEqual(['bio1']);
  });
});

test('are read the same when nobody has said what their columns are', async () => {
  for (const [slug, kind] of kinds.filter((one) => one[2] !== null))
    expect(await readCooperative(slug, kind, null)).toEqual(feedOf(slug));
});

describe('joined', () => {
  test('the producers are 106, of which 27 in two co-ops', () => {
    const { producers } = joined.producers;
    expect(producers).toHaveLength(106);
    expect(producers.filter(({ members }) => members.length === 2)).toHaveLength(27);
  });

  test('two farms of one name in two villages stay two, and are shown for review', () => {
    expect(joined.producers.uncertain).toMatchObject([
      {
        a: 'la-besace-hesbignonne:P900',
        b: 'le-chaudron-du-condroz:https://chaudron.example/api/dfc/enterprises/2990',
        evidence: 'same-name-other-place',
      },
    ]);
  });

  test('the products are between 996 and 1,038', () => {
    const { products, uncertain } = joined.products;
    expect(products.length).toBeGreaterThanOrEqual(996);
    expect(products.length).toBeLessThanOrEqual(1038);
    expect(products.filter(({ evidence }) => evidence === 'gtin')).toHaveLength(69);
    // What is left for review would bring the products to the fewest there can be.
    expect(products.length - uncertain.length).toBe(996);
  });

  test('no product holds two co-op articles that differ in content, organic-ness or producer', () => {
    for (const { members } of joined.products.products) {
      const facts = members.map(({ producerKey, organic, article: { netAmount, netUnit } }) => [
        producerKey,
        organic,
        netAmount,
        netUnit,
      ]);
      expect(new Set(facts.map((fact) => JSON.stringify(fact))).size).toBe(1);
    }
  });

  test('every offer is in exactly one product', () => {
    const ids = joined.products.products.flatMap(({ members }) =>
      members.map((row) => `${row.cooperativeSlug} ${row.article.ref}`),
    );
    expect(ids).toHaveLength(1226);
    expect(new Set(ids).size).toBe(1226);
  });

  test('the order of co-ops and rows changes nothing', () => {
    const turned = feeds.toReversed().map(({ cooperativeSlug, feed }) => ({
      cooperativeSlug,
      feed: { ...feed, producers: feed.producers.toReversed(), articles: feed.articles.toReversed() },
    }));
    expect(joinFeeds(turned, reference.labels)).toEqual(joined);
  });

  test('almost every article has a name in four languages, and every product a slug of its own', () => {
    const bases = readBaseProducts();
    const icons = categoryIcons(bases, reference.categories);
    const named = feeds.flatMap(({ feed }) => feed.articles.map((one) => nameProduct(one, bases, icons)));
    expect(
      named.filter(({ baseProductId }) => baseProductId !== null).length / named.length,
    ).toBeGreaterThanOrEqual(0.97);
    const producerNames = new Map(
      joined.producers.producers.map(({ key, members }) => [key, members[0]?.producer.name ?? '']),
    );
    const slugs = joined.products.products.flatMap(({ members: [first] }) =>
      first
        ? [
            productSlug(
              nameProduct(first.article, bases, icons).names.fr,
              producerNames.get(first.producerKey) ?? '',
            ),
          ]
        : [],
    );
    expect(new Set(slugs).size).toBe(joined.products.products.length);
  });
});
