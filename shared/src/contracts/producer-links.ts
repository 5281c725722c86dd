import { z } from 'zod';
import { Audience } from '../audience.ts';
import { defineRoute } from '../contract.ts';
import { CooperativeRef, LocalDate, LocalDateTime, LocalText, ProducerRef, Slug } from './common.ts';

const LinkId = z.string().regex(/^lnk_[a-z0-9]{16}$/);
const ProductId = z.string().regex(/^prd_[a-z0-9]{16}$/);
const Version = z.number().int().min(0);
const Units = z.number().int().min(0).max(1_000_000);
const Count = z.number().int();

export const LinkStatus = z.enum(['trial', 'active', 'suspended']);
export type LinkStatus = z.infer<typeof LinkStatus>;
/** What a link is today: `coming` before its first day, `ended` after its last, else its status. */
export const LinkState = z.enum(['active', 'trial', 'coming', 'suspended', 'ended']);
export type LinkState = z.infer<typeof LinkState>;

const Audiences = z.array(Audience).min(1).max(2);
const LeadTimeDays = z.number().int().min(0).max(60);

/** What a co-op sets of its link with a producer. What is not in `byHand` is as its own source says. */
export const LinkTerms = z.strictObject({
  status: LinkStatus,
  /** The last day of sale, in Brussels; null while no end is set. */
  until: LocalDate.nullable(),
  /** What the co-op keeps of the price, in hundredths of a percent; null when not agreed. */
  commissionBasisPoints: z.number().int().min(0).max(10_000).nullable(),
  paymentDays: z.number().int().min(0).max(365).nullable(),
  byHand: z.strictObject({
    audiences: Audiences.optional(),
    since: LocalDate.nullable().optional(),
    leadTimeDays: LeadTimeDays.optional(),
  }),
});
export type LinkTerms = z.infer<typeof LinkTerms>;

/** A link as the co-op's desk sees it: what was set, what the source says, and what holds of the two. */
export const LinkView = z.object({
  id: z.string(),
  version: Version,
  /** The producer's code and name in the co-op's own source. */
  sourceRef: z.string(),
  sourceName: z.string(),
  state: LinkState,
  terms: LinkTerms,
  source: z.object({ audiences: z.array(Audience), since: LocalDate.nullable(), leadTimeDays: Count }),
  holds: z.object({ audiences: z.array(Audience), since: LocalDate.nullable(), leadTimeDays: Count }),
});
export type LinkView = z.infer<typeof LinkView>;

/** One stock for all co-ops that sell a product: what each has set aside, and what is left for whoever sells first. */
export const CommonStockView = z.object({
  version: Version,
  units: Count,
  rest: Count,
  ownReserve: Count,
  others: z.array(z.object({ cooperative: CooperativeRef, reserve: Count })),
});
export type CommonStockView = z.infer<typeof CommonStockView>;

export const LinkedProduct = z.object({
  id: z.string(),
  slug: Slug,
  name: LocalText,
  packLabel: z.string(),
  sourceRef: z.string(),
  /** Other co-ops that sell it too. */
  sharedWith: z.array(CooperativeRef),
  /** What the co-op can sell now; null when it does not count. */
  available: Count.nullable(),
  /** What the co-op's own count says; it waits while there is a common stock. */
  ownCount: Count.nullable(),
  common: CommonStockView.nullable(),
});
export type LinkedProduct = z.infer<typeof LinkedProduct>;

const Stocked = z.object({ units: Count, ownReserve: Count }).nullable();

/** What somebody changed, with what it was before. */
export const LinkChange = z.object({
  id: z.string(),
  at: LocalDateTime,
  by: z.string(),
  undo: z.boolean(),
  link: z.object({ before: LinkTerms, after: LinkTerms }).nullable(),
  stock: z
    .object({ product: LocalText, cooperative: z.string(), before: Stocked, after: Stocked })
    .nullable(),
});
export type LinkChange = z.infer<typeof LinkChange>;

export const LinkedProducer = z.object({
  cooperative: CooperativeRef,
  producer: ProducerRef.extend({ activity: z.string(), enterpriseNumber: z.string().nullable() }),
  /** Whether the reader may change anything here. */
  editable: z.boolean(),
  today: LocalDate,
  /** One as a rule; several when the co-op's own source lists the producer more than once. */
  links: z.array(LinkView),
  /** Co-ops that work with the producer too; on what terms is theirs alone to see. */
  others: z.array(CooperativeRef),
  products: z.array(LinkedProduct),
  history: z.array(LinkChange),
});
export type LinkedProducer = z.infer<typeof LinkedProducer>;

