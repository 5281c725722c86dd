import { localDate } from '../calendar.ts';
import { tellOrdered } from '../catalogue-changes.ts';
import type { Tx } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { leftOf } from './load.ts';
import type { Load, ServiceDay } from './model.ts';
import { book, comingDays } from './service.ts';
import { serviceDayId } from './service-days.ts';
import {
  countBefore,
  forgetAddresses,
  insertWaiting,
  isQueued,
  lockBooking,
  lockQueue,
  moveBooking,
  readOfBasket,
  readOrderedBaskets,
  readQueuedDays,
  readWaiting,
  setWaiting,
  type WaitingRow,
} from './waiting-queries.ts';
import { stepQueue } from './waiting-rules.ts';

export type WaitingEntry = WaitingRow;

/** Adds somebody to a queue; false when their basket is in it already. */
export function joinQueue(tx: Tx, entry: Parameters<typeof insertWaiting>[1]): Promise<boolean> {
  return insertWaiting(tx, entry);
}

/** Somebody's place in a queue; null for an unknown one. */
export function waitingEntry(tx: Tx, id: string): Promise<WaitingEntry | null> {
  return readWaiting(tx, id);
}

/** How many joined before somebody and still wait. */
export function peopleAhead(tx: Tx, entry: WaitingEntry): Promise<number> {
  return countBefore(tx, entry);
}

/** What a basket waits for or is offered. */
export function queuesOf(tx: Tx, basketId: string): Promise<WaitingEntry[]> {
  return readOfBasket(tx, basketId);
}

type Day = { serviceId: string; date: string };
type SweepDeps = Pick<Deps, 'database' | 'snapshots' | 'queue' | 'clock'>;

/** What a waiting basket takes of a day's room. */
function loadOfRow({ grams, coldGrams, frozenGrams }: WaitingRow): Load {
  return { orders: 1, grams, coldGrams, frozenGrams };
}

/**
 * Looks after every queue: gives up offers nobody took, offers free room to who is next, lets people go when the day
 * is closed. Any number of workers may do so at once: each day is decided under the lock of its booking.
 */
export async function sweepQueues(deps: SweepDeps): Promise<void> {
  const { db } = deps.database;
  for (const day of await readQueuedDays(db)) {
    await db.transaction(async (tx) => {
      const booked = await lockBooking(tx, day);
      await tell(tx, day, await sweepQueue(deps, tx, { day, booked, now: deps.clock() }));
    });
  }
  await forgetAddresses(db, localDate(deps.clock()));
}

/** Decides about one queue; the day's booking must be locked. Returns what is booked then. */
async function sweepQueue(
  deps: Omit<SweepDeps, 'clock'>,
  tx: Tx,
  { day, booked, now }: { day: Day; booked: Load; now: number },
): Promise<Load> {
  const rows = await lockQueue(tx, day);
  const ordered = await readOrderedBaskets(
    tx,
    rows.map(({ basketId }) => basketId),
  );
  const gone = rows.filter(({ basketId }) => ordered.has(basketId));
  let taken = await giveBack(tx, day, { rows: gone, booked });
  await setWaiting(tx, idsOf(gone), { status: 'left' });

  const serviceDay = dayOf(deps, day, now);
  const waiting = rows.filter(({ basketId }) => !ordered.has(basketId));
  const step = stepQueue({
    queue: waiting.map((row) => ({
      id: row.id,
      load: loadOfRow(row),
      heldUntil: row.status === 'offered' ? (row.heldUntil?.getTime() ?? null) : null,
    })),
    left: leftOf(serviceDay?.service.capacity ?? noRoom, taken),
    closesAt: serviceDay?.closesAt ?? null,
    now,
  });
  const ended = [...step.missed, ...step.over];
  taken = await giveBack(tx, day, { rows: waiting.filter(({ id }) => ended.includes(id)), booked: taken });
  await setWaiting(tx, step.missed, { status: 'missed' });
  await setWaiting(tx, step.over, { status: 'over' });
  for (const { id, until } of step.offered) {
    const row = waiting.find((one) => one.id === id);
    if (!row) continue;
    taken = await moveBooking(tx, day, loadOfRow(row));
    await setWaiting(tx, [id], { status: 'offered', heldUntil: new Date(until) });
    await deps.queue.send(tx, 'waiting.offered', { entryId: id });
  }
  return taken;
}

