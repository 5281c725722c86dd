import { expect, test } from 'vitest';
import { localeOf, localeOfPath } from './locale.ts';

const read = (header?: string) => localeOf({ headers: { 'accept-language': header } });

test.each([
  [undefined, 'fr'],
  ['', 'fr'],
  ['nl', 'nl'],
  ['nl-BE,nl;q=0.9,fr;q=0.8', 'nl'],
  ['DE-AT', 'de'],
  ['es-ES,es;q=0.9,en;q=0.8', 'en'],
  ['en;q=0.2, de;q=0.7', 'de'],
  ['fr;q=0, nl;q=0.1', 'nl'],
  ['ja', 'fr'],
  ['*', 'fr'],
  ['den', 'fr'],
  ['en;q=much, ,;;', 'fr'],
])('Accept-Language %j is answered in %s', (header, locale) => {
  expect(read(header)).toBe(locale);
});

test.each([
  ['/', 'fr', '/'],
  ['/panier?x=1', 'fr', '/panier?x=1'],
  ['/nl', 'nl', '/'],
  ['/nl?place=4300', 'nl', '/?place=4300'],
  ['/de/panier', 'de', '/panier'],
  ['/en/produits/x?y=z', 'en', '/produits/x?y=z'],
  ['/nlx/panier', 'fr', '/nlx/panier'],
  ['/fr/panier', 'fr', '/fr/panier'],
])('the page %s is in %s, and otherwise %s', (path, locale, rest) => {
  expect(localeOfPath(path)).toEqual({ locale, rest });
});
