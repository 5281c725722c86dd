import fc from 'fast-check';
import { expect, test } from 'vitest';
import { homePath, safeNextPath } from './next-path.ts';

test('keeps a page of this site with its query', () => {
  expect(safeNextPath('/desk/commandes/cor_1?date=2026-11-26')).toBe('/desk/commandes/cor_1?date=2026-11-26');
});

test('refuses other hosts however they are written', () => {
  const bad = [
    'https://evil.test',
    '//evil.test',
    '/..//evil.test',
    '/\\evil.test',
    '/\t/evil.test',
    'javascript:alert(1)',
    'desk',
    '',
    undefined,
  ];
  for (const next of bad) expect(safeNextPath(next)).toBeNull();
});

test('never leads back to the sign-in page', () => {
  expect(safeNextPath('/connexion?next=/desk')).toBeNull();
  expect(safeNextPath('/nl/connexion')).toBeNull();
});

test('whatever is asked, the answer stays on this site', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((rest) => `/${rest}`),
        fc.string().map((rest) => `/..//${rest}`),
      ),
      (next) => {
        const path = safeNextPath(next);
        if (path !== null) expect(new URL(path, 'https://shop.test').host).toBe('shop.test');
      },
    ),
  );
});

test('sends staff to the desk and others to their account', () => {
  expect(homePath({ memberships: [{ role: 'manager', cooperative: null }] })).toBe('/desk');
  expect(homePath({ memberships: [] })).toBe('/compte');
});
