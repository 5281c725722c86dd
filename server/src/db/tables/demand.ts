import { sql } from 'drizzle-orm';
import { check, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { localDate } from '../columns.ts';

/**
 * What people wanted and could not have, counted per week: postcodes no round or point reaches, and folded words of
 * searches that found nothing. Nothing about who asked.
 */
export const unmetDemand = pgTable(
  'unmet_demand',
  {
    /** The Monday. */
    week: localDate('week').notNull(),
    kind: text('kind').notNull(),
    wanted: text('wanted').notNull(),
    count: integer('count').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.week, table.kind, table.wanted] }),
    check('unmet_demand_kind', sql`${table.kind} in ('place', 'search')`),
    check('unmet_demand_count', sql`${table.count} > 0`),
  ],
);
