import type { FetchedDocument } from '../../gateways/fetch-result.ts';
import { plainKey } from './file-address-service.ts';
import { jsonOf, type Reading, readAll, type Wanted } from './reading-service.ts';
import type { AddressRequest, AddressResult } from './source-address.ts';
import { hasNextPage, type WooApi, wooApis, wooPageSize, wooUrl } from './woocommerce-pages.ts';
import { membersOf, WooProduct, wooFields, wooVariationFields } from './woocommerce-shapes.ts';

const mostPages = 200;

/**
 * Reads a WooCommerce shop by its REST API v3: published products page by page, the variations of those that have any,
 * and the settings that say what prices and weights mean, where the key may see them. The credentials are a consumer
 * key and its secret; reading is enough.
 */
export function readWooCommerce(request: AddressRequest): Promise<AddressResult> {
  return readAll(request, async (reading) => {
    const headers = { accept: 'application/json', ...plainKey(request.credentials) };
    const shop = await findShop(reading, request.address, headers);
    const products = await productPages(shop);
    const variable = products.filter(
      ({ type, status, variations }) =>
        type === 'variable' && variations.length > 0 && ['', 'publish'].includes(status),
    );
    await settings(shop);
    reading.expect(Object.keys(reading.files).length + variable.length);
    for (const { id } of variable)
      await pages(shop, `products/${id}/variations`, `variations-${id}`, { _fields: wooVariationFields });
    return null;
  });
}

type Shop = { reading: Reading; api: WooApi; headers: Record<string, string>; first: FetchedDocument };

const order = { orderby: 'id', order: 'asc' };
const productQuery = { status: 'publish', ...order, _fields: wooFields };

function pageOf(api: WooApi, headers: Record<string, string>, listing: Listing, page: number): Wanted {
  const query = { per_page: String(wooPageSize), page: String(page), ...listing.query };
  return { url: wooUrl(api, listing.route, query), file: `${listing.name}-${page}.json`, headers };
}

type Listing = { route: string; name: string; query: Record<string, string> };
const productListing: Listing = { route: 'products', name: 'products', query: productQuery };

/** Tries the places the API may be, until one has products. The likeliest place tells why none has. */
async function findShop(reading: Reading, address: string, headers: Record<string, string>): Promise<Shop> {
  const apis = wooApis(address);
  const [likeliest] = apis;
  if (!likeliest) return reading.fail('address-not-allowed', 'no web address', address);
  for (const api of apis) {
    const wanted = pageOf(api, headers, productListing, 1);
    const first = await reading.takeIfThere(wanted, ['not-found', 'html-instead']);
    if (first) return { reading, api, headers, first };
  }
  const first = await reading.take(pageOf(likeliest, headers, productListing, 1));
  return { reading, api: likeliest, headers, first };
}

async function productPages(shop: Shop): Promise<WooProduct[]> {
  const rest = await pages(shop, 'products', 'products', productQuery, shop.first);
  return membersOf(rest, WooProduct);
}

/** Every page of a list, from the first, which may have been had already. */
async function pages(
  { reading, api, headers }: Shop,
  route: string,
  name: string,
  query: Record<string, string>,
  first: FetchedDocument | null = null,
): Promise<unknown[]> {
  const all: unknown[] = [];
  for (let page = 1; ; page += 1) {
    const wanted = pageOf(api, headers, { route, name, query }, page);
    if (page > mostPages) return reading.fail('too-large', `${mostPages} pages`, wanted.url);
    const document = (page === 1 && first) || (await reading.take(wanted));
    const list = jsonOf(reading, document);
    if (!Array.isArray(list)) return reading.fail('not-data', 'not a list', wanted.url);
    all.push(...list);
    if (!hasNextPage(page, { headers: document.headers, count: list.length })) return all;
  }
}

/** The settings a key may see; shops give most keys none, which the reader can do without. */
async function settings({ reading, api, headers }: Shop): Promise<void> {
  const wanted: [string, string, Record<string, string>][] = [
    ['settings/general', 'settings-general.json', { _fields: 'id,value' }],
    ['settings/tax', 'settings-tax.json', { _fields: 'id,value' }],
    ['settings/products', 'settings-products.json', { _fields: 'id,value' }],
    ['taxes', 'taxes-1.json', { per_page: String(wooPageSize), _fields: 'country,state,rate,class' }],
    ['taxes/classes', 'tax-classes.json', { _fields: 'slug,name' }],
  ];
  for (const [route, file, query] of wanted) {
    const url = wooUrl(api, route, query);
    const document = await reading.takeIfThere({ url, file, headers }, ['not-authorised', 'not-found']);
    if (document) jsonOf(reading, document);
  }
}
