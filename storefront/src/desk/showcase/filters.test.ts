import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moved, showcaseFiltersOf, showcasePath } from './filters.ts';

test('reads what it writes', () => {
  const filters = { kind: 'product' as const, state: 'no-story' as const, q: 'œufs', page: 3 };
  const search = Object.fromEntries(new URL(showcasePath(filters), 'http://x').searchParams);
  expect(showcaseFiltersOf(search)).toEqual(filters);
});

test('starts with all producers, and leaves out what makes no sense', () => {
  expect(showcasePath(showcaseFiltersOf({ kind: 'x', state: ['a'], q: ' ', page: '-1' }))).toBe(
    '/desk/vitrine',
  );
  expect(showcasePath({ kind: 'producer', state: 'all' }, 'la-besace')).toBe(
    '/desk/vitrine?cooperative=la-besace',
  );
});

test('moving keeps every one, and moving back gives the list again', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { minLength: 2 }), fc.nat(), (list, place) => {
      const from = place % (list.length - 1);
      const there = moved(list, from, 1);
      expect(there.toSorted()).toEqual(list.toSorted());
      expect(moved(there, from + 1, -1)).toEqual(list);
    }),
  );
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
});