const noRoom = { orders: 0, grams: 0, coldGrams: 0, frozenGrams: 0 };

function dayOf({ snapshots }: Pick<Deps, 'snapshots'>, day: Day, now: number): ServiceDay | undefined {
  const snapshot = snapshots.current();
  const service = snapshot.network.byId.get(day.serviceId);
  const id = serviceDayId(day.serviceId, day.date);
  return service && comingDays([service], snapshot, now).find((one) => one.id === id);
}

/** Gives the room back that was held for some. */
async function giveBack(
  tx: Tx,
  day: Day,
  { rows, booked }: { rows: readonly WaitingRow[]; booked: Load },
): Promise<Load> {
  let left = booked;
  for (const row of rows) {
    if (row.status !== 'offered') continue;
    const { orders, grams, coldGrams, frozenGrams } = loadOfRow(row);
    const back = { orders: -orders, grams: -grams, coldGrams: -coldGrams, frozenGrams: -frozenGrams };
    left = await moveBooking(tx, day, back);
  }
  return left;
}

function idsOf(rows: readonly WaitingRow[]): string[] {
  return rows.map(({ id }) => id);
}

async function tell(tx: Tx, day: Day, load: Load): Promise<void> {
  await tellOrdered(tx, {
    stock: { offers: {}, commons: {} },
    booked: { serviceDayId: serviceDayId(day.serviceId, day.date), load },
  });
}

/** The room held for a basket, by service day. */
export async function heldFor(tx: Tx, basketId: string, now: number): Promise<Map<string, Load>> {
  const rows = await readOfBasket(tx, basketId);
  return new Map(
    rows
      .filter((row) => isHeld(row, now))
      .map((row) => [serviceDayId(row.serviceId, row.date), loadOfRow(row)]),
  );
}

function isHeld({ status, heldUntil }: WaitingRow, now: number): boolean {
  return status === 'offered' && heldUntil !== null && heldUntil.getTime() > now;
}

/**
 * Takes room for an order: that held for its basket, else what is free once those who wait have been asked. Null when
 * there is none. Where nobody waits this costs one more look at an index.
 */
export async function bookFor(
  deps: Omit<SweepDeps, 'clock'>,
  tx: Tx,
  { basketId, day, load, now }: { basketId: string; day: ServiceDay; load: Load; now: number },
): Promise<Load | null> {
  const key = { serviceId: day.service.id, date: day.date };
  if (await isQueued(tx, key)) {
    const booked = await lockBooking(tx, key);
    const own = (await lockQueue(tx, key)).find((row) => row.basketId === basketId && isHeld(row, now));
    if (own) {
      await giveBack(tx, key, { rows: [own], booked });
      await setWaiting(tx, [own.id], { status: 'taken' });
    } else await sweepQueue(deps, tx, { day: key, booked, now });
  }
  return book(tx, day, load);
}

/** Leaves a queue, and gives back what was held. No harm when it was left already. */
export async function leaveQueue(deps: SweepDeps, row: WaitingRow): Promise<void> {
  await deps.database.db.transaction(async (tx) => {
    const booked = await lockBooking(tx, row);
    const own = (await lockQueue(tx, row)).filter(({ id }) => id === row.id);
    await giveBack(tx, row, { rows: own, booked });
    await setWaiting(tx, idsOf(own), { status: 'left' });
    await tell(
      tx,
      row,
      await sweepQueue(deps, tx, { day: row, booked: await lockBooking(tx, row), now: deps.clock() }),
    );
  });
}
