import type { ImportCounts } from '@carriole/shared/contracts/import-runs.ts';
import type { SourceDefaults, SourceMapping, SourceSchedule } from '@carriole/shared/contracts/sources.ts';
import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { id, instant } from '../columns.ts';
import { users } from './accounts.ts';
import { offers } from './catalogue.ts';
import { cooperatives } from './federation.ts';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

/** Where articles of a co-op come from; a co-op has any number of them. */
export const sources = pgTable(
  'sources',
  {
    id: id(),
    /** The order they were connected in: what two of them claim is the first one's. */
    number: integer('number').notNull().generatedAlwaysAsIdentity(),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => cooperatives.id),
    name: text('name').notNull(),
    kind: text('kind').notNull(),
    /** Null when files are uploaded by hand. */
    address: text('address'),
    /** User and secret, sealed (see secrets.ts). */
    credentials: bytes('credentials'),
    schedule: jsonb('schedule').$type<SourceSchedule>(),
    nextAt: instant('next_at'),
    defaults: jsonb('defaults').$type<SourceDefaults>().notNull(),
    mapping: jsonb('mapping').$type<SourceMapping>(),
    /** The run whose feed is what the shop has from it; null before the first and after the end. */
    currentRunId: text('current_run_id').references((): AnyPgColumn => importRuns.id),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    index('sources_cooperative_idx').on(table.cooperativeId),
    index('sources_next_idx').on(table.nextAt),
    check('sources_kind', sql`${table.kind} in ('table', 'dfc', 'open-food-network', 'woocommerce')`),
    check('sources_ended', sql`${table.endedAt} is null or ${table.nextAt} is null`),
    check('sources_scheduled', sql`${table.nextAt} is null or ${table.schedule} is not null`),
  ],
);

/** The files of a source as they were uploaded. */
export const sourceFiles = pgTable(
  'source_files',
  {
    sourceId: text('source_id')
      .notNull()
      .references(() => sources.id),
    name: text('name').notNull(),
    content: bytes('content').notNull(),
    size: integer('size').notNull(),
    uploadedAt: instant('uploaded_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sourceId, table.name] })],
);

/** One reading of a source, from its start until it is applied, laid aside or undone. */
export const importRuns = pgTable(
  'import_runs',
  {
    id: id(),
    /** The order runs were started in, whatever their clocks said. */
    number: integer('number').notNull().generatedAlwaysAsIdentity(),
    sourceId: text('source_id')
      .notNull()
      .references((): AnyPgColumn => sources.id),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => cooperatives.id),
    state: text('state').notNull(),
    trigger: text('trigger').notNull(),
    startedBy: text('started_by').references(() => users.id),
    at: instant('at').notNull(),
    /** The reader that has it now, and when that one last gave a sign of life by the database's own clock. */
    reader: text('reader'),
    aliveAt: instant('alive_at'),
    attempts: integer('attempts').notNull().default(0),
    step: text('step').notNull(),
    done: integer('done').notNull().default(0),
    total: integer('total'),
    /** The run the shop had when this one was compared with it: what an undo goes back to. */
    baseRunId: text('base_run_id').references((): AnyPgColumn => importRuns.id),
    /** Of what was read and how; the same digest reads the same. */
    digest: text('digest'),
    etag: text('etag'),
    lastModified: text('last_modified'),
    counts: jsonb('counts').$type<ImportCounts>().notNull(),
    holds: text('holds').array().notNull().default([]),
    failureReason: text('failure_reason'),
    failureDetail: text('failure_detail'),
    /** The whole feed, gzipped JSON (see sources/stored-feed.ts). */
    feed: bytes('feed'),
    finishedAt: instant('finished_at'),
    appliedAt: instant('applied_at'),
    appliedBy: text('applied_by').references(() => users.id),
    undoneAt: instant('undone_at'),
    undoneBy: text('undone_by').references(() => users.id),
  },
  (table) => [
    index('import_runs_source_idx').on(table.sourceId, table.number),
    uniqueIndex('import_runs_under_way').on(table.sourceId).where(sql`state in ('waiting', 'reading')`),
    uniqueIndex('import_runs_to_decide').on(table.sourceId).where(sql`state in ('preview', 'held')`),
    check(
      'import_runs_state',
      sql`${table.state} in ('waiting', 'reading', 'unchanged', 'failed', 'preview', 'held', 'applied', 'discarded', 'undone')`,
    ),
    check('import_runs_trigger', sql`${table.trigger} in ('hand', 'schedule', 'start', 'end')`),
    check('import_runs_step', sql`${table.step} in ('waiting', 'fetching', 'reading', 'comparing', 'done')`),
    check(
      'import_runs_feed',
      sql`${table.state} not in ('preview', 'held', 'applied', 'undone') or ${table.feed} is not null`,
    ),
    check('import_runs_failed', sql`(${table.state} = 'failed') = (${table.failureReason} is not null)`),
    check(
      'import_runs_applied',
      sql`${table.state} not in ('applied', 'undone') or ${table.appliedAt} is not null`,
    ),
    check('import_runs_undone', sql`(${table.state} = 'undone') = (${table.undoneAt} is not null)`),
    check('import_runs_read', sql`(${table.state} = 'reading') = (${table.reader} is not null)`),
  ],
);

/** A field of an offer that staff set by hand: it wins over the source until it is released. */
export const offerEdits = pgTable(
  'offer_edits',
  {
    offerId: text('offer_id')
      .notNull()
      .references(() => offers.id),
    field: text('field').notNull(),
    value: jsonb('value').$type<{ is: unknown }>().notNull(),
    editedBy: text('edited_by')
      .notNull()
      .references(() => users.id),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.offerId, table.field] })],
);
