import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDateTime } from '../calendar.ts';
import { addLoads, emptyLoad, hasRoom, leftOf } from './load.ts';
import type { Load } from './model.ts';
import { at, noLimits } from './test-cases.ts';
import { holdUntil, stepQueue, type Waiting } from './waiting-rules.ts';

const closesAt = at('2026-11-26T12:00');

describe('a place that is offered', () => {
  const until = (now: string, closes = closesAt) => {
    const moment = holdUntil(at(now), closes);
    return moment === null ? null : localDateTime(moment);
  };

  test('is held for three hours by day', () => {
    expect(until('2026-11-24T09:00')).toBe('2026-11-24T12:00');
    expect(until('2026-11-24T19:59')).toBe('2026-11-24T22:59');
  });

  test('is held until ten in the morning when it comes free at night', () => {
    expect(until('2026-11-24T20:00')).toBe('2026-11-25T10:00');
    expect(until('2026-11-25T03:00')).toBe('2026-11-25T10:00');
    expect(until('2026-11-25T06:59')).toBe('2026-11-25T10:00');
    expect(until('2026-11-25T07:30')).toBe('2026-11-25T10:30');
  });

  test('is never held beyond the cut-off, nor offered when that is ten minutes away', () => {
    expect(until('2026-11-26T11:00')).toBe('2026-11-26T12:00');
    expect(until('2026-11-26T11:50')).toBe('2026-11-26T12:00');
    expect(until('2026-11-26T11:51')).toBeNull();
  });
});

describe('a queue', () => {
  const now = at('2026-11-24T09:00');
  const one: Load = { ...emptyLoad, orders: 1, grams: 1000 };
  const waiting = (id: string, grams = 1000): Waiting => ({ id, load: { ...one, grams }, heldUntil: null });
  const room = (orders: number, grams: number) => ({ ...noLimits, orders, grams });

  test('is asked in the order people joined, as far as room goes', () => {
    const queue = [waiting('a'), waiting('b'), waiting('c')];
    const { offered } = stepQueue({ queue, left: room(2, 9000), closesAt, now });
    expect(offered.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('lets past whom there is room for, without losing the place of who needs more', () => {
    const queue = [waiting('heavy', 5000), waiting('light')];
    const first = stepQueue({ queue, left: room(1, 2000), closesAt, now });
    expect(first.offered.map(({ id }) => id)).toEqual(['light']);
    const later = stepQueue({ queue, left: room(1, 9000), closesAt, now });
    expect(later.offered.map(({ id }) => id)).toEqual(['heavy']);
  });

  test('hands on at once what somebody did not take in time', () => {
    const queue = [{ ...waiting('slow'), heldUntil: now }, waiting('next')];
    expect(stepQueue({ queue, left: room(0, 0), closesAt, now })).toMatchObject({
      missed: ['slow'],
      offered: [{ id: 'next' }],
    });
  });

  test('is let go when the day is closed or does not take place', () => {
    const queue = [waiting('a'), { ...waiting('b'), heldUntil: now + 1 }];
    for (const closes of [null, now, now - 1])
      expect(stepQueue({ queue, left: noLimits, closesAt: closes, now })).toEqual({
        missed: [],
        offered: [],
        over: ['a', 'b'],
      });
  });

  const events = fc.array(
    fc.record<Event>({
      kind: fc.constantFrom('join', 'join', 'leave', 'take', 'raise', 'wait'),
      at: fc.nat(5),
      grams: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 40 },
  );

  test('never holds more than there is room for, offers each place once, and skips only whom nothing fits', () => {
    fc.assert(
      fc.property(events, fc.nat(2), fc.nat(4), (all, most, grams) => {
        const day: Day = { most, grams, booked: emptyLoad, queue: [], clock: now };
        const asked = all.flatMap((event, index) => {
          happen(day, event, `w${index}`);
          return settle(day);
        });
        expect(new Set(asked).size).toBe(asked.length);
      }),
      { numRuns: 400 },
    );
  });
});

type Event = { kind: 'join' | 'leave' | 'take' | 'raise' | 'wait'; at: number; grams: number };
type Day = { most: number; grams: number; booked: Load; queue: Waiting[]; clock: number };

/** One thing that people, time or the co-op do to a day. */
function happen(day: Day, { kind, at: place, grams }: Event, id: string): void {
  const target = day.queue[place];
  day.clock += kind === 'wait' ? 4 * 3_600_000 : 20 * 60_000;
  if (kind === 'join') day.queue.push({ id, load: { ...emptyLoad, orders: 1, grams }, heldUntil: null });
  if (kind === 'raise') Object.assign(day, { most: day.most + 1, grams: day.grams + grams });
  if (kind === 'leave' && target) drop(day, target);
  // Taken: the place stays booked, as an order.
  if (kind === 'take' && target && target.heldUntil !== null)
    day.queue = day.queue.filter((one) => one !== target);
}

function drop(day: Day, entry: Waiting): void {
  if (entry.heldUntil !== null) day.booked = minus(day.booked, entry.load);
  day.queue = day.queue.filter((one) => one !== entry);
}

/** Does what the rule says, checks what it may not do, and returns whom it asked. */
function settle(day: Day): string[] {
  const capacity = { ...noLimits, orders: day.most, grams: day.grams };
  const step = stepQueue({ queue: day.queue, left: leftOf(capacity, day.booked), closesAt, now: day.clock });
  const ended = new Set([...step.missed, ...step.over]);
  for (const entry of day.queue.filter(({ id }) => ended.has(id))) drop(day, entry);
  for (const { id, until } of step.offered) {
    const entry = day.queue.find((one) => one.id === id)!;
    day.booked = addLoads(day.booked, entry.load);
    entry.heldUntil = until;
    expect(until > day.clock && until <= closesAt).toBe(true);
  }
  expect(day.booked.orders).toBeLessThanOrEqual(day.most);
  expect(day.booked.grams).toBeLessThanOrEqual(day.grams);
  const left = leftOf(capacity, day.booked);
  const stillWaiting = day.queue.filter(({ heldUntil }) => heldUntil === null);
  if (holdUntil(day.clock, closesAt) !== null)
    for (const { load } of stillWaiting) expect(hasRoom(left, load)).toBe(false);
  return step.offered.map(({ id }) => id);
}

function minus(a: Load, b: Load): Load {
  return {
    orders: a.orders - b.orders,
    grams: a.grams - b.grams,
    coldGrams: a.coldGrams - b.coldGrams,
    frozenGrams: a.frozenGrams - b.frozenGrams,
  };
}
