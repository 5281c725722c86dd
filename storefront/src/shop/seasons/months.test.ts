import { expect, test } from 'vitest';
import { everyMonth, goodPath, inMonth, monthOf, standing, yearFrom } from './months.ts';

test('the year begins with the present month and goes round', () => {
  expect(yearFrom(11)).toEqual([11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  for (const now of everyMonth) expect(yearFrom(now).toSorted((a, b) => a - b)).toEqual(everyMonth);
});

test('an address asks for a month, and for nothing else', () => {
  expect(monthOf('?month=6', 11)).toBe(6);
  for (const search of ['', '?month=0', '?month=13', '?month=x', '?month=1.5'])
    expect(monthOf(search, 11)).toBe(11);
});

test('a month begins a season, ends it, is in it or is not; all year neither begins nor ends', () => {
  const winter = { months: [1, 2, 11, 12] };
  expect([10, 11, 12, 2, 3].map((month) => standing(winter, month))).toEqual([
    'none',
    'begins',
    'on',
    'ends',
    'none',
  ]);
  expect(standing({ months: [...everyMonth] }, 1)).toBe('on');
});

test('a month shows what has a season, what begins first and what ends last', () => {
  const good = (q: string, months: number[]) => ({
    ...{ q, months, category: 'veg-leaf', products: 1, cooperatives: [] },
    ...{ name: { fr: q, nl: q, de: q, en: q }, icon: { name: '', exact: true } },
  });
  const goods = [
    good('ends', [10, 11]),
    good('always', [...everyMonth]),
    good('on', [10, 11, 12]),
    good('begins', [11, 12]),
    good('gone', [6]),
  ];
  expect(inMonth(goods, 11).map(({ q }) => q)).toEqual(['begins', 'on', 'ends']);
  expect(goodPath({ q: 'Chou-rave', category: 'veg-cabbage' })).toBe('/?q=Chou-rave&category=veg-cabbage');
});
