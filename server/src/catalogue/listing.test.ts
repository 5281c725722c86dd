import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrivalsOn, listed, productOf } from '../delivery/catalogue-cases.ts';
import type { Listing } from './listing.ts';

const ids = ({ items }: Listing) => items.map(({ product }) => product.id);

describe('a listing', () => {
  const apple = productOf('apple', 'Pommes Jonagold');
  const pear = productOf('pear', 'Poire Conférence', {
    categoryId: 'pears',
    offer: [{ cooperativeId: 'b', labels: ['bio1'] }],
  });
  const cheese = productOf('cheese', 'Fromage de chèvre', {
    categoryId: 'cheese',
    offer: [{ householdPriceCents: 900 }, { cooperativeId: 'b', householdPriceCents: 300 }],
  });
  const all = [apple, pear, cheese];

  test('shows what is sellable to the audience, and nothing else', () => {
    const closed = [
      productOf('x', 'x', { offer: [{ linkActive: false }] }),
      productOf('y', 'y', { offer: [{ audiences: ['professional'] }] }),
      productOf('z', 'z', { offer: [{ householdPriceCents: null }] }),
    ];
    expect(ids(listed([...closed, apple]))).toEqual(['apple']);
    expect(ids(listed(closed, { audience: 'professional', sort: 'name' }))).toEqual(['y', 'z']);
  });

  test.each([
    ['pomme', ['apple']],
    ['POMMES jona', ['apple']],
    ['conference', ['pear']],
    ['chevre fromage', ['cheese']],
    ['ferme', ['apple', 'cheese', 'pear']],
    ['omme', []],
    ['  ', ['apple', 'cheese', 'pear']],
  ])('searched for %j shows %j', (q, expected) => {
    expect(ids(listed(all, { q })).sort()).toEqual(expected);
  });

  test('takes either of two co-ops, and both kinds of filter at once', () => {
    expect(ids(listed(all, { cooperative: ['besace', 'hotte'] })).sort()).toEqual([
      'apple',
      'cheese',
      'pear',
    ]);
    expect(ids(listed(all, { cooperative: 'hotte', category: 'fruits' }))).toEqual(['pear']);
    expect(ids(listed(all, { cooperative: 'hotte', label: 'bio1', category: 'cheese' }))).toEqual([]);
  });

  test('counts each product once per choice, the chosen filter itself set aside', () => {
    const { facets } = listed(all, { category: 'cheese' });
    expect(facets.categories).toEqual([
      { id: 'fruits', count: 2 },
      { id: 'apples', count: 1 },
      { id: 'cheese', count: 1 },
      { id: 'pears', count: 1 },
    ]);
    expect(facets.cooperatives).toEqual([
      { id: 'besace', count: 1 },
      { id: 'hotte', count: 1 },
    ]);
  });

  test('by price goes by the cheapest offer, and puts last what cannot come', () => {
    expect(ids(listed(all, { sort: 'price' }))).toEqual(['cheese', 'pear', 'apple']);
    const arrivals = arrivalsOn({ apple: ['2026-11-27'], pear: ['2026-11-26', '2026-12-03'] });
    expect(ids(listed(all, { sort: 'price' }, arrivals)).at(-1)).toBe('cheese');
    expect(ids(listed(all, { sort: 'soonest' }, arrivals))).toEqual(['pear', 'apple', 'cheese']);
    expect(ids(listed(all, { day: '2026-12-03' }, arrivals))).toEqual(['pear']);
  });
});

describe('whatever is in the catalogue and asked of it', () => {
  const anyProducts = fc
    .array(
      fc.record({
        name: fc.constantFrom('Pomme', 'Poire', 'Fromage', 'Pomme verte'),
        categoryId: fc.constantFrom('apples', 'pears', 'cheese'),
        offer: fc.array(
          fc.record({
            cooperativeId: fc.constantFrom('a', 'b'),
            labels: fc.subarray(['bio1', 'local']),
            householdPriceCents: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 5 }),
            weighed: fc.boolean(),
          }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      { maxLength: 25 },
    )
    .map((some) => some.map(({ name, ...changes }, index) => productOf(`prd-${index}`, name, changes)));
  const anyArrivals = fc.option(
    fc.dictionary(
      fc.integer({ min: 0, max: 25 }).map((index) => `prd-${index}`),
      fc.subarray(['2026-11-26', '2026-11-27', '2026-11-28'], { minLength: 1 }),
    ),
  );
  const anyQuery = fc.record(
    {
      q: fc.constantFrom('pomme', 'po', 'x'),
      category: fc.constantFrom('fruits', 'apples', 'cheese'),
      cooperative: fc.subarray(['besace', 'hotte']),
      label: fc.subarray(['bio1', 'local']),
      day: fc.constantFrom('2026-11-26', '2026-11-28'),
      sort: fc.constantFrom('relevance', 'name', 'price', 'unit-price', 'soonest'),
    },
    { requiredKeys: [] },
  );

  test('the pages together show each product exactly once, in one order', () => {
    fc.assert(
      fc.property(
        anyProducts,
        anyQuery,
        anyArrivals,
        fc.integer({ min: 1, max: 9 }),
        (products, query, dates, size) => {
          const arrivals = dates && arrivalsOn(dates);
          const whole = listed(products, { ...query, size: 100 }, arrivals);
          const pages = Array.from(
            { length: listed(products, { ...query, size }, arrivals).pages },
            (_, index) => ids(listed(products, { ...query, size, page: index + 1 }, arrivals)),
          );
          expect(pages.flat()).toEqual(ids(whole));
          expect(new Set(ids(whole)).size).toBe(whole.total);
          expect(ids(listed(products.toReversed(), { ...query, size: 100 }, arrivals))).toEqual(ids(whole));
        },
      ),
    );
  });

  test('a count is what choosing it then gives, and what is not counted gives nothing', () => {
    const choices = {
      categories: ['category', ['fruits', 'apples', 'pears', 'cheese']],
      cooperatives: ['cooperative', ['besace', 'hotte']],
      labels: ['label', ['bio1', 'local']],
      days: ['day', ['2026-11-26', '2026-11-27', '2026-11-28']],
    } as const;
    fc.assert(
      fc.property(anyProducts, anyQuery, anyArrivals, (products, query, dates) => {
        const arrivals = dates && arrivalsOn(dates);
        const { facets } = listed(products, query, arrivals);
        for (const [name, [field, values]] of Object.entries(choices) as [
          keyof typeof choices,
          readonly [string, readonly string[]],
        ][]) {
          for (const value of values) {
            const counted = facets[name].find(({ id }) => id === value)?.count ?? 0;
            expect(listed(products, { ...query, [field]: value }, arrivals).total).toBe(counted);
          }
        }
      }),
    );
  });
});
