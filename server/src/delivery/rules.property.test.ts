import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, lastBefore } from '../calendar.ts';
import type { OfferFacts } from '../catalogue/model.ts';
import type { HubTransfer } from '../federation/model.ts';
import type { Chain, LimitReason, LinePromise, ServiceDay } from './model.ts';
import { priceFor, promise, whyNot } from './rules.ts';
import { serviceDays } from './service-days.ts';
import { anyMoment, anyOffer, anyPlace } from './test-cases.ts';
import { instantAt, latestOrder } from './test-reference.ts';

type Place = typeof anyPlace extends fc.Arbitrary<infer T> ? T : never;
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
function limits(line: LinePromise, offer: OfferFacts, place: Place): Record<LimitReason, number | undefined> {
  const { day, transferId } = line;
  const van = place.transfers.find((transfer) => transfer.id === transferId);
  const chain = day.chains.get(offer.cooperativeId)?.find((item) => item.transferId === transferId);
  const due = chain?.dueAt ?? Number.NaN;
  return {
    day: lastBefore(day.service.closes, day.startsAt),
    transfer: van && lastBefore(van.orderBefore, due),
    offer: offer.closes ? lastBefore(offer.closes, due) : undefined,
    'lead-time': addDays(due, -offer.leadTimeDays),
  };
}

/** Of each chain the version that can be ordered longer; both have the same transfers in the same order. */
function laterChains(
  some: ServiceDay['chains'],
  others: ServiceDay['chains'] | undefined,
): ServiceDay['chains'] {
  const later = [...some].map(([from, chains]): [string, Chain[]] => [
    from,
    chains.map((chain, index) => {
      const other = others?.get(from)?.[index];
      return other && other.orderBefore > chain.orderBefore ? other : chain;
    }),
  ]);
  return new Map(later);
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
  return [
    offer.linkActive,
    offer.audiences.includes(who),
    priceFor(offer, who) !== null,
    offer.stock === null || offer.stock >= quantity,
    offer.months.length === 0 || offer.months.includes(Number(day.date.split('-')[1])),
    offer.storage !== 'frozen' || service.kind === 'delivery' || service.hasFreezer,
    service.capacity === null || (place.booked.get(day.id) ?? 0) < service.capacity,
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
          const days = serviceDays(place);
          const found = promise(offer, who, days, place.now, quantity);
          const expected = days.flatMap((day) => {
            if (!allowed(offer, day, who, place, quantity)) return [];
            const orderBefore = latestOrder(offer, day.service, day.date, place.transfers);
            return orderBefore !== null && place.now < orderBefore ? [{ id: day.id, orderBefore }] : [];
          });
          expect(found.map(({ day, orderBefore }) => ({ id: day.id, orderBefore }))).toEqual(expected);
          expect(whyNot(offer, who, days, place.now, quantity) === null).toBe(expected.length > 0);
        },
      ),
      { numRuns: 3000 },
    );
  }, 60_000);

  test('looks at every date of each service in three weeks, in order of time', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        const days = serviceDays(place);
        expect(days).toHaveLength(3 * place.services.length);
        for (const day of days) expect(day.startsAt).toBe(instantAt(day.date, day.service.from));
        const starts = days.map((day) => day.startsAt);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      }),
    );
  });

  test('is never of what no chain can carry', () => {
    fc.assert(
      fc.property(anyPlace, anyOffer, (place, offer) => {
        for (const { day, orderBefore, transferId } of promise(
          offer,
          'household',
          serviceDays(place),
          place.now,
        )) {
          const chain = day.chains.get(offer.cooperativeId)?.find((item) => item.transferId === transferId);
          const van = place.transfers.find((transfer) => transfer.id === transferId);
          const ends = [offer.cooperativeId, day.service.cooperativeId];
          if (van) expect([van.fromCooperativeId, van.toCooperativeId]).toEqual(ends);
          else expect(ends[0]).toBe(ends[1]);
          expect(orderBefore).toBeLessThanOrEqual(chain?.dueAt ?? -1);
          expect(chain?.dueAt).toBeLessThanOrEqual(chain?.arrivesAt ?? -1);
          expect(chain?.arrivesAt).toBeLessThanOrEqual(day.startsAt);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('says the limit that sets the cut-off', () => {
    fc.assert(
      fc.property(anyPlace, anyOffer, (place, offer) => {
        for (const line of promise(offer, 'household', serviceDays(place), place.now)) {
          expect(line.orderBefore).toBe(limits(line, offer, place)[line.limit]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('loses nothing to one more transfer', () => {
    const route = fc.record({
      fromCooperativeId: fc.constantFrom('a', 'b', 'c'),
      toCooperativeId: fc.constantFrom('a', 'b', 'c'),
    });
    const times = fc.record({ departs: anyMoment, arrives: anyMoment, orderBefore: anyMoment });
    fc.assert(
      fc.property(anyPlace, anyOffer, route, times, (place, offer, ends, moments) => {
        const more: HubTransfer = { id: 'another', ...ends, ...moments };
        const after = serviceDays({ ...place, transfers: [more, ...place.transfers] });
        expectNothingLost(promised(offer, serviceDays(place), place.now), promised(offer, after, place.now));
      }),
      { numRuns: 1000 },
    );
  });

  test('loses nothing to more capacity', () => {
    fc.assert(
      fc.property(anyPlace, anyOffer, fc.nat(3), (place, offer, more) => {
        const services = place.services.map((service) => ({
          ...service,
          capacity: service.capacity === null ? null : service.capacity + more,
        }));
        const after = serviceDays({ ...place, services });
        expectNothingLost(promised(offer, serviceDays(place), place.now), promised(offer, after, place.now));
      }),
      { numRuns: 1000 },
    );
  });

  test('loses nothing to a later cut-off of the day', () => {
    fc.assert(
      fc.property(anyPlace, anyOffer, anyMoment, (place, offer, closes) => {
        const before = serviceDays(place);
        const changed = serviceDays({
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
        const before = serviceDays(place);
        const changed = serviceDays({
          ...place,
          transfers: place.transfers.map((transfer) => ({ ...transfer, orderBefore })),
        });
        const after = before.map((day, index) => ({
          ...day,
          memo: new Map(),
          chains: laterChains(day.chains, changed[index]?.chains),
        }));
        expectNothingLost(promised(offer, before, place.now), promised(offer, after, place.now));
      }),
      { numRuns: 1000 },
    );
  });

  test('loses nothing to a shorter lead time or to an offer without a cut-off of its own', () => {
    fc.assert(
      fc.property(anyPlace, anyOffer, (place, offer) => {
        const days = serviceDays(place);
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
        const days = serviceDays(place);
        const before = promised(offer, days, place.now);
        const known = new Set(days.map((day) => day.id));
        const afresh = serviceDays({ ...place, now: later }).filter((day) => known.has(day.id));
        for (const after of [promised(offer, days, later), promised(offer, afresh, later)]) {
          for (const [id, orderBefore] of after) expect(before.get(id)).toBe(orderBefore);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
