import { index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant } from '../columns.ts';
import { cooperatives } from './federation.ts';

export type StoredRefusal = {
  file: string;
  row: string;
  field: string;
  value: string;
  reason: string;
};

/** One reading of a co-op's own source. An unchanged source (same digest) makes no new run. */
export const importRuns = pgTable(
  'import_runs',
  {
    id: id(),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => cooperatives.id),
    kind: text('kind').notNull(),
    sourceDigest: text('source_digest').notNull(),
    at: instant('at').notNull(),
    producers: integer('producers').notNull(),
    articles: integer('articles').notNull(),
    refusals: jsonb('refusals').$type<StoredRefusal[]>().notNull(),
  },
  (table) => [index('import_runs_cooperative_idx').on(table.cooperativeId, table.at)],
);
