import { getCategories, getProduct } from '@carriole/shared/contracts/catalogue.ts';
import { getProducer, getProducers } from '@carriole/shared/contracts/producers.ts';
import { foldText } from '@carriole/shared/text.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/server.ts';
import {
  besace,
  type CatalogueAsked,
  catalogueOf,
  chaudron,
  hotte,
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
const everything = (query: CatalogueAsked, size = 100) => wholeCatalogue(server, query, size);

describe('a search', () => {
  const found = async (q: string) => (await everything({ q })).items.map(({ id }) => id).sort();

  test.each([
    ['pâté', 'pate'],
    ['chèvre', 'CHEVRE'],
    ['œufs', 'oeuf'],
    ['pomme', 'pommes'],
    ['Poireaux', 'poireau'],
    ['lait de chèvre', 'chèvre lait'],
  ])('for %s finds what %s finds', async (one, other) => {
    expect(await found(one)).not.toEqual([]);
    expect(await found(one)).toEqual(await found(other));
  });

  test('finds a product by each of its four names, and by its producer', async () => {
    const { items } = await page({ size: 3, sort: 'name' });
    for (const { id, name, producer } of items) {
      for (const text of [...Object.values(name), producer.name]) expect(await found(text)).toContain(id);
    }
  });

  test('shows names that begin with the word first', async () => {
    const { items } = await page({ q: 'fromage' });
    const begins = items.map(({ name }) =>
      Object.values(name).some((text) => foldText(text).startsWith('fromage')),
    );
    expect(begins).toContain(true);
    expect(begins.indexOf(false) === -1 || begins.lastIndexOf(true) < begins.indexOf(false)).toBe(true);
  });

  test('for what is not there finds nothing, on one empty page', async () => {
    for (const q of ['zzzz', "'; drop table products; --", '%', '\\']) {
      const { items, total, pages } = await page({ q });
      if (foldText(q) !== '') expect([items, total, pages]).toEqual([[], 0, 1]);
    }
  });
});

describe('a filter', () => {
  test('by category takes what is below it too', async () => {
    const { body } = await server.call(getCategories, {});
    const parent = body.items.find(({ id }) => id === 'fruits')!;
    const children = body.items.filter(({ parentId }) => parentId === parent.id);
    const sums = await Promise.all(
      children.map(async ({ id }) => (await page({ category: id, size: 1 })).total),
    );
    expect(children.length).toBeGreaterThan(1);
    expect((await page({ category: parent.id, size: 1 })).total).toBe(
      sums.reduce((sum, one) => sum + one, 0),
    );
    expect(parent.count).toBe((await page({ category: parent.id, size: 1 })).total);
  });

  test('by co-op shows what that co-op sells; by two, what either does', async () => {
    const one = await everything({ cooperative: hotte });
    expect(one.items.every(({ cooperatives }) => cooperatives.some(({ slug }) => slug === hotte))).toBe(true);
    const both = await everything({ cooperative: [hotte, chaudron] });
    expect(both.first.total).toBeGreaterThan(one.first.total);
    const rest = await everything({ cooperative: besace });
    const every = new Set([...both.items, ...rest.items].map(({ id }) => id));
    expect(every.size).toBe((await page({ size: 1 })).total);
  });

  test('by producer shows what the producer’s page counts', async () => {
    const { body } = await server.call(getProducers, { query: {} });
    for (const { slug, productCount } of body.items.slice(0, 12)) {
      const { items, first } = await everything({ producer: slug });
      expect(items.every(({ producer }) => producer.slug === slug)).toBe(true);
      const { body: one } = await server.call(getProducer, { params: { slug }, query: {} });
      expect([first.total, one.productCount]).toEqual([productCount, productCount]);
    }
  });

  test('by label and by day shows only what has it and can come then', async () => {
    const { facets } = await page({ postcode: waremme, size: 1 });
    const [label, day] = [facets.labels[0]!.id, facets.days[0]!.id];
    const { items } = await everything({ postcode: waremme, label, day });
    expect(items).not.toEqual([]);
    for (const { labels, unavailable } of items) {
      expect(labels).toContain(label);
      expect(unavailable).toBeNull();
    }
    for (const { slug } of items.slice(0, 5)) {
      const { body } = await server.call(getProduct, { params: { slug }, query: { postcode: waremme } });
      expect(body.days.map(({ date }) => date)).toContain(day);
    }
  });

  test('narrows every other filter’s counts to what choosing it then gives', async () => {
    const queries: CatalogueAsked[] = [
      {},
      { postcode: waremme },
      { postcode: waremme, cooperative: besace },
      { category: 'legumes', postcode: '4650' },
      { q: 'lait', postcode: '4590', audience: 'professional' },
      { label: 'bio1', cooperative: [besace, hotte] },
    ];
    for (const query of queries) {
      const { facets } = await page({ ...query, size: 1 });
      const total = async (more: CatalogueAsked) => (await page({ ...query, ...more, size: 1 })).total;
      for (const { id, count } of facets.categories.slice(0, 4))
        expect(await total({ category: id })).toBe(count);
      for (const { id, count } of facets.cooperatives) expect(await total({ cooperative: id })).toBe(count);
      for (const { id, count } of facets.labels.slice(0, 4)) expect(await total({ label: id })).toBe(count);
      for (const { id, count } of facets.days.slice(0, 4)) expect(await total({ day: id })).toBe(count);
    }
  });
});

describe('paging', () => {
  test.each(['relevance', 'name', 'price', 'unit-price', 'soonest'] as const)(
    'by %s gives each product exactly once, the same way twice',
    async (sort) => {
      const query = { postcode: waremme, sort };
      const { items, first } = await everything(query, 97);
      const ids = items.map(({ id }) => id);
      expect(ids).toHaveLength(first.total);
      expect(new Set(ids).size).toBe(first.total);
      expect((await everything(query, 41)).items.map(({ id }) => id)).toEqual(ids);
    },
  );
});

describe('sorting', () => {
  const isSorted = (values: (number | string)[]) =>
    expect(values).toEqual(values.toSorted((a, b) => (a < b ? -1 : Number(a > b))));

  test('by price, by price per kilo or litre, and by name, in the order it says', async () => {
    isSorted((await everything({ sort: 'price' })).items.map(({ price }) => price.cents));
    isSorted((await everything({ sort: 'name' })).items.map(({ name }) => foldText(name.fr)));
    const measured = (await everything({ sort: 'unit-price', category: 'fruits' })).items;
    isSorted(
      measured
        .filter(({ priceFrom, price }) => !priceFrom && price.unitPrice)
        .map(({ price }) => price.unitPrice!.cents),
    );
  });

  test('by soonest begins with what comes first; what cannot come is last, whatever the sort', async () => {
    for (const sort of ['soonest', 'price'] as const) {
      const { items } = await everything({ postcode: waremme, sort });
      const blocked = items.map(({ unavailable }) => unavailable !== null);
      expect(blocked).toContain(true);
      expect(blocked.lastIndexOf(false)).toBeLessThan(blocked.indexOf(true));
      if (sort === 'soonest')
        isSorted(items.flatMap(({ next }) => (next ? [`${next.date}${next.from}`] : [])));
    }
  });
});

describe('the promise', () => {
  test('is absent without a place and there, or explained, with one', async () => {
    for (const { next, unavailable } of (await page({})).items)
      expect([next, unavailable]).toEqual([null, null]);
    const { items } = await everything({ postcode: waremme });
    for (const { next, unavailable } of items) expect((next === null) !== (unavailable === null)).toBe(true);
    // A van comes to Waremme: a point is not offered instead of it.
    expect(new Set(items.flatMap(({ next }) => next?.kind ?? []))).toEqual(new Set(['delivery']));
  });

  test('lets nothing be ordered that could have been ordered until a moment ago', async () => {
    const { items } = await everything({ postcode: waremme });
    for (const { next } of items)
      if (next)
        expect(next.orderBefore > mondayMorning && next.orderBefore < `${next.date}T${next.from}`).toBe(true);
  });

  test('where no van and no point comes says so on every card, and on the product’s page', async () => {
    const { items, facets } = await page({ postcode: '8400', cooperative: besace });
    expect(items.length).toBe(100);
    expect(facets.days).toEqual([]);
    for (const { next, unavailable } of items) {
      expect(next).toBeNull();
      expect(['no-service-here', 'out-of-stock']).toContain(unavailable?.why);
    }
    const { body } = await server.call(getProduct, {
      params: { slug: items[0]!.slug },
      query: { postcode: '8400' },
    });
    expect(body.unavailable?.why).toBe('no-service-here');
    expect(body.days).toEqual([]);
  });

  test('out of season names the month it is back', async () => {
    const { items } = await everything({ postcode: waremme });
    const out = items.filter(({ unavailable }) => unavailable?.why === 'out-of-season');
    expect(out.length).toBeGreaterThan(0);
    for (const { unavailable, slug } of out.slice(0, 5)) {
      const { body } = await server.call(getProduct, { params: { slug }, query: { postcode: waremme } });
      expect(body.months).toContain(unavailable!.backInMonth);
    }
  });
});

describe('a professional', () => {
  test('sees net prices, a household prices with VAT', async () => {
    const [household, professional] = await Promise.all([
      everything({}),
      everything({ audience: 'professional' }),
    ]);
    expect(household.items.every(({ price }) => price.vatIncluded)).toBe(true);
    expect(professional.items.every(({ price }) => !price.vatIncluded)).toBe(true);
    const [offer] = await runSql(
      server.databaseUrl,
      `select p.slug, o.household_price_cents household, o.professional_price_cents professional from offers o join products p on p.id = o.product_id
       join producer_links l on l.id = o.producer_link_id where cardinality(l.audiences) = 2 and o.professional_price_cents is not null
         and not exists (select 1 from offers other where other.product_id = o.product_id and other.id <> o.id) order by 1 limit 1`,
    );
    for (const audience of ['household', 'professional'] as const) {
      const { body } = await server.call(getProduct, {
        params: { slug: String(offer!.slug) },
        query: { audience },
      });
      expect(body.price.cents).toBe(offer![audience]);
    }
  });

  test('buys from five producers through another co-op than a household does', async () => {
    const { body } = await server.call(getProducers, { query: {} });
    const split = body.items.filter(
      ({ links }) => links.length === 2 && links.every(({ audiences }) => audiences.length === 1),
    );
    expect(split).toHaveLength(5);
    for (const { slug, links } of split) {
      for (const audience of ['household', 'professional'] as const) {
        const seller = links.find(({ audiences }) => audiences.includes(audience))!.cooperative.slug;
        const { items } = await everything({ producer: slug, audience });
        expect(items.length).toBeGreaterThan(0);
        for (const { cooperatives } of items) expect(cooperatives.map((one) => one.slug)).toEqual([seller]);
      }
    }
  });
});

describe('the pages around the catalogue', () => {
  test('every product’s page repeats its card, and its offers are those of the co-ops on it', async () => {
    const { items } = await page({ postcode: waremme, size: 30 });
    for (const card of items) {
      const { body } = await server.call(getProduct, {
        params: { slug: card.slug },
        query: { postcode: waremme },
      });
      expect(body).toMatchObject(card);
      expect(body.offers.map(({ cooperative }) => cooperative.slug).sort()).toEqual(
        card.cooperatives.map(({ slug }) => slug).sort(),
      );
      expect(Math.min(...body.offers.map(({ price }) => price.cents))).toBe(card.price.cents);
    }
  });

  test('an answer a reader has already is not sent again, until the catalogue changes', async () => {
    const ask = (headers: Record<string, string>) =>
      server.app.inject({ url: '/api/v1/catalogue?size=5', headers });
    const first = await ask({});
    const etag = String(first.headers.etag);
    expect((await ask({ 'if-none-match': etag })).statusCode).toBe(304);
    const [item] = first.json().items;
    await runSql(
      server.databaseUrl,
      'update offers set household_price_cents = household_price_cents + 1 where product_id = $1',
      [item.id],
    );
    await server.deps.snapshots.reload();
    const changed = await ask({ 'if-none-match': etag });
    expect(changed.statusCode).toBe(200);
    expect(changed.json().items[0].price.cents).toBe(item.price.cents + 1);
  });
});
