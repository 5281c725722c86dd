import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDateTime } from '../calendar.ts';
import type { OfferFacts } from '../catalogue/model.ts';
import type { ServiceDay } from './model.ts';
import { nearestSplit, type PlannedDay, planDays } from './plan.ts';
import type { WantedLine } from './routing.ts';
import { whyNot } from './rules.ts';
import { transferRuns } from './runs.ts';
import { serviceDays } from './service-days.ts';
import {
  anOffer,
  anyOffer,
  anyPlace,
  aService,
  aTransfer,
  at,
  daysAt,
  on,
  type Place,
} from './test-cases.ts';

const now = at('2026-11-22T20:00');

/** Offers by the product they are of. */
function byProduct(offers: readonly OfferFacts[]): Map<string, OfferFacts[]> {
  return Map.groupBy(offers, (offer) => offer.productId);
}

function wanted(...productIds: string[]): WantedLine[] {
  return productIds.map((productId) => ({ productId, quantity: 2, wishedCooperativeId: null }));
}

function plan(lines: WantedLine[], offers: OfferFacts[], days: ServiceDay[]): PlannedDay[] {
  return planDays({ lines, offers: byProduct(offers), audience: 'household', now, key: 'basket-1' }, days);
}

const friday = aService();
const point = aService({
  id: 'svc-point',
  kind: 'pickup',
  cooperativeId: 'b',
  weekday: 3,
  closes: on('1 20:00'),
});
const days = serviceDays({
  services: [friday, point],
  runs: transferRuns([aTransfer()], now),
  booked: new Map(),
  now,
});

/** The offers of a product that could go on a day alone. */
function ableOf(
  all: readonly OfferFacts[],
  productId: string,
  { day }: PlannedDay,
  place: Place,
): OfferFacts[] {
  return all.filter(
    (offer) => offer.productId === productId && !whyNot(offer, 'household', [day], place.now, 2),
  );
}

const bread = anOffer({ id: 'off-bread', productId: 'bread' });
const eggs = anOffer({ id: 'off-eggs', productId: 'eggs', cooperativeId: 'b' });
const ice = anOffer({ id: 'off-ice', productId: 'ice', cooperativeId: 'b', storage: 'frozen' });
const chicken = anOffer({ id: 'off-chicken', productId: 'chicken', closes: on('2 09:00') });

