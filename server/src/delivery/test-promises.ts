import { localDateTime } from '../calendar.ts';
import type { OfferFacts } from '../catalogue/model.ts';
import type { HubTransfer } from '../federation/model.ts';
import type { Service } from './model.ts';
import { promise, whyNot } from './rules.ts';
import { transferRuns } from './runs.ts';
import { serviceDays } from './service-days.ts';
import { aService, aTransfer, at, orders } from './test-cases.ts';

/** The Sunday evening most of these tests begin on. */
export const sunday = at('2026-11-22T20:00');

/** The coming days of some services; `booked` as service day id and number of orders. */
export function daysOf(
  services: Service[],
  transfers: HubTransfer[] = [],
  now = sunday,
  booked: [string, number][] = [],
) {
  const taken = new Map(booked.map(([id, count]) => [id, orders(count)]));
  return serviceDays({ services, runs: transferRuns(transfers, now), now, booked: taken });
}

/** The promises as `date until moment (limit)`. */
export function told(offer: OfferFacts, days = daysOf([aService()], [aTransfer()]), now = sunday): string[] {
  return promise(offer, 'household', days, now).map(
    ({ day, orderBefore, limit }) => `${day.date} until ${localDateTime(orderBefore)} (${limit})`,
  );
}

/** Why a household has no promise, with the month it is back. */
export function why(offer: OfferFacts, days = daysOf([aService()], [aTransfer()]), now = sunday) {
  return whyNot(offer, 'household', days, now);
}
