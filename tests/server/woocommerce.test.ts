import { readSource } from '@carriole/server/connectors/read-source.ts';
import { digestOf } from '@carriole/server/connectors/service.ts';
import { afterEach, describe, expect, test } from 'vitest';
import { filesOf, readLocal, syncLocal, villageDefaults } from '../support/source-address.ts';
import { type Answer, startWebServer, type WebServer } from '../support/web-server.ts';
import { answerAsWooCommerce, type WooShopData, wooProduct, wooVariation } from '../support/woocommerce.ts';

const key = { user: 'ck_1f2e', secret: 'cs_9a8b' };
const settings = {
  general: {
    woocommerce_store_city: 'Aywaille',
    woocommerce_store_postcode: '4920',
    woocommerce_default_country: 'BE:WLG',
    woocommerce_currency: 'EUR',
  },
  tax: { woocommerce_prices_include_tax: 'yes' },
  products: { woocommerce_weight_unit: 'kg' },
};
const byProducer = (name: string) => [
  { id: 1, name: 'Producteur', slug: 'pa_producteur', visible: true, variation: false, options: [name] },
];
const shop: WooShopData = {
  key,
  settings,
  taxClasses: [
    { slug: 'standard', name: 'Standard' },
    { slug: 'taux-reduit', name: 'Taux réduit' },
  ],
  taxes: [
    { id: 1, country: 'BE', state: '', rate: '21.0000', name: 'TVA', class: 'standard' },
    { id: 2, country: 'BE', state: '', rate: '6.0000', name: 'TVA', class: 'taux-reduit' },
    { id: 3, country: 'FR', state: '', rate: '5.5000', name: 'TVA', class: 'taux-reduit' },
  ],
  products: [
    wooProduct(11, {
      name: 'Pommes &laquo;&nbsp;Jonagold&nbsp;&raquo; 1&nbsp;kg',
      sku: 'POM-1',
      price: '2.10',
      regular_price: '2.80',
      sale_price: '2.10',
      tax_class: 'taux-reduit',
      categories: [
        { id: 20, name: 'Fruits', slug: 'fruits' },
        { id: 21, name: 'Pommes et poires', slug: 'pommes-poires' },
      ],
      attributes: byProducer('Verger d&rsquo;Aywaille'),
      manage_stock: true,
      stock_quantity: 14,
      weight: '1.05',
      global_unique_id: '5400000000010',
    }),
    wooProduct(12, {
      name: 'Miel de printemps',
      type: 'variable',
      price: '6.5',
      tax_class: 'taux-reduit',
      brands: [{ id: 4, name: 'Rucher du Pré', slug: 'rucher' }],
      attributes: [
        { id: 0, name: 'Contenance', slug: 'Contenance', variation: true, options: ['250 g', '500 g'] },
      ],
      manage_stock: true,
      stock_quantity: 9,
      variations: [121, 122, 123],
    }),
    wooProduct(13, { name: 'Brouillon', status: 'draft' }),
    wooProduct(14, { name: 'Caché', catalog_visibility: 'hidden' }),
    wooProduct(15, { name: 'Bon cadeau', virtual: true }),
    wooProduct(16, { name: 'Panier garni', type: 'grouped', price: '', grouped_products: [11, 12] }),
    wooProduct(17, { name: 'Savon', price: '5.00', stock_status: 'outofstock' }),
    wooProduct(18, { name: 'Sans prix', price: '' }),
  ],
  variations: {
    12: [
      wooVariation(121, {
        price: '6.5',
        tax_class: 'parent',
        manage_stock: 'parent',
        attributes: [{ id: 0, name: 'Contenance', option: '250 g' }],
      }),
      wooVariation(122, {
        price: '11.9',
        tax_class: 'taux-reduit',
        attributes: [{ id: 0, name: 'Contenance', option: '500 g' }],
      }),
      wooVariation(123, { price: '20', status: 'private' }),
    ],
  },
};

let server: WebServer | undefined;
async function serve(answer: Answer): Promise<string> {
  server = await startWebServer(answer);
  return server.origin;
}
afterEach(async () => {
  await server?.close();
  server = undefined;
});

