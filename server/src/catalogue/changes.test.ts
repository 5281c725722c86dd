import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type KnownOffer, listingOf, type PriceStep, priceChangesOf, priceMove } from './changes.ts';

const day = 86_400_000;
const at = new Date('2026-11-25T09:00:00Z');
const known: KnownOffer = {
  id: 'off-1',
  withdrawnAt: null,
  listedAt: null,
  relistedAt: null,
  householdPriceCents: 300,
  professionalPriceCents: null,
};

describe('an offer', () => {
  test('of a co-op that begins is no news; what it adds later is', () => {
    expect(listingOf(undefined, { isSelling: false, at })).toEqual({ listedAt: null, relistedAt: null });
    expect(listingOf(undefined, { isSelling: true, at })).toEqual({ listedAt: at, relistedAt: null });
  });

  test('that was withdrawn is back; one that stayed keeps its moments', () => {
    const withdrawn = { ...known, withdrawnAt: new Date(1), listedAt: new Date(0) };
    expect(listingOf(withdrawn, { isSelling: true, at })).toEqual({ listedAt: new Date(0), relistedAt: at });
    const stayed = { ...known, relistedAt: new Date(5) };
    expect(listingOf(stayed, { isSelling: true, at })).toEqual({ listedAt: null, relistedAt: new Date(5) });
  });

  test('is noted when any of its prices is another than before', () => {
    const before = new Map([['coo:A1', known]]);
    const row = { id: 'off-1', cooperativeId: 'coo', sourceRef: 'A1', householdPriceCents: 300 };
    expect(priceChangesOf([row], before, at)).toEqual([]);
    const noted = { offerId: 'off-1', at, householdBeforeCents: 300, professionalBeforeCents: null };
    expect(priceChangesOf([{ ...row, householdPriceCents: 310 }], before, at)).toEqual([noted]);
    expect(priceChangesOf([{ ...row, professionalPriceCents: 1 }], before, at)).toEqual([noted]);
    expect(priceChangesOf([{ ...row, sourceRef: 'new' }], before, at)).toEqual([]);
  });
});

describe('a price', () => {
  const now = +at;
  const since = now - 7 * day;
  const step = (daysAgo: number, beforeCents: number): PriceStep => ({
    at: now - daysAgo * day,
    beforeCents,
  });

  test.each([
    ['that did not change', [], 300, null],
    ['that changed long ago', [step(10, 200)], 300, null],
    ['that rose, from what it was', [step(3, 200)], 300, 200],
    ['that rose twice, from what it was before the week', [step(5, 200), step(1, 250)], 300, 200],
    ['that fell, from the lowest of the month before', [step(3, 400)], 300, 400],
    ['that fell from a price it was raised to just before', [step(9, 310), step(1, 500)], 300, 310],
    ['that fell no lower than it had been this month', [step(9, 290), step(1, 500)], 300, null],
    ['that fell, whatever it was longer ago', [step(40, 100), step(2, 400)], 300, 400],
    ['that is what it was', [step(3, 300), step(1, 400)], 300, null],
  ] as [string, PriceStep[], number, number | null][])('%s', (_, steps, nowCents, beforeCents) => {
    expect(priceMove(steps, nowCents, since)?.beforeCents ?? null).toBe(beforeCents);
  });

  test('is never called cut when it was as low within the thirty days before', () => {
    const anySteps = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 9 })), { maxLength: 8 })
      .map((all) => all.map(([daysAgo, cents]) => step(daysAgo, cents)).sort((a, b) => a.at - b.at));
    fc.assert(
      fc.property(anySteps, fc.integer({ min: 1, max: 9 }), (steps, nowCents) => {
        const move = priceMove(steps, nowCents, since);
        if (!move || move.nowCents > move.beforeCents) return;
        const last = steps.at(-1)!.at;
        for (const { at: moment, beforeCents } of steps)
          if (moment > last - 30 * day) expect(beforeCents).toBeGreaterThanOrEqual(move.beforeCents);
        expect(move.nowCents).toBeLessThan(move.beforeCents);
      }),
    );
  });
});
