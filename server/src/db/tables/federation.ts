import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  doublePrecision,
  integer,
  pgTable,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { id, instant } from '../columns.ts';

/** One row: the federation itself. */
export const federations = pgTable('federations', {
  id: id(),
  name: text('name').notNull(),
  currency: text('currency').notNull(),
  timeZone: text('time_zone').notNull(),
  languages: text('languages').array().notNull(),
  /** The account households pay into by transfer; what is owed to each co-op follows from its CoopOrders. */
  iban: text('iban').notNull(),
  accountHolder: text('account_holder').notNull(),
});

export const cooperatives = pgTable(
  'cooperatives',
  {
    id: id(),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    enterpriseNumber: text('enterprise_number').notNull().unique(),
    colour: text('colour').notNull(),
    email: text('email').notNull(),
    hubPostcode: text('hub_postcode').notNull(),
    hubPlace: text('hub_place').notNull(),
    hubLat: doublePrecision('hub_lat').notNull(),
    hubLon: doublePrecision('hub_lon').notNull(),
    /** When orders close each week for pickup points: ISO weekday and wall-clock time. */
    closesWeekday: smallint('closes_weekday').notNull(),
    closesTime: text('closes_time').notNull(),
    /** Whose public holidays it keeps (`BE`, `FR`, `FR-AM`); null works through. */
    holidayRegion: text('holiday_region').default('BE'),
    sort: smallint('sort').notNull(),
  },
  (table) => [check('cooperatives_holidays', sql`${table.holidayRegion} in ('BE', 'FR', 'FR-AM')`)],
);

export const hubTransfers = pgTable(
  'hub_transfers',
  {
    id: id(),
    fromCooperativeId: text('from_cooperative_id')
      .notNull()
      .references(() => cooperatives.id),
    toCooperativeId: text('to_cooperative_id')
      .notNull()
      .references(() => cooperatives.id),
    departsWeekday: smallint('departs_weekday').notNull(),
    departsTime: text('departs_time').notNull(),
    arrivesWeekday: smallint('arrives_weekday').notNull(),
    arrivesTime: text('arrives_time').notNull(),
    orderBeforeWeekday: smallint('order_before_weekday').notNull(),
    orderBeforeTime: text('order_before_time').notNull(),
    /** Counts its changes: who saves must have seen the last one. */
    version: integer('version').notNull().default(0),
    /** Ended, never deleted: orders point to it. One that runs again at the same time is this one. */
    endedAt: instant('ended_at'),
  },
  (table) => [
    check('hub_transfers_two_hubs', sql`${table.fromCooperativeId} <> ${table.toCooperativeId}`),
    unique('hub_transfers_once').on(
      table.fromCooperativeId,
      table.toCooperativeId,
      table.departsWeekday,
      table.departsTime,
    ),
  ],
);

export const vans = pgTable(
  'vans',
  {
    id: id(),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => cooperatives.id),
    name: text('name').notNull(),
    capacityKg: integer('capacity_kg').notNull(),
    crates: integer('crates').notNull(),
    coldKg: integer('cold_kg').notNull(),
    frozenKg: integer('frozen_kg').notNull(),
    refrigerated: boolean('refrigerated').notNull(),
    shiftFrom: text('shift_from').notNull(),
    shiftTo: text('shift_to').notNull(),
    costPerKmCents: integer('cost_per_km_cents').notNull(),
    costPerHourCents: integer('cost_per_hour_cents').notNull(),
  },
  (table) => [unique('vans_once').on(table.cooperativeId, table.name)],
);
