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
import { PictureView, StoryView } from './pictures.ts';
import { ComingDay, OnlyAt } from './promise.ts';

export const LabelRef = z.object({
  id: z.string(),
  kind: z.string(),
  code: z.string().nullable(),
  name: LocalText,
});
export type LabelRef = z.infer<typeof LabelRef>;

/** What the shop says when a product cannot come: the reason and what would: the month it is back, or a PickupPoint. */
export const Unavailable = z.object({
  why: WhyNot,
  backInMonth: z.number().int().min(1).max(12).nullable(),
  onlyAt: OnlyAt.nullable(),
});
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
  /** The first of its pictures; null while it has none, and the icon stands for it. */
  picture: PictureView.nullable(),
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
  /** The coming days at the place, over three weeks. */
  days: z.array(ComingDay),
  depositName: LocalText.nullable(),
  pictures: z.array(PictureView),
  story: StoryView,
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
  picture: PictureView.nullable(),
  /** Straight from the reader's place, in km; null without one. */
  distanceKm: z.number().nullable(),
});
export type ProducerView = z.infer<typeof ProducerView>;

/** A producer on the map. */
export const ProducerPin = z.object({
  slug: Slug,
  name: z.string(),
  postcode: z.string(),
  place: z.string(),
  lat: z.number(),
  lon: z.number(),
});
export type ProducerPin = z.infer<typeof ProducerPin>;

export const ProducerSort = z.enum(['name', 'distance']);
export type ProducerSort = z.infer<typeof ProducerSort>;

export const ProducersPage = z.object({
  items: z.array(ProducerView),
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  /** All that answer the search, wherever they are: what the map shows. */
  pins: z.array(ProducerPin),
  /** Top categories of what these producers sell, with how many of them sell it. */
  categories: z.array(Facet),
  /** The reader's place, when it was given. */
  place: z.object({ name: z.string(), lat: z.number(), lon: z.number() }).nullable(),
});
export type ProducersPage = z.infer<typeof ProducersPage>;

/** What a producer sells now, and what will be back in its season. */
export const ProducerPage = ProducerView.extend({
  pictures: z.array(PictureView),
  story: StoryView,
  labelDetails: z.array(LabelRef),
  /** Categories of what it sells, most products first. */
  categories: z.array(Facet),
  /** Names of what is sold only in some months, with those months. */
  seasons: z.array(
    z.object({ slug: Slug, name: LocalText, months: z.array(z.number().int()), now: z.boolean() }),
  ),
  hubs: z.array(
    z.object({ cooperative: CooperativeRef, place: z.string(), lat: z.number(), lon: z.number() }),
  ),
});
export type ProducerPage = z.infer<typeof ProducerPage>;

export const getProducers = defineRoute({
  method: 'GET',
  path: '/api/v1/producers',
  summary: 'The producers of the federation, each once, with how far they are from a place.',
  tag: 'Producers',
  access: 'public',
  query: z.object({
    q: z.string().trim().max(100).optional(),
    cooperative: Slug.optional(),
    category: z.string().max(60).optional(),
    postcode: Postcode.optional(),
    /** Only producers of these villages, joined by dots: a pin on the map. */
    at: z
      .string()
      .regex(/^\d{4}[a-z0-9-]*(\.\d{4}[a-z0-9-]*)*$/)
      .max(2_000)
      .optional(),
    sort: ProducerSort.default('name'),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    size: z.coerce.number().int().min(1).max(200).default(200),
  }),
  reply: ProducersPage,
  problems: ['bad-input', 'place-unknown'],
});

export const getProducer = defineRoute({
  method: 'GET',
  path: '/api/v1/producers/:slug',
  summary: 'One producer and the co-ops it is linked to.',
  tag: 'Producers',
  access: 'public',
  params: z.object({ slug: Slug }),
  query: z.object({ postcode: Postcode.optional() }),
  reply: ProducerPage,
  problems: ['bad-input', 'producer-not-found', 'place-unknown'],
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
