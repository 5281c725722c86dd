import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, lastBefore } from '../calendar.ts';
import type { OfferFacts } from '../catalogue/model.ts';
import type { HubTransfer, WeekTime } from '../federation/model.ts';
import type { Capacity, LimitReason, LinePromise, ServiceDay } from './model.ts';
import { priceFor, promise, whyNot } from './rules.ts';
import { transferRuns } from './runs.ts';
import { serviceDays } from './service-days.ts';
import { anyMoment, anyOffer, anyPlace, daysAt, type Place } from './test-cases.ts';
import { instantAt, latestOrder, referenceDays } from './test-reference.ts';

const audience = fc.constantFrom('household', 'professional');
const minutesLater = fc.nat(14 * 1440);

/** Day id → cut-off of every promise to a household. */
function promised(offer: OfferFacts, days: readonly ServiceDay[], now: number): Map<string, number> {
  return new Map(promise(offer, 'household', days, now).map((line) => [line.day.id, line.orderBefore]));
}

/** Every promise of `before` is still in `after`, and can be ordered at least as long. */
function expectNothingLost(before: Map<string, number>, after: Map<string, number>): void {
  for (const [id, orderBefore] of before) expect(after.get(id) ?? -1).toBeGreaterThanOrEqual(orderBefore);
}

/** The moment each limit would set by itself. */
function limits(line: LinePromise, offer: OfferFacts): Record<LimitReason, number | undefined> {
  const { day, chain } = line;
  return {
    day: day.closesAt,
    transfer: chain.runs.length > 0 ? Math.min(...chain.runs.map((run) => run.orderBefore)) : undefined,
    offer: offer.closes ? lastBefore(offer.closes, chain.dueAt) : undefined,
    'lead-time': addDays(chain.dueAt, -offer.leadTimeDays),
  };
}

/** A capacity with so much more of everything. */
function roomier(capacity: Capacity, more: number): Capacity {
  const plus = (most: number | null) => (most === null ? null : most + more);
  const { orders, grams, coldGrams, frozenGrams } = capacity;
  return {
    orders: plus(orders),
    grams: plus(grams),
    coldGrams: plus(coldGrams),
    frozenGrams: plus(frozenGrams),
  };
}

/** The place with other cut-offs of its transfers where they let people order longer. */
function withLaterRuns(place: Place, orderBefore: WeekTime): ServiceDay[] {
  const runs = transferRuns(place.transfers, place.now, place.exceptions);
  const others = transferRuns(
    place.transfers.map((transfer) => ({ ...transfer, orderBefore })),
    place.now,
    place.exceptions,
  );
  const to = new Map(
    [...runs.to].map(([hub, some]) => [
      hub,
      some.map((run, index) => {
        const other = others.to.get(hub)?.[index];
        return other && other.orderBefore > run.orderBefore ? other : run;
      }),
    ]),
  );
  return serviceDays({ ...place, runs: { to, memo: new Map() } });
}

/** Whether rules that need no calendar let this offer go on this day. */
function allowed(
  offer: OfferFacts,
  day: ServiceDay,
  who: 'household' | 'professional',
  place: Place,
  quantity: number,
): boolean {
  const { service } = day;
  const grams = (offer.netAmount ?? 400) * quantity;
  const { orders: mostOrders, grams: mostGrams, coldGrams, frozenGrams } = service.capacity;
  return [
    service.audiences.includes(who),
    offer.linkActive,
    offer.audiences.includes(who),
    priceFor(offer, who) !== null,
    offer.stock === null || offer.stock >= quantity,
    offer.months.length === 0 || offer.months.includes(Number(day.date.split('-')[1])),
    offer.storage !== 'frozen' || service.kind === 'delivery' || service.hasFreezer,
    mostOrders === null || (place.booked.get(day.id)?.orders ?? 0) < mostOrders,
    mostGrams === null || grams <= mostGrams,
    coldGrams === null || offer.storage !== 'cold' || grams <= coldGrams,
    frozenGrams === null || offer.storage !== 'frozen' || grams <= frozenGrams,
  ].every(Boolean);
}

