import { addDays, addDaysToDate, lastBefore, localDate, localInstant, weekdayOn } from '../calendar.ts';
import { chainsTo } from './chains.ts';
import { actualDate, type Exceptions, noExceptions } from './exceptions.ts';
import { leftOf } from './load.ts';
import type { Load, Service, ServiceDay } from './model.ts';
import { daysBetween, type Runs } from './runs.ts';

/** How many local dates, today included, are looked at: three of each weekly service. */
export const horizonDays = 21;

/** A day can be moved by less than a week: the next of its kind is a day of its own. */
export const furthestMove = 6;

/** The id of one date of a service, as used in `booked` and by the shop. */
export function serviceDayId(serviceId: string, date: string): string {
  return `${serviceId}_${date}`;
}

/** `svc_…_2026-11-26` → the service's id and the date; null when it is not of that form. */
export function dayParts(dayId: string): { serviceId: string; date: string } | null {
  const match = /^(.+)_(\d{4}-\d{2}-\d{2})$/.exec(dayId);
  return match?.[1] && match[2] ? { serviceId: match[1], date: match[2] } : null;
}

/**
 * The coming 21 days of the services that can serve a place, each with its chains per origin
 * co-op, in order of time (Europe/Brussels). Computed once per place; each offer then only adds
 * its own limits. `booked` is what was ordered by service day id; `now` is epoch ms.
 */
export function serviceDays(facts: {
  services: readonly Service[];
  runs: Runs;
  booked: ReadonlyMap<string, Load>;
  now: number;
  exceptions?: Exceptions;
}): ServiceDay[] {
  const { services, now, exceptions = noExceptions } = facts;
  const today = localDate(now);
  const lastDate = addDaysToDate(today, horizonDays - 1);
  const usual = Array.from({ length: horizonDays + 2 * furthestMove }, (_, days) => {
    const date = addDaysToDate(today, days - furthestMove);
    return { date, weekday: weekdayOn(date) };
  });
  return services
    .flatMap((service) =>
      usual
        .filter(({ weekday }) => weekday === service.weekday)
        .flatMap(({ date }) => {
          const actual = actualDate(service, date, exceptions);
          const isSeen = actual !== null && actual >= today && actual <= lastDate;
          return isSeen ? [serviceDay(facts, service, { usual: date, actual })] : [];
        }),
    )
    .sort((a, b) => a.startsAt - b.startsAt || compareText(a.id, b.id));
}

function serviceDay(
  facts: { runs: Runs; booked: ReadonlyMap<string, Load> },
  service: Service,
  { usual, actual }: { usual: string; actual: string },
): ServiceDay {
  const id = serviceDayId(service.id, actual);
  const startsAt = localInstant(actual, service.from);
  // The cut-off of the usual date, moved by as many days as the day is.
  const usualClose = lastBefore(service.closes, localInstant(usual, service.from));
  const closesAt = usual === actual ? usualClose : addDays(usualClose, daysBetween(usual, actual));
  return {
    id,
    service,
    date: actual,
    month: Number(actual.slice(5, 7)),
    startsAt,
    closesAt,
    left: leftOf(service.capacity, facts.booked.get(id)),
    chains: chainsTo({ cooperativeId: service.cooperativeId, startsAt, closesAt }, facts.runs),
    memo: new Map(),
  };
}

function compareText(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}
