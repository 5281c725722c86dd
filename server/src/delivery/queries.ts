import { and, asc, eq, gte, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../db/client.ts';
import {
  dateExceptions,
  deliveryDays,
  deliveryZones,
  pickupOpenings,
  pickupPoints,
  serviceBookings,
} from '../db/tables/delivery.ts';
import type { Capacity, Load } from './model.ts';
import { serviceDayId } from './service-days.ts';

/** Everything that serves people and has not ended, and the exceptions from a date on in the order they were made. */
export async function readServices(tx: Tx, fromDate: string) {
  return {
    days: await tx
      .select({ day: deliveryDays, zone: deliveryZones })
      .from(deliveryDays)
      .innerJoin(deliveryZones, eq(deliveryZones.id, deliveryDays.zoneId))
      .where(and(isNull(deliveryDays.endedAt), isNull(deliveryZones.endedAt)))
      .orderBy(asc(deliveryDays.id)),
    openings: await tx
      .select({ opening: pickupOpenings, point: pickupPoints })
      .from(pickupOpenings)
      .innerJoin(pickupPoints, eq(pickupPoints.id, pickupOpenings.pointId))
      .where(and(isNull(pickupOpenings.endedAt), isNull(pickupPoints.endedAt)))
      .orderBy(asc(pickupOpenings.id)),
    exceptions: await tx
      .select()
      .from(dateExceptions)
      .where(and(gte(dateExceptions.until, fromDate), isNull(dateExceptions.endedAt)))
      .orderBy(asc(dateExceptions.createdAt), asc(dateExceptions.id)),
  };
}

/** What each service day has taken from a date on. */
export async function readBookings(tx: Tx, fromDate: string): Promise<Map<string, Load>> {
  const rows = await tx.select().from(serviceBookings).where(gte(serviceBookings.date, fromDate));
  return new Map(
    rows.map(({ serviceId, date, booked, grams, coldGrams, frozenGrams }) => [
      serviceDayId(serviceId, date),
      { orders: booked, grams, coldGrams, frozenGrams },
    ]),
  );
}

/**
 * Takes room on a service day and returns what is taken now, or null when it does not fit.
 * Two orders at once for the last place: the row is locked by the first, the second finds it full.
 */
export async function bookRoom(
  tx: Tx,
  place: { serviceId: string; date: string; capacity: Capacity; load: Load },
): Promise<Load | null> {
  const { serviceId, date, capacity, load } = place;
  const kinds = Object.keys(load) as (keyof Load)[];
  if (kinds.some((kind) => load[kind] > (capacity[kind] ?? Number.POSITIVE_INFINITY))) return null;
  const columns = {
    orders: serviceBookings.booked,
    grams: serviceBookings.grams,
    coldGrams: serviceBookings.coldGrams,
    frozenGrams: serviceBookings.frozenGrams,
  };
  const fits = kinds.flatMap((kind): SQL[] => {
    const most = capacity[kind];
    return most === null ? [] : [sql`${columns[kind]} + ${load[kind]} <= ${most}`];
  });
  const { orders, ...weights } = load;
  const [row] = await tx
    .insert(serviceBookings)
    .values({ serviceId, date, booked: orders, ...weights })
    .onConflictDoUpdate({
      target: [serviceBookings.serviceId, serviceBookings.date],
      set: {
        booked: sql`${columns.orders} + ${load.orders}`,
        grams: sql`${columns.grams} + ${load.grams}`,
        coldGrams: sql`${columns.coldGrams} + ${load.coldGrams}`,
        frozenGrams: sql`${columns.frozenGrams} + ${load.frozenGrams}`,
      },
      setWhere: fits.length > 0 ? sql.join(fits, sql` and `) : undefined,
    })
    .returning();
  if (!row) return null;
  const { booked, grams, coldGrams, frozenGrams } = row;
  return { orders: booked, grams, coldGrams, frozenGrams };
}

export type ZoneRow = typeof deliveryZones.$inferInsert;
export type DayRow = typeof deliveryDays.$inferInsert;
export type PointRow = typeof pickupPoints.$inferInsert;
export type OpeningRow = typeof pickupOpenings.$inferInsert;

/** The zones and points of a co-op with their days, those that have ended too. */
export async function servicesOf(tx: Tx, cooperativeId: string) {
  const zones = await tx
    .select()
    .from(deliveryZones)
    .where(eq(deliveryZones.cooperativeId, cooperativeId))
    .orderBy(asc(deliveryZones.id));
  const points = await tx
    .select()
    .from(pickupPoints)
    .where(eq(pickupPoints.cooperativeId, cooperativeId))
    .orderBy(asc(pickupPoints.id));
  const [zoneIds, pointIds] = [zones.map(({ id }) => id), points.map(({ id }) => id)];
  return {
    zones,
    points,
    days: await tx
      .select()
      .from(deliveryDays)
      .where(inArray(deliveryDays.zoneId, zoneIds))
      .orderBy(asc(deliveryDays.id)),
    openings: await tx
      .select()
      .from(pickupOpenings)
      .where(inArray(pickupOpenings.pointId, pointIds))
      .orderBy(asc(pickupOpenings.id)),
  };
}

export type ServicesOf = Awaited<ReturnType<typeof servicesOf>>;

/** Ends zones, points and days by id; they keep their rows and bookings. */
export async function endServices(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  for (const table of [deliveryZones, pickupPoints, deliveryDays, pickupOpenings])
    await tx
      .update(table)
      .set({ endedAt: at })
      .where(and(inArray(table.id, [...ids]), isNull(table.endedAt)));
}

/** Writes zones, points and their days by id. */
export async function putServices(
  tx: Tx,
  rows: { zones: ZoneRow[]; days: DayRow[]; points: PointRow[]; openings: OpeningRow[] },
): Promise<void> {
  for (const { id, ...set } of rows.zones)
    await tx
      .insert(deliveryZones)
      .values({ id, ...set })
      .onConflictDoUpdate({ target: deliveryZones.id, set });
  for (const { id, ...set } of rows.points)
    await tx
      .insert(pickupPoints)
      .values({ id, ...set })
      .onConflictDoUpdate({ target: pickupPoints.id, set });
  for (const { id, ...set } of rows.days)
    await tx
      .insert(deliveryDays)
      .values({ id, ...set })
      .onConflictDoUpdate({ target: deliveryDays.id, set });
  for (const { id, ...set } of rows.openings)
    await tx
      .insert(pickupOpenings)
      .values({ id, ...set })
      .onConflictDoUpdate({ target: pickupOpenings.id, set });
}

export type ExceptionRow = typeof dateExceptions.$inferInsert;

/** Adds exceptions; one that says the same about the same date is there already. */
export async function addExceptions(tx: Tx, rows: readonly ExceptionRow[]): Promise<void> {
  const there = new Set((await tx.select().from(dateExceptions)).map(saysWhat));
  const fresh = rows.filter((row) => !there.has(saysWhat(row)));
  if (fresh.length > 0) await tx.insert(dateExceptions).values(fresh);
}

function saysWhat({
  cooperativeId,
  serviceId,
  transferId,
  kind,
  date,
  until,
  movedTo,
}: ExceptionRow): string {
  return [cooperativeId, serviceId, transferId, kind, date, until, movedTo].join('/');
}
