import type { OrderAmounts } from '@carriole/shared/contracts/catalogue.ts';
import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { cents, id, instant } from '../columns.ts';
import { users } from './accounts.ts';
import { baskets } from './baskets.ts';
import { offers, products } from './catalogue.ts';
import { cooperatives } from './federation.ts';

const amounts = {
  goodsCents: cents('goods_cents'),
  depositCents: cents('deposit_cents'),
  deliveryCents: cents('delivery_cents'),
  netCents: cents('net_cents'),
  vatCents: cents('vat_cents'),
  totalCents: cents('total_cents'),
  vat: jsonb('vat').$type<OrderAmounts['vat']>().notNull(),
};

/** Order numbers: gaps are harmless (a refused order may use one up), doubles are impossible. */
export const orderNumbers = pgSequence('order_numbers', { startWith: 1, maxValue: 99_999_999 });

/** What the customer placed: one delivery, one payment. */
export const orders = pgTable(
  'orders',
  {
    id: id(),
    number: text('number').notNull().unique(),
    basketId: text('basket_id')
      .notNull()
      .unique()
      .references(() => baskets.id),
    userId: text('user_id').references(() => users.id),
    audience: text('audience').notNull(),
    locale: text('locale').notNull(),
    status: text('status').notNull().default('placed'),
    placedAt: instant('placed_at').notNull(),
    contactName: text('contact_name').notNull(),
    contactEmail: text('contact_email').notNull(),
    contactPhone: text('contact_phone').notNull(),
    street: text('street'),
    postcode: text('postcode'),
    place: text('place'),
    instructions: text('instructions').notNull(),
    note: text('note').notNull(),
    serviceKind: text('service_kind').notNull(),
    serviceId: text('service_id').notNull(),
    serviceName: text('service_name').notNull(),
    servicePlace: text('service_place'),
    carrierId: text('carrier_id')
      .notNull()
      .references(() => cooperatives.id),
    serviceDate: date('service_date', { mode: 'string' }).notNull(),
    serviceFrom: text('service_from').notNull(),
    serviceTo: text('service_to').notNull(),
    ...amounts,
  },
  (table) => [
    index('orders_user_idx').on(table.userId),
    check('orders_status', sql`${table.status} in ('placed', 'cancelled')`),
    check(
      'orders_total',
      sql`${table.totalCents} = ${table.netCents} + ${table.vatCents} + ${table.depositCents}`,
    ),
    check('orders_address', sql`${table.serviceKind} <> 'delivery' or ${table.street} is not null`),
  ],
);

/** The part routed to one co-op, the legal seller of its lines; the carrier's part holds the delivery. */
export const coopOrders = pgTable(
  'coop_orders',
  {
    id: id(),
    orderId: text('order_id')
      .notNull()
      .references(() => orders.id),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => cooperatives.id),
    carries: boolean('carries').notNull(),
    status: text('status').notNull().default('new'),
    placedAt: instant('placed_at').notNull(),
    serviceDate: date('service_date', { mode: 'string' }).notNull(),
    /** The hub-to-hub run that brings its goods to the carrier; null for the carrier itself. */
    transferId: text('transfer_id'),
    transferDepartsAt: instant('transfer_departs_at'),
    transferArrivesAt: instant('transfer_arrives_at'),
    /** All the transfers of the way, in order; the first is `transferId`. */
    transferPath: text('transfer_path').array().notNull().default([]),
    ...amounts,
  },
  (table) => [
    unique('coop_orders_one_per_coop').on(table.orderId, table.cooperativeId),
    unique('coop_orders_order_key').on(table.id, table.orderId, table.cooperativeId),
    index('coop_orders_inbox_idx').on(table.cooperativeId, table.placedAt),
    index('coop_orders_date_idx').on(table.cooperativeId, table.serviceDate),
    check('coop_orders_status', sql`${table.status} in ('new', 'seen')`),
    check('coop_orders_delivery', sql`${table.carries} or ${table.deliveryCents} = 0`),
    check(
      'coop_orders_total',
      sql`${table.totalCents} = ${table.netCents} + ${table.vatCents} + ${table.depositCents}`,
    ),
  ],
);

export const orderLines = pgTable(
  'order_lines',
  {
    id: id(),
    orderId: text('order_id').notNull(),
    coopOrderId: text('coop_order_id').notNull(),
    cooperativeId: text('cooperative_id').notNull(),
    productId: text('product_id')
      .notNull()
      .references(() => products.id),
    offerId: text('offer_id')
      .notNull()
      .references(() => offers.id),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    producerName: text('producer_name').notNull(),
    packLabel: text('pack_label').notNull(),
    storage: text('storage').notNull(),
    quantity: integer('quantity').notNull(),
    weighed: boolean('weighed').notNull(),
    expectedGrams: integer('expected_grams'),
    unitPriceCents: cents('unit_price_cents'),
    vatRatePercent: doublePrecision('vat_rate_percent').notNull(),
    goodsCents: cents('goods_cents'),
    depositCents: cents('deposit_cents'),
    /** Why the line went to this co-op (see delivery/routing.ts). */
    routingReason: text('routing_reason').notNull(),
    orderBefore: instant('order_before').notNull(),
    limitReason: text('limit_reason').notNull(),
  },
  (table) => [
    unique('order_lines_product_once').on(table.orderId, table.productId),
    foreignKey({
      name: 'order_lines_coop_order_fk',
      columns: [table.coopOrderId, table.orderId, table.cooperativeId],
      foreignColumns: [coopOrders.id, coopOrders.orderId, coopOrders.cooperativeId],
    }),
    index('order_lines_coop_order_idx').on(table.coopOrderId),
    check('order_lines_quantity', sql`${table.quantity} > 0`),
  ],
);

/** One row per `Idempotency-Key`: the same request again finds its order, another body is refused. */
export const idempotencyKeys = pgTable('idempotency_keys', {
  key: text('key').primaryKey(),
  bodyHash: text('body_hash').notNull(),
  orderId: text('order_id')
    .notNull()
    .references(() => orders.id),
  createdAt: instant('created_at').notNull(),
});