describe('the promise', () => {
  test('is what walking three weeks quarter by quarter finds', () => {
    fc.assert(
      fc.property(
        anyPlace,
        anyOffer,
        audience,
        fc.integer({ min: 1, max: 4 }),
        (place, offer, who, quantity) => {
          const days = daysAt(place);
          const reference = referenceDays(place);
          expect(days.map(({ id }) => id).toSorted()).toEqual(reference.map(({ id }) => id).toSorted());
          const found = promise(offer, who, days, place.now, quantity);
          const expected = days.flatMap((day) => {
            if (!allowed(offer, day, who, place, quantity)) return [];
            const known = reference.find(({ id }) => id === day.id);
            const orderBefore = known ? latestOrder(offer, known, place) : null;
            return orderBefore !== null && place.now < orderBefore ? [{ id: day.id, orderBefore }] : [];
          });
          expect(found.map(({ day, orderBefore }) => ({ id: day.id, orderBefore }))).toEqual(expected);
          expect(whyNot(offer, who, days, place.now, quantity) === null).toBe(expected.length > 0);
        },
      ),
      { numRuns: 3000 },
    );
  }, 240_000);

  test('is in order of time', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        const days = daysAt(place);
        for (const day of days) expect(day.startsAt).toBe(instantAt(day.date, day.service.from));
        const starts = days.map((day) => day.startsAt);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
    );
  });

  test('is never of what no chain can carry', () => {
    fc.assert(
      fc.property(anyPlace, anyOffer, (place, offer) => {
        for (const { day, orderBefore, chain } of promise(offer, 'household', daysAt(place), place.now)) {
          const hubs = [offer.cooperativeId, ...chain.runs.map((run) => run.toCooperativeId)];
          expect(chain.runs.map((run) => run.fromCooperativeId)).toEqual(hubs.slice(0, -1));
          expect(hubs.at(-1)).toBe(day.service.cooperativeId);
          const moments = [
            orderBefore,
            ...chain.runs.flatMap((run) => [run.departsAt, run.arrivesAt]),
            day.startsAt,
          ];
          expect(moments).toEqual(moments.toSorted((a, b) => a - b));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('says the limit that sets the cut-off', () => {
    fc.assert(
      fc.property(anyPlace, anyOffer, (place, offer) => {
        for (const line of promise(offer, 'household', daysAt(place), place.now)) {
          expect(line.orderBefore).toBe(limits(line, offer)[line.limit]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('loses nothing to one more transfer', () => {
    const route = fc.record({
      fromCooperativeId: fc.constantFrom('a', 'b', 'c', 'd'),
      toCooperativeId: fc.constantFrom('a', 'b', 'c', 'd'),
    });
    const times = fc.record({ departs: anyMoment, arrives: anyMoment, orderBefore: anyMoment });
    fc.assert(
      fc.property(anyPlace, anyOffer, route, times, fc.nat(9), (place, offer, other, moments, index) => {
        // More often than not one more van on a way there is already.
        const { fromCooperativeId, toCooperativeId } = place.transfers[index] ?? other;
        const more: HubTransfer = { id: 'another', fromCooperativeId, toCooperativeId, ...moments };
        const after = daysAt({ ...place, transfers: [more, ...place.transfers] });
        expectNothingLost(promised(offer, daysAt(place), place.now), promised(offer, after, place.now));
      }),
      { numRuns: 1000 },
    );
  });

  test('loses nothing to more capacity', () => {
    fc.assert(
      fc.property(anyPlace, anyOffer, fc.nat(3), (place, offer, more) => {
        const services = place.services.map((service) => ({
          ...service,
          capacity: roomier(service.capacity, more),
        }));
        const after = daysAt({ ...place, services });
        expectNothingLost(promised(offer, daysAt(place), place.now), promised(offer, after, place.now));
      }),
      { numRuns: 1000 },
    );
  });

  test('loses nothing to a later cut-off of the day', () => {
    fc.assert(
      fc.property(anyPlace, anyOffer, anyMoment, (place, offer, closes) => {
        const before = daysAt(place);
        const changed = daysAt({
          ...place,
          services: place.services.map((service) => ({ ...service, closes })),
        });
        const after = before.map((day, index) => {
          const other = changed[index];
          return other && other.closesAt >= day.closesAt ? other : day;
        });
        expectNothingLost(promised(offer, before, place.now), promised(offer, after, place.now));
      }),
      { numRuns: 1000 },
    );
  });

  test('loses nothing to later cut-offs of transfers', () => {
    fc.assert(
      fc.property(anyPlace, anyOffer, anyMoment, (place, offer, orderBefore) => {
        const before = daysAt(place);
        const after = withLaterRuns(place, orderBefore);
        expectNothingLost(promised(offer, before, place.now), promised(offer, after, place.now));
      }),
      { numRuns: 1000 },
    );
  });

  test('loses nothing to a shorter lead time or to an offer without a cut-off of its own', () => {
    fc.assert(
      fc.property(anyPlace, anyOffer, (place, offer) => {
        const days = daysAt(place);
        const before = promised(offer, days, place.now);
        const leadTimeDays = Math.max(0, offer.leadTimeDays - 1);
        expectNothingLost(before, promised({ ...offer, leadTimeDays }, days, place.now));
        expectNothingLost(before, promised({ ...offer, closes: null }, days, place.now));
      }),
      { numRuns: 1000 },
    );
  });

  test('never gains a date when the clock moves on', () => {
    fc.assert(
      fc.property(anyPlace, anyOffer, minutesLater, (place, offer, minutes) => {
        const later = place.now + minutes * 60_000;
        const days = daysAt(place);
        const before = promised(offer, days, place.now);
        const known = new Set(days.map((day) => day.id));
        const afresh = daysAt({ ...place, now: later }).filter((day) => known.has(day.id));
        for (const after of [promised(offer, days, later), promised(offer, afresh, later)]) {
          for (const [id, orderBefore] of after) expect(before.get(id)).toBe(orderBefore);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
