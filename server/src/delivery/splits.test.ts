import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlannedDay } from './plan.ts';
import { planDays } from './plan.ts';
import { type BasketSplit, bestSplits, type SplitFacts } from './splits.ts';
import { anOffer, anyOffer, anyPlace, aService, at, daysAt, on } from './test-cases.ts';
import { daysOf } from './test-promises.ts';

const now = at('2026-11-22T20:00');
const friday = aService();
const wednesday = aService({ id: 'svc-wednesday', weekday: 3, closes: on('1 12:00'), cooperativeId: 'b' });
const bread = anOffer({ id: 'off-bread', productId: 'bread' });
const fees = (feeOf: SplitFacts['feeOf']): SplitFacts => ({ feeOf, farOf: () => 0 });
const milk = anOffer({ id: 'off-milk', productId: 'milk', cooperativeId: 'b' });

function planned(productIds: string[], offers = [bread, milk], services = [friday, wednesday]): PlannedDay[] {
  const lines = productIds.map((productId) => ({ productId, quantity: 1, wishedCooperativeId: null }));
  const byProduct = new Map(productIds.map((id) => [id, offers.filter(({ productId }) => productId === id)]));
  return planDays({ lines, offers: byProduct, audience: 'household', now, key: 'k' }, daysOf(services));
}

function told(splits: readonly BasketSplit[]): string[] {
  return splits.map(
    ({ parts, feeCents }) =>
      `${parts.map(({ option, productIds }) => `${option.day.date}:${productIds.join('+')}`).join(' ')} = ${feeCents}`,
  );
}

test('names three pairs of days with both fees: the cheapest, the one that ends first, then others', () => {
  const dear = fees(({ day }) => (day.date === '2026-11-25' ? 500 : 300));
  expect(told(bestSplits(planned(['bread', 'milk']), dear))).toEqual([
    '2026-11-27:bread 2026-12-02:milk = 600',
    '2026-11-25:milk 2026-11-27:bread = 800',
    '2026-12-02:milk 2026-12-04:bread = 600',
  ]);
});

test('brings home first what costs less at a point, and of two points names the nearer', () => {
  const point = { ...wednesday, kind: 'pickup' as const };
  const days = [
    friday,
    wednesday,
    { ...point, id: 'svc-far', name: 'far' },
    { ...point, id: 'svc-near', name: 'near' },
  ];
  const splits = bestSplits(planned(['bread', 'milk'], [bread, milk], days), {
    feeOf: ({ day }) => (day.service.kind === 'delivery' ? 300 : 0),
    farOf: ({ day }) => ({ far: 9, near: 2 })[day.service.name] ?? 0,
  });
  const names = splits.map(({ parts }) => parts.map(({ option }) => option.day.service.name).join('+'));
  expect(names[0]).toBe('Friday van+Friday van');
  expect(names[1]).toContain('near');
  expect(names.join()).not.toContain('far');
});

test('leaves out a day whose part is worth less than its minimum', () => {
  const splits = bestSplits(
    planned(['bread', 'milk']),
    fees(({ day }) => (day.date < '2026-12-01' ? null : 300)),
  );
  expect(told(splits)[0]).toBe('2026-12-02:milk 2026-12-04:bread = 600');
  for (const { parts } of splits)
    for (const { option } of parts) expect(option.day.date > '2026-12-01').toBe(true);
});

test('is empty while a day takes everything', () => {
  expect(
    bestSplits(
      planned(['bread']),
      fees(() => 300),
    ),
  ).toEqual([]);
});

test('of what one day can bring alone, names that day', () => {
  expect(
    told(
      bestSplits(
        planned(['bread', 'gone']),
        fees(() => 300),
      ),
    ),
  ).toEqual(['2026-11-27:bread = 300']);
});

test('brings each line that some day can carry exactly once, on a day that carries it, at the sum of its fees', () => {
  const products = ['p', 'q', 'r', 's'];
  const offers = fc
    .tuple(anyOffer, anyOffer, anyOffer, anyOffer)
    .map((all) => all.map((offer, index) => ({ ...offer, productId: products[index] ?? '' })));
  fc.assert(
    fc.property(anyPlace, offers, fc.integer({ min: 0, max: 3 }), (place, all, fee) => {
      const facts = {
        lines: products.map((productId) => ({ productId, quantity: 1, wishedCooperativeId: null })),
        offers: new Map(all.map((offer) => [offer.productId, [offer]])),
        audience: 'household' as const,
        now: place.now,
        key: 'k',
      };
      const plan = planDays(facts, daysAt(place));
      const splits = bestSplits(
        plan,
        fees(({ day }) => fee * day.service.weekday),
      );
      const possible = new Set(plan.flatMap(({ lines }) => lines.map(({ productId }) => productId)));
      if (plan.some(({ complete }) => complete) || possible.size === 0) expect(splits).toEqual([]);
      else expect(splits.length).toBeGreaterThan(0);
      expect(splits.length).toBeLessThanOrEqual(3);
      for (const { parts, feeCents } of splits) {
        const placed = parts.flatMap(({ productIds }) => productIds);
        expect(placed.toSorted()).toEqual([...possible].toSorted());
        for (const { option, productIds } of parts)
          for (const id of productIds) expect(option.lines.map(({ productId }) => productId)).toContain(id);
        expect(feeCents).toBe(parts.reduce((sum, part) => sum + fee * part.option.day.service.weekday, 0));
      }
    }),
    { numRuns: 300 },
  );
});
