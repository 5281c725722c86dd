import { expect, test } from 'vitest';
import { isNarrowed, linkFiltersOf, linksPath } from './filters.ts';

test('reads the filters of an address, and leaves out what makes no sense', () => {
  expect(linkFiltersOf({ q: ' tilleul ', state: 'trial', sort: 'articles', page: '2' })).toEqual({
    q: 'tilleul',
    state: 'trial',
    sort: 'articles',
    page: 2,
  });
  expect(linkFiltersOf({ q: ' ', state: 'x', sort: 'x', page: '-1' })).toEqual({ sort: 'name', page: 1 });
});

test('writes an address that reads as the same filters; the plain list has none', () => {
  const filters = { q: 'œufs & lait', state: 'ended', sort: 'since', page: 3 } as const;
  const search = Object.fromEntries(new URL(linksPath(filters), 'http://x').searchParams);
  expect(linkFiltersOf(search)).toEqual(filters);
  expect(linksPath({ sort: 'name', page: 1 })).toBe('/desk/producteurs');
  expect(linksPath({}, 'la-besace')).toBe('/desk/producteurs?cooperative=la-besace');
});

test('a search or a state narrows the list, an order does not', () => {
  expect(isNarrowed({ sort: 'since', page: 2 })).toBe(false);
  expect(isNarrowed({ sort: 'name', page: 1, state: 'ended' })).toBe(true);
});
