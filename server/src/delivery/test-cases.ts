import fc from 'fast-check';
import { addDaysToDate, localDate, localInstant } from '../calendar.ts';
import { roomForAny } from '../catalogue/arrivals.ts';
import type { OfferFacts } from '../catalogue/model.ts';
import type { HolidayRegion, HubTransfer, WeekTime } from '../federation/model.ts';
import type { Exceptions } from './exceptions.ts';
import { emptyLoad } from './load.ts';
import type { Capacity, DateException, Load, Service, ServiceDay } from './model.ts';
import { transferRuns } from './runs.ts';
import { furthestMove, horizonDays, serviceDayId, serviceDays } from './service-days.ts';

/** A moment of the week written `3 12:00`: Wednesday noon. */
export function on(text: string): WeekTime {
  return { weekday: Number(text[0]), time: text.slice(2) };
}

/** An instant written as Brussels wall clock, `2026-11-24T18:00`. */
export function at(text: string): number {
  return localInstant(text.slice(0, 10), text.slice(11));
}

export const noLimits: Capacity = { orders: null, grams: null, coldGrams: null, frozenGrams: null };

/** So many orders booked, of nothing heavy. */
export function orders(count: number): Load {
  return { ...emptyLoad, orders: count };
}

/** The van of co-op `a`, Friday 16–19 h, orders until Wednesday noon, unless told otherwise. */
export function aService(changes: Partial<Service> = {}): Service {
  return {
    id: 'svc-friday',
    kind: 'delivery',
    cooperativeId: 'a',
    name: 'Friday van',
    weekday: 5,
    from: '16:00',
    to: '19:00',
    closes: on('3 12:00'),
    audiences: ['household', 'professional'],
    capacity: noLimits,
    fee: {
      bands: [
        { fromCents: 0, feeCents: 495 },
        { fromCents: 6000, feeCents: 0 },
      ],
      minimumCents: 2500,
    },
    season: null,
    startsOn: null,
    endsOn: null,
    hasFreezer: false,
    ...changes,
  };
}

/** The van from the hub of `b` to the hub of `a`: off Thursday 06:00, there 08:00, orders until Tuesday 18:00. */
export function aTransfer(changes: Partial<HubTransfer> = {}): HubTransfer {
  return {
    id: 'trf-b-a',
    fromCooperativeId: 'b',
    toCooperativeId: 'a',
    departs: on('4 06:00'),
    arrives: on('4 08:00'),
    orderBefore: on('2 18:00'),
    ...changes,
  };
}

/** Something of co-op `a` that everybody can buy all year. */
export function anOffer(changes: Partial<OfferFacts> = {}): OfferFacts {
  return {
    id: 'off-1',
    productId: 'prd-1',
    cooperativeId: 'a',
    audiences: ['household', 'professional'],
    householdPriceCents: 500,
    professionalPriceCents: 450,
    stock: null,
    storage: 'ambient',
    months: [],
    leadTimeDays: 0,
    closes: null,
    linkActive: true,
    linkPriority: 1,
    netAmount: 500,
    netUnit: 'g',
    ...changes,
  };
}

const hubs = ['a', 'b', 'c', 'd'];
const cooperative = fc.constantFrom(...hubs);
const weekday = fc.integer({ min: 1, max: 7 });
/** Any quarter of the day, often midnight or one of those the clock changes skip or repeat. */
const time = fc.oneof(
  fc.constantFrom('00:00', '01:45', '02:00', '02:30', '02:45', '03:00', '23:45'),
  fc.nat(95).map((quarters) => {
    const hours = String(Math.floor(quarters / 4)).padStart(2, '0');
    return `${hours}:${String((quarters % 4) * 15).padStart(2, '0')}`;
  }),
);

/** Any moment of the week, on the quarter. */
export const anyMoment: fc.Arbitrary<WeekTime> = fc.record({ weekday, time });

const anyService = fc
  .record({
    kind: fc.constantFrom('delivery', 'pickup'),
    cooperativeId: cooperative,
    weekday,
    from: time,
    closes: anyMoment,
    audiences: fc.constantFrom<Service['audiences'][]>(
      ['household', 'professional'],
      ['household', 'professional'],
      ['professional'],
    ),
    orders: fc.option(fc.nat(3)),
    grams: fc.option(fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.constant(roomForAny))),
    coldGrams: fc.option(fc.integer({ min: 0, max: 3000 })),
    frozenGrams: fc.option(fc.integer({ min: 0, max: 3000 })),
    season: fc.option(fc.constantFrom({ from: '03-01', until: '10-31' }, { from: '11-15', until: '02-29' }), {
      freq: 1,
    }),
    endsOn: fc.option(fc.constantFrom('2026-12-01', '2027-03-30'), { freq: 1 }),
    hasFreezer: fc.boolean(),
  })
  .map(({ orders: most, grams, coldGrams, frozenGrams, ...changes }) =>
    aService({ ...changes, capacity: { orders: most, grams, coldGrams, frozenGrams } }),
  );

