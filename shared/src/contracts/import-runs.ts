import { z } from 'zod';
import { defineRoute } from '../contract.ts';
import { CooperativeRef, LocalDateTime } from './common.ts';

export const ImportRunId = z.string().regex(/^imp_[a-z0-9]{16}$/);

/**
 * `waiting` and `reading`: under way. `unchanged`: nothing new at the source. `failed`: the source could not be read.
 * `preview`: read, waits to be applied. `held`: as preview, and only because it would change too much by itself.
 * `applied`, `discarded`, `undone`: done with.
 */
export const ImportRunState = z.enum([
  'waiting',
  'reading',
  'unchanged',
  'failed',
  'preview',
  'held',
  'applied',
  'discarded',
  'undone',
]);
export type ImportRunState = z.infer<typeof ImportRunState>;

export const ImportTrigger = z.enum(['hand', 'schedule', 'start', 'end']);

/** What a run changes, in articles; `refused` counts rows of every table. */
export const ImportCounts = z.object({
  new: z.number().int(),
  changed: z.number().int(),
  withdrawn: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
  producers: z.number().int(),
  articles: z.number().int(),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

export const ImportRunSummary = z.object({
  id: ImportRunId,
  sourceId: z.string(),
  sourceName: z.string(),
  cooperative: CooperativeRef,
  state: ImportRunState,
  trigger: ImportTrigger,
  /** Who started it; null when it started by itself. */
  by: z.string().nullable(),
  at: LocalDateTime,
  finishedAt: LocalDateTime.nullable(),
  appliedAt: LocalDateTime.nullable(),
  appliedBy: z.string().nullable(),
  undoneAt: LocalDateTime.nullable(),
  undoneBy: z.string().nullable(),
  counts: ImportCounts,
  /** Why it failed, in the reader's words; null when it did not. */
  failure: z.object({ reason: z.string(), sentence: z.string(), detail: z.string() }).nullable(),
  /** Why it waits for approval. */
  holds: z.array(z.object({ reason: z.enum(['withdraws-much', 'refuses-much']), sentence: z.string() })),
  /** Another run of the source was applied since, so that this one must be read again. */
  outdated: z.boolean(),
  /** The last one applied: it can be undone. */
  undoable: z.boolean(),
  progress: z.object({
    step: z.enum(['waiting', 'fetching', 'reading', 'comparing', 'done']),
    done: z.number().int(),
    /** Null when it is not known how much there is. */
    total: z.number().int().nullable(),
  }),
});
export type ImportRunSummary = z.infer<typeof ImportRunSummary>;

const problems = ['bad-input', 'not-signed-in', 'not-allowed', 'import-run-not-found'] as const;
const OneRun = z.object({ id: ImportRunId });

export const startImportRun = defineRoute({
  method: 'POST',
  path: '/api/v1/desk/sources/:id/runs',
  summary: 'Reads a source now. The run waits to be applied, unless nothing changed.',
  tag: 'Sources',
  access: 'staff',
  params: z.object({ id: z.string() }),
  status: 202,
  reply: ImportRunSummary,
  problems: [
    'bad-input',
    'not-signed-in',
    'not-allowed',
    'source-not-found',
    'source-not-ready',
    'run-in-progress',
  ],
});

export const getImportRuns = defineRoute({
  method: 'GET',
  path: '/api/v1/desk/sources/:id/runs',
  summary: 'The runs of a source, latest first.',
  tag: 'Sources',
  access: 'staff',
  params: z.object({ id: z.string() }),
  query: z.object({
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    size: z.coerce.number().int().min(1).max(100).default(20),
  }),
  reply: z.object({
    items: z.array(ImportRunSummary),
    total: z.number().int(),
    page: z.number().int(),
    pages: z.number().int(),
  }),
  problems: ['bad-input', 'not-signed-in', 'not-allowed', 'source-not-found'],
});

export const getImportRun = defineRoute({
  method: 'GET',
  path: '/api/v1/desk/import-runs/:id',
  summary: 'One run: how far it is, and what it changes.',
  tag: 'Sources',
  access: 'staff',
  params: OneRun,
  reply: ImportRunSummary,
  problems,
});

export const ImportChangeKind = z.enum(['new', 'changed', 'withdrawn', 'refused']);
export type ImportChangeKind = z.infer<typeof ImportChangeKind>;

export const ImportChange = z.object({
  kind: ImportChangeKind,
  /** Of an article, a producer, a round or a pickup point; of a row when it is refused. */
  subject: z.enum(['article', 'producer', 'zone', 'pickup-point', 'row']),
  ref: z.string(),
  name: z.string(),
  producer: z.string(),
  /** Field by field, in the reader's words. `byHand`: the desk's own value stays in the shop. */
  fields: z.array(
    z.object({
      field: z.string(),
      name: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
      byHand: z.boolean(),
    }),
  ),
  refusal: z
    .object({
      file: z.string(),
      row: z.string(),
      field: z.string(),
      value: z.string(),
      reason: z.string(),
      sentence: z.string(),
    })
    .nullable(),
});
export type ImportChange = z.infer<typeof ImportChange>;

export const getImportChanges = defineRoute({
  method: 'GET',
  path: '/api/v1/desk/import-runs/:id/changes',
  summary: 'What a run changes against what the shop had from its source, one kind at a time.',
  tag: 'Sources',
  access: 'staff',
  params: OneRun,
  query: z.object({
    kind: ImportChangeKind,
    q: z.string().trim().max(100).optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    size: z.coerce.number().int().min(1).max(1000).default(50),
  }),
  reply: z.object({
    items: z.array(ImportChange),
    total: z.number().int(),
    page: z.number().int(),
    pages: z.number().int(),
  }),
  problems,
});

export const applyImportRun = defineRoute({
  method: 'POST',
  path: '/api/v1/desk/import-runs/:id/apply',
  summary: 'Puts what a run has read into the shop, in one transaction.',
  tag: 'Sources',
  access: 'staff',
  params: OneRun,
  reply: ImportRunSummary,
  problems: [...problems, 'run-not-waiting', 'run-outdated'],
});

export const discardImportRun = defineRoute({
  method: 'POST',
  path: '/api/v1/desk/import-runs/:id/discard',
  summary: 'Lays a run aside; the shop stays as it is.',
  tag: 'Sources',
  access: 'staff',
  params: OneRun,
  reply: ImportRunSummary,
  problems: [...problems, 'run-not-waiting'],
});

export const undoImportRun = defineRoute({
  method: 'POST',
  path: '/api/v1/desk/import-runs/:id/undo',
  summary: 'Takes the last applied run of a source back: the shop has again what the run before it had read.',
  tag: 'Sources',
  access: 'staff',
  params: OneRun,
  reply: ImportRunSummary,
  problems: [...problems, 'run-not-undoable'],
});
