import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { id, instant, localDate } from '../columns.ts';
import { baskets } from './baskets.ts';

/**
 * Who waits for a place on a full date of a service, with what their basket takes of its room. While a place is
 * offered, it is counted in service_bookings as if it were ordered.
 */
export const waitingEntries = pgTable(
  'waiting_entries',
  {
    id: id(),
    basketId: text('basket_id')
      .notNull()
      .references(() => baskets.id, { onDelete: 'cascade' }),
    serviceId: text('service_id').notNull(),
    date: localDate('date').notNull(),
    /** Emptied once there is nothing left to tell. */
    email: text('email').notNull(),
    locale: text('locale').notNull(),
    status: text('status').notNull().default('waiting'),
    grams: integer('grams').notNull(),
    coldGrams: integer('cold_grams').notNull(),
    frozenGrams: integer('frozen_grams').notNull(),
    joinedAt: instant('joined_at').notNull(),
    /** Until when an offered place is held. */
    heldUntil: instant('held_until'),
  },
  (table) => [
    uniqueIndex('waiting_entries_once')
      .on(table.basketId, table.serviceId, table.date)
      .where(sql`status in ('waiting', 'offered')`),
    index('waiting_entries_queue_idx')
      .on(table.serviceId, table.date, table.joinedAt)
      .where(sql`status in ('waiting', 'offered')`),
    check(
      'waiting_entries_status',
      sql`${table.status} in ('waiting', 'offered', 'taken', 'left', 'missed', 'over')`,
    ),
    check('waiting_entries_held', sql`(${table.status} = 'offered') <= (${table.heldUntil} is not null)`),
    check(
      'waiting_entries_positive',
      sql`${table.grams} >= 0 and ${table.coldGrams} >= 0 and ${table.frozenGrams} >= 0`,
    ),
  ],
);
