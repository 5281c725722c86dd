import { z } from 'zod';
import { Audience } from '../audience.ts';
import { defineRoute } from '../contract.ts';
import { OrderAmounts, ProductCard } from './catalogue.ts';
import {
  AudienceQuery,
  Cents,
  CooperativeRef,
  LimitReason,
  LocalDate,
  LocalDateTime,
  Postcode,
  RoutingReason,
  Slug,
  WhyNot,
} from './common.ts';
import { HubVan, Split } from './promise.ts';

export const BasketId = z.string().regex(/^bsk_[A-Za-z0-9_-]{32}$/);
const ProductId = z.string().regex(/^prd_[a-z0-9]{16}$/);

export const BasketLine = z.object({
  productId: z.string(),
  product: ProductCard,
  quantity: z.number().int(),
  /** The co-op the buyer would like it from; null leaves it to the router. */
  wish: Slug.nullable(),
  /** The offer the router would take today; final at checkout, for the chosen day. */
  cooperative: CooperativeRef.nullable(),
  unitPriceCents: Cents,
  goodsCents: Cents,
  depositCents: Cents,
  /** Stock is short: what is left. */
  onlyLeft: z.number().int().nullable(),
});
export type BasketLine = z.infer<typeof BasketLine>;

export const BasketView = z.object({
  id: z.string(),
  audience: Audience,
  postcode: Postcode.nullable(),
  place: z.string().nullable(),
  status: z.enum(['open', 'ordered']),
  lines: z.array(BasketLine),
  /** Products that left the catalogue since they were put in: named so that the buyer knows. */
  gone: z.array(z.object({ productId: z.string(), name: z.string() })),
  amounts: OrderAmounts,
});
export type BasketView = z.infer<typeof BasketView>;

const params = z.object({ id: BasketId });

export const createBasket = defineRoute({
  method: 'POST',
  path: '/api/v1/baskets',
  summary: 'Opens an anonymous basket; its id is the only key to it.',
  tag: 'Baskets',
  access: 'public',
  body: z
    .object({
      postcode: Postcode.nullable().optional(),
      place: z.string().max(80).nullable().optional(),
      audience: AudienceQuery,
    })
    .prefault({}),
  status: 201,
  reply: BasketView,
  problems: ['bad-input', 'place-unknown'],
});

export const getBasket = defineRoute({
  method: 'GET',
  path: '/api/v1/baskets/:id',
  summary: 'A basket with its lines and sums.',
  tag: 'Baskets',
  access: 'secret',
  params,
  reply: BasketView,
  problems: ['bad-input', 'basket-not-found'],
});

export const setBasketPlace = defineRoute({
  method: 'PUT',
  path: '/api/v1/baskets/:id/place',
  summary: 'Says where the basket is to go.',
  tag: 'Baskets',
  access: 'secret',
  params,
  body: z.object({ postcode: Postcode, place: z.string().max(80).nullable().optional() }),
  reply: BasketView,
  problems: ['bad-input', 'basket-not-found', 'basket-ordered', 'place-unknown'],
});

export const setBasketLine = defineRoute({
  method: 'PUT',
  path: '/api/v1/baskets/:id/lines/:productId',
  summary: 'Sets how many of a Product the basket holds, with an optional wish for a co-op.',
  tag: 'Baskets',
  access: 'secret',
  params: params.extend({ productId: ProductId }),
  body: z.object({ quantity: z.number().int().min(1).max(999), wish: Slug.nullable().optional() }),
  reply: BasketView,
  problems: [
    'bad-input',
    'basket-not-found',
    'basket-ordered',
    'product-not-found',
    'cooperative-not-found',
    'lines-unavailable',
  ],
});

export const removeBasketLine = defineRoute({
  method: 'DELETE',
  path: '/api/v1/baskets/:id/lines/:productId',
  summary: 'Takes a Product out of the basket; no harm when it is not in it.',
  tag: 'Baskets',
  access: 'secret',
  params: params.extend({ productId: ProductId }),
  reply: BasketView,
  problems: ['bad-input', 'basket-not-found', 'basket-ordered'],
});

/** One line on one possible day: who would sell it, until when, and why then. */
export const DayLine = z.object({
  productId: z.string(),
  name: z.string(),
  cooperative: CooperativeRef,
  reason: RoutingReason,
  orderBefore: LocalDateTime,
  limit: LimitReason,
  transfer: HubVan.nullable(),
});
export type DayLine = z.infer<typeof DayLine>;

export const DayOption = z.object({
  /** Identifies service and date in `POST /orders`. */
  id: z.string(),
  kind: z.enum(['delivery', 'pickup']),
  carrier: CooperativeRef,
  name: z.string(),
  /** The PickupPoint's id; null for a delivery. */
  pointId: z.string().nullable(),
  /** For a PickupPoint: where it is and how far from the basket's place. */
  place: z.string().nullable(),
  postcode: z.string().nullable(),
  distanceKm: z.number().nullable(),
  date: LocalDate,
  from: z.string(),
  to: z.string(),
  orderBefore: LocalDateTime.nullable(),
  complete: z.boolean(),
  /** It would take everything but has no room left: one can wait for a place. */
  waitable: z.boolean(),
  lines: z.array(DayLine),
  blocked: z.array(z.object({ productId: z.string(), name: z.string(), why: WhyNot })),
  feeCents: Cents,
  /** What it costs by the worth of the goods, in rising order; with VAT for a household, without for a professional. */
  feeBands: z.array(z.object({ fromCents: Cents, feeCents: Cents })),
  feeVatRatePercent: z.number(),
  /** How much more goods make the delivery cheaper, and what it costs then; null when nothing does. */
  cheaper: z.object({ missingCents: Cents, feeCents: Cents }).nullable(),
  minimumCents: Cents,
  missingToMinimumCents: Cents,
  amounts: OrderAmounts,
});
export type DayOption = z.infer<typeof DayOption>;

export const BasketDays = z.object({
  /** Days every line can make come first. */
  options: z.array(DayOption),
  /** When no day takes everything: the two or three best ways to have all that can come, cheapest in fees first. */
  splits: z.array(Split),
});
export type BasketDays = z.infer<typeof BasketDays>;

export const getBasketDays = defineRoute({
  method: 'GET',
  path: '/api/v1/baskets/:id/days',
  summary: 'The days and pickup points the basket can have, each line with its own cut-off and reason.',
  tag: 'Baskets',
  access: 'secret',
  params,
  query: z.object({ postcode: Postcode.optional() }),
  reply: BasketDays,
  problems: ['bad-input', 'basket-not-found', 'place-unknown'],
});
