import { z } from 'zod';
import { defineRoute } from '../contract.ts';
import { CooperativeRef, LocalDateTime, Slug } from './common.ts';
import { ImportRunSummary } from './import-runs.ts';
import { TriedRefusal, TriedRow } from './trial-parts.ts';

export const SourceKind = z.enum(['table', 'dfc', 'open-food-network', 'woocommerce']);
export type SourceKind = z.infer<typeof SourceKind>;

export const SourceId = z.string().regex(/^src_[a-z0-9]{16}$/);
const FileName = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[^/\\\p{Cc}]+$/u);
const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** When a source is read by itself, Europe/Brussels: on each of the weekdays (1 = Monday) at each of the times. */
export const SourceSchedule = z.strictObject({
  weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
  times: z.array(TimeOfDay).min(1).max(24),
});
export type SourceSchedule = z.infer<typeof SourceSchedule>;

/** What stands in for what a source never states. */
export const SourceDefaults = z.strictObject({
  vatRatePercent: z.number().nullable(),
  /** A producer of the co-op, by its reference or name. */
  producer: z.string().max(200).nullable(),
  categoryId: z.string().max(60).nullable(),
  /** Where producers are of whom the source does not say it; the co-op's own village when left out. */
  place: z
    .strictObject({ postcode: z.string().max(10), name: z.string().max(80) })
    .nullable()
    .optional(),
  /** Whether prices hold VAT, of a platform that does not tell; they do when left out. */
  pricesIncludeVat: z.boolean().nullable().optional(),
});
export type SourceDefaults = z.infer<typeof SourceDefaults>;

export const TableUse = z.enum(['articles', 'producers', 'zones', 'pickup-points', 'none']);
export type TableUse = z.infer<typeof TableUse>;

/** Which of our fields a column is; null leaves the column out. */
const MappedColumn = z.strictObject({ heading: z.string().max(200), field: z.string().max(40).nullable() });

const MappedTable = z.strictObject({
  /** File name, or name of the sheet in its workbook. */
  table: z.string().max(200),
  use: TableUse,
  /** Between the goods there are rows of titles and totals. */
  keptByHand: z.boolean(),
  columns: z.array(MappedColumn).max(200),
});

/** What a word of the source means: `{ field: 'category', word: 'Légumes d’hiver', means: 'veg-root' }`. */
const MappedWord = z.strictObject({
  field: z.string().max(40),
  word: z.string().max(200),
  means: z.string().max(200),
});

export const SourceMapping = z.strictObject({
  tables: z.array(MappedTable).max(50),
  /** How an article names its producer. */
  producerBy: z.enum(['code', 'name']),
  words: z.array(MappedWord).max(2000),
});
export type SourceMapping = z.infer<typeof SourceMapping>;

export const SourceFile = z.object({
  name: z.string(),
  bytes: z.number().int(),
  uploadedAt: LocalDateTime,
});

export const SourceState = z.enum(['needs-file', 'needs-mapping', 'ready', 'ended']);

export const SourceView = z.object({
  id: SourceId,
  cooperative: CooperativeRef,
  name: z.string(),
  kind: SourceKind,
  state: SourceState,
  /** Null when files are uploaded by hand. */
  address: z.string().nullable(),
  hasCredentials: z.boolean(),
  schedule: SourceSchedule.nullable(),
  nextAt: LocalDateTime.nullable(),
  defaults: SourceDefaults,
  mapping: SourceMapping.nullable(),
  files: z.array(SourceFile),
  /** How many articles the shop has from it now. */
  articles: z.number().int(),
  lastRun: ImportRunSummary.nullable(),
  /** The run that waits for somebody to apply or discard it. */
  waitingRun: ImportRunSummary.nullable(),
});
export type SourceView = z.infer<typeof SourceView>;

const staffProblems = ['bad-input', 'not-signed-in', 'not-allowed'] as const;

export const getSources = defineRoute({
  method: 'GET',
  path: '/api/v1/desk/sources',
  summary: "The caller's co-op's sources: where its articles come from.",
  tag: 'Sources',
  access: 'staff',
  query: z.object({ cooperative: Slug.optional() }),
  reply: z.object({ items: z.array(SourceView) }),
  problems: staffProblems,
});

const Name = z.string().trim().min(1).max(80);
const Credentials = z.strictObject({ user: z.string().max(200), secret: z.string().min(1).max(2000) });

export const createSource = defineRoute({
  method: 'POST',
  path: '/api/v1/desk/sources',
  summary: 'Connects a source: files to upload, or a platform or file at an address.',
  tag: 'Sources',
  access: 'staff',
  query: z.object({ cooperative: Slug.optional() }),
  body: z.strictObject({
    name: Name,
    kind: SourceKind,
    address: z.url().max(2000).nullable().default(null),
    credentials: Credentials.nullable().default(null),
  }),
  status: 201,
  reply: SourceView,
  problems: [...staffProblems, 'address-not-allowed'],
});

const OneSource = z.object({ id: SourceId });
const sourceProblems = [...staffProblems, 'source-not-found'] as const;

export const getSource = defineRoute({
  method: 'GET',
  path: '/api/v1/desk/sources/:id',
  summary: 'One source with its settings.',
  tag: 'Sources',
  access: 'staff',
  params: OneSource,
  reply: SourceView,
  problems: sourceProblems,
});

