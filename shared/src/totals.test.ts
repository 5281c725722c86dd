import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coopTotals, deliveryFee, lineAmounts, orderTotals } from './totals.ts';

const rate = fc.constantFrom(0, 2.1, 5.5, 6, 10, 12, 20, 21);
const line = fc.record({
  goodsCents: fc.integer({ min: 0, max: 200_000 }),
  depositCents: fc.integer({ min: 0, max: 2_000 }),
  vatRatePercent: rate,
});
const fee = fc.option(fc.record({ cents: fc.integer({ min: 0, max: 1_500 }), vatRatePercent: rate }), {
  nil: undefined,
});

function part(pricesIncludeVat: fc.Arbitrary<boolean>) {
  return fc.record({ lines: fc.array(line, { maxLength: 40 }), pricesIncludeVat, deliveryFee: fee });
}

const anyPart = part(fc.boolean());

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

describe('a line', () => {
  test('costs its units and their deposits', () => {
    expect(lineAmounts({ unitPriceCents: 325, quantity: 3, weighedGrams: null, depositCents: 20 })).toEqual({
      goodsCents: 975,
      depositCents: 60,
    });
  });

  test('priced per kg costs what its units are expected to weigh, rounded once', () => {
    expect(lineAmounts({ unitPriceCents: 1499, quantity: 3, weighedGrams: 850, depositCents: 0 })).toEqual({
      goodsCents: 3822,
      depositCents: 0,
    });
    expect(
      lineAmounts({ unitPriceCents: 1000, quantity: 1, weighedGrams: 0.5, depositCents: 0 }).goodsCents,
    ).toBe(1);
  });
});

describe('the totals of a co-op', () => {
  test('work out VAT on the sum of a rate, not per line', () => {
    const lines = Array.from({ length: 3 }, () => ({ goodsCents: 108, depositCents: 0, vatRatePercent: 6 }));
    const totals = coopTotals({ lines, pricesIncludeVat: false });
    expect(totals.vat).toEqual([{ ratePercent: 6, baseCents: 324, vatCents: 19 }]);
    expect(totals.totalCents).toBe(343);
  });

  test('keep rates and deposits apart, and tax the delivery', () => {
    const totals = coopTotals({
      lines: [
        { goodsCents: 1060, depositCents: 0, vatRatePercent: 6 },
        { goodsCents: 1210, depositCents: 40, vatRatePercent: 21 },
      ],
      pricesIncludeVat: true,
      deliveryFee: { cents: 484, vatRatePercent: 21 },
    });
    expect(totals).toEqual({
      goodsCents: 2270,
      depositCents: 40,
      deliveryCents: 484,
      netCents: 2400,
      vatCents: 354,
      totalCents: 2794,
      vat: [
        { ratePercent: 6, baseCents: 1000, vatCents: 60 },
        { ratePercent: 21, baseCents: 1400, vatCents: 294 },
      ],
    });
  });

  test('are nothing for no lines', () => {
    expect(coopTotals({ lines: [], pricesIncludeVat: true })).toMatchObject({ totalCents: 0, vat: [] });
  });

  test('with VAT included never differ from the sum of the lines', () => {
    fc.assert(
      fc.property(part(fc.constant(true)), (facts) => {
        const lines = facts.lines.map((item) => item.goodsCents + item.depositCents);
        expect(coopTotals(facts).totalCents).toBe(sum(lines) + (facts.deliveryFee?.cents ?? 0));
      }),
    );
  });

  test('without VAT have the VAT of each base, within half a cent', () => {
    fc.assert(
      fc.property(part(fc.constant(false)), (facts) => {
        const totals = coopTotals(facts);
        expect(totals.netCents).toBe(totals.goodsCents + totals.deliveryCents);
        for (const { baseCents, ratePercent, vatCents } of totals.vat) {
          expect(Math.abs((baseCents * ratePercent) / 100 - vatCents)).toBeLessThanOrEqual(0.5 + 1e-6);
        }
      }),
    );
  });

  test('are whole cents that add up, each rate once, whatever the order of lines', () => {
    fc.assert(
      fc.property(anyPart, (facts) => {
        const totals = coopTotals(facts);
        const { netCents, vatCents, depositCents, totalCents, vat } = totals;
        expect(totalCents).toBe(netCents + vatCents + depositCents);
        expect(
          vat.every((amount) => Number.isInteger(amount.baseCents) && Number.isInteger(amount.vatCents)),
        ).toBe(true);
        expect(new Set(vat.map((amount) => amount.ratePercent)).size).toBe(vat.length);
        expect(coopTotals({ ...facts, lines: facts.lines.toReversed() })).toEqual(totals);
      }),
    );
  });
});

describe('the totals of an order', () => {
  test('are the sums of its co-ops to the cent', () => {
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 5 }), (facts) => {
        const parts = facts.map(coopTotals);
        const order = orderTotals(parts);
        for (const field of [
          'goodsCents',
          'depositCents',
          'deliveryCents',
          'netCents',
          'vatCents',
          'totalCents',
        ] as const) {
          expect(order[field]).toBe(sum(parts.map((totals) => totals[field])));
        }
        expect(sum(order.vat.map((amount) => amount.vatCents))).toBe(order.vatCents);
        expect(new Set(order.vat.map((amount) => amount.ratePercent)).size).toBe(order.vat.length);
      }),
    );
  });

  test('of one co-op are its own', () => {
    fc.assert(
      fc.property(anyPart, (facts) => {
        expect(orderTotals([coopTotals(facts)])).toEqual(coopTotals(facts));
      }),
    );
  });
});

describe('the delivery fee', () => {
  const rule = {
    bands: [
      { fromCents: 0, feeCents: 695 },
      { fromCents: 3000, feeCents: 495 },
      { fromCents: 6000, feeCents: 0 },
    ],
    minimumCents: 2500,
  };

  test('says what is missing to the minimum and to the next cheaper delivery', () => {
    expect(deliveryFee(rule, 2000)).toEqual({
      feeCents: 695,
      next: { missingCents: 1000, feeCents: 495 },
      missingToMinimumCents: 500,
    });
    expect(deliveryFee(rule, 5999)).toEqual({
      feeCents: 495,
      next: { missingCents: 1, feeCents: 0 },
      missingToMinimumCents: 0,
    });
  });

  test('is that of the band from its amount on', () => {
    expect(deliveryFee(rule, 3000).feeCents).toBe(495);
    expect(deliveryFee(rule, 6000)).toEqual({ feeCents: 0, next: null, missingToMinimumCents: 0 });
  });

  test('looks past a band that is dearer', () => {
    const odd = { ...rule, bands: [{ fromCents: 0, feeCents: 300 }, ...rule.bands.slice(1)] };
    expect(deliveryFee(odd, 100).next).toEqual({ missingCents: 5900, feeCents: 0 });
  });

  test('is nothing without any band', () => {
    expect(deliveryFee({ bands: [], minimumCents: 0 }, 90_000)).toEqual({
      feeCents: 0,
      next: null,
      missingToMinimumCents: 0,
    });
  });
});
