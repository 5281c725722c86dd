import { describe, expect, test } from 'vitest';
import { changedValues, editableValues, withEdits, wrongValues } from './edits.ts';
import { articleOf } from './test-feeds.ts';

const lists = {
  categories: [
    { id: 'veg', parentId: null },
    { id: 'veg-root', parentId: 'veg' },
  ],
  allergens: [{ id: 'milk' }],
  labels: [{ id: 'bio' }],
  vatRates: [0, 6, 12, 21],
};
const present = editableValues(articleOf('A1'));

test('what staff set by hand lies over what the source says', () => {
  const edits = new Map<'householdPriceCents' | 'months', unknown>([
    ['householdPriceCents', 300],
    ['months', [5, 6]],
  ]);
  const article = articleOf('A1', { householdPriceCents: 275 });
  expect(withEdits(article, edits)).toEqual({ ...article, householdPriceCents: 300, months: [5, 6] });
  expect(withEdits(article, undefined)).toBe(article);
});

test('a price taken away by hand comes back when the source takes away the other', () => {
  const edits = new Map([['householdPriceCents' as const, null]]);
  const article = articleOf('A1', { professionalPriceCents: null });
  expect(withEdits(article, edits).householdPriceCents).toBe(250);
});

test('only what says something else is an edit', () => {
  expect(changedValues({ name: 'Carottes A1', stock: 3, labels: [] }, present)).toEqual([['stock', 3]]);
});

describe('values are checked against the federation’s lists', () => {
  test.each([
    [{ categoryId: 'nowhere' }, ['categoryId']],
    [{ vatRatePercent: 7 }, ['vatRatePercent']],
    [{ allergens: ['milk', 'moonlight'] }, ['allergens']],
    [{ labels: ['bio', 'gold'] }, ['labels']],
    [{ householdPriceCents: null, professionalPriceCents: null }, ['householdPriceCents']],
    [{ categoryId: 'veg', vatRatePercent: 21, allergens: ['milk'], labels: ['bio'] }, []],
    [{ householdPriceCents: null, allergens: null }, []],
  ])('%j: %j', (values, wrong) => {
    expect(wrongValues(values, present, lists)).toEqual(wrong);
  });
});
