import { describe, expect, test } from 'vitest';
import { openFoodNetworkPlace } from './open-food-network.ts';
import { hasNextPage, wooApis, wooUrl } from './woocommerce-pages.ts';

describe('another page is told', () => {
  const next = { link: '<https://shop.test/wp-json/wc/v3/products?page=2>; rel="next"' };
  const previous = { link: '<https://shop.test/wp-json/wc/v3/products?page=1>; rel="prev"' };

  test('by the number of pages first, then by the link, then by a full page', () => {
    expect(hasNextPage(1, { headers: { 'x-wp-totalpages': '2' }, count: 100 })).toBe(true);
    expect(hasNextPage(2, { headers: { 'x-wp-totalpages': '2', ...next }, count: 100 })).toBe(false);
    expect(hasNextPage(1, { headers: { 'x-wp-totalpages': '0' }, count: 0 })).toBe(false);
    expect(hasNextPage(1, { headers: next, count: 3 })).toBe(true);
    expect(hasNextPage(2, { headers: previous, count: 100 })).toBe(false);
    expect(hasNextPage(1, { headers: {}, count: 100 })).toBe(true);
    expect(hasNextPage(1, { headers: { 'x-wp-totalpages': 'many' }, count: 99 })).toBe(false);
  });
});

describe('the API of a shop', () => {
  test('is looked for below its address, at the site, then without readable addresses', () => {
    expect(wooApis('https://coop.test/boutique/').map(({ base, isPlain }) => [base, isPlain])).toEqual([
      ['https://coop.test/boutique', false],
      ['https://coop.test', false],
      ['https://coop.test/boutique', true],
      ['https://coop.test', true],
    ]);
    for (const address of [
      'https://coop.test',
      'https://coop.test/wp-json/wc/v3/products?x=1',
      ' https://coop.test/ ',
    ])
      expect(wooApis(address).map(({ base }) => base)).toEqual(['https://coop.test', 'https://coop.test']);
    for (const address of ['', 'coop.test', 'ftp://coop.test/', 'javascript:1'])
      expect(wooApis(address)).toEqual([]);
  });

  test('is asked by path, or by parameter', () => {
    const base = 'https://coop.test';
    expect(wooUrl({ base, isPlain: false }, 'products', { page: '2' })).toBe(
      'https://coop.test/wp-json/wc/v3/products?page=2',
    );
    expect(wooUrl({ base, isPlain: true }, 'settings/tax', {})).toBe(
      'https://coop.test/?rest_route=%2Fwc%2Fv3%2Fsettings%2Ftax',
    );
  });
});

test('an Open Food Network address is a site, its API, or one enterprise', () => {
  const root = 'https://ofn.test/api/dfc';
  for (const address of [
    'https://ofn.test',
    'https://ofn.test/ferme/shop#/about',
    `${root}/`,
    `${root}/enterprises`,
  ])
    expect(openFoodNetworkPlace(address)).toEqual({ root, enterprise: null });
  expect(openFoodNetworkPlace(`${root}/enterprises/12/catalog_items`)).toEqual({ root, enterprise: '12' });
  expect(openFoodNetworkPlace('https://ofn.test/api/dfc-v1.7/enterprises/12')).toEqual({
    root: 'https://ofn.test/api/dfc-v1.7',
    enterprise: '12',
  });
  for (const address of ['', 'ofn.test', 'mailto:a@ofn.test'])
    expect(openFoodNetworkPlace(address)).toBeNull();
});
