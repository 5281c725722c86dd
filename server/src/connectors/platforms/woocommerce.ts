import { producerNameRef } from '../check-producer.ts';
import type { SourceDefaults } from '../defaults.ts';
import { fileRefusal, refusalOf } from '../parsed.ts';
import type { SourceFiles } from '../read-source.ts';
import type { ProducerField, Refusal, SourceRecord, SourceRecords } from '../source.ts';
import { producerOf, type WooListing, wooArticle } from './woocommerce-article.ts';
import {
  membersOf,
  WooProduct,
  WooSetting,
  WooTaxClass,
  WooTaxRate,
  WooVariation,
} from './woocommerce-shapes.ts';
import type { WooShop } from './woocommerce-shop.ts';

/**
 * The records in the answers of a WooCommerce shop, by the names its reader keeps them under: `products-1.json`,
 * `variations-42-1.json`, `settings-tax.json`. Products for sale are articles, each variation one of its own; what is
 * sold elsewhere, bundled or no goods at all is refused. Nothing is thrown for what a shop may have sent.
 */
export function wooCommerceRecords(files: SourceFiles, defaults?: SourceDefaults): SourceRecords {
  const read = jsonFiles(files);
  const shop = shopOf(read.json);
  const { listings, refusals } = listingsOf(read.json);
  return {
    producers: producersOf(listings, shop),
    articles: listings.map((listing) => wooArticle(listing, shop, defaults)),
    zones: [],
    pickupPoints: [],
    refusals: [...read.refusals, ...refusals],
  };
}

type Json = ReadonlyMap<string, unknown>;

function jsonFiles(files: SourceFiles): { json: Json; refusals: Refusal[] } {
  const json = new Map<string, unknown>();
  const refusals: Refusal[] = [];
  // In one order whatever order they were kept in: of two products of one id the first counts.
  for (const name of Object.keys(files).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))) {
    try {
      json.set(name, JSON.parse(new TextDecoder().decode(files[name])));
    } catch {
      refusals.push(fileRefusal(name, '', 'file-unreadable'));
    }
  }
  return { json, refusals };
}

function shopOf(json: Json): WooShop {
  const settings = (group: string) =>
    new Map(membersOf(json.get(`settings-${group}.json`), WooSetting).map(({ id, value }) => [id, value]));
  const general = settings('general');
  const includes = settings('tax').get('woocommerce_prices_include_tax');
  return {
    pricesIncludeVat: includes === undefined ? null : includes === 'yes',
    currency: general.get('woocommerce_currency') || null,
    weightUnit: settings('products').get('woocommerce_weight_unit') || 'kg',
    country: general.get('woocommerce_default_country')?.split(':')[0] || null,
    postcode: general.get('woocommerce_store_postcode') ?? '',
    place: general.get('woocommerce_store_city') ?? '',
    taxRates: named(json, /^taxes-\d+\.json$/).flatMap(([, list]) => membersOf(list, WooTaxRate)),
    taxClasses: new Map(
      membersOf(json.get('tax-classes.json'), WooTaxClass).map(({ slug, name }) => [slug, name]),
    ),
  };
}

function named(json: Json, pattern: RegExp): [string, unknown][] {
  return [...json].filter(([name]) => pattern.test(name));
}

function listingsOf(json: Json): { listings: WooListing[]; refusals: Refusal[] } {
  const pages = named(json, /^products-\d+\.json$/);
  const products = pages.flatMap(([file, list]) =>
    membersOf(list, WooProduct).map((product) => ({ file, product, variation: null })),
  );
  const offered = firstOfEach(products).filter(({ product }) => isOffered(product));
  const goods = offered.filter(({ product }) => isGoods(product));
  const variations = variationsOf(json);
  const listings = goods.flatMap((listing): WooListing[] =>
    listing.product.type === 'variable'
      ? (variations.get(listing.product.id) ?? []).map((own) => ({ ...own, product: listing.product }))
      : [listing],
  );
  return {
    listings: firstOfEach(listings),
    refusals: [
      ...pages.filter(([, list]) => !Array.isArray(list)).map(([file]) => notAList(file)),
      ...offered.filter(({ product }) => !isGoods(product)).map(kindRefusal),
    ],
  };
}

/** The variations for sale by the product they are of, which only the name of their file tells. */
function variationsOf(json: Json) {
  const all = named(json, /^variations-\d+-\d+\.json$/).flatMap(([file, list]) =>
    membersOf(list, WooVariation).map((variation) => ({ file, variation })),
  );
  const offered = all.filter(({ variation }) => isPublished(variation.status));
  return Map.groupBy(offered, ({ file }) => Number(/\d+/.exec(file)?.[0]));
}

/** A product that moved to another page between two questions comes twice. */
function firstOfEach<Listing extends WooListing>(listings: readonly Listing[]): Listing[] {
  const byId = Map.groupBy(listings, ({ product, variation }) => (variation ?? product).id);
  return [...byId.values()].flatMap(([first]) => first ?? []);
}

function notAList(file: string): Refusal {
  return fileRefusal(file, '', 'not-a-catalogue');
}

function isOffered({ status, catalog_visibility: visibility }: WooProduct): boolean {
  return isPublished(status) && visibility !== 'hidden';
}

function isPublished(status: string): boolean {
  return status === '' || status === 'publish';
}

function isGoods({ type, virtual }: WooProduct): boolean {
  return !virtual && ['', 'simple', 'variable'].includes(type);
}

function kindRefusal({ file, product: { id, type, virtual } }: WooListing): Refusal {
  const record: SourceRecord<'type'> = {
    file,
    row: String(id),
    headings: { type: virtual ? 'virtual' : 'type' },
    cells: { type: virtual ? 'true' : type },
  };
  return refusalOf(record, 'type', 'kind-not-taken');
}

const producerHeadings: Partial<Record<ProducerField, string>> = {
  name: 'brands / attributes',
  postcode: 'woocommerce_store_postcode',
  place: 'woocommerce_store_city',
};

/** Everybody a product names. The shop's own address is all that is known of where they are. */
function producersOf(listings: readonly WooListing[], shop: WooShop): SourceRecord<ProducerField>[] {
  const producers = new Map<string, SourceRecord<ProducerField>>();
  const isHere = shop.postcode !== '' && shop.place !== '';
  for (const { file, product, variation } of listings) {
    const name = producerOf(product, variation);
    const key = producerNameRef(name);
    if (key === '' || producers.has(key)) continue;
    producers.set(key, {
      file,
      row: name,
      headings: producerHeadings,
      cells: {
        name,
        postcode: isHere ? shop.postcode : null,
        place: isHere ? shop.place : null,
        audiences: 'tous',
      },
    });
  }
  return [...producers.values()];
}
