import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Offer } from '../catalogue/model.ts';
import { anOffer } from '../delivery/test-cases.ts';
import { type Delivery, type PricedLine, quote } from './quote.ts';

function offerOf(changes: Partial<Offer> = {}): Offer {
  return {
    ...anOffer(),
    salesUnit: 'piece',
    packLabel: 'la pièce',
    netAmount: 500,
    netUnit: 'g',
    weighed: false,
    caseSize: 1,
    vatRatePercent: 6,
    depositCents: 0,
    allergens: null,
    labels: [],
    gtin: null,
    sourceRef: 'A1',
    sourceName: 'Something',
    producerLinkId: 'lnk-1',
    changedAt: new Date(0),
    listedAt: null,
    relistedAt: null,
    priceSteps: { household: [], professional: [] },
    ...changes,
  };
}

const rule: Delivery = {
  cooperativeId: 'a',
  fee: {
    bands: [
      { fromCents: 0, feeCents: 400 },
      { fromCents: 4500, feeCents: 0 },
    ],
    minimumCents: 1500,
  },
  feeVatRatePercent: 21,
};

const cents = fc.integer({ min: 1, max: 9_999 });
const anyLine = fc
  .record({
    cooperativeId: fc.constantFrom('a', 'b', 'c'),
    householdPriceCents: cents,
    professionalPriceCents: cents,
    vatRatePercent: fc.constantFrom(0, 6, 12, 21),
    depositCents: fc.constantFrom(0, 0, 15, 40),
    weighed: fc.boolean(),
    netAmount: fc.integer({ min: 1, max: 3_000 }),
    quantity: fc.integer({ min: 1, max: 99 }),
  })
  .map(({ quantity, ...offer }) => ({ quantity, offer }));
const anyLines: fc.Arbitrary<PricedLine[]> = fc.array(anyLine, { maxLength: 15 }).map((lines) =>
  lines.map(({ quantity, offer }, index) => ({
    quantity,
    productId: `prd-${index}`,
    offer: offerOf({ ...offer, id: `off-${index}` }),
  })),
);
const anyRule: fc.Arbitrary<Delivery | null> = fc.option(
  fc.record({
    cooperativeId: fc.constantFrom('a', 'b', 'd'),
    fee: fc.record({
      bands: fc
        .array(fc.record({ fromCents: fc.nat(50_000), feeCents: fc.nat(2_000) }), { maxLength: 3 })
        .map((bands) => bands.toSorted((a, b) => a.fromCents - b.fromCents)),
      minimumCents: fc.integer({ min: 0, max: 50_000 }),
    }),
    feeVatRatePercent: fc.constantFrom(6, 21),
  }),
);
const anyAudience = fc.constantFrom('household' as const, 'professional' as const);

const sum = <T>(items: readonly T[], of: (item: T) => number) =>
  items.reduce((total, item) => total + of(item), 0);

