import type { LocalText } from '@carriole/shared/locale.ts';
import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { id, instant } from '../columns.ts';
import { cooperatives } from './federation.ts';
import { producerLinks, producers } from './producers.ts';

/** The joined thing a household sees as one card. */
export const products = pgTable(
  'products',
  {
    id: id(),
    /** Stable key of the join that made it (see catalogue/join.ts). */
    joinKey: text('join_key').notNull().unique(),
    slug: text('slug').notNull().unique(),
    producerId: text('producer_id')
      .notNull()
      .references(() => producers.id),
    names: jsonb('names').$type<LocalText>().notNull(),
    categoryId: text('category_id').notNull(),
    icon: text('icon').notNull(),
    iconExact: boolean('icon_exact').notNull(),
    /** The product that has this one's offers since they were joined; null while it stands for itself. */
    mergedInto: text('merged_into').references((): AnyPgColumn => products.id),
  },
  (table) => [index('products_producer_idx').on(table.producerId)],
);

/** A co-op's sale of a Product, as its own source says. */
export const offers = pgTable(
  'offers',
  {
    id: id(),
    productId: text('product_id')
      .notNull()
      .references(() => products.id),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => cooperatives.id),
    producerLinkId: text('producer_link_id')
      .notNull()
      .references(() => producerLinks.id),
    sourceRef: text('source_ref').notNull(),
    sourceName: text('source_name').notNull(),
    categoryId: text('category_id').notNull(),
    salesUnit: text('sales_unit').notNull(),
    packLabel: text('pack_label').notNull(),
    netAmount: doublePrecision('net_amount'),
    netUnit: text('net_unit').notNull(),
    weighed: boolean('weighed').notNull(),
    /** VAT included, per sales unit or per kg when weighed. */
    householdPriceCents: integer('household_price_cents'),
    /** Without VAT. */
    professionalPriceCents: integer('professional_price_cents'),
    caseSize: integer('case_size').notNull(),
    vatRatePercent: doublePrecision('vat_rate_percent').notNull(),
    depositCents: integer('deposit_cents').notNull(),
    /** Null: the producer has not stated them. */
    allergens: text('allergens').array(),
    labels: text('labels').array().notNull(),
    months: smallint('months').array().notNull(),
    stock: integer('stock'),
    closesWeekday: smallint('closes_weekday'),
    closesTime: text('closes_time'),
    gtin: text('gtin'),
    storage: text('storage').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    /** When an import last changed any of the above. */
    changedAt: instant('changed_at').notNull().defaultNow(),
    /** When its co-op, which was already selling, first offered it; null for what it began with. */
    listedAt: instant('listed_at'),
    /** When it last came back after it had been withdrawn. */
    relistedAt: instant('relisted_at'),
  },
  (table) => [
    unique('offers_source').on(table.cooperativeId, table.sourceRef),
    index('offers_product_idx').on(table.productId),
    index('offers_withdrawn_idx').on(table.withdrawnAt),
    check('offers_stock', sql`${table.stock} >= 0`),
    check(
      'offers_prices',
      sql`coalesce(${table.householdPriceCents}, ${table.professionalPriceCents}) is not null`,
    ),
    check(
      'offers_amounts',
      sql`${table.householdPriceCents} > 0 and ${table.professionalPriceCents} > 0 and ${table.depositCents} >= 0 and ${table.caseSize} > 0`,
    ),
    check('offers_storage', sql`${table.storage} in ('ambient', 'cold', 'frozen')`),
    check('offers_net_unit', sql`${table.netUnit} in ('g', 'ml', 'piece')`),
    check('offers_closes', sql`(${table.closesWeekday} is null) = (${table.closesTime} is null)`),
  ],
);

/** Each change of an offer's price, append-only: a price cut is told against the lowest of the month before it. */
export const offerPriceChanges = pgTable(
  'offer_price_changes',
  {
    offerId: text('offer_id')
      .notNull()
      .references(() => offers.id),
    at: instant('at').notNull(),
    householdBeforeCents: integer('household_before_cents'),
    professionalBeforeCents: integer('professional_before_cents'),
  },
  (table) => [
    primaryKey({ columns: [table.offerId, table.at] }),
    index('offer_price_changes_at_idx').on(table.at),
  ],
);

/**
 * What a producer has of a product for all its co-ops together, in sales units. While there is a row, the offers of the
 * product sell from it, and their own `stock` waits.
 */
export const commonStocks = pgTable(
  'common_stocks',
  {
    productId: text('product_id')
      .primaryKey()
      .references(() => products.id),
    /** Units no co-op has set aside. */
    rest: integer('rest').notNull(),
    /** Goes up with every change at the desk, not with orders. */
    version: integer('version').notNull().default(0),
  },
  (table) => [check('common_stocks_rest', sql`${table.rest} >= 0`)],
);

/** Units of a common stock that one co-op alone may sell. */
export const commonStockReserves = pgTable(
  'common_stock_reserves',
  {
    productId: text('product_id')
      .notNull()
      .references(() => commonStocks.productId, { onDelete: 'cascade' }),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => cooperatives.id),
    units: integer('units').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.productId, table.cooperativeId] }),
    check('common_stock_reserves_units', sql`${table.units} >= 0`),
  ],
);