describe('the days of a basket', () => {
  test('each line can make come first, then the others, both in order of time', () => {
    const options = plan(wanted('bread', 'eggs'), [bread, eggs], days);
    expect(options.map(({ day, complete }) => `${day.date} ${complete}`)).toEqual([
      '2026-11-27 true',
      '2026-12-04 true',
      '2026-12-11 true',
      '2026-11-25 false',
      '2026-12-02 false',
      '2026-12-09 false',
    ]);
  });

  test('say for each line who sells it, until when and why, and the earliest cut-off of all', () => {
    const [first] = plan(wanted('bread', 'eggs', 'chicken'), [bread, eggs, chicken], days);
    expect(
      first?.lines.map(({ productId, cooperativeId, orderBefore, limit, chain, reason }) => ({
        productId,
        cooperativeId,
        until: localDateTime(orderBefore),
        limit,
        transferId: chain.runs[0]?.transferId ?? null,
        reason,
      })),
    ).toEqual([
      {
        productId: 'bread',
        cooperativeId: 'a',
        until: '2026-11-25T12:00',
        limit: 'day',
        transferId: null,
        reason: 'only',
      },
      {
        productId: 'eggs',
        cooperativeId: 'b',
        until: '2026-11-24T18:00',
        limit: 'transfer',
        transferId: 'trf-b-a',
        reason: 'only',
      },
      {
        productId: 'chicken',
        cooperativeId: 'a',
        until: '2026-11-24T09:00',
        limit: 'offer',
        transferId: null,
        reason: 'only',
      },
    ]);
    expect(first && localDateTime(first.orderBefore ?? 0)).toBe('2026-11-24T09:00');
  });

  test('name the line that stands in the way and why', () => {
    const options = plan(wanted('bread', 'ice', 'gone'), [bread, ice], days);
    const atPoint = options.find(({ day }) => day.service.id === 'svc-point');
    expect(atPoint).toMatchObject({
      complete: false,
      lines: [],
      orderBefore: null,
      blocked: [
        { productId: 'bread', why: 'no-transfer' },
        { productId: 'ice', why: 'needs-freezer' },
        { productId: 'gone', why: 'not-linked' },
      ],
    });
  });

  test('route a line to another co-op on the days its first choice cannot make', () => {
    const other = anOffer({ id: 'off-bread-b', productId: 'bread', cooperativeId: 'b', linkPriority: 2 });
    const options = plan(wanted('bread'), [bread, other], days);
    expect(
      options.map(({ day, lines }) => `${day.date} ${lines[0]?.offerId} ${lines[0]?.reason}`).slice(0, 2),
    ).toEqual(['2026-11-25 off-bread-b only', '2026-11-27 off-bread priority']);
  });

  test('route a line past an offer that has too little of it', () => {
    const little = { ...bread, stock: 1 };
    const other = anOffer({ id: 'off-bread-b', productId: 'bread', cooperativeId: 'b', stock: 2 });
    expect(plan(wanted('bread'), [little, other], days).map(({ lines }) => lines[0]?.offerId)).not.toContain(
      'off-bread',
    );
    const [option] = plan(wanted('bread'), [little], days);
    expect(option?.blocked).toEqual([{ productId: 'bread', why: 'out-of-stock' }]);
  });

  test('are never complete for an empty basket', () => {
    expect(plan([], [], days).some(({ complete }) => complete)).toBe(false);
  });

  test('hold each line exactly once, and only block what has a reason', () => {
    const products = ['p', 'q', 'r'];
    const offers = fc
      .array(fc.tuple(anyOffer, fc.constantFrom(...products)), { maxLength: 8 })
      .map((all) => all.map(([offer, productId], index) => ({ ...offer, id: `off-${index}`, productId })));
    fc.assert(
      fc.property(anyPlace, offers, (place, all) => {
        const facts = {
          lines: wanted(...products),
          offers: byProduct(all),
          audience: 'household' as const,
          now: place.now,
          key: 'k',
        };
        for (const option of planDays(facts, daysAt(place))) {
          const held = [...option.lines, ...option.blocked].map((line) => line.productId);
          expect(held.toSorted()).toEqual(products);
          expect(option.complete).toBe(option.blocked.length === 0);
          const routed = option.lines.map((line) => all.find(({ id }) => id === line.offerId)?.productId);
          expect(routed).toEqual(option.lines.map((line) => line.productId));
          // Beside the others a line may have no room that it had alone.
          const isEndless = Object.values(option.day.left).every((most) => most === null);
          const wronged = option.blocked.flatMap((line) => ableOf(all, line.productId, option, place));
          expect(isEndless ? wronged : []).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the nearest split', () => {
  /** `date:products` of each part. */
  function split(options: PlannedDay[]): string[] {
    return nearestSplit(options).map(
      ({ option, productIds }) => `${option.day.date}:${productIds.join('+')}`,
    );
  }

  test('is none when a day takes everything', () => {
    expect(split(plan(wanted('bread', 'eggs'), [bread, eggs], days))).toEqual([]);
  });

  test('takes the day that carries most, then the earliest for the rest', () => {
    const fresh = anOffer({
      id: 'off-milk',
      productId: 'milk',
      cooperativeId: 'b',
      closes: on('1 12:00'),
      months: [12],
    });
    const offers = [bread, chicken, fresh];
    const late = serviceDays({
      services: [friday, point],
      runs: transferRuns([], now),
      booked: new Map(),
      now,
    });
    expect(split(plan(wanted('milk', 'bread', 'chicken'), offers, late))).toEqual([
      '2026-11-27:bread+chicken',
      '2026-12-02:milk',
    ]);
  });

  test('leaves out what no day can carry', () => {
    expect(split(plan(wanted('bread', 'gone'), [bread], days))).toEqual(['2026-11-27:bread']);
    expect(split(plan(wanted('gone'), [], days))).toEqual([]);
  });

  test('carries every line some day can carry, exactly once, the most on its first day', () => {
    const products = ['p', 'q', 'r', 's'];
    const offers = fc
      .tuple(anyOffer, anyOffer, anyOffer, anyOffer)
      .map((all) => all.map((offer, index) => ({ ...offer, productId: products[index] ?? '' })));
    fc.assert(
      fc.property(anyPlace, offers, (place, all) => {
        const facts = {
          lines: wanted(...products),
          offers: byProduct(all),
          audience: 'household' as const,
          now: place.now,
          key: 'k',
        };
        const options = planDays(facts, daysAt(place));
        fc.pre(!options.some(({ complete }) => complete));
        const parts = nearestSplit(options);
        const possible = new Set(options.flatMap(({ lines }) => lines.map((line) => line.productId)));
        expect(parts.flatMap(({ productIds }) => productIds).toSorted()).toEqual([...possible].toSorted());
        const most = Math.max(0, ...options.map(({ lines }) => lines.length));
        expect(parts[0]?.productIds.length ?? 0).toBe(most);
      }),
      { numRuns: 300 },
    );
  });
});