export const LinkItem = z.object({
  id: z.string(),
  producer: ProducerRef.extend({ activity: z.string() }),
  state: LinkState,
  audiences: z.array(Audience),
  since: LocalDate.nullable(),
  until: LocalDate.nullable(),
  /** How many of its terms the desk set instead of the source. */
  byHand: Count,
  articles: Count,
  /** Articles whose stock somebody counts, those of them with none left, and those with a common stock. */
  counted: Count,
  soldOut: Count,
  common: Count,
  others: z.array(CooperativeRef),
});
export type LinkItem = z.infer<typeof LinkItem>;

export const LinkList = z.object({
  cooperative: CooperativeRef,
  items: z.array(LinkItem),
  total: Count,
  page: Count,
  pages: Count,
  /** How many links of the co-op are in each state, whatever is searched. */
  counts: z.object({ active: Count, trial: Count, coming: Count, suspended: Count, ended: Count }),
});
export type LinkList = z.infer<typeof LinkList>;

export const LinkSort = z.enum(['name', 'articles', 'since', 'sold-out']);

const guarded = ['bad-input', 'not-signed-in', 'not-allowed'] as const;

export const getLinks = defineRoute({
  method: 'GET',
  path: '/api/v1/desk/producers',
  summary: "The producers of the caller's co-op, with how each link stands.",
  tag: 'Desk',
  access: 'staff',
  query: z.object({
    cooperative: Slug.optional(),
    q: z.string().trim().max(100).optional(),
    state: LinkState.optional(),
    sort: LinkSort.default('name'),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: LinkList,
  problems: guarded,
});

export const getLinkedProducer = defineRoute({
  method: 'GET',
  path: '/api/v1/desk/producers/:slug',
  summary: "A producer of the caller's co-op: terms, articles and stocks, and what was changed.",
  tag: 'Desk',
  access: 'staff',
  params: z.object({ slug: Slug }),
  query: z.object({ cooperative: Slug.optional() }),
  reply: LinkedProducer,
  problems: [...guarded, 'producer-not-found'],
});

export const setLinkTerms = defineRoute({
  method: 'PUT',
  path: '/api/v1/desk/producer-links/:id',
  summary: 'Sets the terms of a link; refused when somebody changed them since they were read.',
  tag: 'Desk',
  access: 'staff',
  params: z.object({ id: LinkId }),
  body: z.strictObject({ version: Version, terms: LinkTerms }),
  reply: LinkView,
  problems: [...guarded, 'link-not-found', 'link-changed', 'link-dates-crossed'],
});

export const undoLinkTerms = defineRoute({
  method: 'POST',
  path: '/api/v1/desk/producer-links/:id/undo',
  summary: 'Takes the last change of a link back; asked again, it is made again.',
  tag: 'Desk',
  access: 'staff',
  params: z.object({ id: LinkId }),
  body: z.strictObject({ version: Version }),
  reply: LinkView,
  problems: [...guarded, 'link-not-found', 'link-changed', 'nothing-to-undo'],
});

export const setCommonStock = defineRoute({
  method: 'PUT',
  path: '/api/v1/desk/common-stocks/:productId',
  summary: 'Counts a product once for all co-ops that sell it, and sets the own reserve aside.',
  tag: 'Desk',
  access: 'staff',
  params: z.object({ productId: ProductId }),
  body: z.strictObject({
    cooperative: Slug.optional(),
    /** The common stock as the caller saw it, so that what was sold since is not counted again; null when there was none. */
    seen: z.strictObject({ version: Version, units: Units }).nullable(),
    /** What the producer has in all, reserves of all co-ops included. */
    units: Units,
    ownReserve: Units,
  }),
  reply: CommonStockView,
  problems: [...guarded, 'product-not-found', 'common-stock-changed', 'reserves-exceed-stock'],
});

export const endCommonStock = defineRoute({
  method: 'DELETE',
  path: '/api/v1/desk/common-stocks/:productId',
  summary: 'Shares a common stock out among its co-ops; from then on each counts its own.',
  tag: 'Desk',
  access: 'staff',
  params: z.object({ productId: ProductId }),
  query: z.object({
    cooperative: Slug.optional(),
    version: z.coerce.number().int().min(0),
    /** What the producer had in all as the caller saw it: what was sold since is not given away unseen. */
    units: z.coerce.number().int().min(0),
  }),
  reply: z.object({ available: Count }),
  problems: [...guarded, 'product-not-found', 'common-stock-changed'],
});
