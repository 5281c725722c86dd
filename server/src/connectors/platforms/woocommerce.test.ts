import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSource } from '../read-source.ts';
import { wooCommerceRecords } from './woocommerce.ts';
import { vatRateOf, type WooShop } from './woocommerce-shop.ts';

const bytesOf = (json: unknown) => new TextEncoder().encode(JSON.stringify(json));
const product = {
  id: 1,
  name: 'Pommes',
  status: 'publish',
  type: 'simple',
  price: '2',
  tax_status: 'taxable',
};

/** The cells of the one product of a shop. */
function cellsOf(changes: object, files: Record<string, unknown> = {}) {
  const all = { 'products-1.json': [{ ...product, ...changes }], ...files };
  const { articles } = wooCommerceRecords(
    Object.fromEntries(Object.entries(all).map(([name, json]) => [name, bytesOf(json)])),
  );
  return articles.map(({ cells }) => cells);
}

describe('the VAT rate of a tax class', () => {
  const shop: WooShop = {
    ...{ pricesIncludeVat: null, currency: null, weightUnit: 'kg', country: null, postcode: '', place: '' },
    taxRates: [],
    taxClasses: new Map(),
  };
  const line = (taxClass: string, rate: string, country = 'BE') => ({
    class: taxClass,
    rate,
    country,
    state: '',
  });

  test('is that of the shop’s table, for its own country before everywhere', () => {
    const taxRates = [line('standard', '21.0000'), line('food', '6.0000'), line('food', '20.0000', '')];
    expect(vatRateOf('', { ...shop, taxRates })).toBe(21);
    expect(vatRateOf('food', { ...shop, taxRates })).toBe(6);
    expect(vatRateOf('food', { ...shop, taxRates, country: 'NL' })).toBe(20);
    expect(vatRateOf('food', { ...shop, taxRates: [line('food', '6'), line('food', '12')] })).toBeNull();
  });

  test('else what its name or its slug says', () => {
    const taxClasses = new Map([
      ['alimentation', 'Alimentation (TVA 6 %)'],
      ['taux-special', '5,5%'],
      ['annee-2026', 'Tarif 2026'],
    ]);
    expect(
      ['alimentation', 'taux-special', 'btw-12', '21', 'annee-2026', 'tva'].map((slug) =>
        vatRateOf(slug, { ...shop, taxClasses }),
      ),
    ).toEqual([6, 5.5, 12, 21, null, null]);
  });

  test('else the Belgian reduced rate for the class that is called reduced, in a Belgian shop', () => {
    const slugs = ['reduced-rate', 'taux-reduit', 'verlaagd-tarief', 'zero-rate', ''];
    expect(slugs.map((slug) => vatRateOf(slug, shop))).toEqual([6, 6, 6, null, null]);
    expect(vatRateOf('reduced-rate', { ...shop, country: 'FR' })).toBeNull();
  });
});

