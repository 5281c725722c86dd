import { getCatalogue, getProduct } from '@carriole/shared/contracts/catalogue.ts';
import { getNews, getSeasons, getSuggestions, type Suggestion } from '@carriole/shared/contracts/finding.ts';
import { foldText } from '@carriole/shared/text.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.ts';
import {
  type CatalogueAsked,
  catalogueOf,
  mondayMorning,
  waremme,
  wholeCatalogue,
} from '../support/shopping.ts';
import { runSql } from '../support/sql.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ template: 'demo', clock: mondayMorning });
});
afterAll(() => server.close());

const page = (query: CatalogueAsked) => catalogueOf(server, query);
const everything = async (query: CatalogueAsked) => (await wholeCatalogue(server, query, 100)).items;

describe('suggestions', () => {
  const suggested = async (q: string, language = 'fr') =>
    (await server.call(getSuggestions, { query: { q } }, { language })).body.items;

  const totalOf = async (query: CatalogueAsked) => (await page({ ...query, size: 1 })).total;
  const foundAt: Record<Suggestion['kind'], (target: string) => Promise<number>> = {
    product: async (slug) =>
      (await server.call(getProduct, { params: { slug }, query: {} })).body.offers.length,
    search: (q) => totalOf({ q }),
    category: (category) => totalOf({ category }),
    producer: (producer) => totalOf({ producer }),
    cooperative: (cooperative) => totalOf({ cooperative }),
  };

  test('are at most eight, in the reader’s language, and each leads to something', async () => {
    const items = await suggested('wort', 'nl');
    expect(items[0]).toMatchObject({ name: expect.stringMatching(/^Wortel/), marks: [[0, 4]] });
    for (const q of ['carot', 'fromage', 'herve', 'condroz', 'ferme', 'patate', 'oeuf']) {
      const found = await suggested(q);
      expect(found.length, q).toBeGreaterThan(0);
      expect(found.length, q).toBeLessThanOrEqual(8);
      for (const { kind, target } of found) expect(await foundAt[kind](target), target).toBeGreaterThan(0);
    }
  });

  test('count what the page they lead to shows', async () => {
    for (const q of ['legume', 'ferme de']) {
      for (const { kind, target, count } of await suggested(q)) {
        if (kind === 'category') expect((await page({ category: target, size: 1 })).total).toBe(count);
        if (kind === 'producer') expect((await page({ producer: target, size: 1 })).total).toBe(count);
      }
    }
  });

  test('forgive accents and slips, and know towns and co-ops', async () => {
    const [potato] = await suggested('pome de tere');
    expect(foldText(potato!.name)).toMatch(/^pommes? de terre/);
    expect((await suggested('condroz')).map(({ kind }) => kind)).toContain('cooperative');
    const inHerve = (await suggested('herve')).map(({ kind }) => kind);
    expect(inHerve).toContain('producer');
    expect(inHerve).not.toContain('category');
    expect(await suggested('fermme ormme')).toContainEqual(
      expect.objectContaining({ kind: 'producer', name: "Ferme de l'Orme Tordu" }),
    );
  });

  test('that a reader has already are not sent again', async () => {
    const ask = (headers: Record<string, string>) =>
      server.app.inject({ url: '/api/v1/catalogue/suggestions?q=lait', headers });
    const first = await ask({});
    expect((await ask({ 'if-none-match': String(first.headers.etag) })).statusCode).toBe(304);
  });
});

describe('the filters', () => {
  test('show what they say: season, storage, price, allergens, several producers', async () => {
    const free = await everything({ free: ['milk', 'gluten'] });
    expect(free.length).toBeGreaterThan(0);
    for (const { slug } of free.slice(0, 8)) {
      const { body } = await server.call(getProduct, { params: { slug }, query: {} });
      expect(body.allergens).not.toBeNull();
      expect(body.allergensOpenAt).toEqual([]);
      expect(body.allergens!.map(({ id }) => id)).not.toContain('milk');
    }
    const cheap = await everything({ price: '0-200', storage: 'cold' });
    expect(cheap.length).toBeGreaterThan(0);
    for (const { price, pack } of cheap) {
      expect(price.cents).toBeLessThan(200);
      expect(pack.storage).toBe('cold');
    }
    for (const { slug } of (await everything({ season: 'now' })).slice(0, 8)) {
      const { body } = await server.call(getProduct, { params: { slug }, query: {} });
      expect(body.months).toContain(11);
    }
    const { facets } = await page({ size: 1 });
    const [one, other] = facets.producers;
    const both = await everything({ producer: [one!.id, other!.id] });
    expect(both).toHaveLength(one!.count + other!.count);
    expect(new Set(both.map(({ producer }) => producer.name))).toEqual(new Set([one!.name, other!.name]));
  });

  test('never count an article as free whose allergens nobody stated', async () => {
    const [row] = await runSql(
      server.databaseUrl,
      `select count(*)::int unsaid from products p where exists (select 1 from offers o where o.product_id = p.id and o.withdrawn_at is null and o.allergens is null)`,
    );
    const { facets } = await page({ size: 1 });
    expect(Number(row!.unsaid)).toBeGreaterThan(0);
    for (const { count } of facets.free) expect(count).toBeLessThanOrEqual(1019 - Number(row!.unsaid));
  });

  test('give with each further choice what they count', async () => {
    const queries: CatalogueAsked[] = [
      {},
      { postcode: waremme, season: 'now' },
      { free: ['eggs'], storage: ['cold', 'ambient'] },
      { price: ['200-500', '2000-'], category: 'cremerie' },
      { news: ['price', 'new'], audience: 'professional' },
    ];
    const fields = {
      producers: 'producer',
      season: 'season',
      storage: 'storage',
      prices: 'price',
      news: 'news',
    } as const;
    for (const query of queries) {
      const { facets } = await page({ ...query, size: 1 });
      const total = async (more: object) => (await page({ ...query, ...more, size: 1 })).total;
      for (const [facet, field] of Object.entries(fields) as [keyof typeof fields, string][])
        for (const { id, count } of facets[facet].slice(0, 3))
          expect(await total({ [field]: id }), `${facet} ${id}`).toBe(count);
      for (const { id, count } of facets.free.slice(0, 3))
        expect(await total({ free: [...[query.free ?? []].flat(), id] }), `free ${id}`).toBe(count);
    }
  });

  test('refuse a price or a storage that is none', async () => {
    for (const query of [{ price: '1-2' }, { storage: 'warm' }, { news: 'old' }, { season: 'then' }]) {
      const answer = await server.call(getCatalogue, { query: query as never });
      expect([answer.status, answer.problem.slug]).toEqual([422, 'bad-input']);
    }
  });
});

