import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatQuantity, unitPrice } from './quantity.ts';

test('gives the price per kilo of a weight and per litre of a volume', () => {
  expect(unitPrice(325, 500, 'g')).toEqual({ cents: 650, per: 'kg' });
  expect(unitPrice(219, 330, 'ml')).toEqual({ cents: 664, per: 'l' });
  expect(unitPrice(1240, 1000, 'g')).toEqual({ cents: 1240, per: 'kg' });
});

test('gives no price per kilo for pieces and unknown contents', () => {
  expect(unitPrice(240, 6, 'piece')).toBeNull();
  expect(unitPrice(240, null, 'g')).toBeNull();
  expect(unitPrice(240, 0, 'ml')).toBeNull();
});

test('a price per kilo, taken for the content again, is the price within half a cent per kilo', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 50_000 }), (cents, grams) => {
      const perKilo = unitPrice(cents, grams, 'g')?.cents ?? Number.NaN;
      expect(Math.abs((perKilo * grams) / 1000 - cents)).toBeLessThanOrEqual((0.5 * grams) / 1000 + 1e-6);
    }),
  );
});

test.each([
  [500, 'g', '500 g'],
  [1500, 'g', '1,5 kg'],
  [1, 'kg', '1 kg'],
  [0.25, 'kg', '250 g'],
  [1.1, 'kg', '1,1 kg'],
  [12.5, 'g', '12,5 g'],
  [750, 'ml', '75 cl'],
  [33, 'cl', '33 cl'],
  [0.33, 'l', '33 cl'],
  [5, 'ml', '5 ml'],
  [50, 'ml', '50 ml'],
  [275, 'ml', '275 ml'],
  [1, 'l', '1 l'],
  [150, 'cl', '1,5 l'],
] as const)('says %d %s as %s', (amount, unit, text) => {
  expect(formatQuantity(amount, unit, 'fr')).toBe(text.replace(' ', '\u00a0'));
});

test('writes a decimal point in English and a comma elsewhere', () => {
  expect(formatQuantity(1500, 'g', 'en')).toBe('1.5\u00a0kg');
  expect(formatQuantity(1500, 'g', 'nl')).toBe('1,5\u00a0kg');
  expect(formatQuantity(1500, 'g', 'de')).toBe('1,5\u00a0kg');
});
