import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson } from './web-server.ts';

export type WooShopData = {
  products: Record<string, unknown>[];
  variations?: Record<number, Record<string, unknown>[]>;
  /** By group: general, tax, products. Null: the key may not see settings. */
  settings?: Record<string, Record<string, string>> | null;
  taxes?: Record<string, unknown>[];
  taxClasses?: { slug: string; name: string }[];
  key?: { user: string; secret: string };
  /** Permalinks are off: the API is at `/?rest_route=` only. */
  plain?: boolean;
  /** A proxy in front takes the paging headers away. */
  withoutHeaders?: boolean;
};

/** A product as the REST API v3 of WooCommerce 10 gives it, with the fields this shop does not read too. */
export function wooProduct(id: number, changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id,
    name: `Article ${id}`,
    slug: `article-${id}`,
    permalink: `https://shop.test/produit/article-${id}/`,
    date_created: '2026-03-02T09:00:00',
    date_modified: '2026-11-20T17:12:31',
    type: 'simple',
    status: 'publish',
    featured: false,
    catalog_visibility: 'visible',
    description: '<p>Cultivé en pleine terre &amp; r&eacute;colté à la main.</p>\n',
    short_description: '',
    sku: '',
    price: '2.5',
    regular_price: '2.5',
    sale_price: '',
    on_sale: false,
    purchasable: true,
    total_sales: 12,
    virtual: false,
    downloadable: false,
    tax_status: 'taxable',
    tax_class: '',
    manage_stock: false,
    stock_quantity: null,
    backorders: 'no',
    backorders_allowed: false,
    stock_status: 'instock',
    sold_individually: false,
    weight: '',
    dimensions: { length: '', width: '', height: '' },
    shipping_class: '',
    shipping_class_id: 0,
    categories: [{ id: 15, name: 'Non classé', slug: 'non-classe' }],
    brands: [],
    tags: [],
    images: [],
    attributes: [],
    default_attributes: [],
    variations: [],
    grouped_products: [],
    menu_order: 0,
    price_html: '<span class="woocommerce-Price-amount amount">2,50&nbsp;&euro;</span>',
    related_ids: [],
    meta_data: [],
    global_unique_id: '',
    ...changes,
  };
}

/** One option of a variable product, as its own route gives it: no type, no categories. */
export function wooVariation(id: number, changes: Record<string, unknown> = {}): Record<string, unknown> {
  const { type: _, categories: __, tags: ___, brands: ____, variations: _____, ...rest } = wooProduct(id);
  return { ...rest, name: '', manage_stock: false, ...changes };
}

/** A shop with the REST API v3 of WooCommerce: its key, its paging, its refusals, its `_fields`. */
export function answerAsWooCommerce(shop: WooShopData) {
  return (request: IncomingMessage, response: ServerResponse): ServerResponse => {
    const url = new URL(request.url ?? '', 'http://shop.test');
    const route = routeOf(url, shop);
    if (route === null) return notFound(request, response);
    if (!isKnown(request, shop))
      return sendJson(
        response,
        {
          code: 'woocommerce_rest_cannot_view',
          message: 'Désolé, vous ne pouvez pas lister les ressources.',
          data: { status: 401 },
        },
        { status: 401 },
      );
    return answerRoute(route, url, shop, response);
  };
}

function routeOf(url: URL, { plain }: WooShopData): string | null {
  const pretty = /^\/wp-json\/wc\/v3\/(.*)$/.exec(url.pathname)?.[1];
  const parameter = /^\/wc\/v3\/(.*)$/.exec(url.searchParams.get('rest_route') ?? '')?.[1];
  return parameter ?? (plain ? null : (pretty ?? null));
}

function isKnown(request: IncomingMessage, { key }: WooShopData): boolean {
  if (!key) return true;
  const sent = request.headers.authorization ?? '';
  return sent === `Basic ${Buffer.from(`${key.user}:${key.secret}`).toString('base64')}`;
}

/** The theme's own page, as WordPress answers any address it does not know. */
function notFound(request: IncomingMessage, response: ServerResponse): ServerResponse {
  const isHome = new URL(request.url ?? '', 'http://shop.test').pathname === '/';
  response.writeHead(isHome ? 200 : 404, { 'content-type': 'text/html; charset=UTF-8' });
  return response.end('<!DOCTYPE html><html lang="fr-BE"><title>Page introuvable</title></html>');
}

function answerRoute(route: string, url: URL, shop: WooShopData, response: ServerResponse): ServerResponse {
  const product = /^products\/(\d+)\/variations$/.exec(route)?.[1];
  const group = /^settings\/(\w+)$/.exec(route)?.[1];
  if (route === 'products') return sendPage(response, url, shop, published(shop));
  if (product) return sendPage(response, url, shop, shop.variations?.[Number(product)] ?? []);
  if (route === 'taxes' && shop.taxes) return sendPage(response, url, shop, shop.taxes);
  if (route === 'taxes/classes' && shop.taxClasses)
    return sendJson(
      response,
      shop.taxClasses.map((one) => withFields(url, one)),
    );
  if (group && shop.settings)
    return sendJson(
      response,
      Object.entries(shop.settings[group] ?? {}).map(([id, value]) =>
        withFields(url, { id, label: id, description: '', type: 'select', default: '', value }),
      ),
    );
  return sendJson(
    response,
    {
      code: 'woocommerce_rest_cannot_view',
      message: 'Sorry, you cannot list resources.',
      data: { status: 403 },
    },
    { status: 403 },
  );
}

function published({ products }: WooShopData): Record<string, unknown>[] {
  return products
    .filter(({ status }) => status === 'publish')
    .map((product) => ({ ...product, related_ids: [Math.trunc(performance.now() * 1000)] }))
    .toSorted((a: Record<string, unknown>, b: Record<string, unknown>) => Number(a.id) - Number(b.id));
}

function sendPage(
  response: ServerResponse,
  url: URL,
  { withoutHeaders }: WooShopData,
  items: Record<string, unknown>[],
): ServerResponse {
  const size = Number(url.searchParams.get('per_page') ?? 10);
  const page = Number(url.searchParams.get('page') ?? 1);
  if (size > 100) return sendJson(response, { code: 'rest_invalid_param' }, { status: 400 });
  const pages = Math.ceil(items.length / size);
  const next = new URL(url);
  next.searchParams.set('page', String(page + 1));
  const headers: Record<string, string> = {
    'X-WP-Total': String(items.length),
    'X-WP-TotalPages': String(pages),
    ...(page < pages ? { Link: `<${next.href}>; rel="next"` } : {}),
  };
  return sendJson(
    response,
    items.slice((page - 1) * size, page * size).map((item) => withFields(url, item)),
    { headers: withoutHeaders ? {} : headers },
  );
}

function withFields(url: URL, item: Record<string, unknown>): Record<string, unknown> {
  const fields = url.searchParams.get('_fields')?.split(',');
  return fields ? Object.fromEntries(Object.entries(item).filter(([name]) => fields.includes(name))) : item;
}