describe('paging', () => {
  test('tells when the pages before have changed, and only then', async () => {
    const query = { sort: 'name', size: 30 } as const;
    const first = await page(query);
    expect((await page({ ...query, page: 2, trail: first.trail })).moved).toBe(false);
    const [item] = first.items;
    await runSql(server.databaseUrl, 'update offers set withdrawn_at = now() where product_id = $1', [
      item!.id,
    ]);
    await server.deps.snapshots.reload();
    expect((await page({ ...query, page: 2, trail: first.trail })).moved).toBe(true);
    await runSql(server.databaseUrl, 'update offers set withdrawn_at = null where product_id = $1', [
      item!.id,
    ]);
    await server.deps.snapshots.reload();
    expect((await page({ ...query, page: 2, trail: first.trail })).moved).toBe(false);
  });
});

describe('what is new', () => {
  const news = async (audience: 'household' | 'professional' = 'household') =>
    (await server.call(getNews, { query: { audience } })).body;

  test('names what the demo’s co-ops added, brought back and priced otherwise since a week ago', async () => {
    const { since, month, sections } = await news();
    expect([since, month]).toEqual(['2026-11-16', 11]);
    const sizes = Object.fromEntries(sections.map(({ kind, total }) => [kind, total]));
    expect(sizes).toMatchObject({ new: 6, back: 3, price: 5 });
    for (const { kind, items } of sections) {
      for (const { since: at, price, product } of items) {
        if (kind === 'new' || kind === 'back' || kind === 'price') expect(at! >= since).toBe(true);
        expect(price === null).toBe(kind !== 'price');
        if (price) expect(product.price.cents).toBe(price.nowCents);
      }
    }
    const prices = sections.find(({ kind }) => kind === 'price')!.items.map((item) => item.price!);
    expect(prices).toContainEqual({ beforeCents: 235, nowCents: 210 });
    expect((await news('professional')).sections.find(({ kind }) => kind === 'price')?.total).toBe(5);
  });

  test('counts what the filters of the stall find', async () => {
    const { sections } = await news();
    for (const kind of ['new', 'back', 'price', 'season'] as const) {
      const section = sections.find((one) => one.kind === kind);
      expect((await page({ news: kind, size: 1 })).total, kind).toBe(section?.total ?? 0);
    }
  });

  test('names what nobody offers any more', async () => {
    const [item] = (await page({ sort: 'name', size: 1 })).items;
    await runSql(server.databaseUrl, 'update offers set withdrawn_at = $2 where product_id = $1', [
      item!.id,
      new Date(server.deps.clock()),
    ]);
    await server.deps.snapshots.reload();
    const { withdrawn } = await news();
    expect(withdrawn).toMatchObject([{ name: item!.name, since: '2026-11-23' }]);
    await runSql(server.databaseUrl, 'update offers set withdrawn_at = null where product_id = $1', [
      item!.id,
    ]);
    await server.deps.snapshots.reload();
    expect((await news()).withdrawn).toEqual([]);
  });
});

test('every good of the calendar is found where it leads, and is sold in its months', async () => {
  const { body } = await server.call(getSeasons, { query: {} });
  expect(body.month).toBe(11);
  expect(body.aisles.map(({ id }) => id).slice(0, 2)).toEqual(['legumes', 'fruits']);
  for (const { goods } of body.aisles) {
    for (const { q, category, products, months } of goods.slice(0, 6)) {
      const found = await page({ q, category, size: 1 });
      expect(found.total, q).toBeGreaterThanOrEqual(products);
      expect(months.length).toBeGreaterThan(0);
    }
  }
});
