import { z } from 'zod';
import { defineRoute } from '../contract.ts';
import { CooperativeRef, LocalDateTime, Slug } from './common.ts';

/** What staff may set by hand on an offer; it wins over the source until released. */
export const EditableField = z.enum([
  'name',
  'categoryId',
  'packLabel',
  'householdPriceCents',
  'professionalPriceCents',
  'caseSize',
  'vatRatePercent',
  'depositCents',
  'allergens',
  'labels',
  'months',
  'stock',
  'closes',
  'storage',
]);
export type EditableField = z.infer<typeof EditableField>;

const Choices = z.array(z.string().max(60)).max(30);
const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** The new values of the fields given; the others stay. Prices in cents, months 1–12. */
export const OfferValues = z.strictObject({
  name: z.string().trim().min(1).max(200).optional(),
  categoryId: z.string().max(60).optional(),
  packLabel: z.string().trim().min(1).max(100).optional(),
  householdPriceCents: z.number().int().min(1).max(10_000_000).nullable().optional(),
  professionalPriceCents: z.number().int().min(1).max(10_000_000).nullable().optional(),
  caseSize: z.number().int().min(1).max(10_000).optional(),
  vatRatePercent: z.number().optional(),
  depositCents: z.number().int().min(0).max(1_000_000).optional(),
  allergens: Choices.nullable().optional(),
  labels: Choices.optional(),
  months: z.array(z.number().int().min(1).max(12)).max(12).optional(),
  stock: z.number().int().min(0).max(10_000_000).nullable().optional(),
  closes: z
    .strictObject({ weekday: z.number().int().min(1).max(7), time: TimeOfDay })
    .nullable()
    .optional(),
  storage: z.enum(['ambient', 'cold', 'frozen']).optional(),
});
export type OfferValues = z.infer<typeof OfferValues>;

/** One field set by hand: what the shop has, and what the source says. Values as `OfferValues` has them. */
export const OfferEdit = z.object({
  field: EditableField,
  value: z.unknown(),
  sourceValue: z.unknown(),
  by: z.string(),
  at: LocalDateTime,
});

export const DeskOffer = z.object({
  id: z.string(),
  ref: z.string(),
  productSlug: Slug,
  cooperative: CooperativeRef,
  producer: z.string(),
  source: z.string().nullable(),
  values: OfferValues.required(),
  edits: z.array(OfferEdit),
});
export type DeskOffer = z.infer<typeof DeskOffer>;

const Choice = z.object({ id: z.string(), name: z.string() });

const problems = ['bad-input', 'not-signed-in', 'not-allowed'] as const;

export const getDeskOffers = defineRoute({
  method: 'GET',
  path: '/api/v1/desk/offers',
  summary: "The caller's co-op's offers, with what was set by hand.",
  tag: 'Sources',
  access: 'staff',
  query: z.object({
    cooperative: Slug.optional(),
    q: z.string().trim().max(100).optional(),
    edited: z.enum(['any', 'by-hand']).default('any'),
    sort: z.enum(['name', 'ref', 'producer', 'price']).default('name'),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    items: z.array(DeskOffer),
    total: z.number().int(),
    page: z.number().int(),
    pages: z.number().int(),
    byHand: z.number().int(),
    /** What the choices of the form are, in the reader's language. */
    choices: z.object({
      categories: z.array(Choice),
      allergens: z.array(Choice),
      labels: z.array(Choice),
      vatRates: z.array(z.number()),
    }),
  }),
  problems,
});

const OneOffer = z.object({ id: z.string().regex(/^off_[a-z0-9]{16}$/) });

export const editOffer = defineRoute({
  method: 'PUT',
  path: '/api/v1/desk/offers/:id/edits',
  summary: 'Sets fields of an offer by hand; they win over the source until released.',
  tag: 'Sources',
  access: 'staff',
  params: OneOffer,
  body: OfferValues,
  reply: DeskOffer,
  problems: [...problems, 'offer-not-found'],
});

export const releaseOfferField = defineRoute({
  method: 'DELETE',
  path: '/api/v1/desk/offers/:id/edits/:field',
  summary: 'Gives a field back to the source.',
  tag: 'Sources',
  access: 'staff',
  params: OneOffer.extend({ field: EditableField }),
  reply: DeskOffer,
  problems: [...problems, 'offer-not-found'],
});
