import type { OfferFacts } from '../catalogue/model.ts';
import type { HubTransfer, WeekTime } from '../federation/model.ts';
import type { Exceptions } from './exceptions.ts';
import { holidayOn } from './holidays.ts';
import type { DateException, Service } from './model.ts';

/**
 * An independent, slow reading of the promise for tests to compare with: it knows the European
 * clock-change rule itself (no Temporal) and walks the weeks step by step: quarter by quarter unless told otherwise.
 * It holds for times on the step.
 */
const quarter = 15 * 60_000;
const hour = 4 * quarter;
const day = 24 * hour;

type Year = { from: number; to: number; spring: number; autumn: number };
let year: Year = { from: 0, to: 0, spring: 0, autumn: 0 };

/** Europe changes its clocks at 01:00 UTC on the last Sundays of March and October. */
function yearOf(epochMs: number): Year {
  if (epochMs >= year.from && epochMs < year.to) return year;
  const number = new Date(epochMs).getUTCFullYear();
  year = {
    from: Date.UTC(number, 0),
    to: Date.UTC(number + 1, 0),
    spring: lastSunday(number, 3),
    autumn: lastSunday(number, 10),
  };
  return year;
}

function lastSunday(of: number, month: number): number {
  const end = Date.UTC(of, month, 0, 1);
  return end - new Date(end).getUTCDay() * day;
}

function isSummer(epochMs: number): boolean {
  const { spring, autumn } = yearOf(epochMs);
  return epochMs >= spring && epochMs < autumn;
}

/** The wall clock as if it were UTC. */
function wall(epochMs: number): number {
  return epochMs + (isSummer(epochMs) ? 2 * hour : hour);
}

/** All wall clocks an instant stands for: after the spring change also the skipped one, and a repeated one only once. */
function readings(epochMs: number): number[] {
  const now = wall(epochMs);
  if (!isSummer(epochMs)) return isSummer(epochMs - hour) ? [] : [now];
  return isSummer(epochMs - hour) ? [now] : [now - hour, now];
}

/** Whether an instant is a moment of the week, given in milliseconds since Monday. 1 January 1970 was a Thursday. */
function isMoment(epochMs: number, sinceMonday: number): boolean {
  const now = (wall(epochMs) + 3 * day) % (7 * day);
  // Most instants are far from it: only near it is looked at closely what the clocks say.
  if (now !== sinceMonday && now !== (sinceMonday + hour) % (7 * day)) return false;
  return readings(epochMs).some((wallMs) => (wallMs + 3 * day) % (7 * day) === sinceMonday);
}

function sinceMondayOf({ weekday, time }: WeekTime): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (weekday - 1) * day + (hours ?? 0) * hour + (minutes ?? 0) * 60_000;
}

/** Occurrences of a moment of the week in [from, to), found by walking; `from` and `to` on the step. */
export function occurrences(moment: WeekTime, from: number, to: number, step = quarter): number[] {
  const found: number[] = [];
  const wanted = sinceMondayOf(moment);
  for (let at = from; at < to; at += step) {
    if (isMoment(at, wanted)) found.push(at);
  }
  return found;
}

const walked = new Map<string, number>();

/** The last occurrence strictly before an instant on the step. */
export function walkBack(moment: WeekTime, before: number, step = quarter): number {
  const key = `${moment.weekday} ${moment.time}/${before}/${step}`;
  const wanted = sinceMondayOf(moment);
  let at = walked.get(key) ?? before - step;
  while (!isMoment(at, wanted)) at -= step;
  walked.set(key, at);
  return at;
}

/** The instant of a wall clock given as if it were UTC. */
function instantOf(wallMs: number, step = quarter): number {
  let at = wallMs - 3 * hour;
  while (!readings(at).includes(wallMs)) at += step;
  return at;
}

/** The instant of a wall clock on a date. */
export function instantAt(date: string, time: string, step = quarter): number {
  return instantOf(Date.parse(`${date}T${time}:00Z`), step);
}

type Weekly = {
  transfers: readonly HubTransfer[];
  exceptions: Exceptions;
  now: number;
  /** By how many milliseconds the weeks are walked; a quarter of an hour unless told otherwise. */
  step?: number;
};
type Run = { from: string; to: string; due: number; arrival: number; before: number };

/** The local date of an instant. */
function dateOf(epochMs: number): string {
  return new Date(wall(epochMs)).toISOString().slice(0, 10);
}

/** What is said last of a date, about what the test takes. */
function saidOf(date: string, { dates }: Exceptions, isAbout: (one: DateException) => boolean) {
  return dates.filter((one) => isAbout(one) && date >= one.date && date <= one.until).at(-1);
}

function isAllOf(cooperativeId: string) {
  return (one: DateException) =>
    one.cooperativeId === cooperativeId && one.serviceId === null && one.transferId === null;
}

function isKept(date: string, cooperativeId: string, { holidays }: Exceptions): boolean {
  const region = holidays.get(cooperativeId) ?? null;
  return region !== null && holidayOn(date, region) !== null;
}

/** By how many days what is usual on a date is moved; null when it does not happen. */
function shiftOfRun(transfer: HubTransfer, date: string, exceptions: Exceptions): number | null {
  const own = saidOf(date, exceptions, ({ transferId }) => transferId === transfer.id);
  if (own) return shiftBy(own, date);
  for (const hub of [transfer.fromCooperativeId, transfer.toCooperativeId]) {
    const ofHub = saidOf(date, exceptions, isAllOf(hub));
    if (ofHub?.kind === 'closed') return null;
    if (ofHub?.kind !== 'open' && isKept(date, hub, exceptions)) return null;
  }
  return 0;
}

