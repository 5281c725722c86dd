import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  doublePrecision,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { id, instant, localDate } from '../columns.ts';
import { cooperatives } from './federation.ts';

const weekly = {
  weekday: smallint('weekday').notNull(),
  from: text('from_time').notNull(),
  to: text('to_time').notNull(),
  closesWeekday: smallint('closes_weekday').notNull(),
  closesTime: text('closes_time').notNull(),
  /** Orders it can take per date; null when the co-op sets no limit. */
  capacity: integer('capacity'),
  /** Since when the co-op's sources no longer name it; null while they do. */
  withdrawnAt: instant('withdrawn_at'),
};

/** A round of a co-op: the postcodes its van reaches on a weekday. */
export const deliveryZones = pgTable(
  'delivery_zones',
  {
    id: id(),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => cooperatives.id),
    name: text('name').notNull(),
    postcodes: text('postcodes').array().notNull(),
    ...weekly,
    feeCents: integer('fee_cents').notNull(),
    freeFromCents: integer('free_from_cents'),
    minimumCents: integer('minimum_cents').notNull(),
    feeVatRatePercent: doublePrecision('fee_vat_rate_percent').notNull(),
  },
  (table) => [
    unique('delivery_zones_name').on(table.cooperativeId, table.name),
    check('delivery_zones_window', sql`${table.from} < ${table.to}`),
  ],
);

export const pickupPoints = pgTable(
  'pickup_points',
  {
    id: id(),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => cooperatives.id),
    name: text('name').notNull(),
    postcode: text('postcode').notNull(),
    place: text('place').notNull(),
    lat: doublePrecision('lat'),
    lon: doublePrecision('lon'),
    hasFridge: boolean('has_fridge').notNull(),
    hasFreezer: boolean('has_freezer').notNull(),
    ...weekly,
  },
  (table) => [
    unique('pickup_points_name').on(table.cooperativeId, table.name),
    check('pickup_points_window', sql`${table.from} < ${table.to}`),
  ],
);

/** How many orders each zone or PickupPoint has taken for a date: capacity is held like stock. */
export const serviceBookings = pgTable(
  'service_bookings',
  {
    serviceId: text('service_id').notNull(),
    date: localDate('date').notNull(),
    booked: integer('booked').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.serviceId, table.date] }),
    check('service_bookings_positive', sql`${table.booked} >= 0`),
  ],
);
