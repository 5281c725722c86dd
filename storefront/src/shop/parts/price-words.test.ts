import type { Pack, Price } from '@carriole/shared/contracts/common.ts';
import { expect, test } from 'vitest';
import { contentOf, expectedCents, packText } from './price-words.ts';

const pack: Pack = {
  label: 'sachet 500 g',
  unit: 'bag',
  netAmount: 500,
  netUnit: 'g',
  weighed: false,
  storage: 'cold',
};
const price: Price = { cents: 1250, vatRatePercent: 6, vatIncluded: true, unitPrice: null, depositCents: 0 };

test('in French a pack is what the co-op writes, elsewhere the unit with its content', () => {
  expect(packText(pack, 'fr', 'sachet')).toBe('sachet 500 g');
  expect(packText(pack, 'nl', 'zak')).toBe('zak, 500\u00a0g');
  expect(packText({ ...pack, label: 'botte', unit: 'bunch' }, 'fr', 'botte')).toBe('botte, 500\u00a0g');
});

test('loose goods by the kilo need no pack', () => {
  expect(
    packText({ ...pack, label: 'kg', unit: 'kg', netAmount: 1000, weighed: true }, 'fr', 'kg'),
  ).toBeNull();
});

test('a weighed piece says about what it will cost', () => {
  expect(expectedCents({ ...pack, netAmount: 1200, weighed: true }, price)).toBe(1500);
  expect(expectedCents({ ...pack, netAmount: 1000, weighed: true }, price)).toBeNull();
  expect(expectedCents(pack, price)).toBeNull();
});

test('pieces have no content in grams', () => {
  expect(contentOf({ ...pack, netAmount: 6, netUnit: 'piece' }, 'fr')).toBeNull();
});
