import { z } from 'zod';
import { defineRoute } from '../contract.ts';
import {
  AudienceQuery,
  Cents,
  CooperativeRef,
  Icon,
  LocalDate,
  LocalText,
  NextDay,
  Pack,
  Postcode,
  Price,
  ProducerRef,
  Slug,
  WhyNot,
} from './common.ts';

export const LabelRef = z.object({
  id: z.string(),
  kind: z.string(),
  code: z.string().nullable(),
  name: LocalText,
});
export type LabelRef = z.infer<typeof LabelRef>;

/** What the shop says when a product cannot come: the reason and, out of season, the month it is back. */
export const Unavailable = z.object({ why: WhyNot, backInMonth: z.number().int().min(1).max(12).nullable() });
export type Unavailable = z.infer<typeof Unavailable>;

export const ProductCard = z.object({
  id: z.string(),
  slug: Slug,
  name: LocalText,
  producer: ProducerRef,
  /** Every co-op that offers it to this audience; the first is the one shown with the price. */
  cooperatives: z.array(CooperativeRef),
  category: z.string(),
  pack: Pack,
  price: Price,
  /** The co-ops ask different prices: this one is the lowest. */
  priceFrom: z.boolean(),
  labels: z.array(z.string()),
  organic: z.boolean(),
  icon: Icon,
  /** Units left over all co-ops; null when at least one does not count. */
  stock: z.number().int().nullable(),
  /** Null without a place, or when `unavailable` says why. */
  next: NextDay.nullable(),
  unavailable: Unavailable.nullable(),
});
export type ProductCard = z.infer<typeof ProductCard>;

export const Facet = z.object({ id: z.string(), count: z.number().int() });
export type Facet = z.infer<typeof Facet>;

const list = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => (value === undefined ? [] : [value].flat().filter(Boolean)));

export const CatalogueSort = z.enum(['relevance', 'name', 'price', 'unit-price', 'soonest']);
export type CatalogueSort = z.infer<typeof CatalogueSort>;

export const CatalogueQuery = z.object({
  postcode: Postcode.optional(),
  audience: AudienceQuery,
  q: z.string().trim().max(100).optional(),
  category: z.string().max(60).optional(),
  cooperative: list,
  producer: z.string().max(160).optional(),
  label: list,
  /** Only what can arrive on this date. */
  day: LocalDate.optional(),
  sort: CatalogueSort.optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(24),
});
export type CatalogueQuery = z.infer<typeof CatalogueQuery>;

export const CataloguePage = z.object({
  items: z.array(ProductCard),
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  facets: z.object({
    categories: z.array(Facet),
    cooperatives: z.array(Facet),
    labels: z.array(Facet),
    days: z.array(Facet),
  }),
});
export type CataloguePage = z.infer<typeof CataloguePage>;

export const getCatalogue = defineRoute({
  method: 'GET',
  path: '/api/v1/catalogue',
  summary: 'The joined catalogue of all co-ops, one card per Product, with the promise for a place.',
  tag: 'Catalogue',
  access: 'public',
  query: CatalogueQuery,
  reply: CataloguePage,
  problems: ['bad-input', 'place-unknown'],
});

export const Category = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  name: LocalText,
  /** Products in it (and below it) that some household can order. */
  count: z.number().int(),
  icon: Icon,
  dfcProductType: z.string().nullable(),
});
export type Category = z.infer<typeof Category>;

export const getCategories = defineRoute({
  method: 'GET',
  path: '/api/v1/categories',
  summary: 'The categories, two levels, in four languages.',
  tag: 'Catalogue',
  access: 'public',
  reply: z.object({ items: z.array(Category), labels: z.array(LabelRef) }),
});

/** One co-op's Offer of a Product as the product page shows it. */
export const OfferView = z.object({
  id: z.string(),
  cooperative: CooperativeRef,
  price: Price,
  stock: z.number().int().nullable(),
  caseSize: z.number().int(),
  next: NextDay.nullable(),
  unavailable: Unavailable.nullable(),
});
export type OfferView = z.infer<typeof OfferView>;

export const ProductView = ProductCard.extend({
  offers: z.array(OfferView),
  /** Ids of EU 1169/2011 annex II; null means the producer has not stated them, never "none". */
  allergens: z.array(z.object({ id: z.string(), name: LocalText })).nullable(),
  labelDetails: z.array(LabelRef),
  months: z.array(z.number().int()),
  gtin: z.string().nullable(),
  categoryPath: z.array(z.object({ id: z.string(), name: LocalText })),
  /** The coming days at the place, at most six. */
  days: z.array(NextDay),
  depositName: LocalText.nullable(),
  related: z.array(ProductCard),
});
export type ProductView = z.infer<typeof ProductView>;

export const getProduct = defineRoute({
  method: 'GET',
  path: '/api/v1/products/:slug',
  summary: 'One Product with every co-op that offers it.',
  tag: 'Catalogue',
  access: 'public',
  params: z.object({ slug: Slug }),
  query: z.object({ postcode: Postcode.optional(), audience: AudienceQuery }),
  reply: ProductView,
  problems: ['bad-input', 'product-not-found', 'place-unknown'],
});

const LinkView = z.object({
  cooperative: CooperativeRef,
  since: LocalDate.nullable(),
  audiences: z.array(z.string()),
});

export const ProducerView = z.object({
  id: z.string(),
  slug: Slug,
  name: z.string(),
  activity: z.string(),
  place: z.string(),
  postcode: z.string(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  labels: z.array(z.string()),
  links: z.array(LinkView),
  /** Products a household can find in the catalogue. */
  productCount: z.number().int(),
});
export type ProducerView = z.infer<typeof ProducerView>;

export const getProducers = defineRoute({
  method: 'GET',
  path: '/api/v1/producers',
  summary: 'All producers of the federation, each once.',
  tag: 'Producers',
  access: 'public',
  query: z.object({ q: z.string().trim().max(100).optional(), cooperative: Slug.optional() }),
  reply: z.object({ items: z.array(ProducerView) }),
  problems: ['bad-input'],
});

export const getProducer = defineRoute({
  method: 'GET',
  path: '/api/v1/producers/:slug',
  summary: 'One producer and the co-ops it is linked to.',
  tag: 'Producers',
  access: 'public',
  params: z.object({ slug: Slug }),
  reply: ProducerView,
  problems: ['bad-input', 'producer-not-found'],
});

export const OrderAmounts = z.object({
  goodsCents: Cents,
  depositCents: Cents,
  deliveryCents: Cents,
  /** Goods and delivery without VAT; deposits bear none. */
  netCents: Cents,
  vatCents: Cents,
  totalCents: Cents,
  vat: z.array(z.object({ ratePercent: z.number(), baseCents: Cents, vatCents: Cents })),
});
export type OrderAmounts = z.infer<typeof OrderAmounts>;
