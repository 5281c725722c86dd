import { and, asc, count, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Tx } from '../db/client.ts';
import { baskets } from '../db/tables/baskets.ts';
import { serviceBookings } from '../db/tables/delivery.ts';
import { waitingEntries } from '../db/tables/waiting.ts';
import { emptyLoad } from './load.ts';
import type { Load } from './model.ts';

export type WaitingRow = typeof waitingEntries.$inferSelect;

const open = inArray(waitingEntries.status, ['waiting', 'offered']);

const ofDay = (day: { serviceId: string; date: string }) =>
  and(eq(waitingEntries.serviceId, day.serviceId), eq(waitingEntries.date, day.date));

/** Adds somebody to a queue; false when their basket is in it already. */
export async function insertWaiting(tx: Tx, row: typeof waitingEntries.$inferInsert): Promise<boolean> {
  const inserted = await tx
    .insert(waitingEntries)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: waitingEntries.id });
  return inserted.length > 0;
}

export async function readWaiting(tx: Tx, id: string): Promise<WaitingRow | null> {
  const [row] = await tx.select().from(waitingEntries).where(eq(waitingEntries.id, id));
  return row ?? null;
}

/** How many joined a queue before somebody and still wait. */
export async function countBefore(tx: Tx, row: WaitingRow): Promise<number> {
  const earlier = sql`(${waitingEntries.joinedAt}, ${waitingEntries.id}) < (${row.joinedAt.toISOString()}::timestamptz, ${row.id})`;
  const [found] = await tx
    .select({ number: count() })
    .from(waitingEntries)
    .where(and(ofDay(row), eq(waitingEntries.status, 'waiting'), earlier));
  return found?.number ?? 0;
}

/** The days somebody waits for, without locking anything. */
export function readQueuedDays(tx: Tx): Promise<{ serviceId: string; date: string }[]> {
  return tx
    .selectDistinct({ serviceId: waitingEntries.serviceId, date: waitingEntries.date })
    .from(waitingEntries)
    .where(open);
}

/** Whether anybody waits for a day. */
export async function isQueued(tx: Tx, day: { serviceId: string; date: string }): Promise<boolean> {
  const found = await tx
    .select({ id: waitingEntries.id })
    .from(waitingEntries)
    .where(and(ofDay(day), open))
    .limit(1);
  return found.length > 0;
}

/** What is booked on a day, its row locked until the transaction ends: one who decides about a queue at a time. */
export async function lockBooking(tx: Tx, day: { serviceId: string; date: string }): Promise<Load> {
  await tx
    .insert(serviceBookings)
    .values({ ...day, booked: 0 })
    .onConflictDoNothing();
  const [row] = await tx
    .select()
    .from(serviceBookings)
    .where(and(eq(serviceBookings.serviceId, day.serviceId), eq(serviceBookings.date, day.date)))
    .for('update');
  if (!row) return emptyLoad;
  const { booked, grams, coldGrams, frozenGrams } = row;
  return { orders: booked, grams, coldGrams, frozenGrams };
}

/** Those who wait for a day or are offered it, in the order they joined, locked. */
export function lockQueue(tx: Tx, day: { serviceId: string; date: string }): Promise<WaitingRow[]> {
  return tx
    .select()
    .from(waitingEntries)
    .where(and(ofDay(day), open))
    .orderBy(asc(waitingEntries.joinedAt), asc(waitingEntries.id))
    .for('update');
}

/** What a basket waits for or is offered. */
export function readOfBasket(tx: Tx, basketId: string): Promise<WaitingRow[]> {
  return tx
    .select()
    .from(waitingEntries)
    .where(and(eq(waitingEntries.basketId, basketId), open))
    .orderBy(asc(waitingEntries.joinedAt));
}

type Change = { status: 'offered' | 'taken' | 'left' | 'missed' | 'over'; heldUntil?: Date };

export async function setWaiting(tx: Tx, ids: readonly string[], change: Change): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(waitingEntries)
    .set(change)
    .where(inArray(waitingEntries.id, [...ids]));
}

/** Forgets the addresses of those who no longer wait for days before a date. */
export async function forgetAddresses(tx: Tx, before: string): Promise<void> {
  await tx
    .update(waitingEntries)
    .set({ email: '' })
    .where(and(lt(waitingEntries.date, before), sql`${waitingEntries.email} <> ''`));
}

/** Adds to what is booked on a day, or gives back, whatever its limit; its row must be locked. Returns what is booked now. */
export async function moveBooking(
  tx: Tx,
  day: { serviceId: string; date: string },
  change: Load,
): Promise<Load> {
  const { orders, grams, coldGrams, frozenGrams } = change;
  const [row] = await tx
    .update(serviceBookings)
    .set({
      booked: sql`greatest(0, ${serviceBookings.booked} + ${orders})`,
      grams: sql`greatest(0, ${serviceBookings.grams} + ${grams})`,
      coldGrams: sql`greatest(0, ${serviceBookings.coldGrams} + ${coldGrams})`,
      frozenGrams: sql`greatest(0, ${serviceBookings.frozenGrams} + ${frozenGrams})`,
    })
    .where(and(eq(serviceBookings.serviceId, day.serviceId), eq(serviceBookings.date, day.date)))
    .returning();
  if (!row) return emptyLoad;
  return {
    orders: row.booked,
    grams: row.grams,
    coldGrams: row.coldGrams,
    frozenGrams: row.frozenGrams,
  };
}

/** Those of some baskets that have been ordered. */
export async function readOrderedBaskets(tx: Tx, basketIds: readonly string[]): Promise<Set<string>> {
  if (basketIds.length === 0) return new Set();
  const rows = await tx
    .select({ id: baskets.id })
    .from(baskets)
    .where(and(inArray(baskets.id, [...basketIds]), eq(baskets.status, 'ordered')));
  return new Set(rows.map(({ id }) => id));
}
