import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JoinFilters, joinFiltersOf, joinsPath, kinds, states } from './filters.ts';

const filters: fc.Arbitrary<JoinFilters> = fc.record(
  {
    kind: fc.constantFrom(...kinds),
    state: fc.constantFrom(...states),
    q: fc.constantFrom('pintade', 'œufs & lait'),
    page: fc.integer({ min: 1, max: 10_000 }),
  },
  { requiredKeys: ['kind', 'state', 'page'] },
);

test('an address says the filters and the filters give back the address', () => {
  fc.assert(
    fc.property(filters, (wanted) => {
      const { searchParams } = new URL(joinsPath(wanted), 'http://a.test');
      expect(joinFiltersOf(Object.fromEntries(searchParams))).toEqual(wanted);
    }),
  );
});

test('what makes no sense in an address is left out', () => {
  expect(joinFiltersOf({ kind: 'x', state: ['joined'], q: ' ', page: '-3' })).toEqual({
    kind: 'product',
    state: 'joined',
    page: 1,
  });
  expect(joinsPath({})).toBe('/desk/rapprochements');
});
