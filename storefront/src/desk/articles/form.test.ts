import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  amountText,
  centsOf,
  changedValues,
  countOf,
  errorsOf,
  formOf,
  type Values,
  valuesOf,
} from './form.ts';

const eggs: Values = {
  name: 'Œufs de plein air',
  categoryId: 'eggs',
  packLabel: 'boîte de 6',
  householdPriceCents: 325,
  professionalPriceCents: null,
  caseSize: 1,
  vatRatePercent: 6,
  depositCents: 0,
  allergens: ['eggs'],
  labels: [],
  months: [],
  stock: null,
  closes: null,
  storage: 'ambient',
};

const offers: fc.Arbitrary<Values> = fc.record({
  name: fc.constantFrom('Œufs', 'Lait cru'),
  categoryId: fc.constantFrom('eggs', 'milk'),
  packLabel: fc.constant('pièce'),
  householdPriceCents: fc.integer({ min: 1, max: 9_999_999 }),
  professionalPriceCents: fc.option(fc.integer({ min: 1, max: 9_999_999 })),
  caseSize: fc.integer({ min: 1, max: 10_000 }),
  vatRatePercent: fc.constantFrom(0, 2.1, 5.5, 6, 21),
  depositCents: fc.integer({ min: 0, max: 1_000_000 }),
  allergens: fc.option(fc.constantFrom([], ['eggs'])),
  labels: fc.constantFrom([], ['organic']),
  months: fc.uniqueArray(fc.integer({ min: 1, max: 12 })),
  stock: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
  closes: fc.option(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), time: fc.constant('09:30') })),
  storage: fc.constantFrom('ambient', 'cold', 'frozen'),
});

test('a form left alone changes nothing, in any language', () => {
  fc.assert(
    fc.property(offers, fc.constantFrom('fr', 'nl', 'de', 'en'), (values, locale) => {
      const form = formOf(values, locale);
      expect(errorsOf(form)).toEqual({});
      expect(changedValues(values, valuesOf(form))).toEqual({});
    }),
  );
});

test('reads an amount with a comma, a point, a sign, or none', () => {
  expect(['3,5', '3.50', '€ 3,50', '1 250', '', ' '].map(centsOf)).toEqual([
    350,
    350,
    350,
    125_000,
    null,
    null,
  ]);
  expect(['3,505', 'gratuit', '-2', '3,'].map(centsOf)).toEqual([undefined, undefined, undefined, undefined]);
  expect(amountText(1250, 'fr')).toBe('12,50');
  expect(amountText(1250, 'en')).toBe('12.50');
  expect(countOf('1,5')).toBeUndefined();
});

test('only what was changed is sent', () => {
  const form = { ...formOf(eggs, 'fr'), householdPriceCents: '3,40', months: [4, 5], stock: '12' };
  expect(changedValues(eggs, valuesOf(form))).toEqual({
    householdPriceCents: 340,
    months: [4, 5],
    stock: 12,
  });
});

test('none of the allergens is not the same as not stated', () => {
  const form = { ...formOf(eggs, 'fr'), allergens: [] };
  expect(changedValues({ ...eggs, allergens: null }, valuesOf(form))).toEqual({ allergens: [] });
});

test('tells which field cannot be read', () => {
  const form = { ...formOf(eggs, 'fr'), name: ' ', professionalPriceCents: '0', caseSize: '0', stock: '-1' };
  expect(errorsOf(form)).toEqual({
    name: 'missing',
    professionalPriceCents: 'not-a-price',
    caseSize: 'not-a-count',
    stock: 'not-a-count',
  });
  expect(errorsOf({ ...formOf(eggs, 'fr'), householdPriceCents: '' })).toEqual({
    householdPriceCents: 'no-price',
  });
  expect(errorsOf({ ...formOf(eggs, 'fr'), closesWeekday: '2', closesTime: '' })).toEqual({
    closes: 'no-time',
  });
});
