import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { id, instant } from '../columns.ts';

/** Mail kept in the database when no SMTP server is set; `dedupKey` makes a retried job send once. */
export const mails = pgTable(
  'mails',
  {
    id: id(),
    dedupKey: text('dedup_key').notNull().unique(),
    to: text('to_address').notNull(),
    subject: text('subject').notNull(),
    text: text('text_body').notNull(),
    html: text('html_body').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('mails_at_idx').on(table.at)],
);
