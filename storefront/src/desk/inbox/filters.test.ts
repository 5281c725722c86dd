import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filtersOf, type InboxFilters, isFiltered, searchOf } from './filters.ts';

const filters: fc.Arbitrary<InboxFilters> = fc.record(
  {
    cooperative: fc.constantFrom('la-besace', 'le-chaudron'),
    date: fc.constantFrom('2026-11-26', '2026-12-01'),
    status: fc.constantFrom('new' as const, 'seen' as const),
    q: fc.constantFrom('dupont', 'œufs & lait'),
    sort: fc.constantFrom('placed' as const, 'date' as const, 'customer' as const, 'total' as const),
    page: fc.integer({ min: 1, max: 10_000 }),
  },
  { requiredKeys: ['sort', 'page'] },
);

test('an address says the filters and the filters give back the address', () => {
  fc.assert(
    fc.property(filters, (wanted) => {
      const search = Object.fromEntries(new URLSearchParams(searchOf(wanted)));
      expect(filtersOf(search)).toEqual(wanted);
    }),
  );
});

test('the plain inbox has a plain address', () => {
  expect(searchOf({ sort: 'placed', page: 1 })).toBe('');
});

test('leaves out what makes no sense', () => {
  const search = {
    date: '2026-13-01',
    status: 'lost',
    sort: 'colour',
    page: '-2',
    cooperative: '../x',
    q: '  ',
  };
  expect(filtersOf(search)).toEqual({ sort: 'placed', page: 1 });
});

test('is filtered by a day, a status or a text, not by its order', () => {
  expect(isFiltered({ sort: 'total', page: 2, cooperative: 'la-besace' })).toBe(false);
  expect(isFiltered({ sort: 'placed', page: 1, q: 'dupont' })).toBe(true);
});
