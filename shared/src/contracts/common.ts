import { z } from 'zod';
import { Audience, Storage } from '../audience.ts';
import { locales } from '../locale.ts';

export const Cents = z.number().int();
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(160);
export const LocalDate = z.iso.date();
/** Wall clock in Europe/Brussels, `YYYY-MM-DDTHH:MM`. */
export const LocalDateTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
export const Postcode = z.string().regex(/^[1-9]\d{3}$/);
export const LocalText = z.object(
  Object.fromEntries(locales.map((locale) => [locale, z.string()])) as Record<
    (typeof locales)[number],
    z.ZodString
  >,
);

export const CooperativeRef = z.object({ slug: Slug, name: z.string(), colour: z.string() });
export const ProducerRef = z.object({
  slug: Slug,
  name: z.string(),
  place: z.string(),
  postcode: z.string(),
});

/** Why a line's cut-off is when it is. */
export const LimitReason = z.enum(['day', 'transfer', 'offer', 'lead-time']);
/** Why a product cannot come to a place (or on a day). */
export const WhyNot = z.enum([
  'not-linked',
  'not-for-audience',
  'out-of-stock',
  'out-of-season',
  'needs-freezer',
  'no-transfer',
  'too-late',
  'full',
  'no-service-here',
]);
/** Why a line went to this co-op (DESIGN: wish, link priority, no transfer, price, rotation). */
export const RoutingReason = z.enum(['wish', 'only', 'priority', 'no-transfer', 'price', 'rotation']);

/** The next day a product can arrive at a place, and until when to order it. */
export const NextDay = z.object({
  kind: z.enum(['delivery', 'pickup']),
  date: LocalDate,
  from: z.string(),
  to: z.string(),
  /** The PickupPoint's name, or null for a delivery at home. */
  pickupPoint: z.string().nullable(),
  orderBefore: LocalDateTime,
  limit: LimitReason,
});
export type NextDay = z.infer<typeof NextDay>;

const UnitPrice = z.object({ cents: Cents, per: z.enum(['kg', 'l']) });

/** How a product is sold: one sales unit, what it holds, and how it travels. */
export const Pack = z.object({
  /** As the co-op writes it, e.g. "barquette 500 g". */
  label: z.string(),
  unit: z.string(),
  netAmount: z.number().nullable(),
  netUnit: z.enum(['g', 'ml', 'piece']),
  /** Priced per kg and weighed at packing: the amount is what one piece is expected to weigh. */
  weighed: z.boolean(),
  storage: Storage,
});
export type Pack = z.infer<typeof Pack>;

export const Price = z.object({
  /** Household: VAT included; professional: without VAT. Per sales unit, or per kg when weighed. */
  cents: Cents,
  vatRatePercent: z.number(),
  vatIncluded: z.boolean(),
  unitPrice: UnitPrice.nullable(),
  depositCents: Cents,
});
export type Price = z.infer<typeof Price>;

export const Icon = z.object({ name: z.string(), exact: z.boolean() });

export const AudienceQuery = Audience.default('household');