const anyTransfer = fc
  .record({
    fromCooperativeId: cooperative,
    toCooperativeId: cooperative,
    departs: anyMoment,
    arrives: anyMoment,
    orderBefore: anyMoment,
  })
  .map((changes) => aTransfer(changes));

/** Any offer, more often sellable than not. */
export const anyOffer: fc.Arbitrary<OfferFacts> = fc
  .record({
    cooperativeId: cooperative,
    audiences: fc.constantFrom<OfferFacts['audiences'][]>(
      ['household', 'professional'],
      ['household'],
      ['professional'],
    ),
    householdPriceCents: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 9 }),
    professionalPriceCents: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 9 }),
    stock: fc.option(fc.nat(5), { freq: 1 }),
    storage: fc.constantFrom('ambient', 'cold', 'frozen'),
    months: fc.oneof(fc.constant([]), fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 8 })),
    leadTimeDays: fc.constantFrom(0, 0, 1, 2, 5, 9),
    closes: fc.option(anyMoment, { freq: 1 }),
    linkActive: fc.constantFrom(true, true, true, false),
    linkPriority: fc.integer({ min: 1, max: 2 }),
    netAmount: fc.constantFrom(250, 500, 1500, 30_000),
  })
  .map((changes) => anOffer(changes));

/** Times around both clock changes, a leap day, a week 53 and an ordinary week. */
export const anyNow: fc.Arbitrary<number> = fc
  .record({
    near: fc.constantFrom(
      '2026-10-14T12:00',
      '2027-03-17T12:00',
      '2028-02-20T12:00',
      '2026-12-23T12:00',
      '2026-11-25T12:00',
    ),
    minutes: fc.integer({ min: -14 * 1440, max: 14 * 1440 }),
  })
  .map(({ near, minutes }) => at(near) + minutes * 60_000);

/** What is about a date near `now`, of any kind and subject. */
function anyException(now: number): fc.Arbitrary<DateException> {
  const date = fc.integer({ min: -10, max: 25 }).map((days) => addDaysToDate(localDate(now), days));
  return fc
    .record({
      date,
      length: fc.nat(8),
      move: fc.integer({ min: -furthestMove, max: furthestMove }),
      kind: fc.constantFrom<DateException['kind'][]>('closed', 'moved', 'open'),
      cooperativeId: cooperative,
      subject: fc.constantFrom('all', 'svc-0', 'svc-1', 'trf-0', 'trf-1', 'trf-2'),
    })
    .map(({ length, move, subject, ...facts }) => ({
      ...facts,
      id: 'exc',
      until: facts.kind === 'moved' ? facts.date : addDaysToDate(facts.date, length),
      movedTo: facts.kind === 'moved' ? addDaysToDate(facts.date, move) : null,
      serviceId: subject.startsWith('svc') ? subject : null,
      transferId: subject.startsWith('trf') ? subject : null,
    }));
}

const anyRegion = fc.constantFrom<(HolidayRegion | null)[]>('BE', 'FR', 'FR-AM', null);

/** A place served by a few services, a few transfers, some dates that are not as usual, and what is booked so far. */
export const anyPlace = anyNow.chain((now) =>
  fc
    .record({
      services: fc.array(anyService, { minLength: 1, maxLength: 3 }),
      transfers: fc.array(anyTransfer, { maxLength: 5 }),
      dates: fc.array(anyException(now), { maxLength: 3 }),
      regions: fc.tuple(anyRegion, anyRegion, anyRegion, anyRegion),
      booked: fc.nat(3),
    })
    .map(({ services: some, transfers: vans, dates, regions, booked }) => {
      const services = some.map((service, index) => ({ ...service, id: `svc-${index}` }));
      const transfers = vans.map((transfer, index) => ({ ...transfer, id: `trf-${index}` }));
      const holidays = new Map(hubs.map((hub, index) => [hub, regions[index] ?? null]));
      const exceptions: Exceptions = { dates, holidays };
      return { services, transfers, exceptions, booked: bookedEverywhere(services, now, booked), now };
    }),
);
export type Place = typeof anyPlace extends fc.Arbitrary<infer T> ? T : never;

/** The coming days of a place. */
export function daysAt(place: Place): ServiceDay[] {
  return serviceDays({ ...place, runs: transferRuns(place.transfers, place.now, place.exceptions) });
}

/** The same number of orders booked on every day of each service that may come into view. */
function bookedEverywhere(services: readonly Service[], now: number, count: number): Map<string, Load> {
  const dates = Array.from({ length: 2 * horizonDays }, (_, days) => addDaysToDate(localDate(now), days));
  return new Map(
    services.flatMap(({ id }) => dates.map((date) => [serviceDayId(id, date), orders(count)] as const)),
  );
}
