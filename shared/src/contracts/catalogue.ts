import { z } from 'zod';
import { Storage } from '../audience.ts';
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

export const CatalogueSort = z.enum(['relevance', 'name', 'price', 'unit-price', 'soonest', 'newest']);
export type CatalogueSort = z.infer<typeof CatalogueSort>;

/** A stretch of prices in cents, the end not in it; `2000-` is all from 20 euros on. */
export const PriceBand = z.enum(['0-200', '200-500', '500-1000', '1000-2000', '2000-']);
export type PriceBand = z.infer<typeof PriceBand>;

/** What is new of a product: listed, back on offer or its price changed within a week; or its season began this month. */
export const NewsKind = z.enum(['new', 'back', 'price', 'season']);
export type NewsKind = z.infer<typeof NewsKind>;

export const CatalogueQuery = z.object({
  postcode: Postcode.optional(),
  audience: AudienceQuery,
  q: z.string().trim().max(100).optional(),
  category: z.string().max(60).optional(),
  cooperative: list,
  producer: list,
  label: list,
  /**
   * Ids of EU 1169/2011 annex II: only what is stated to hold none of them, by every co-op that sells it. An article
   * whose allergens are not stated never counts as free.
   */
  free: list,
  /** `now`: only what has a season, and has it this month. */
  season: z.enum(['now']).optional(),
  storage: list.pipe(z.array(Storage)),
  /** Lowest price within any of these, in cents (per kg when weighed). */
  price: list.pipe(z.array(PriceBand)),
  news: list.pipe(z.array(NewsKind)),
  /** Only what can arrive on this date. */
  day: LocalDate.optional(),
  sort: CatalogueSort.optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(100).default(24),
  /** The `trail` that came with the page before: tells whether the list has moved since. */
  trail: z
    .string()
    .regex(/^[0-9a-z]{1,16}$/)
    .optional(),
});
export type CatalogueQuery = z.infer<typeof CatalogueQuery>;

const ProducerFacet = Facet.extend({ name: z.string() });

/** How many products each further choice gives; the choices made in a facet itself are set aside, except in `free`. */
export const CatalogueFacets = z.object({
  categories: z.array(Facet),
  cooperatives: z.array(Facet),
  /** At most forty, the fullest first, and those that are chosen. */
  producers: z.array(ProducerFacet),
  labels: z.array(Facet),
  /** Choices add up here: what is left free of one more allergen. */
  free: z.array(Facet),
  season: z.array(Facet),
  storage: z.array(Facet),
  days: z.array(Facet),
  prices: z.array(Facet),
  news: z.array(Facet),
});
export type CatalogueFacets = z.infer<typeof CatalogueFacets>;

export const FilterKind = z.enum([
  'q',
  'category',
  'cooperative',
  'producer',
  'label',
  'free',
  'season',
  'storage',
  'day',
  'price',
  'news',
]);
export type FilterKind = z.infer<typeof FilterKind>;

/** What to do about an empty list. */
const WayOut = z.object({
  /** A search that is spelt as the catalogue spells, or null. */
  didYouMean: z.string().nullable(),
  /** Shorter searches that do find something under the same filters, the fullest first. */
  searches: z.array(z.object({ q: z.string(), count: z.number().int() })),
  /** Filters without which something is found, the fullest first. */
  loosen: z.array(z.object({ filter: FilterKind, count: z.number().int() })),
});
export type WayOut = z.infer<typeof WayOut>;

export const CataloguePage = z.object({
  items: z.array(ProductCard),
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  /** Stands for what the pages up to this one hold, in their order: give it to the next. */
  trail: z.string(),
  /** The pages before this one are no longer what they were when `trail` was given: something may be missed or doubled. */
  moved: z.boolean(),
  facets: CatalogueFacets,
  /** Only when nothing was found. */
  wayOut: WayOut.nullable(),
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
  reply: z.object({
    items: z.array(Category),
    labels: z.array(LabelRef),
    /** The fourteen of EU 1169/2011 annex II, in its order. */
    allergens: z.array(z.object({ id: z.string(), name: LocalText })),
  }),
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
  /** Co-ops that sell it and have not stated its allergens, by name. */
  allergensOpenAt: z.array(z.string()),
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
