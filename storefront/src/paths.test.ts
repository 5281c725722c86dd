import { expect, test } from 'vitest';
import { localePath } from './i18n/locale-path.ts';
import { paths } from './paths.ts';

test('French has no prefix, the other languages have theirs', () => {
  expect(localePath('fr', paths.basket())).toBe('/panier');
  expect(localePath('nl', paths.basket())).toBe('/nl/panier');
  expect(localePath('de', paths.home())).toBe('/de');
  expect(localePath('en', paths.home('q=lait'))).toBe('/en?q=lait');
});

test('an order’s secret travels encoded', () => {
  expect(paths.order('ord_1', 'a+b')).toBe('/commande/ord_1?secret=a%2Bb');
});
