import { expect, test } from 'vitest';
import { localePath } from './i18n/locale-path.ts';
import { isClientOnly, paths } from './paths.ts';

test('French has no prefix, the other languages have theirs', () => {
  expect(localePath('fr', paths.basket())).toBe('/panier');
  expect(localePath('nl', paths.basket())).toBe('/nl/panier');
  expect(localePath('de', paths.home())).toBe('/de');
  expect(localePath('en', paths.home('q=lait'))).toBe('/en?q=lait');
});

test('only the desk and the account are left to the browser', () => {
  expect(['/desk', '/desk/inbox', '/connexion?next=/desk', '/compte'].every(isClientOnly)).toBe(true);
  expect(['/', '/produit/desk', '/comptes', '/panier'].some(isClientOnly)).toBe(false);
});

test('an order’s secret travels encoded', () => {
  expect(paths.order('ord_1', 'a+b')).toBe('/commande/ord_1?secret=a%2Bb');
});
