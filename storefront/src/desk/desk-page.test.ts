import { expect, test } from 'vitest';
import { deskPage, withoutLocale } from './desk-page.ts';

test('knows the desk pages in each language', () => {
  expect(deskPage('/desk')).toEqual({ name: 'inbox' });
  expect(deskPage('/nl/desk/')).toEqual({ name: 'inbox' });
  expect(deskPage('/desk/sources')).toEqual({ name: 'sources' });
  expect(deskPage('/en/desk/sources/nouvelle/')).toEqual({ name: 'new-source' });
  expect(deskPage('/desk/sources/src_0123456789abcdef')).toEqual({
    name: 'source',
    id: 'src_0123456789abcdef',
  });
  expect(deskPage('/desk/articles')).toEqual({ name: 'articles' });
  expect(deskPage('/nl/desk/rapprochements')).toEqual({ name: 'joins' });
  expect(deskPage('/desk/producteurs/')).toEqual({ name: 'producers' });
  expect(deskPage('/en/desk/producteurs/ferme-du-tilleul')).toEqual({
    name: 'producer',
    slug: 'ferme-du-tilleul',
  });
  expect(deskPage('/desk/vitrine')).toEqual({ name: 'showcase' });
  expect(deskPage('/nl/desk/vitrine/producer/ferme-du-tilleul')).toEqual({
    name: 'showcase-subject',
    kind: 'producer',
    slug: 'ferme-du-tilleul',
  });
  expect(deskPage('/de/desk/commandes/cor_0123456789abcdef')).toEqual({
    name: 'order',
    id: 'cor_0123456789abcdef',
  });
});

test('the address of the former list of files leads to the sources', () => {
  expect(deskPage('/desk/imports')).toEqual({ name: 'sources' });
});

test('knows the parts of the delivery desk, and a zone or point by its id or as a new one', () => {
  expect(deskPage('/desk/livraison')).toEqual({ name: 'delivery', part: 'weeks' });
  expect(deskPage('/nl/desk/livraison/transferts')).toEqual({ name: 'delivery', part: 'transfers' });
  expect(deskPage('/desk/livraison/dates/')).toEqual({ name: 'delivery', part: 'dates' });
  expect(deskPage('/desk/livraison/zones')).toEqual({ name: 'delivery', part: 'zones' });
  const id = 'zon_0123456789abcdef';
  expect(deskPage(`/de/desk/livraison/zones/${id}`)).toEqual({ name: 'delivery', part: 'zones', id });
  expect(deskPage('/desk/livraison/points/nouveau')).toMatchObject({ part: 'points', id: 'nouveau' });
  expect(deskPage('/desk/livraison/points/x')).toEqual({ name: 'unknown' });
});

test('anything else is unknown', () => {
  const paths = [
    '/desk/x',
    '/desk/commandes/42',
    '/desk/commandes',
    '/desk/sources/7',
    '/desk/producteurs/A/b',
    '/deskx',
    '/',
  ];
  for (const path of [...paths, '/desk/constructor']) {
    expect(deskPage(path)).toEqual({ name: 'unknown' });
  }
});

test('takes the language off an address', () => {
  expect(withoutLocale('/nl/desk')).toBe('/desk');
  expect(withoutLocale('/en')).toBe('/');
  expect(withoutLocale('/desk')).toBe('/desk');
  expect(withoutLocale('/desks/nl')).toBe('/desks/nl');
});
