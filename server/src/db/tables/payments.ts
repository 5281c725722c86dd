import { sql } from 'drizzle-orm';
import { check, pgTable, text } from 'drizzle-orm/pg-core';
import { cents, id, instant } from '../columns.ts';
import { orders } from './orders.ts';

/** What is to be paid for an Order, and how. The structured communication finds it on a bank statement. */
export const payments = pgTable(
  'payments',
  {
    id: id(),
    orderId: text('order_id')
      .notNull()
      .unique()
      .references(() => orders.id),
    method: text('method').notNull(),
    status: text('status').notNull().default('awaiting'),
    amountCents: cents('amount_cents'),
    communication: text('communication').notNull().unique(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    check('payments_method', sql`${table.method} = 'bank-transfer'`),
    check('payments_status', sql`${table.status} in ('awaiting', 'paid')`),
    check('payments_amount', sql`${table.amountCents} >= 0`),
  ],
);
