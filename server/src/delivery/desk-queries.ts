import { and, asc, desc, eq, gte, isNull } from 'drizzle-orm';
import type { Tx } from '../db/client.ts';
import { users } from '../db/tables/accounts.ts';
import {
  dateExceptions,
  deliveryDays,
  deliveryZones,
  pickupOpenings,
  pickupPoints,
} from '../db/tables/delivery.ts';
import { cooperatives, hubTransfers } from '../db/tables/federation.ts';
import { coopOrders, orders } from '../db/tables/orders.ts';
import type { OrderToCome, Row } from './desk-model.ts';

/** One change of a co-op's delivery at a time: what another is about to do is seen whole or not at all. */
export async function lockDelivery(tx: Tx, cooperativeId: string): Promise<void> {
  await tx
    .select({ id: cooperatives.id })
    .from(cooperatives)
    .where(eq(cooperatives.id, cooperativeId))
    .for('no key update');
}

const tables = {
  zone: deliveryZones,
  day: deliveryDays,
  point: pickupPoints,
  opening: pickupOpenings,
  exception: dateExceptions,
};
export type OwnKind = keyof typeof tables;

/** All have a key and an end; what else they have is the caller's to know. */
const tableOf = (kind: OwnKind) => tables[kind] as typeof deliveryZones;

export async function readOwnRow(tx: Tx, kind: OwnKind, id: string): Promise<Row | null> {
  const table = tableOf(kind);
  const [row] = await tx.select().from(table).where(eq(table.id, id));
  return row ?? null;
}

/** Writes a row as it is given, new or known; returns it as it is kept. */
export async function putOwnRow(tx: Tx, kind: OwnKind, row: Row): Promise<Row> {
  const table = tableOf(kind);
  const { id, ...set } = row as typeof deliveryZones.$inferInsert;
  const [kept] = await tx
    .insert(table)
    .values({ id, ...set })
    .onConflictDoUpdate({ target: table.id, set })
    .returning();
  return kept as Row;
}

/** A co-op's zones and points that have not ended, with their days, each in the order people look for them. */
export async function readDeskRows(tx: Tx, cooperativeId: string) {
  const days = await tx
    .select({ day: deliveryDays })
    .from(deliveryDays)
    .innerJoin(deliveryZones, eq(deliveryZones.id, deliveryDays.zoneId))
    .where(and(eq(deliveryZones.cooperativeId, cooperativeId), isNull(deliveryDays.endedAt)))
    .orderBy(asc(deliveryDays.weekday), asc(deliveryDays.from));
  const openings = await tx
    .select({ opening: pickupOpenings })
    .from(pickupOpenings)
    .innerJoin(pickupPoints, eq(pickupPoints.id, pickupOpenings.pointId))
    .where(and(eq(pickupPoints.cooperativeId, cooperativeId), isNull(pickupOpenings.endedAt)))
    .orderBy(asc(pickupOpenings.weekday), asc(pickupOpenings.from));
  return {
    zones: await tx
      .select()
      .from(deliveryZones)
      .where(and(eq(deliveryZones.cooperativeId, cooperativeId), isNull(deliveryZones.endedAt)))
      .orderBy(asc(deliveryZones.name)),
    points: await tx
      .select()
      .from(pickupPoints)
      .where(and(eq(pickupPoints.cooperativeId, cooperativeId), isNull(pickupPoints.endedAt)))
      .orderBy(asc(pickupPoints.name)),
    days: days.map(({ day }) => day),
    openings: openings.map(({ opening }) => opening),
  };
}

/** Every exception that is not withdrawn and speaks of a date from one on, with who set it. */
export async function readExceptionRows(tx: Tx, fromDate: string) {
  return await tx
    .select({ exception: dateExceptions, by: users.name })
    .from(dateExceptions)
    .leftJoin(users, eq(users.id, dateExceptions.createdBy))
    .where(and(gte(dateExceptions.until, fromDate), isNull(dateExceptions.endedAt)))
    .orderBy(asc(dateExceptions.date), desc(dateExceptions.createdAt));
}

/** From which hub to which every transfer goes, or went. */
export async function readHubs(tx: Tx): Promise<Map<string, { from: string; to: string }>> {
  const rows = await tx
    .select({ id: hubTransfers.id, from: hubTransfers.fromCooperativeId, to: hubTransfers.toCooperativeId })
    .from(hubTransfers);
  return new Map(rows.map(({ id, from, to }) => [id, { from, to }]));
}

/** The orders that are still to be brought or fetched from a date on, each with its parts. */
export async function readOrdersToCome(tx: Tx, fromDate: string): Promise<OrderToCome[]> {
  const rows = await tx
    .select({ order: orders, part: coopOrders })
    .from(orders)
    .innerJoin(coopOrders, eq(coopOrders.orderId, orders.id))
    .where(and(eq(orders.status, 'placed'), gte(orders.serviceDate, fromDate)))
    .orderBy(asc(orders.serviceDate), asc(orders.number), asc(coopOrders.id));
  return [...Map.groupBy(rows, ({ order }) => order.id).values()].flatMap((some) => {
    const order = some[0]?.order;
    return order
      ? [
          orderOf(
            order,
            some.map(({ part }) => part),
          ),
        ]
      : [];
  });
}

function orderOf(
  order: typeof orders.$inferSelect,
  parts: readonly (typeof coopOrders.$inferSelect)[],
): OrderToCome {
  return {
    id: order.id,
    number: order.number,
    serviceId: order.serviceId,
    carrierId: order.carrierId,
    name: order.serviceName,
    date: order.serviceDate,
    from: order.serviceFrom,
    to: order.serviceTo,
    postcode: order.serviceKind === 'delivery' ? order.postcode : null,
    parts: parts.map((part) => ({
      coopOrderId: part.id,
      cooperativeId: part.cooperativeId,
      transferPath: part.transferPath,
      departsAt: part.transferDepartsAt?.getTime() ?? null,
      arrivesAt: part.transferArrivesAt?.getTime() ?? null,
    })),
  };
}
