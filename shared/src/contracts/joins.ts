import { z } from 'zod';
import { defineRoute } from '../contract.ts';
import { LabelRef } from './catalogue.ts';
import { Cents, CooperativeRef, LocalDateTime, Pack } from './common.ts';

export const JoinKind = z.enum(['producer', 'product']);
export const JoinVerdict = z.enum(['join', 'apart']);
export const JoinState = z.enum(['open', 'joined', 'apart']);

/** A member of a join: the co-op's slug, a colon, and the co-op's own reference. */
const MemberId = z
  .string()
  .max(400)
  .regex(/^[a-z0-9-]+:./);

const JoinDecisionId = z.string().regex(/^jnd_[a-z0-9]{16}$/);

/** One fact about a pair, with what each side says; `against` speaks for keeping them apart. */
export const JoinGround = z.object({
  kind: z.enum([
    'decision',
    'same-number',
    'other-number',
    'same-gtin',
    'other-gtin',
    'same-words',
    'alike-words',
    'same-place',
    'other-place',
    'same-good',
    'other-producer',
    'other-content',
    'other-organic',
    'other-pricing',
    'same-cooperative',
  ]),
  strength: z.enum(['strong', 'weak', 'supporting', 'against']),
  values: z.tuple([z.string(), z.string()]),
});
export type JoinGround = z.infer<typeof JoinGround>;

/** One side of a pair, as the co-op's own source has it. */
export const JoinSide = z.object({
  id: z.string(),
  /** The co-op's own reference. */
  ref: z.string(),
  cooperative: CooperativeRef,
  name: z.string(),
  producer: z.object({
    name: z.string(),
    activity: z.string(),
    postcode: z.string(),
    place: z.string(),
    enterpriseNumber: z.string().nullable(),
  }),
  /** Null for a producer. */
  article: z
    .object({
      pack: Pack,
      householdPriceCents: Cents.nullable(),
      professionalPriceCents: Cents.nullable(),
      labels: z.array(LabelRef),
      gtin: z.string().nullable(),
    })
    .nullable(),
  /** How many articles the co-op has of a producer; null for a product. */
  articleCount: z.number().int().nullable(),
});
export type JoinSide = z.infer<typeof JoinSide>;

export const JoinItem = z.object({
  a: JoinSide,
  b: JoinSide,
  grounds: z.array(JoinGround),
  /** The higher, the likelier that the two are one. */
  score: z.number(),
  /** False when something keeps them from ever being one, whatever anybody says. */
  joinable: z.boolean(),
  decision: z.object({ id: z.string(), verdict: JoinVerdict, by: z.string(), at: LocalDateTime }).nullable(),
});
export type JoinItem = z.infer<typeof JoinItem>;

export const JoinList = z.object({
  items: z.array(JoinItem),
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  /** Pairs of this kind in each state, and how many of them people decided. */
  counts: z.object({
    open: z.number().int(),
    joined: z.number().int(),
    apart: z.number().int(),
    decided: z.number().int(),
  }),
});
export type JoinList = z.infer<typeof JoinList>;

export const getJoins = defineRoute({
  method: 'GET',
  path: '/api/v1/desk/joins',
  summary: 'Pairs of producers or products that are joined, kept apart, or wait for somebody to say.',
  tag: 'Desk',
  access: 'federation',
  query: z.object({
    kind: JoinKind.default('product'),
    state: JoinState.default('open'),
    q: z.string().trim().max(100).optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: JoinList,
  problems: ['bad-input', 'not-signed-in', 'not-allowed'],
});

export const decideJoin = defineRoute({
  method: 'POST',
  path: '/api/v1/desk/joins/decisions',
  summary: 'Says of two members that they are one, or that they stay apart; it stands until undone.',
  tag: 'Desk',
  access: 'federation',
  body: z.strictObject({ kind: JoinKind, a: MemberId, b: MemberId, verdict: JoinVerdict }),
  reply: z.object({ id: z.string(), verdict: JoinVerdict }),
  problems: ['bad-input', 'not-signed-in', 'not-allowed', 'join-not-found', 'join-impossible'],
});

export const undoJoinDecision = defineRoute({
  method: 'DELETE',
  path: '/api/v1/desk/joins/decisions/:id',
  summary: 'Undoes a decision: the pair is again what its evidence makes of it.',
  tag: 'Desk',
  access: 'federation',
  params: z.object({ id: JoinDecisionId }),
  reply: z.object({ id: z.string() }),
  problems: ['bad-input', 'not-signed-in', 'not-allowed', 'join-decision-not-found'],
});
