import type { OfferFacts } from '../catalogue/model.ts';
import type { HubTransfer, WeekTime } from '../federation/model.ts';
import type { Service } from './model.ts';

/**
 * An independent, slow reading of the promise for tests to compare with: it knows the European
 * clock-change rule itself (no Temporal) and walks the weeks quarter by quarter.
 * It holds for times on the quarter.
 */
const quarter = 15 * 60_000;
const hour = 4 * quarter;
const day = 24 * hour;

const changes = new Map<number, { spring: number; autumn: number }>();

/** Europe changes its clocks at 01:00 UTC on the last Sundays of March and October. */
function changesOf(year: number): { spring: number; autumn: number } {
  const known = changes.get(year) ?? { spring: lastSunday(year, 3), autumn: lastSunday(year, 10) };
  changes.set(year, known);
  return known;
}

function lastSunday(year: number, month: number): number {
  const end = Date.UTC(year, month, 0, 1);
  return end - new Date(end).getUTCDay() * day;
}

function isSummer(epochMs: number): boolean {
  const { spring, autumn } = changesOf(new Date(epochMs).getUTCFullYear());
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

/** 1 January 1970 was a Thursday. */
function isMoment(wallMs: number, moment: WeekTime): boolean {
  const [hours, minutes] = moment.time.split(':').map(Number);
  const wanted = (moment.weekday - 1) * day + (hours ?? 0) * hour + (minutes ?? 0) * 60_000;
  return (wallMs + 3 * day) % (7 * day) === wanted;
}

/** Occurrences of a moment of the week in [from, to), found by walking; `from` and `to` on the quarter. */
export function occurrences(moment: WeekTime, from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at += quarter) {
    if (readings(at).some((wallMs) => isMoment(wallMs, moment))) found.push(at);
  }
  return found;
}

/** The last occurrence strictly before an instant on the quarter. */
export function walkBack(moment: WeekTime, before: number): number {
  let at = before - quarter;
  while (!readings(at).some((wallMs) => isMoment(wallMs, moment))) at -= quarter;
  return at;
}

/** The instant of a wall clock given as if it were UTC. */
function instantOf(wallMs: number): number {
  let at = wallMs - 3 * hour;
  while (!readings(at).includes(wallMs)) at += quarter;
  return at;
}

/** The instant of a wall clock on a date. */
export function instantAt(date: string, time: string): number {
  return instantOf(Date.parse(`${date}T${time}:00Z`));
}

/** The latest moment (epoch ms) to order an offer for one date of a service; null when nothing carries it. */
export function latestOrder(
  offer: OfferFacts,
  service: Service,
  date: string,
  transfers: readonly HubTransfer[],
): number | null {
  const loading = instantAt(date, service.from);
  const closes = walkBack(service.closes, loading);
  const ends = runs(offer.cooperativeId, service.cooperativeId, loading, transfers).map(({ due, before }) => {
    const own = offer.closes ? walkBack(offer.closes, due) : closes;
    // a repeated wall clock is the same however far back it is counted from
    const lead = offer.leadTimeDays === 0 ? closes : instantOf(wall(due) - offer.leadTimeDays * day);
    return Math.min(closes, before, own, lead);
  });
  return ends.length > 0 ? Math.max(...ends) : null;
}

/** Every run of every transfer of three weeks that is in before loading. */
function runs(
  from: string,
  to: string,
  loading: number,
  transfers: readonly HubTransfer[],
): { due: number; before: number }[] {
  if (from === to) return [{ due: loading, before: Number.POSITIVE_INFINITY }];
  return transfers
    .filter((transfer) => transfer.fromCooperativeId === from && transfer.toCooperativeId === to)
    .flatMap((transfer) =>
      occurrences(transfer.arrives, loading - 21 * day, loading + quarter).map((arrival) => {
        const due = walkBack(transfer.departs, arrival + quarter);
        return { due, before: walkBack(transfer.orderBefore, due) };
      }),
    );
}
