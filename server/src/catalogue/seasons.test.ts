import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cooperativeSlugs, productOf } from '../delivery/catalogue-cases.ts';
import { beginsIn, endsWith, isInSeason, seasonOf } from './seasonal.ts';
import { seasonsOf } from './seasons.ts';
import { createShelf } from './shelf.ts';

const text = (name: string) => ({ fr: name, nl: name, de: name, en: name });
const categories = [
  { id: 'fruits', parentId: null, name: text('Fruits'), dfcProductType: null, sort: 0 },
  { id: 'apples', parentId: 'fruits', name: text('Pommes'), dfcProductType: null, sort: 1 },
  { id: 'pears', parentId: 'fruits', name: text('Poires'), dfcProductType: null, sort: 2 },
  { id: 'cheese', parentId: null, name: text('Fromages'), dfcProductType: null, sort: 3 },
];
const everyMonth = Array.from({ length: 12 }, (_, index) => index + 1);

describe('the calendar', () => {
  const sold = (id: string, name: string, months: number[], rest = {}) =>
    productOf(id, name, { offer: [{ months, ...rest }] });

  test('has each good once, with the months of all its varieties and the co-ops that sell it', () => {
    const shelf = createShelf([
      sold('a', 'Pomme – Boskoop', [9, 10]),
      sold('b', 'Pomme – Jonagold', [10, 11], { cooperativeId: 'b' }),
      productOf('c', 'Poire', { categoryId: 'pears', offer: [{ months: [8] }] }),
    ]);
    const [aisle, ...others] = seasonsOf(shelf, 'household', categories, cooperativeSlugs);
    expect(others).toEqual([]);
    expect(aisle?.goods).toMatchObject([
      { q: 'Pomme', months: [9, 10, 11], products: 2, cooperatives: ['besace', 'hotte'] },
      { q: 'Poire', months: [8], products: 1, cooperatives: ['besace'] },
    ]);
  });

  test('tells what is there all year only where most has a season', () => {
    const cheese = (id: string, months: number[]) =>
      productOf(id, id, { categoryId: 'cheese', offer: [{ months }] });
    const goods = (...all: ReturnType<typeof cheese>[]) =>
      seasonsOf(createShelf(all), 'household', categories, cooperativeSlugs).map((aisle) =>
        aisle.goods.map(({ q }) => q),
      );
    expect(goods(cheese('gouda', []))).toEqual([]);
    expect(goods(cheese('gouda', []), cheese('brie', []), cheese('raclette', [12]))).toEqual([['raclette']]);
    expect(goods(cheese('gouda', []), cheese('tomme', [4]), cheese('raclette', [12]))).toEqual([
      ['gouda', 'raclette', 'tomme'],
    ]);
  });
});

test('a season is on in its months, begins where the month before is not, and ends where the next is not', () => {
  fc.assert(
    fc.property(fc.array(fc.subarray(everyMonth), { minLength: 1, maxLength: 3 }), (offers) => {
      const season = seasonOf(offers.map((months) => ({ months })));
      const isAllYear = offers.some((months) => months.length === 0);
      const on = (month: number) => !isAllYear && offers.some((months) => months.includes(month));
      const isWhole = everyMonth.every(on);
      for (const month of everyMonth) {
        const [before, after] = [month === 1 ? 12 : month - 1, month === 12 ? 1 : month + 1];
        expect(isInSeason(season, month)).toBe(on(month) && !isWhole);
        expect(beginsIn(season, month)).toBe(on(month) && !on(before));
        expect(endsWith(season, month)).toBe(on(month) && !on(after));
      }
    }),
  );
});
