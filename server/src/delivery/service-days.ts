import {
  addDaysToDate,
  lastAtOrBefore,
  lastBefore,
  localDate,
  localInstant,
  weekdayOn,
} from '../calendar.ts';
import type { HubTransfer } from '../federation/model.ts';
import type { Chain, Service, ServiceDay } from './model.ts';

/** How many local dates, today included, are looked at: three of each weekly service. */
export const horizonDays = 21;

/** The id of one date of a service, as used in `booked` and by the shop. */
export function serviceDayId(serviceId: string, date: string): string {
  return `${serviceId}_${date}`;
}

/**
 * The coming 21 days of the services that can serve a place, each with its chains per origin
 * co-op, in order of time (Europe/Brussels). Computed once per place; each offer then only adds
 * its own limits. `booked` counts orders by service day id; `now` is epoch ms.
 */
export function serviceDays(facts: {
  services: readonly Service[];
  transfers: readonly HubTransfer[];
  booked: ReadonlyMap<string, number>;
  now: number;
}): ServiceDay[] {
  const dates = comingDates(facts.now);
  return facts.services
    .flatMap((service) =>
      dates
        .filter(({ weekday }) => weekday === service.weekday)
        .map(({ date }) => serviceDay(service, date, facts.transfers, facts.booked)),
    )
    .sort((a, b) => a.startsAt - b.startsAt || compareText(a.id, b.id));
}

function comingDates(now: number): { date: string; weekday: number }[] {
  const today = localDate(now);
  return Array.from({ length: horizonDays }, (_, days) => {
    const date = addDaysToDate(today, days);
    return { date, weekday: weekdayOn(date) };
  });
}

function serviceDay(
  service: Service,
  date: string,
  transfers: readonly HubTransfer[],
  booked: ReadonlyMap<string, number>,
): ServiceDay {
  const id = serviceDayId(service.id, date);
  const startsAt = localInstant(date, service.from);
  const closesAt = lastBefore(service.closes, startsAt);
  return {
    id,
    service,
    date,
    month: Number(date.slice(5, 7)),
    startsAt,
    closesAt,
    full: service.capacity !== null && (booked.get(id) ?? 0) >= service.capacity,
    chains: chainsTo(service.cooperativeId, startsAt, closesAt, transfers),
    memo: new Map(),
  };
}

function chainsTo(
  cooperativeId: string,
  startsAt: number,
  closesAt: number,
  transfers: readonly HubTransfer[],
): Map<string, Chain[]> {
  const own: Chain = {
    transferId: null,
    dueAt: startsAt,
    arrivesAt: startsAt,
    orderBefore: closesAt,
    limit: 'day',
  };
  const chains = new Map([[cooperativeId, [own]]]);
  for (const transfer of transfers) {
    const from = transfer.fromCooperativeId;
    if (transfer.toCooperativeId !== cooperativeId) continue;
    chains.set(from, [...(chains.get(from) ?? []), chainBy(transfer, startsAt, closesAt)].sort(byTransfer));
  }
  return chains;
}

/** The last run of a weekly transfer that is in before loading: an earlier one only closes earlier. */
function chainBy(transfer: HubTransfer, startsAt: number, closesAt: number): Chain {
  const arrivesAt = lastAtOrBefore(transfer.arrives, startsAt);
  const departsAt = lastAtOrBefore(transfer.departs, arrivesAt);
  const transferCloses = lastBefore(transfer.orderBefore, departsAt);
  const byDay = closesAt <= transferCloses;
  return {
    transferId: transfer.id,
    dueAt: departsAt,
    arrivesAt,
    orderBefore: byDay ? closesAt : transferCloses,
    limit: byDay ? 'day' : 'transfer',
  };
}

function byTransfer(a: Chain, b: Chain): number {
  return compareText(a.transferId ?? '', b.transferId ?? '');
}

function compareText(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}