describe('a WooCommerce shop', () => {
  test('comes in whole: products, variations, prices, stock, producers', async () => {
    const feed = await syncLocal('woocommerce', await serve(answerAsWooCommerce(shop)), { credentials: key });
    expect(feed.refusals.map(({ row, field, reason }) => [row, field, reason])).toEqual([
      ['15', 'virtual', 'kind-not-taken'],
      ['16', 'type', 'kind-not-taken'],
      ['18', 'price', 'price-missing'],
    ]);
    expect(feed.producers).toMatchObject([
      { ref: 'verger-d-aywaille', name: 'Verger d’Aywaille', postcode: '4920', place: 'Aywaille' },
      { name: 'Rucher du Pré', postcode: '4920' },
      { name: 'Ferme du Coin', postcode: '4300', place: 'Waremme' },
    ]);
    expect(feed.articles).toMatchObject([
      {
        ref: '11',
        producerRef: 'verger-d-aywaille',
        name: 'Pommes « Jonagold » 1 kg',
        categoryId: 'fruit-pome',
        netAmount: 1000,
        netUnit: 'g',
        salesUnit: 'piece',
        packLabel: 'pièce 1 kg',
        householdPriceCents: 210,
        professionalPriceCents: null,
        vatRatePercent: 6,
        stock: 14,
        gtin: '5400000000010',
        allergens: null,
      },
      {
        ref: '121',
        name: 'Miel de printemps 250 g',
        categoryId: 'preserves',
        netAmount: 250,
        householdPriceCents: 650,
        vatRatePercent: 6,
        stock: 9,
      },
      { ref: '122', name: 'Miel de printemps 500 g', netAmount: 500, householdPriceCents: 1190, stock: null },
      { ref: '17', name: 'Savon', netAmount: 1, netUnit: 'piece', stock: 0, vatRatePercent: 21 },
    ]);
    const [apples, honey] = feed.articles;
    expect(feed.producers.map(({ ref }) => ref)).toContain(apples?.producerRef);
    expect(feed.producers.map(({ ref }) => ref)).toContain(honey?.producerRef);
  });

  test('gives the same bodies and the same records twice, though some of its fields change at every question', async () => {
    const origin = await serve(answerAsWooCommerce(shop));
    const once = filesOf(await readLocal('woocommerce', origin, { credentials: key }));
    const twice = filesOf(await readLocal('woocommerce', origin, { credentials: key }));
    expect(digestOf(twice)).toBe(digestOf(once));
    const turned = Object.fromEntries(Object.entries(twice).toReversed());
    const read = (files: typeof once) => readSource('woocommerce', files, { defaults: villageDefaults });
    expect(await read(turned)).toEqual(await read(once));
  });

  test.each([
    ['by its paging headers', {}],
    ['by its Link header or full pages, when a proxy takes those away', { withoutHeaders: true }],
  ])('is read to its last page %s', async (_, changes) => {
    const products = Array.from({ length: 250 }, (_, place) => wooProduct(place + 1));
    const origin = await serve(answerAsWooCommerce({ key, products, ...changes }));
    const progress: number[] = [];
    const feed = await syncLocal('woocommerce', origin, {
      credentials: key,
      onProgress: ({ documents }) => progress.push(documents),
    });
    expect(feed.articles).toHaveLength(250);
    expect(progress).toEqual([1, 2, 3]);
  });

  test('is found at the address of its shop page, of its API, and without readable addresses', async () => {
    const pretty = await serve(answerAsWooCommerce(shop));
    for (const path of ['', '/', '/boutique/', '/wp-json/wc/v3/products', '/index.php'])
      expect(
        (await syncLocal('woocommerce', `${pretty}${path}`, { credentials: key })).articles,
      ).toHaveLength(4);
    await server?.close();
    const plain = await serve(answerAsWooCommerce({ ...shop, plain: true }));
    expect((await syncLocal('woocommerce', plain, { credentials: key })).articles).toHaveLength(4);
  });

  test('needs its settings not at all: prices hold VAT, rates and places are the co-op’s defaults', async () => {
    const closed = { key, products: shop.products.slice(0, 1) };
    const origin = await serve(answerAsWooCommerce(closed));
    const defaults = { ...villageDefaults, vatRatePercent: 12 };
    const sync = (more: object) =>
      syncLocal('woocommerce', origin, { credentials: key }, { ...defaults, ...more });
    expect(await sync({})).toMatchObject({
      producers: [{ name: 'Verger d’Aywaille', postcode: '4300', place: 'Waremme' }],
      articles: [{ householdPriceCents: 210, vatRatePercent: 6 }],
      refusals: [],
    });
    expect((await sync({ pricesIncludeVat: false })).articles).toMatchObject([{ householdPriceCents: 223 }]);
  });

  test('that keeps prices without VAT is sold with it', async () => {
    const origin = await serve(
      answerAsWooCommerce({
        ...shop,
        settings: { ...settings, tax: { woocommerce_prices_include_tax: 'no' } },
        products: [
          wooProduct(1, { price: '10.00', tax_class: 'taux-reduit' }),
          wooProduct(2, { price: '10.00', tax_class: '' }),
          wooProduct(3, { price: '3.3019', tax_class: 'taux-reduit' }),
        ],
      }),
    );
    const { articles } = await syncLocal('woocommerce', origin, { credentials: key });
    expect(articles.map(({ householdPriceCents }) => householdPriceCents)).toEqual([1060, 1210, 350]);
  });

  test('in another currency has its prices refused', async () => {
    const general = { ...settings.general, woocommerce_currency: 'GBP' };
    const origin = await serve(
      answerAsWooCommerce({ ...shop, settings: { ...settings, general }, products: [wooProduct(1)] }),
    );
    expect((await syncLocal('woocommerce', origin, { credentials: key })).refusals).toMatchObject([
      { row: '1', value: '2.5 GBP', reason: 'currency-unknown' },
    ]);
  });
});

