import { sql } from 'drizzle-orm';
import { check, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, instant } from '../columns.ts';

/** A calendar somebody subscribed to. Its secret is derived from the id: ending it and making another changes the link. */
export const calendarFeeds = pgTable(
  'calendar_feeds',
  {
    id: id(),
    /** Whose: a person's orders, one order, or a co-op's week. */
    kind: text('kind').notNull(),
    subjectId: text('subject_id').notNull(),
    createdAt: instant('created_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    uniqueIndex('calendar_feeds_once').on(table.kind, table.subjectId).where(sql`ended_at is null`),
    check('calendar_feeds_kind', sql`${table.kind} in ('user', 'order', 'cooperative')`),
  ],
);