describe('whatever is bought of whom', () => {
  test('every line is in exactly one part, that of its seller', () => {
    fc.assert(
      fc.property(anyLines, anyAudience, anyRule, (lines, audience, fee) => {
        const { parts } = quote(lines, audience, fee);
        expect(parts.flatMap((part) => part.lines.map(({ productId }) => productId)).sort()).toEqual(
          lines.map(({ productId }) => productId).sort(),
        );
        for (const part of parts)
          expect(part.lines.every(({ offer }) => offer.cooperativeId === part.cooperativeId)).toBe(true);
        expect(new Set(parts.map(({ cooperativeId }) => cooperativeId)).size).toBe(parts.length);
      }),
    );
  });

  test('the sums are those of the parts, and each part’s those of its lines and fee, to the cent', () => {
    fc.assert(
      fc.property(anyLines, anyAudience, anyRule, (lines, audience, fee) => {
        const { parts, totals } = quote(lines, audience, fee);
        for (const name of [
          'goodsCents',
          'depositCents',
          'deliveryCents',
          'netCents',
          'vatCents',
          'totalCents',
        ] as const) {
          expect(sum(parts, (part) => part.totals[name])).toBe(totals[name]);
        }
        for (const { lines: own, totals: part } of parts) {
          expect(sum(own, (line) => line.goodsCents)).toBe(part.goodsCents);
          expect(sum(own, (line) => line.depositCents)).toBe(part.depositCents);
          expect(part.netCents + part.vatCents + part.depositCents).toBe(part.totalCents);
          const shown = part.goodsCents + part.deliveryCents + part.depositCents;
          expect(part.totalCents).toBe(audience === 'household' ? shown : shown + part.vatCents);
        }
      }),
    );
  });

  test('there is one fee, sold by who carries, and a carrier without lines has a part too', () => {
    fc.assert(
      fc.property(anyLines, anyRule, (lines, fee) => {
        const { parts, totals, feeCents } = quote(lines, 'household', fee);
        expect(parts.filter(({ carries }) => carries).map(({ cooperativeId }) => cooperativeId)).toEqual(
          fee ? [fee.cooperativeId] : [],
        );
        expect(totals.deliveryCents).toBe(feeCents);
        for (const part of parts) expect(part.totals.deliveryCents).toBe(part.carries ? feeCents : 0);
      }),
    );
  });

  test('the order of the lines changes no sum', () => {
    fc.assert(
      fc.property(anyLines, anyAudience, anyRule, (lines, audience, fee) => {
        expect(quote(lines.toReversed(), audience, fee).totals).toEqual(quote(lines, audience, fee).totals);
      }),
    );
  });
});

describe('a household’s basket', () => {
  const line = (priceCents: number, changes: Partial<Offer> = {}): PricedLine => ({
    productId: `prd-${priceCents}`,
    quantity: 1,
    offer: offerOf({ householdPriceCents: priceCents, professionalPriceCents: 1_000, ...changes }),
  });

  test('is delivered free from what the round says, counted over all co-ops', () => {
    const [own, other] = [line(2_500), line(2_000, { cooperativeId: 'b' })];
    expect(quote([own], 'household', rule)).toMatchObject({ feeCents: 400, totals: { totalCents: 2_900 } });
    expect(quote([own, other], 'household', rule)).toMatchObject({
      feeCents: 0,
      totals: { totalCents: 4_500, deliveryCents: 0 },
    });
  });

  test('tells a professional what delivery costs without VAT, in every band', () => {
    const { feeCents, feeBands, totals } = quote([line(2_500)], 'professional', rule);
    const net =
      rule.fee.bands[0]!.feeCents -
      Math.round((400 * rule.feeVatRatePercent) / (100 + rule.feeVatRatePercent));
    expect(feeCents).toBe(net);
    expect(totals.deliveryCents).toBe(net);
    expect(feeBands.map((band) => band.feeCents)).toEqual([net, 0]);
  });

  test('says what is missing to the minimum', () => {
    expect(quote([line(1_499)], 'household', rule).missingToMinimumCents).toBe(1);
    expect(quote([line(1_500)], 'household', rule).missingToMinimumCents).toBe(0);
    expect(quote([], 'household', rule).missingToMinimumCents).toBe(1_500);
    expect(quote([line(1)], 'household', null).missingToMinimumCents).toBe(0);
  });

  test('of a chicken by the kilo costs what it is expected to weigh', () => {
    const chicken = line(1_185, { weighed: true, netAmount: 1_700 });
    expect(quote([{ ...chicken, quantity: 2 }], 'household', null).parts[0]?.lines[0]).toMatchObject({
      expectedGrams: 1_700,
      goodsCents: 4_029,
    });
  });

  test('pays deposits on every unit, without VAT', () => {
    const { totals } = quote([{ ...line(360, { depositCents: 50 }), quantity: 3 }], 'household', null);
    expect(totals).toMatchObject({ goodsCents: 1_080, depositCents: 150, vatCents: 61, totalCents: 1_230 });
  });
});

test('a professional sees the fee without VAT, and pays it with', () => {
  const lines = [{ productId: 'prd', quantity: 2, offer: offerOf({ professionalPriceCents: 1_000 }) }];
  const { totals } = quote(lines, 'professional', rule);
  expect(totals).toMatchObject({
    goodsCents: 2_000,
    deliveryCents: 331,
    vatCents: 120 + 70,
    totalCents: 2_331 + 190,
  });
});
