import type { WeekTime } from './federation/model.ts';

/** All co-ops of the federation live by this clock. */
const timeZone = 'Europe/Brussels';
const minute = 60_000;
const day = 86_400_000;

/**
 * The instant (epoch ms) of a wall-clock time on a local date, Europe/Brussels.
 * A time the spring change skips moves on by the hour; one the autumn change repeats is the first.
 * Throws a RangeError on anything but `YYYY-MM-DD` and `HH:MM`.
 */
export function localInstant(date: string, time: string): number {
  return instantOf(wallOf(date) + sinceMidnight(time));
}

/** The local date (`YYYY-MM-DD`, Europe/Brussels) of an instant in epoch ms. */
export function localDate(epochMs: number): string {
  return dateOf(wallAt(epochMs));
}

/** The wall clock of an instant in epoch ms: `YYYY-MM-DDTHH:MM`, Europe/Brussels, seconds cut off. */
export function localDateTime(epochMs: number): string {
  return new Date(wallAt(epochMs)).toISOString().slice(0, 16);
}

/** A local date some calendar days later (or earlier, when negative). */
export function addDaysToDate(date: string, days: number): string {
  return dateOf(wallOf(date) + days * day);
}

/** The instant with the same wall clock some local calendar days later (or earlier), in epoch ms. */
export function addDays(epochMs: number, days: number): number {
  return days === 0 ? epochMs : instantOf(wallAt(epochMs) + days * day);
}

/** The ISO weekday (1 = Monday) of a local date. */
export function weekdayOn(date: string): number {
  return weekdayOf(wallOf(date));
}

/** The last occurrence of a moment of the week strictly before an instant, in epoch ms. */
export function lastBefore(moment: WeekTime, epochMs: number): number {
  const today = midnightOf(wallAt(epochMs));
  const back = (weekdayOf(today) - moment.weekday + 7) % 7;
  const wall = today - back * day + sinceMidnight(moment.time);
  const instant = instantOf(wall);
  return instant < epochMs ? instant : instantOf(wall - 7 * day);
}

/** The last occurrence of a moment of the week at an instant or before it, in epoch ms. */
export function lastAtOrBefore(moment: WeekTime, epochMs: number): number {
  return lastBefore(moment, epochMs + 1);
}

/** The first occurrence of a moment of the week strictly after an instant, in epoch ms. */
export function firstAfter(moment: WeekTime, epochMs: number): number {
  const today = midnightOf(wallAt(epochMs));
  const ahead = (moment.weekday - weekdayOf(today) + 7) % 7;
  const wall = today + ahead * day + sinceMidnight(moment.time);
  const instant = instantOf(wall);
  return instant > epochMs ? instant : instantOf(wall + 7 * day);
}

/** A time during which clocks are not changed, `to` not included, and how far they are ahead of UTC. Epoch ms. */
type Span = { from: number; to: number; ahead: number };

/** Promises count days and cut-offs by the thousand: Temporal is asked once for each half-year between two changes. */
const spans: Span[] = [];
let latest: Span = { from: 0, to: 0, ahead: 0 };

function spanAt(epochMs: number): Span {
  if (epochMs >= latest.from && epochMs < latest.to) return latest;
  latest = spans.find(({ from, to }) => epochMs >= from && epochMs < to) ?? spanOf(epochMs);
  return latest;
}

function spanOf(epochMs: number): Span {
  const zoned = (at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const span = {
    from: zoned(epochMs + 1).getTimeZoneTransition('previous')?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    to: zoned(epochMs).getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    ahead: zoned(epochMs).offsetNanoseconds / 1_000_000,
  };
  spans.push(span);
  return span;
}

/** The wall clock at an instant, as if it were UTC. */
function wallAt(epochMs: number): number {
  return epochMs + spanAt(epochMs).ahead;
}

/** The instant of a wall clock given as if it were UTC; see `localInstant` for those that are skipped or repeated. */
function instantOf(wall: number): number {
  const before = spanAt(wall - day);
  const first = wall - before.ahead;
  if (first < before.to) return first;
  const after = spanAt(before.to);
  const second = wall - after.ahead;
  return second >= after.from ? second : first;
}

function midnightOf(wall: number): number {
  return Math.floor(wall / day) * day;
}

/** 1 January 1970 was a Thursday. */
function weekdayOf(wall: number): number {
  return ((((Math.floor(wall / day) + 3) % 7) + 7) % 7) + 1;
}

const known = {
  walls: new Map<string, number>(),
  dates: new Map<number, string>(),
  times: new Map<string, number>(),
};
const mostKnown = 5_000;

/** Remembers an answer; forgets all of them rather than grow without end. */
function keep<Key, Value>(answers: Map<Key, Value>, key: Key, value: Value): Value {
  if (answers.size >= mostKnown) answers.clear();
  answers.set(key, value);
  return value;
}

function wallOf(date: string): number {
  const wall = known.walls.get(date);
  if (wall !== undefined) return wall;
  const { year, month, day: dayOfMonth } = Temporal.PlainDate.from(date);
  return keep(known.walls, date, Date.UTC(year, month - 1, dayOfMonth));
}

function dateOf(wall: number): string {
  const midnight = midnightOf(wall);
  return (
    known.dates.get(midnight) ?? keep(known.dates, midnight, new Date(midnight).toISOString().slice(0, 10))
  );
}

function sinceMidnight(time: string): number {
  const since = known.times.get(time);
  if (since !== undefined) return since;
  const { hour, minute: minutes } = Temporal.PlainTime.from(time);
  return keep(known.times, time, (hour * 60 + minutes) * minute);
}
