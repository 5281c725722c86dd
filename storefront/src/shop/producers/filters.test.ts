import { expect, test } from 'vitest';
import { producerFiltersOf, producerSearch } from './filters.ts';

test('reads what it writes', () => {
  const filters = {
    q: 'fromage de chèvre',
    cooperative: 'la-besace-hesbignonne',
    category: 'cremerie',
    at: '4650-herve.4651-battice',
    sort: 'distance' as const,
    page: 2,
  };
  expect(producerFiltersOf(`?${producerSearch(filters)}`)).toEqual(filters);
});

test('leaves out what makes no sense', () => {
  const search = '?q=%20&cooperative=Pas%20Un%20Slug&category=../x&at=liege&sort=prix&page=-3';
  expect(producerSearch(producerFiltersOf(search))).toBe('');
  expect(producerFiltersOf('?page=0').page).toBeUndefined();
});