function shiftBy({ kind, movedTo }: DateException, date: string): number | null {
  if (kind === 'closed') return null;
  return movedTo === null ? 0 : (Date.parse(movedTo) - Date.parse(date)) / day;
}

function shifted(epochMs: number, days: number): number {
  return days === 0 ? epochMs : instantOf(wall(epochMs) + days * day);
}

/** Every run of every transfer from four weeks before now to five after. */
function runsOf({ transfers, exceptions, now, step = quarter }: Weekly): Run[] {
  const start = now - (now % step);
  return transfers.flatMap((transfer) =>
    occurrences(transfer.arrives, start - 28 * day, start + 35 * day, step).flatMap((arrival): Run[] => {
      const due = walkBack(transfer.departs, arrival + step, step);
      const days = shiftOfRun(transfer, dateOf(due), exceptions);
      if (days === null) return [];
      return [
        {
          from: transfer.fromCooperativeId,
          to: transfer.toCooperativeId,
          due: shifted(due, days),
          arrival: shifted(arrival, days),
          before: shifted(walkBack(transfer.orderBefore, due, step), days),
        },
      ];
    }),
  );
}

export type ReferenceDay = { id: string; service: Service; date: string; startsAt: number; closesAt: number };

/** Every date of each service in the coming three weeks, found by looking at each date of seven. */
export function referenceDays(place: Weekly & { services: readonly Service[] }): ReferenceDay[] {
  const today = dateOf(place.now);
  const usualDates = Array.from({ length: 49 }, (_, index) => dateAfter(today, index - 14));
  return place.services.flatMap((service) =>
    usualDates.flatMap((usual): ReferenceDay[] => {
      const days = shiftOfDay(service, usual, place.exceptions);
      const date = days === null ? '' : dateAfter(usual, days);
      if (days === null || date < today || date > dateAfter(today, 20)) return [];
      const closes = walkBack(service.closes, instantAt(usual, service.from, place.step), place.step);
      const startsAt = instantAt(date, service.from, place.step);
      return [{ id: `${service.id}_${date}`, service, date, startsAt, closesAt: shifted(closes, days) }];
    }),
  );
}

function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
}

/** By how many days a service's usual date is moved; null when it does not happen. */
function shiftOfDay(service: Service, usual: string, exceptions: Exceptions): number | null {
  if (new Date(usual).getUTCDay() !== service.weekday % 7 || !isInSeason(service, usual)) return null;
  const said =
    saidOf(usual, exceptions, ({ serviceId }) => serviceId === service.id) ??
    saidOf(usual, exceptions, isAllOf(service.cooperativeId));
  if (said) return shiftBy(said, usual);
  return isKept(usual, service.cooperativeId, exceptions) ? null : 0;
}

function isInSeason({ season, startsOn, endsOn }: Service, date: string): boolean {
  if (startsOn && date < startsOn) return false;
  if (endsOn && date > endsOn) return false;
  if (!season) return true;
  const [month, dayOfMonth] = [Number(date.slice(5, 7)), Number(date.slice(8))];
  let [m, d] = season.from.split('-').map(Number) as [number, number];
  // Walks the days of a leap year from the first to the last of the season.
  for (let step = 0; step < 366; step += 1) {
    if (m === month && d === dayOfMonth) return true;
    if (season.until === `${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`) return false;
    const next = new Date(Date.UTC(2028, m - 1, d + 1));
    [m, d] = [next.getUTCMonth() + 1, next.getUTCDate()];
  }
  return false;
}

const referenceRuns = new WeakMap<object, Run[]>();

/** The latest moment (epoch ms) to order an offer for a service day; null when nothing carries it. */
export function latestOrder(offer: OfferFacts, on: ReferenceDay, place: Weekly): number | null {
  const runs = referenceRuns.get(place) ?? runsOf(place);
  referenceRuns.set(place, runs);
  const fresh = runs.filter(({ arrival }) => on.startsAt - arrival <= 7 * day + hour);
  const ends = waysTo(on.service.cooperativeId, on.startsAt, on.closesAt, fresh, 3)
    .filter(({ hub }) => hub === offer.cooperativeId)
    .map(({ due, before, isOwn }) => {
      const own = offer.closes ? walkBack(offer.closes, due, place.step) : before;
      // a repeated wall clock is the same however far back it is counted from
      const lead = offer.leadTimeDays === 0 ? before : instantOf(wall(due) - offer.leadTimeDays * day);
      return isOwn || offer.cooperativeId !== on.service.cooperativeId
        ? Math.min(before, own, lead)
        : Number.NEGATIVE_INFINITY;
    });
  return ends.length > 0 ? Math.max(...ends) : null;
}

type Way = { hub: string; due: number; before: number; isOwn: boolean };

/** All ways to be at a hub by a moment, over so many vans at most; nothing is left out for being worse. */
function waysTo(hub: string, by: number, before: number, runs: readonly Run[], vans: number): Way[] {
  const own = { hub, due: by, before, isOwn: vans === 3 };
  if (vans === 0) return [own];
  const onwards = runs
    .filter((run) => run.to === hub && run.arrival <= by)
    .flatMap((run) => waysTo(run.from, run.due, Math.min(before, run.before), runs, vans - 1));
  return [own, ...onwards];
}
