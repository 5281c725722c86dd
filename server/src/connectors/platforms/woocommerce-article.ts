import { foldText } from '@carriole/shared/text.ts';
import type { SourceDefaults } from '../defaults.ts';
import { textOfHtml } from '../html-text.ts';
import type { ArticleField, Cell, SourceRecord } from '../source.ts';
import { type Content, contentIn, gramsOf } from './content-words.ts';
import { attributeValues, variationName } from './woocommerce-attributes.ts';
import type { WooProduct, WooVariation } from './woocommerce-shapes.ts';
import { vatRateOf, type WooShop } from './woocommerce-shop.ts';

const headings: Record<ArticleField, string> = {
  ref: 'id',
  name: 'name',
  producer: 'brands / attributes',
  category: 'categories',
  pack: 'name / weight',
  netAmount: 'name / weight',
  netUnit: 'name / weight',
  weighed: 'weight',
  householdPrice: 'price',
  professionalPrice: 'price',
  caseSize: 'attributes',
  vatRate: 'tax_class',
  deposit: 'attributes',
  allergens: 'attributes',
  labels: 'tags',
  months: 'date_on_sale_from',
  monthFrom: 'date_on_sale_from',
  monthTo: 'date_on_sale_to',
  stock: 'stock_quantity',
  closes: 'date_on_sale_to',
  gtin: 'global_unique_id',
  storage: 'shipping_class',
};

/** A product, or one variation of it, with where it stands in what was fetched. */
export type WooListing = { file: string; product: WooProduct; variation: WooVariation | null };

/** A listing under our own field names. */
export function wooArticle(
  { file, product, variation }: WooListing,
  shop: WooShop,
  defaults: SourceDefaults | undefined,
): SourceRecord<ArticleField> {
  const sold = variation ?? product;
  const values = (kind: Parameters<typeof attributeValues>[0]) => attributeValues(kind, product, variation);
  const name = variation ? variationName(product, variation) : textOfHtml(product.name);
  const vatRate = sold.tax_status === 'none' ? null : vatRateOf(taxClassOf(product, variation), shop);
  const content = contentOf(values('content'), name, sold.weight || product.weight, shop);
  return {
    file,
    row: `${sold.id}${sold.sku ? ` (${sold.sku})` : ''}`,
    headings,
    cells: {
      ref: String(sold.id),
      name,
      producer: producerOf(product, variation),
      category: product.categories.map((category) => textOfHtml(category.name)).join('|'),
      ...content,
      householdPrice: priceCell(sold.price, vatRate ?? defaults?.vatRatePercent ?? null, shop, defaults),
      caseSize: values('caseSize')[0] ?? null,
      vatRate,
      deposit: values('deposit')[0] ?? null,
      allergens: values('allergens').join(', '),
      labels: labelsOf(product),
      stock: stockOf(product, variation),
      gtin: gtinOf(sold.global_unique_id),
      storage: storageOf([...values('storage'), sold.shipping_class || product.shipping_class]),
    },
  };
}

/** Who makes a product: its brand, or the attribute that names a producer. Empty when neither does. */
export function producerOf(product: WooProduct, variation: WooVariation | null): string {
  const [attribute] = attributeValues('producer', product, variation);
  return attribute ?? textOfHtml(product.brands[0]?.name ?? '');
}

function taxClassOf(product: WooProduct, variation: WooVariation | null): string {
  return variation && variation.tax_class !== 'parent' ? variation.tax_class : product.tax_class;
}

/**
 * The content: as an attribute or the name states it, else the weight. The name goes first, for the weight is what the
 * parcel weighs, with the bottle. A product that says nothing is one piece.
 */
function contentOf(attributes: readonly string[], name: string, weight: string, shop: WooShop) {
  const content: Content = [...attributes, name].map(contentIn).find((one) => one !== null) ??
    gramsOf(weight, shop.weightUnit) ?? { amount: 1, unit: 'piece', isPerKilo: false };
  return { pack: packOf(content), netAmount: content.amount, netUnit: content.unit as string };
}

function packOf({ amount, unit, isPerKilo }: Content): string {
  if (isPerKilo) return 'kg';
  if (unit === 'piece') return amount === 1 ? 'pièce' : `pièce × ${amount}`;
  const large = unit === 'g' ? 'kg' : 'l';
  const written = amount >= 1000 ? `${amount / 1000} ${large}` : `${amount} ${unit}`;
  return `pièce ${written.replace('.', ',')}`;
}

/** The price in force, VAT included. In another currency it keeps its name, and is refused with it. */
function priceCell(
  price: string,
  vatRate: number | null,
  { currency, pricesIncludeVat }: WooShop,
  defaults: SourceDefaults | undefined,
): Cell {
  const amount = Number(price);
  if (price.trim() === '' || !Number.isFinite(amount)) return price;
  if (currency !== null && currency !== 'EUR') return `${price} ${currency}`;
  const isWithVat = pricesIncludeVat ?? defaults?.pricesIncludeVat ?? true;
  return isWithVat ? amount : amount * (1 + (vatRate ?? 0) / 100);
}

/** Only the code of a control body says a label that can be relied on. */
function labelsOf({ tags, attributes }: WooProduct): string {
  const said = [...tags.map(({ name }) => name), ...attributes.flatMap(({ options }) => options)];
  const codes = said.flatMap((text) => /\bBE-BIO-\d{2}\b/i.exec(text)?.[0].toUpperCase() ?? []);
  return [...new Set(codes)].join('|');
}

/** Units left; null when the shop does not count, or sells on without any. */
function stockOf(product: WooProduct, variation: WooVariation | null): Cell {
  const sold = variation ?? product;
  const counted = sold.manage_stock === 'parent' ? product : sold;
  if (sold.stock_status === 'outofstock') return 0;
  if (counted.manage_stock !== true || counted.backorders_allowed || counted.stock_quantity === null)
    return null;
  return Math.max(0, Math.floor(counted.stock_quantity));
}

/** A bar code of food; the field also holds ISBNs and numbers of the shop's own. */
function gtinOf(code: string): string {
  const digits = code.replace(/[\s-]/g, '');
  return /^(\d{8}|\d{12,14})$/.test(digits) ? digits : '';
}

const frozen = /surgel|congel|diepvries|tiefkuhl|tiefgekuhlt|frozen/;
const cold = /frais|froid|refriger|vers\b|gekoeld|koel|kuhl|fresh|chilled|cold/;

function storageOf(words: readonly string[]): string {
  const said = words.map(foldText).join(' ');
  if (frozen.test(said)) return 'frozen';
  return cold.test(said) ? 'cold' : '';
}