describe('a product', () => {
  test('names its producer by an attribute in four languages, else by its brand', () => {
    const by = (name: string, more = {}) =>
      cellsOf({ attributes: [{ name, options: ['Ferme &amp; Fils'] }], ...more })[0]?.producer;
    for (const name of [
      'Producteur',
      'PRODUCENT',
      'Erzeuger',
      'Producer',
      'Brand',
      'pa_producteur',
      'Marque',
    ])
      expect(by(name)).toBe('Ferme & Fils');
    expect(by('Couleur')).toBe('');
    expect(by('Couleur', { brands: [{ name: 'Rucher' }] })).toBe('Rucher');
  });

  test('has its content from an attribute, its name, its weight, or is one piece', () => {
    const weight = { 'settings-products.json': [{ id: 'woocommerce_weight_unit', value: 'g' }] };
    const content = (changes: object, files = {}) => {
      const [cells] = cellsOf(changes, files);
      return [cells?.netAmount, cells?.netUnit, cells?.pack];
    };
    expect(content({ name: 'Jus 1 l', attributes: [{ name: 'Inhoud', options: ['75 cl'] }] })).toEqual([
      ...[750, 'ml', 'pièce 750 ml'],
    ]);
    expect(content({ name: 'Jus 1 l', weight: '1.4' })).toEqual([1000, 'ml', 'pièce 1 l']);
    expect(content({ weight: '400' }, weight)).toEqual([400, 'g', 'pièce 400 g']);
    expect(content({ name: 'Carottes au kg' })).toEqual([1000, 'g', 'kg']);
    expect(content({})).toEqual([1, 'piece', 'pièce']);
  });

  test('has the stock the shop counts, and none it does not', () => {
    const stock = (changes: object) => cellsOf(changes)[0]?.stock;
    expect(stock({ manage_stock: true, stock_quantity: 4 })).toBe(4);
    expect(stock({ manage_stock: true, stock_quantity: 4.7 })).toBe(4);
    expect(stock({ manage_stock: true, stock_quantity: -2 })).toBe(0);
    expect(stock({ manage_stock: true, stock_quantity: -2, backorders_allowed: true })).toBeNull();
    expect(stock({ manage_stock: false, stock_quantity: 4 })).toBeNull();
    expect(stock({ stock_status: 'outofstock' })).toBe(0);
  });

  test('says allergens, deposit, label and cold as its attributes do, and is trusted for no more', () => {
    const attributes = [
      { name: 'Allergènes', options: ['Lait (y compris lactose)', 'Œufs'] },
      { name: 'Vidange', options: ['0,20 €'] },
      { name: 'Certification', options: ['Bio (BE-BIO-01)'] },
      { name: 'Bewaring', options: ['Gekoeld'] },
    ];
    expect(
      cellsOf({ attributes, tags: [{ name: 'bio' }], global_unique_id: '978-2-07-040850-4' }),
    ).toMatchObject([
      {
        allergens: 'Lait (y compris lactose), Œufs',
        deposit: '0,20 €',
        labels: 'BE-BIO-01',
        storage: 'cold',
        gtin: '9782070408504',
      },
    ]);
    expect(cellsOf({ global_unique_id: 'B00X4WHP5E' })).toMatchObject([
      { gtin: '', allergens: '', labels: '' },
    ]);
  });

  test('that comes twice is one, and one without an id is none', () => {
    const files = { 'products-2.json': [product, { ...product, id: 2 }, { name: 'x' }, null, 7] };
    expect(cellsOf({}, files).map(({ ref }) => ref)).toEqual(['1', '2']);
  });
});

describe('whatever a shop sends', () => {
  const junk = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom('parent', 'publish', 'yes', '1e999', '-1'),
  );
  const fields = [
    ...[
      'name',
      'type',
      'status',
      'price',
      'weight',
      'tax_class',
      'tax_status',
      'manage_stock',
      'stock_quantity',
    ],
    ...['attributes', 'categories', 'tags', 'brands', 'variations', 'global_unique_id', 'sku', 'virtual'],
  ];
  const item = fc
    .tuple(fc.integer({ min: -1, max: 5 }), fc.dictionary(fc.constantFrom(...fields), junk))
    .map(([id, rest]) => ({ ...rest, id }));
  const names = [
    'products-1.json',
    'products-2.json',
    'variations-1-1.json',
    'taxes-1.json',
    'tax-classes.json',
  ];
  const files = fc.dictionary(
    fc.constantFrom(...names, 'settings-tax.json', 'settings-general.json', 'other'),
    fc.oneof(fc.array(fc.oneof(item, junk), { maxLength: 4 }), junk).map((json) => bytesOf(json)),
  );

  test('is read without a crash, each id once, the same in any order', () => {
    fc.assert(
      fc.property(files, (sent) => {
        const records = wooCommerceRecords(sent);
        const refs = records.articles.map(({ cells }) => cells.ref);
        expect(new Set(refs).size).toBe(refs.length);
        expect(wooCommerceRecords(Object.fromEntries(Object.entries(sent).toReversed()))).toEqual(records);
      }),
      { numRuns: 500 },
    );
  });

  test('ends as an article or a refusal', async () => {
    const defaults = { vatRatePercent: 6, producer: 'Ferme', categoryId: 'preserves' };
    await fc.assert(
      fc.asyncProperty(files, async (sent) => {
        const records = wooCommerceRecords(sent, defaults);
        const feed = await readSource('woocommerce', sent, { defaults });
        const rows = feed.refusals.filter(({ row }) => /^\d/.test(row)).length;
        expect(feed.articles.length + rows).toBeGreaterThanOrEqual(records.articles.length);
      }),
      { numRuns: 20 },
    );
  });

  test('or broken bytes, is told', () => {
    const { refusals } = wooCommerceRecords({
      'products-1.json': new TextEncoder().encode('[{"id":1'),
      'products-2.json': bytesOf({ code: 'rest_no_route' }),
    });
    expect(refusals.map(({ file, reason }) => [file, reason])).toEqual([
      ['products-1.json', 'file-unreadable'],
      ['products-2.json', 'not-a-catalogue'],
    ]);
  });
});
