import type { CatalogueFacets } from '@carriole/shared/contracts/catalogue.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allergenIds,
  caseTime,
  cooperativeSlugs,
  listed,
  parents,
  productOf,
} from '../delivery/catalogue-cases.ts';
import { noSteps } from './changes.ts';
import type { Listing } from './listing.ts';
import type { Offer, Product } from './model.ts';

const ids = ({ items }: Listing) => items.map(({ product }) => product.id).sort();
const month = caseTime.month;

describe('free of an allergen', () => {
  const stated = (id: string, ...allergens: (string[] | null)[]) =>
    productOf(id, id, {
      offer: allergens.map((one, index) => ({ allergens: one, cooperativeId: 'ab'[index] })),
    });
  const all = [
    stated('bread', ['gluten']),
    stated('cake', ['gluten', 'eggs', 'milk']),
    stated('apple', []),
    stated('unsaid', null),
    stated('half-said', [], null),
    stated('two', [], ['milk']),
  ];

  test('is what every seller states to be so, and never what is not stated', () => {
    expect(ids(listed(all, { free: 'milk' }))).toEqual(['apple', 'bread']);
    expect(ids(listed(all, { free: ['milk', 'gluten'] }))).toEqual(['apple']);
    expect(ids(listed(all, { free: 'unicorn' }))).toEqual([]);
  });

  test('is counted as what one more choice would leave', () => {
    const counts = (query: Record<string, string>) => listed(all, query).facets.free;
    expect(counts({})).toEqual([
      { id: 'gluten', count: 2 },
      { id: 'eggs', count: 3 },
      { id: 'milk', count: 2 },
    ]);
    expect(counts({ free: 'gluten' })).toEqual([
      { id: 'gluten', count: 2 },
      { id: 'eggs', count: 2 },
      { id: 'milk', count: 1 },
    ]);
  });
});

test('in season is what has a season and has it this month; what is there all year has none', () => {
  const sold = (id: string, ...months: number[][]) =>
    productOf(id, id, { offer: months.map((one) => ({ months: one })) });
  const all = [sold('now', [10, 11]), sold('later', [12]), sold('always', []), sold('either', [11], [])];
  expect(ids(listed(all, { season: 'now' }))).toEqual(['now']);
  expect(ids(listed([...all, sold('begins', [11, 12, 1])], { news: 'season' }))).toEqual(['begins']);
});

describe('news', () => {
  const at = (ms: number) => new Date(ms);
  const all = [
    productOf('new', 'new', { offer: [{ listedAt: at(1_500) }] }),
    productOf('old', 'old', { offer: [{ listedAt: at(500) }] }),
    productOf('one-more-seller', 'x', { offer: [{ listedAt: at(1_500) }, { cooperativeId: 'b' }] }),
    productOf('back', 'back', { offer: [{ listedAt: at(500), relistedAt: at(1_200) }] }),
    productOf('dearer', 'dearer', {
      offer: [{ priceSteps: { household: [{ at: 1_100, beforeCents: 400 }], professional: [] } }],
    }),
  ];

  test('is new when no co-op had it before, back when it was away, and a price when that moved', () => {
    expect(ids(listed(all, { news: 'new' }))).toEqual(['new']);
    expect(ids(listed(all, { news: 'back' }))).toEqual(['back']);
    expect(ids(listed(all, { news: ['price', 'back'] }))).toEqual(['back', 'dearer']);
    expect(ids(listed(all, { news: 'price', audience: 'professional' }))).toEqual([]);
  });

  test('sorts what came last first, to the minute, and what was always there last', () => {
    const came = (id: string, minute: number) =>
      productOf(id, 'Pomme', { offer: [{ listedAt: at(minute * 60_000) }] });
    const some = [productOf('always', 'Pomme'), came('first', 2), came('third', 4), came('second', 3)];
    const order = listed(some, { sort: 'newest' }).items.map(({ product }) => product.id);
    expect(order).toEqual(['third', 'second', 'first', 'always']);
  });
});

describe('a trail', () => {
  const some = Array.from({ length: 7 }, (_, index) => productOf(`p${index}`, `Pomme ${index}`));
  const page = (products: Product[], number: number, trail?: string) =>
    listed(products, { sort: 'name', size: 3, page: number, ...(trail === undefined ? {} : { trail }) });

  test('is the same from page to page while nothing changes', () => {
    const first = page(some, 1);
    const second = page(some, 2, first.trail);
    expect([second.moved, page(some, 3, second.trail).moved]).toEqual([false, false]);
  });

  test('tells when something came into the pages before, or left them', () => {
    const { trail } = page(some, 1);
    expect(page(some.toSpliced(1, 1), 2, trail).moved).toBe(true);
    expect(page([productOf('p00', 'Pomme'), ...some], 2, trail).moved).toBe(true);
    expect(page([...some, productOf('p9', 'Pomme 9')], 2, trail).moved).toBe(false);
  });
});

test('the chosen producer is named even where nothing of it is left', () => {
  const { facets } = listed([productOf('a', 'Pomme')], { producer: 'ferme', season: 'now' });
  expect(facets.producers).toEqual([{ id: 'ferme', name: 'Ferme', count: 0 }]);
});

describe('nothing found', () => {
  const all = [
    productOf('carrot', 'Carotte jaune', { offer: [{ labels: ['bio1'] }] }),
    productOf('apple', 'Pomme verte'),
  ];

  test('says how the search would be spelt, and what to take away', () => {
    expect(listed(all, { q: 'aprotte' }).wayOut).toMatchObject({ didYouMean: 'carotte' });
    expect(listed(all, { q: 'pomme', label: 'bio1' }).wayOut).toEqual({
      didYouMean: null,
      searches: [],
      loosen: [
        { filter: 'label', count: 1 },
        { filter: 'q', count: 1 },
      ],
    });
    expect(listed(all, { q: 'pomme jaune' }).wayOut?.searches).toEqual([
      { q: 'jaune', count: 1 },
      { q: 'pomme', count: 1 },
    ]);
    expect(listed(all, { q: 'pomme' }).wayOut).toBeNull();
  });
});

