import { expect, test } from 'vitest';
import { activeFilters, filtersOf, noFilters, searchOf, without } from './filters.ts';

test('an empty address has no filters, and no filters have an empty address', () => {
  expect(filtersOf('')).toEqual(noFilters);
  expect(searchOf(noFilters)).toBe('');
});

test('reads back what it wrote', () => {
  const filters = {
    ...noFilters,
    q: 'œufs & lait',
    cooperative: ['la-hotte-du-plateau', 'la-besace-hesbignonne'],
    label: ['bio1'],
    producer: ['ferme-de-l-orme'],
    free: ['milk', 'gluten'],
    season: 'now' as const,
    storage: ['cold' as const],
    price: ['0-200' as const, '2000-' as const],
    news: ['new' as const],
    day: '2026-11-26',
    sort: 'price' as const,
    page: 3,
    trail: '1k2j3',
  };
  expect(filtersOf(`?${searchOf(filters)}`)).toEqual(filters);
});

test('leaves out what makes no sense', () => {
  expect(
    filtersOf(
      '?price=1-2&storage=warm&season=then&news=old&trail=-&page=0&sort=best&day=2026-13-01&category=../x&label=A%20B&page=x',
    ),
  ).toEqual(noFilters);
});

test('a filter given twice counts once', () => {
  expect(filtersOf('?label=bio1&label=bio1').label).toEqual(['bio1']);
});

test('names each active filter with what is left without it, from the first page', () => {
  const filters = { ...noFilters, q: 'lait', label: ['bio1', 'np'], page: 4, trail: 'abc' };
  const active = activeFilters(filters);
  expect(active.map(({ kind, value }) => `${kind} ${value}`)).toEqual(['q lait', 'label bio1', 'label np']);
  expect(active[1]?.rest).toEqual({ ...filters, label: ['np'], page: 1, trail: '' });
  const kinds = { ...noFilters, season: 'now' as const, price: ['0-200' as const], free: ['milk'] };
  expect(activeFilters(kinds).map(({ kind }) => kind)).toEqual(['season', 'free', 'price']);
  expect(searchOf(without(kinds, 'price'))).toBe('free=milk&season=now');
});
