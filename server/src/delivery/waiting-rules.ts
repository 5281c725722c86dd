import { addDaysToDate, localDate, localDateTime, localInstant } from '../calendar.ts';
import { hasRoom } from './load.ts';
import type { Capacity, Load, ServiceDay } from './model.ts';

/** Somebody in the queue for one service day. `heldUntil` (epoch ms) is set while a place is offered. */
export type Waiting = { id: string; load: Load; heldUntil: number | null };

/** What is to be done with a queue now. */
export type QueueStep = {
  /** Offers that nobody took in time: their room is free again. */
  missed: string[];
  /** New offers, with the moment (epoch ms) until which the room is held. */
  offered: { id: string; until: number }[];
  /** The day can no longer be ordered: everybody is let go. */
  over: string[];
};

/** How long a place is held by day; at night until people have had their breakfast. Local time of Brussels. */
const holdMs = 3 * 3_600_000;
const quiet = { from: '20:00', until: '07:00', answerBy: '10:00' };

/** Less than this and nobody could react. */
const shortestHoldMs = 10 * 60_000;

/** Until when a place offered now is held (epoch ms): never beyond the day's cut-off; null when that is too near. */
export function holdUntil(now: number, closesAt: number): number | null {
  const until = Math.min(closesAt, Math.max(now + holdMs, morningAfter(now)));
  return until - now < shortestHoldMs ? null : until;
}

function morningAfter(now: number): number {
  const time = localDateTime(now).slice(11);
  const today = localDate(now);
  if (time < quiet.until) return localInstant(today, quiet.answerBy);
  return time >= quiet.from ? localInstant(addDaysToDate(today, 1), quiet.answerBy) : now;
}

/**
 * What happens to a queue, in the order people joined. `left` is the room of the day with all offers counted as
 * booked; `closesAt` (epoch ms) is null when the day does not take place. Free room goes to the first whose goods fit:
 * who needs more than there is keeps their place and is asked when enough is free.
 */
export function stepQueue(facts: {
  queue: readonly Waiting[];
  left: Capacity;
  closesAt: number | null;
  now: number;
}): QueueStep {
  const { queue, closesAt, now } = facts;
  if (closesAt === null || now >= closesAt)
    return { missed: [], offered: [], over: queue.map(({ id }) => id) };
  const late = queue.filter(({ heldUntil }) => heldUntil !== null && heldUntil <= now);
  const until = holdUntil(now, closesAt);
  let left = late.reduce((room, { load }) => plus(room, load, 1), facts.left);
  const offered: QueueStep['offered'] = [];
  for (const { id, load, heldUntil } of until === null ? [] : queue) {
    if (heldUntil !== null || !hasRoom(left, load)) continue;
    offered.push({ id, until: until as number });
    left = plus(left, load, -1);
  }
  return { missed: late.map(({ id }) => id), offered, over: [] };
}

/** Room with a load given back (1) or taken (-1); no limit stays none. */
function plus(room: Capacity, load: Load, sign: 1 | -1): Capacity {
  const of = (kind: keyof Load) => {
    const most = room[kind];
    return most === null ? null : most + sign * load[kind];
  };
  return {
    orders: of('orders'),
    grams: of('grams'),
    coldGrams: of('coldGrams'),
    frozenGrams: of('frozenGrams'),
  };
}

/** A day as it is for who has room held on it: what is held counts as free. */
export function withHeld(day: ServiceDay, held: ReadonlyMap<string, Load>): ServiceDay {
  const load = held.get(day.id);
  return load ? { ...day, left: plus(day.left, load, 1) } : day;
}
