import type { CalendarEntry } from '@carriole/shared/contracts/delivery-desk-views.ts';
import { addDays, addDaysToDate, lastBefore, localDateTime, localInstant, weekdayOn } from '../calendar.ts';
import type { Federation, HubTransfer, WeekTime } from '../federation/model.ts';
import type { CalendarWhy } from './desk-model.ts';
import {
  actualDate,
  actualDeparture,
  covers,
  type Exceptions,
  exceptionOn,
  isHoliday,
  runsOn,
} from './exceptions.ts';
import { emptyLoad } from './load.ts';
import type { Capacity, DateException, ServiceFacts, ServiceNetwork } from './model.ts';
import { daysBetween } from './runs.ts';
import { furthestMove, serviceDayId } from './service-days.ts';

type Facts = { network: ServiceNetwork; federation: Federation };
type Range = { from: string; until: string };

/** The Monday of a date's week. */
export function mondayOf(date: string): string {
  return addDaysToDate(date, 1 - weekdayOn(date));
}

/**
 * What a co-op does between two local dates, both included, in order of time: its services, and the departures from
 * and to its hub. What was moved into the range or out of it is there too, and what is called off.
 */
export function calendarOf(
  cooperativeId: string,
  range: Range,
  { network, federation }: Facts,
): CalendarEntry[] {
  const { exceptions } = network;
  const dates = datesAround(range);
  const services = network.services
    .filter((service) => service.cooperativeId === cooperativeId)
    .flatMap((service) =>
      dates
        .filter((date) => weekdayOn(date) === service.weekday && runsOn(service, date))
        .map((date) => serviceEntry(service, date, network)),
    );
  const transfers = federation.transfers
    .filter(({ fromCooperativeId, toCooperativeId }) =>
      [fromCooperativeId, toCooperativeId].includes(cooperativeId),
    )
    .flatMap((transfer) =>
      dates
        .filter((date) => weekdayOn(date) === transfer.departs.weekday)
        .map((date) => transferEntry(transfer, date, { cooperativeId, exceptions, federation })),
    );
  return [...services, ...transfers]
    .filter(({ usual, actual }) => isIn(usual, range) || (actual !== null && isIn(actual, range)))
    .sort((a, b) => compare(whenOf(a), whenOf(b)) || compare(a.id, b.id));
}

function datesAround({ from, until }: Range): string[] {
  const first = addDaysToDate(from, -furthestMove);
  const length = daysBetween(first, until) + furthestMove + 1;
  return Array.from({ length }, (_, days) => addDaysToDate(first, days));
}

function isIn(date: string, { from, until }: Range): boolean {
  return from <= date && date <= until;
}

function whenOf({ usual, actual, from }: CalendarEntry): string {
  return `${actual ?? usual}T${from}`;
}

function compare(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}

function serviceEntry(service: ServiceFacts, usual: string, network: ServiceNetwork): CalendarEntry {
  const { id, kind, name, from, to, closes, capacity } = service;
  const actual = actualDate(service, usual, network.exceptions);
  const said = exceptionOn(service, usual, network.exceptions);
  return {
    id: `${id}_${usual}`,
    about: 'service',
    subjectId: id,
    kind,
    name,
    usual,
    actual,
    from,
    to,
    closes: closesOn(closes, { usual, actual, time: from }),
    exceptionId: said?.id ?? null,
    why: said?.kind ?? (actual === null ? 'holiday' : 'usual'),
    booked: { ...(network.booked.get(serviceDayId(id, actual ?? usual)) ?? emptyLoad) },
    capacity: { ...capacity },
  };
}

const noLimit: Capacity = { orders: null, grams: null, coldGrams: null, frozenGrams: null };

function transferEntry(
  transfer: HubTransfer,
  usual: string,
  {
    cooperativeId,
    exceptions,
    federation,
  }: { cooperativeId: string; exceptions: Exceptions; federation: Federation },
): CalendarEntry {
  const leaves = transfer.fromCooperativeId === cooperativeId;
  const other = leaves ? transfer.toCooperativeId : transfer.fromCooperativeId;
  const actual = actualDeparture(transfer, usual, exceptions);
  const said = exceptions.dates.findLast((one) => one.transferId === transfer.id && covers(one, usual));
  return {
    id: `${transfer.id}_${usual}`,
    about: 'transfer',
    subjectId: transfer.id,
    kind: leaves ? 'departure' : 'arrival',
    name: federation.cooperativeById.get(other)?.name ?? '',
    usual,
    actual,
    from: transfer.departs.time,
    to: transfer.arrives.time,
    closes: closesOn(transfer.orderBefore, { usual, actual, time: transfer.departs.time }),
    exceptionId: said?.id ?? null,
    why: whyDeparture(transfer, { usual, actual, said, exceptions }),
    booked: { ...emptyLoad },
    capacity: { ...noLimit },
  };
}

function whyDeparture(
  { fromCooperativeId, toCooperativeId }: HubTransfer,
  facts: { usual: string; actual: string | null; said: DateException | undefined; exceptions: Exceptions },
): CalendarWhy {
  const { usual, actual, said, exceptions } = facts;
  if (said) return said.kind;
  if (actual !== null) return 'usual';
  const hubs = [fromCooperativeId, toCooperativeId];
  const isClosed = hubs.some(
    (hub) => exceptionOn({ id: '', cooperativeId: hub }, usual, exceptions)?.kind === 'closed',
  );
  const isFree = hubs.some((hub) => isHoliday(exceptions.holidays.get(hub), usual));
  return !isClosed && isFree ? 'holiday' : 'hub-closed';
}

/** When orders close for a date; moved by as many days as the date is. */
function closesOn(closes: WeekTime, day: { usual: string; actual: string | null; time: string }): string {
  const { usual, actual, time } = day;
  const moment = lastBefore(closes, localInstant(usual, time));
  const days = actual === null ? 0 : daysBetween(usual, actual);
  return localDateTime(days === 0 ? moment : addDays(moment, days));
}
