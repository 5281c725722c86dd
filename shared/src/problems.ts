import { z } from 'zod';

/**
 * Every way the API refuses, by stable slug and HTTP status (RFC 9457). The sentence a person reads
 * is in `problem-texts.ts`, in four languages.
 */
export const problems = {
  'bad-input': 422,
  'malformed-json': 400,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'not-found': 404,
  'too-many-requests': 429,
  'not-signed-in': 401,
  'not-allowed': 403,
  'internal-error': 500,
  'not-ready': 503,
  'place-unknown': 422,
  'product-not-found': 404,
  'producer-not-found': 404,
  'cooperative-not-found': 404,
  'basket-not-found': 404,
  'basket-empty': 409,
  'basket-ordered': 409,
  'order-not-found': 404,
  'coop-order-not-found': 404,
  'join-not-found': 404,
  'join-decision-not-found': 404,
  'join-impossible': 409,
  'source-not-found': 404,
  'source-file-not-found': 404,
  'source-not-ready': 409,
  'source-unreadable': 409,
  'address-not-allowed': 422,
  'import-run-not-found': 404,
  'run-in-progress': 409,
  'run-not-waiting': 409,
  'run-outdated': 409,
  'run-not-undoable': 409,
  'offer-not-found': 404,
  'link-not-found': 404,
  'link-changed': 409,
  'link-dates-crossed': 422,
  'nothing-to-undo': 409,
  'common-stock-changed': 409,
  'reserves-exceed-stock': 422,
  'delivery-not-found': 404,
  'delivery-changed': 409,
  'orders-affected': 409,
  'name-taken': 409,
  'day-taken': 409,
  'not-a-day-of-it': 422,
  'date-past': 422,
  'area-crosses-itself': 422,
  'area-too-small': 422,
  'area-empty': 422,
  'subject-not-found': 404,
  'picture-not-found': 404,
  'picture-too-large': 413,
  'picture-kind-refused': 415,
  'picture-unreadable': 422,
  'pictures-busy': 503,
  'pictures-changed': 409,
  'too-many-pictures': 409,
  'story-changed': 409,
  'day-not-available': 409,
  'address-outside-round': 409,
  'lines-unavailable': 409,
  'minimum-not-met': 409,
  'total-changed': 409,
  'sellers-changed': 409,
  'day-has-room': 409,
  'waiting-not-found': 404,
  'idempotency-key-missing': 400,
  'idempotency-key-reused': 422,
} as const;

export type ProblemSlug = keyof typeof problems;
export const problemSlugs = Object.keys(problems) as ProblemSlug[];

/** One thing that stood in the way: where (JSON pointer into the body or `?query`), and why. */
export const ProblemCause = z.object({
  pointer: z.string(),
  detail: z.string(),
  productId: z.string().optional(),
  /** A day that can be chosen instead. */
  dayId: z.string().optional(),
});
export type ProblemCause = z.infer<typeof ProblemCause>;

/** The body of every refusal, `application/problem+json`. */
export const Problem = z.object({
  type: z.string(),
  slug: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  errors: z.array(ProblemCause),
});
export type Problem = z.infer<typeof Problem>;

/** Thrown by services to refuse; the HTTP layer turns it into a Problem in the reader's language. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly slug: ProblemSlug;
  readonly causes: ProblemCause[];
  readonly values: Record<string, string>;

  constructor(slug: ProblemSlug, options: { causes?: ProblemCause[]; values?: Record<string, string> } = {}) {
    super(slug);
    this.slug = slug;
    this.causes = options.causes ?? [];
    this.values = options.values ?? {};
  }
}