export const changeSource = defineRoute({
  method: 'PUT',
  path: '/api/v1/desk/sources/:id',
  summary: 'Changes the settings given and leaves the others; `credentials: null` forgets them.',
  tag: 'Sources',
  access: 'staff',
  params: OneSource,
  body: z.strictObject({
    name: Name.optional(),
    address: z.url().max(2000).nullable().optional(),
    credentials: Credentials.nullable().optional(),
    schedule: SourceSchedule.nullable().optional(),
    defaults: SourceDefaults.optional(),
    mapping: SourceMapping.optional(),
  }),
  reply: SourceView,
  problems: [...sourceProblems, 'address-not-allowed'],
});

export const endSource = defineRoute({
  method: 'DELETE',
  path: '/api/v1/desk/sources/:id',
  summary: 'Ends a source: what it brought is withdrawn in a run that can be undone.',
  tag: 'Sources',
  access: 'staff',
  params: OneSource,
  reply: z.object({ run: ImportRunSummary.nullable() }),
  problems: [...sourceProblems, 'run-in-progress'],
});

/** The body is the file itself, `application/octet-stream`, 20 MB at most. */
export const uploadSourceFile = defineRoute({
  method: 'PUT',
  path: '/api/v1/desk/sources/:id/files/:name',
  summary: 'Puts a file into a source, or replaces the one of that name.',
  tag: 'Sources',
  access: 'staff',
  params: OneSource.extend({ name: FileName }),
  bodyMedia: ['application/octet-stream'],
  mostBytes: 20 * 1_048_576,
  reply: SourceView,
  problems: [...sourceProblems, 'body-too-large', 'unsupported-media-type'],
});

export const removeSourceFile = defineRoute({
  method: 'DELETE',
  path: '/api/v1/desk/sources/:id/files/:name',
  summary: 'Takes a file out of a source; what the shop has changes only when a run is applied.',
  tag: 'Sources',
  access: 'staff',
  params: OneSource.extend({ name: FileName }),
  reply: SourceView,
  problems: [...sourceProblems, 'source-file-not-found'],
});

export const getSourceFile = defineRoute({
  method: 'GET',
  path: '/api/v1/desk/sources/:id/files/:name',
  summary: 'A file as it was uploaded.',
  tag: 'Sources',
  access: 'staff',
  params: OneSource.extend({ name: FileName }),
  reply: z.any(),
  media: ['application/octet-stream'],
  problems: [...sourceProblems, 'source-file-not-found'],
});

/** One table of a source as the mapping screen shows it. */
export const SourceTable = z.object({
  table: z.string(),
  rowCount: z.number().int(),
  /** How the bytes were read: `utf-8`, `windows-1252`, `xlsx`… and the separator; for the reader to trust it. */
  readAs: z.string(),
  guess: MappedTable,
  columns: z.array(
    z.object({
      heading: z.string(),
      /** The first values that are not empty. */
      samples: z.array(z.string()),
      guess: z.object({ field: z.string().nullable(), sure: z.boolean() }),
    }),
  ),
});
export type SourceTable = z.infer<typeof SourceTable>;

const Choice = z.object({ id: z.string(), name: z.string() });

export const SourceTables = z.object({
  tables: z.array(SourceTable),
  /** What our fields are called, per use, in the reader's language; `needed` ones must be mapped. */
  fields: z.record(
    TableUse.exclude(['none']),
    z.array(z.object({ field: z.string(), name: z.string(), hint: z.string(), needed: z.boolean() })),
  ),
  producerBy: z.enum(['code', 'name']),
  /** What a word of a field may be taken for: categories, producers, allergens, labels, units… */
  choices: z.record(z.string(), z.array(Choice)),
  /** What kept a file from being read, per file. */
  unreadable: z.array(z.object({ file: z.string(), sentence: z.string() })),
});
export type SourceTables = z.infer<typeof SourceTables>;

export const getSourceTables = defineRoute({
  method: 'GET',
  path: '/api/v1/desk/sources/:id/tables',
  summary: 'What the files of a source hold, with a guess at what each column is.',
  tag: 'Sources',
  access: 'staff',
  params: OneSource,
  reply: SourceTables,
  problems: [...sourceProblems, 'source-unreadable'],
});

export const MappingTrial = z.object({
  counts: z.object({
    articles: z.number().int(),
    producers: z.number().int(),
    zones: z.number().int(),
    pickupPoints: z.number().int(),
    refused: z.number().int(),
  }),
  /** The first rows of each table. */
  rows: z.array(TriedRow),
  /** Refusals gathered by what is wrong, most frequent first. */
  refusals: z.array(TriedRefusal),
});
export type MappingTrial = z.infer<typeof MappingTrial>;

export const trySourceMapping = defineRoute({
  method: 'POST',
  path: '/api/v1/desk/sources/:id/mapping/trial',
  summary: 'Reads the source by a mapping, without keeping anything.',
  tag: 'Sources',
  access: 'staff',
  params: OneSource,
  body: z.strictObject({ mapping: SourceMapping, defaults: SourceDefaults.optional() }),
  reply: MappingTrial,
  problems: [...sourceProblems, 'source-unreadable'],
});
