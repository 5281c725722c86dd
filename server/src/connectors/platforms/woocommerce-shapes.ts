import { z } from 'zod';

/** Text that may come as a number, an object, null or not at all; plugins change much. */
const text = z
  .union([z.string(), z.number().transform(String)])
  .catch('')
  .default('');
const flag = z
  .union([z.boolean(), z.literal('parent')])
  .catch(false)
  .default(false);
const count = z
  .union([z.number(), z.string().transform((value) => (value.trim() === '' ? Number.NaN : Number(value)))])
  .transform((value) => (Number.isFinite(value) ? value : null))
  .nullable()
  .catch(null)
  .default(null);
const listOf = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item.nullable().catch(null))
    .transform((items) => items.filter((one) => one !== null))
    .catch([])
    .default([]);

const Term = z.object({ name: text, slug: text });
/** On a product with all its options, on a variation with the one it is. */
const Attribute = z.object({
  name: text,
  slug: text,
  option: text,
  options: listOf(text),
  variation: z.boolean().catch(false).default(false),
});

const Sold = z.object({
  id: z.number().int().positive(),
  name: text,
  status: text,
  sku: text,
  global_unique_id: text,
  price: text,
  tax_status: text,
  tax_class: text,
  manage_stock: flag,
  stock_quantity: count,
  stock_status: text,
  backorders_allowed: z.boolean().catch(false).default(false),
  weight: text,
  shipping_class: text,
  virtual: z.boolean().catch(false).default(false),
  attributes: listOf(Attribute),
});

/** A product of the REST API v3, as much of it as is read. */
export const WooProduct = Sold.extend({
  type: text,
  catalog_visibility: text,
  categories: listOf(Term),
  tags: listOf(Term),
  brands: listOf(Term),
  variations: listOf(z.number().int()),
});
export type WooProduct = z.infer<typeof WooProduct>;

export const WooVariation = Sold;
export type WooVariation = z.infer<typeof WooVariation>;

/** One setting of a group: `{ "id": "woocommerce_currency", "value": "EUR", … }`. */
export const WooSetting = z.object({ id: z.string(), value: text });

/** A line of the tax table; an empty class is the standard one. */
export const WooTaxRate = z.object({ country: text, state: text, rate: text, class: text });
export type WooTaxRate = z.infer<typeof WooTaxRate>;

export const WooTaxClass = Term;

/** The members of a JSON list that have the shape; anything else has none. */
export function membersOf<Shape extends z.ZodType>(json: unknown, shape: Shape): z.infer<Shape>[] {
  return Array.isArray(json)
    ? json.flatMap((one) => {
        const read = shape.safeParse(one);
        return read.success ? [read.data] : [];
      })
    : [];
}

/** The fields asked for: no more is needed, and some others (`related_ids`) change at every question. */
export const wooFields = Object.keys(WooProduct.shape).join(',');
export const wooVariationFields = Object.keys(WooVariation.shape).join(',');
