import type { FeeRule } from '@carriole/shared/totals.ts';
import { sql } from 'drizzle-orm';
import {
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
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { id, instant, localDate } from '../columns.ts';
import { users } from './accounts.ts';
import { cooperatives, hubTransfers } from './federation.ts';

/** A day of the week on which something serves people, with what it can take. Null capacities: no limit. */
const weekly = {
  weekday: smallint('weekday').notNull(),
  from: text('from_time').notNull(),
  to: text('to_time').notNull(),
  closesWeekday: smallint('closes_weekday').notNull(),
  closesTime: text('closes_time').notNull(),
  capacityOrders: integer('capacity_orders'),
  capacityGrams: integer('capacity_grams'),
  capacityColdGrams: integer('capacity_cold_grams'),
  capacityFrozenGrams: integer('capacity_frozen_grams'),
  /** The part of each year it runs, `MM-DD`; both null all year. */
  seasonFrom: text('season_from'),
  seasonUntil: text('season_until'),
  /** Ended, never deleted: orders point to it. */
  endedAt: instant('ended_at'),
};

/** How a zone's outline was drawn; what counts for orders is the postcodes it came to. */
export type ZoneArea =
  | { by: 'postcodes' }
  | { by: 'communes'; communes: string[] }
  | { by: 'polygon'; ring: [number, number][] };

/** Where a co-op's van comes: the postcodes it reaches. */
export const deliveryZones = pgTable(
  'delivery_zones',
  {
    id: id(),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => cooperatives.id),
    name: text('name').notNull(),
    area: jsonb('area').$type<ZoneArea>().notNull(),
    postcodes: text('postcodes').array().notNull(),
    audiences: text('audiences').array().notNull(),
    /** Set in the desk: the co-op's source no longer writes it. */
    handMade: boolean('hand_made').notNull().default(false),
    /** Counts the desk's changes to it and its days: who saves must have seen the last one. */
    version: integer('version').notNull().default(0),
    /** Its name in the co-op's own source, once it had one: renamed or ended here, it is not added anew from there. */
    sourceName: text('source_name'),
    endedAt: instant('ended_at'),
  },
  (table) => [
    uniqueIndex('delivery_zones_name').on(table.cooperativeId, table.name).where(sql`ended_at is null`),
    check('delivery_zones_audiences', sql`${table.audiences} <@ array['household', 'professional']`),
  ],
);

/** A zone × weekday: window, cut-off, capacity, fee. */
export const deliveryDays = pgTable(
  'delivery_days',
  {
    id: id(),
    zoneId: text('zone_id')
      .notNull()
      .references(() => deliveryZones.id),
    ...weekly,
    feeBands: jsonb('fee_bands').$type<FeeRule['bands']>().notNull(),
    minimumCents: integer('minimum_cents').notNull(),
    feeVatRatePercent: doublePrecision('fee_vat_rate_percent').notNull(),
  },
  (table) => [
    uniqueIndex('delivery_days_once')
      .on(table.zoneId, table.weekday, table.from)
      .where(sql`ended_at is null`),
    check('delivery_days_window', sql`${table.from} < ${table.to}`),
    check('delivery_days_weekday', sql`${table.weekday} between 1 and 7`),
    check('delivery_days_season', sql`(${table.seasonFrom} is null) = (${table.seasonUntil} is null)`),
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
    street: text('street').notNull().default(''),
    postcode: text('postcode').notNull(),
    place: text('place').notNull(),
    lat: doublePrecision('lat'),
    lon: doublePrecision('lon'),
    hasFridge: boolean('has_fridge').notNull(),
    hasFreezer: boolean('has_freezer').notNull(),
    audiences: text('audiences').array().notNull(),
    /** For the volunteers who hold it; customers do not see it. */
    note: text('note').notNull().default(''),
    /** Of a temporary point; null where it is open-ended. */
    startsOn: localDate('starts_on'),
    endsOn: localDate('ends_on'),
    /** Set in the desk: the co-op's source no longer writes it. */
    handMade: boolean('hand_made').notNull().default(false),
    /** Counts the desk's changes to it and its days: who saves must have seen the last one. */
    version: integer('version').notNull().default(0),
    /** Its name in the co-op's own source, once it had one: renamed or ended here, it is not added anew from there. */
    sourceName: text('source_name'),
    endedAt: instant('ended_at'),
  },
  (table) => [
    uniqueIndex('pickup_points_name').on(table.cooperativeId, table.name).where(sql`ended_at is null`),
    check('pickup_points_audiences', sql`${table.audiences} <@ array['household', 'professional']`),
    check('pickup_points_dates', sql`${table.startsOn} <= ${table.endsOn}`),
  ],
);

/** A PickupPoint × weekday: when volunteers hand over, and until when to order for it. */
export const pickupOpenings = pgTable(
  'pickup_openings',
  {
    id: id(),
    pointId: text('point_id')
      .notNull()
      .references(() => pickupPoints.id),
    ...weekly,
  },
  (table) => [
    uniqueIndex('pickup_openings_once')
      .on(table.pointId, table.weekday, table.from)
      .where(sql`ended_at is null`),
    check('pickup_openings_window', sql`${table.from} < ${table.to}`),
    check('pickup_openings_weekday', sql`${table.weekday} between 1 and 7`),
    check('pickup_openings_season', sql`(${table.seasonFrom} is null) = (${table.seasonUntil} is null)`),
  ],
);

/** A date that is not as usual, about one service, one transfer or the whole co-op (see delivery/model.ts). */
export const dateExceptions = pgTable(
  'date_exceptions',
  {
    id: id(),
    cooperativeId: text('cooperative_id')
      .notNull()
      .references(() => cooperatives.id),
    /** A DeliveryDay or an opening. */
    serviceId: text('service_id'),
    transferId: text('transfer_id').references(() => hubTransfers.id),
    kind: text('kind').notNull(),
    date: localDate('date').notNull(),
    until: localDate('until').notNull(),
    movedTo: localDate('moved_to'),
    note: text('note').notNull().default(''),
    createdBy: text('created_by').references(() => users.id),
    createdAt: instant('created_at').notNull(),
    /** Withdrawn, never deleted. */
    endedAt: instant('ended_at'),
  },
  (table) => [
    index('date_exceptions_date_idx').on(table.until),
    check('date_exceptions_kind', sql`${table.kind} in ('closed', 'moved', 'open')`),
    check('date_exceptions_dates', sql`${table.date} <= ${table.until}`),
    check(
      'date_exceptions_moved',
      sql`(${table.kind} = 'moved') = (${table.movedTo} is not null) and (${table.kind} <> 'moved' or ${table.date} = ${table.until})`,
    ),
    check('date_exceptions_move', sql`abs(${table.movedTo} - ${table.date}) between 1 and 6`),
    check('date_exceptions_subject', sql`${table.serviceId} is null or ${table.transferId} is null`),
  ],
);

/** What each service has taken for a date: capacity is held like stock. */
export const serviceBookings = pgTable(
  'service_bookings',
  {
    serviceId: text('service_id').notNull(),
    date: localDate('date').notNull(),
    booked: integer('booked').notNull(),
    grams: integer('grams').notNull().default(0),
    coldGrams: integer('cold_grams').notNull().default(0),
    frozenGrams: integer('frozen_grams').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.serviceId, table.date] }),
    check(
      'service_bookings_positive',
      sql`${table.booked} >= 0 and ${table.grams} >= 0 and ${table.coldGrams} >= 0 and ${table.frozenGrams} >= 0`,
    ),
  ],
);
