import type { HolidayRegion } from '../federation/model.ts';
import { holidayOn } from './holidays.ts';
import type { DateException, HolidayKeeping, Service } from './model.ts';

/** What weeks that are not as usual go by; of two exceptions about one thing, the later in the list stands. */
export type Exceptions = { dates: readonly DateException[]; holidays: HolidayKeeping };

export const noExceptions: Exceptions = { dates: [], holidays: new Map() };

/**
 * The local date on which what is usual on `date` really happens: the date itself, another one when it is moved, null
 * when it does not. What is said of the service itself goes before what is said of its whole co-op, and that before
 * the public holiday.
 */
export function actualDate(service: Service, date: string, exceptions: Exceptions): string | null {
  if (!runsOn(service, date)) return null;
  const said = exceptionOn(service, date, exceptions);
  if (said) return dateBy(said, date);
  return isHoliday(exceptions.holidays.get(service.cooperativeId), date) ? null : date;
}

/** The exception that decides on a date of a service, if one does. */
export function exceptionOn(
  service: Pick<Service, 'id' | 'cooperativeId'>,
  date: string,
  exceptions: Exceptions,
): DateException | undefined {
  const covering = exceptions.dates.filter((exception) => covers(exception, date));
  return (
    covering.findLast(({ serviceId }) => serviceId === service.id) ??
    covering.findLast((one) => isOfAll(one, service.cooperativeId))
  );
}

/**
 * The same for a transfer by the date it leaves. It does not run either when one of its two co-ops is closed for the
 * day; that a co-op moves its rounds does not move its transfers.
 */
export function actualDeparture(
  transfer: { id: string; fromCooperativeId: string; toCooperativeId: string },
  date: string,
  exceptions: Exceptions,
): string | null {
  const covering = exceptions.dates.filter((exception) => covers(exception, date));
  const said = covering.findLast(({ transferId }) => transferId === transfer.id);
  if (said) return dateBy(said, date);
  const hubs = [transfer.fromCooperativeId, transfer.toCooperativeId];
  const ofHubs = hubs.map((hub) => covering.findLast((one) => isOfAll(one, hub)));
  if (ofHubs.some((one) => one?.kind === 'closed')) return null;
  const kept = hubs.some(
    (hub, index) => ofHubs[index]?.kind !== 'open' && isHoliday(exceptions.holidays.get(hub), date),
  );
  return kept ? null : date;
}

function isOfAll({ serviceId, transferId, cooperativeId }: DateException, id: string): boolean {
  return serviceId === null && transferId === null && cooperativeId === id;
}

/** Whether an exception speaks of a local date. */
export function covers({ date, until }: DateException, day: string): boolean {
  return date <= day && day <= until;
}

function dateBy({ kind, movedTo }: DateException, date: string): string | null {
  if (kind === 'closed') return null;
  return kind === 'moved' ? movedTo : date;
}

/** Whether a co-op that keeps these holidays keeps a date free; null keeps none. */
export function isHoliday(region: HolidayRegion | null | undefined, date: string): boolean {
  return region != null && holidayOn(date, region) !== null;
}

/** Whether a service runs at all on a date: in its season, and while it lasts. A season may go over new year. */
export function runsOn({ season, startsOn, endsOn }: Service, date: string): boolean {
  if ((startsOn !== null && date < startsOn) || (endsOn !== null && date > endsOn)) return false;
  if (season === null) return true;
  const day = date.slice(5);
  const { from, until } = season;
  return from <= until ? from <= day && day <= until : day >= from || day <= until;
}