describe('a WooCommerce shop that cannot be read says why, and gives nothing', () => {
  const shopThen = (after: number, trouble: Answer): Answer => {
    const answer = answerAsWooCommerce({
      key,
      products: Array.from({ length: 150 }, (_, at) => wooProduct(at + 1)),
    });
    let asked = 0;
    return (request, response) => {
      asked += 1;
      if (asked > after) trouble(request, response);
      else answer(request, response);
    };
  };

  test('a wrong key, and none', async () => {
    const origin = await serve(answerAsWooCommerce(shop));
    for (const credentials of [null, { user: 'ck_1f2e', secret: 'wrong' }])
      expect(await readLocal('woocommerce', origin, { credentials })).toMatchObject({
        kind: 'failed',
        reason: 'not-authorised',
        detail: 'HTTP 401',
      });
  });

  test('a site that is no shop, and an address that is none', async () => {
    const origin = await serve((_, response) => response.writeHead(404).end());
    expect(await readLocal('woocommerce', origin, { credentials: key })).toMatchObject({
      reason: 'not-found',
    });
    expect(await readLocal('woocommerce', 'boutique.example')).toMatchObject({
      reason: 'address-not-allowed',
    });
  });

  test.each([
    [
      'a maintenance page',
      'html-instead',
      ((_, response) =>
        response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Maintenance</html>')) as Answer,
    ],
    ['an error', 'server-error', ((_, response) => response.writeHead(500).end()) as Answer],
    [
      'a warning before the data',
      'not-data',
      ((_, response) =>
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end('<br />\n<b>Notice</b>[]')) as Answer,
    ],
    ['an object where a list was', 'not-data', ((_, response) => response.end('{"code":"x"}')) as Answer],
    [
      'a body cut off',
      'cut-off',
      ((_, response) =>
        response.writeHead(200, { 'content-length': '999' }).write('[', () => response.destroy())) as Answer,
    ],
  ])('%s on its second page', async (_, reason, trouble) => {
    const origin = await serve(shopThen(1, trouble));
    const result = await readLocal('woocommerce', origin, { credentials: key });
    expect(result).toMatchObject({ kind: 'failed', reason });
    expect(result).not.toHaveProperty('files');
    expect(JSON.stringify(result)).not.toContain(key.secret);
  });

  test('a shop that asks for patience is read all the same', async () => {
    const answer = answerAsWooCommerce(shop);
    let asked = 0;
    const origin = await serve((request, response) => {
      asked += 1;
      if (asked % 2 === 1) response.writeHead(429, { 'retry-after': '0' }).end();
      else answer(request, response);
    });
    expect((await syncLocal('woocommerce', origin, { credentials: key })).articles).toHaveLength(4);
  });
});
