import { and, asc, eq, gte, isNull, notInArray, sql } from 'drizzle-orm';
import type { Tx } from '../db/client.ts';
import { deliveryZones, pickupPoints, serviceBookings } from '../db/tables/delivery.ts';
import { serviceDayId } from './service-days.ts';

export async function readServices(tx: Tx) {
  return {
    zones: await tx
      .select()
      .from(deliveryZones)
      .where(isNull(deliveryZones.withdrawnAt))
      .orderBy(asc(deliveryZones.id)),
    points: await tx
      .select()
      .from(pickupPoints)
      .where(isNull(pickupPoints.withdrawnAt))
      .orderBy(asc(pickupPoints.id)),
  };
}

/** Orders taken per service day from a date on. */
export async function readBookings(tx: Tx, fromDate: string): Promise<Map<string, number>> {
  const rows = await tx.select().from(serviceBookings).where(gte(serviceBookings.date, fromDate));
  return new Map(rows.map((row) => [serviceDayId(row.serviceId, row.date), row.booked]));
}

/**
 * Takes one place on a service day and returns how many are taken now, or null when it is full.
 * Two orders at once for the last place: the row is locked by the first, the second finds it full.
 */
export async function bookPlace(
  tx: Tx,
  place: { serviceId: string; date: string; capacity: number | null },
): Promise<number | null> {
  const { serviceId, date, capacity } = place;
  const limit = capacity ?? 2_147_483_647;
  if (limit < 1) return null;
  const [row] = await tx
    .insert(serviceBookings)
    .values({ serviceId, date, booked: 1 })
    .onConflictDoUpdate({
      target: [serviceBookings.serviceId, serviceBookings.date],
      set: { booked: sql`${serviceBookings.booked} + 1` },
      setWhere: sql`${serviceBookings.booked} < ${limit}`,
    })
    .returning({ booked: serviceBookings.booked });
  return row?.booked ?? null;
}

export type ZoneRow = typeof deliveryZones.$inferInsert;
export type PointRow = typeof pickupPoints.$inferInsert;

/** Writes rounds and PickupPoints by co-op and name; those already there keep their id. */
export async function upsertServices(tx: Tx, zones: ZoneRow[], points: PointRow[]): Promise<void> {
  for (const row of zones) {
    const { id: _id, cooperativeId: _cooperativeId, name: _name, ...facts } = row;
    await tx
      .insert(deliveryZones)
      .values(row)
      .onConflictDoUpdate({ target: [deliveryZones.cooperativeId, deliveryZones.name], set: facts });
  }
  for (const row of points) {
    const { id: _id, cooperativeId: _cooperativeId, name: _name, ...facts } = row;
    await tx
      .insert(pickupPoints)
      .values(row)
      .onConflictDoUpdate({ target: [pickupPoints.cooperativeId, pickupPoints.name], set: facts });
  }
}

/** Takes a co-op's rounds and PickupPoints of other names out of service; they keep their rows and bookings. */
export async function withdrawServices(
  tx: Tx,
  cooperativeId: string,
  kept: { zones: readonly string[]; points: readonly string[] },
  at: Date,
): Promise<void> {
  for (const [table, names] of [
    [deliveryZones, kept.zones],
    [pickupPoints, kept.points],
  ] as const)
    await tx
      .update(table)
      .set({ withdrawnAt: at })
      .where(
        and(
          eq(table.cooperativeId, cooperativeId),
          isNull(table.withdrawnAt),
          notInArray(table.name, [...names]),
        ),
      );
}