/** The listing as one would write it without a thought for speed: each question asked of each product by itself. */
describe('whatever is asked', () => {
  const anyOffer = fc.record({
    cooperativeId: fc.constantFrom('a', 'b'),
    labels: fc.subarray(['bio1', 'np']),
    allergens: fc.option(fc.subarray(['gluten', 'milk'])),
    months: fc.constantFrom([], [10, 11], [11], [12, 1]),
    storage: fc.constantFrom('ambient', 'cold', 'frozen'),
    householdPriceCents: fc.constantFrom(150, 200, 499, 500, 999, 1_999, 2_000, 99_000),
    listedAt: fc.constantFrom(null, new Date(500), new Date(2_000)),
    priceSteps: fc.constantFrom(noSteps, {
      household: [{ at: 1_500, beforeCents: 450 }],
      professional: [],
    }),
  });
  const anyProducts = fc
    .array(
      fc.record({
        categoryId: fc.constantFrom('apples', 'pears', 'cheese'),
        offer: fc.array(anyOffer, { minLength: 1, maxLength: 2 }),
      }),
      { maxLength: 15 },
    )
    .map((some) =>
      some.map((facts, index) => productOf(`prd-${index}`, `Chose ${index}`, facts as Partial<Product>)),
    );
  const anyQuery = fc.record(
    {
      category: fc.constantFrom('fruits', 'apples'),
      cooperative: fc.subarray(['besace', 'hotte']),
      producer: fc.subarray(['ferme', 'personne']),
      label: fc.subarray(['bio1', 'np']),
      free: fc.subarray([...allergenIds]),
      season: fc.constantFrom('now' as const),
      storage: fc.subarray(['ambient', 'cold', 'frozen']),
      price: fc.subarray(['0-200', '200-500', '500-1000', '2000-']),
      news: fc.subarray(['new', 'price', 'season']),
    },
    { requiredKeys: [] },
  );
  type Asked = Record<string, string | string[] | undefined>;

  test('what is shown and counted is what asking product by product gives', () => {
    fc.assert(
      fc.property(anyProducts, anyQuery, (products, query) => {
        const asked = query as Asked;
        const listing = listed(products, asked);
        const passing = products.filter((product) => passes(product, asked, null));
        expect(ids(listing)).toEqual(passing.map(({ id }) => id).sort());
        for (const [kind, facet] of Object.entries(facetOf)) {
          const rest = products.filter((product) => passes(product, asked, kind === 'free' ? null : kind));
          const expected = new Map<string, number>();
          for (const key of rest.flatMap((product) => keysOf(product)[kind] ?? []))
            expected.set(key, (expected.get(key) ?? 0) + 1);
          const counted = listing.facets[facet].filter(({ count }) => count > 0);
          expect(new Map(counted.map(({ id, count }) => [id, count])), kind).toEqual(expected);
        }
      }),
    );
  });

  const facetOf: Record<string, keyof CatalogueFacets> = {
    category: 'categories',
    cooperative: 'cooperatives',
    producer: 'producers',
    label: 'labels',
    free: 'free',
    season: 'season',
    storage: 'storage',
    price: 'prices',
    news: 'news',
  };

  function passes(product: Product, query: Asked, except: string | null): boolean {
    const keys = keysOf(product);
    return Object.entries(query).every(([kind, chosen]) => {
      const choices = [chosen ?? []].flat();
      if (kind === except || choices.length === 0) return true;
      const has = (choice: string) => keys[kind]?.includes(choice) ?? false;
      return kind === 'free' ? choices.every(has) : choices.some(has);
    });
  }

  function keysOf({ offers, categoryId, producer }: Product): Record<string, string[]> {
    const each = <T>(of: (offer: Offer) => T[]) => [...new Set(offers.flatMap(of))];
    const months = offers.some((one) => one.months.length === 0) ? [] : each((one) => [...one.months]);
    const price = Math.min(...offers.map((one) => one.householdPriceCents ?? Number.NaN));
    const isOpen = offers.some(({ allergens }) => allergens === null);
    return {
      category: [categoryId, parents.get(categoryId) ?? []].flat(),
      cooperative: each((one) => [cooperativeSlugs.get(one.cooperativeId) ?? '']),
      producer: [producer.slug],
      label: each((one) => one.labels),
      free: isOpen
        ? []
        : allergenIds.filter((id) => offers.every(({ allergens }) => !allergens?.includes(id))),
      season: months.includes(month) ? ['now'] : [],
      storage: each((one) => [one.storage]),
      price: [bandOf(price)],
      news: newsOf(offers, price, months),
    };
  }

  function bandOf(price: number): string {
    if (price < 200) return '0-200';
    if (price < 500) return '200-500';
    if (price < 1_000) return '500-1000';
    return price < 2_000 ? '1000-2000' : '2000-';
  }

  function newsOf(offers: readonly Offer[], price: number, months: number[]): string[] {
    const isNew = offers.every(({ listedAt }) => listedAt !== null && listedAt.getTime() >= caseTime.since);
    const shown = offers.find((one) => one.householdPriceCents === price);
    // The one step of these cases is 450 cents, in the window: whatever differs from it has moved.
    const moved = !isNew && shown?.priceSteps !== noSteps && price !== 450;
    const begins = months.includes(month) && !months.includes(month - 1);
    return [isNew ? ['new'] : [], moved ? ['price'] : [], begins ? ['season'] : []].flat();
  }
});
