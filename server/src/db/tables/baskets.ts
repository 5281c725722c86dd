import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { id, instant } from '../columns.ts';
import { products } from './catalogue.ts';
import { cooperatives } from './federation.ts';

export const baskets = pgTable(
  'baskets',
  {
    id: id(),
    audience: text('audience').notNull(),
    postcode: text('postcode'),
    place: text('place'),
    status: text('status').notNull().default('open'),
    createdAt: instant('created_at').notNull(),
    touchedAt: instant('touched_at').notNull(),
  },
  (table) => [
    index('baskets_touched_idx').on(table.touchedAt),
    check('baskets_status', sql`${table.status} in ('open', 'ordered')`),
    check('baskets_audience', sql`${table.audience} in ('household', 'professional')`),
  ],
);

export const basketLines = pgTable(
  'basket_lines',
  {
    basketId: text('basket_id')
      .notNull()
      .references(() => baskets.id, { onDelete: 'cascade' }),
    productId: text('product_id')
      .notNull()
      .references(() => products.id),
    quantity: integer('quantity').notNull(),
    wishCooperativeId: text('wish_cooperative_id').references(() => cooperatives.id),
    addedAt: instant('added_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.basketId, table.productId] }),
    check('basket_lines_quantity', sql`${table.quantity} between 1 and 999`),
  ],
);

/**
 * Lines that went from one product to another when the two were joined, so that parting them gives each basket back what
 * was put into it.
 */
export const basketLineMoves = pgTable(
  'basket_line_moves',
  {
    basketId: text('basket_id')
      .notNull()
      .references(() => baskets.id, { onDelete: 'cascade' }),
    fromProductId: text('from_product_id')
      .notNull()
      .references(() => products.id),
    toProductId: text('to_product_id')
      .notNull()
      .references(() => products.id),
    quantity: integer('quantity').notNull(),
    wishCooperativeId: text('wish_cooperative_id').references(() => cooperatives.id),
    addedAt: instant('added_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.basketId, table.fromProductId] }),
    check('basket_line_moves_quantity', sql`${table.quantity} between 1 and 999`),
  ],
);
