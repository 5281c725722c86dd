import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatMoney, roundCents, splitCents, vatIncluded, vatOn } from './money.ts';

const cents = fc.integer({ min: -100_000_000, max: 100_000_000 });
const rate = fc.constantFrom(0, 2.1, 5.5, 6, 10, 12, 20, 21);

describe('rounding', () => {
  test('takes a half away from zero', () => {
    expect([0.5, 1.5, 2.5, -0.5, -1.5].map(roundCents)).toEqual([1, 2, 3, -1, -2]);
  });

  test('takes a half for a half though floats write it a little less', () => {
    expect(roundCents(1.005 * 100)).toBe(101);
    expect(roundCents((1499 * 850 * 2) / 1000)).toBe(2548);
    expect(roundCents(2.4999)).toBe(2);
  });

  test('never gives minus zero', () => {
    expect(Object.is(roundCents(-0.2), 0)).toBe(true);
  });

  test('leaves whole cents alone, is the same both sides of zero, and moves half a cent at most', () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 1000 }), (amount, part) => {
        expect(roundCents(amount)).toBe(amount);
        expect(roundCents(-amount / part)).toBe(-roundCents(amount / part) || 0);
        expect(Math.abs(roundCents(amount / part) - amount / part)).toBeLessThanOrEqual(0.5 + 1e-6);
      }),
    );
  });

  test('keeps the order of amounts', () => {
    fc.assert(
      fc.property(cents, cents, fc.integer({ min: 1, max: 1000 }), (a, b, part) => {
        expect(roundCents(Math.min(a, b) / part)).toBeLessThanOrEqual(roundCents(Math.max(a, b) / part));
      }),
    );
  });
});

describe('VAT', () => {
  test('is found in a price and added to one', () => {
    expect(vatIncluded(1060, 6)).toBe(60);
    expect(vatOn(1000, 6)).toBe(60);
    expect(vatIncluded(999, 0)).toBe(0);
    expect(vatOn(50, 21)).toBe(11);
  });

  test('added to a net amount is found in the sum again', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), rate, (net, ratePercent) => {
        expect(vatIncluded(net + vatOn(net, ratePercent), ratePercent)).toBe(vatOn(net, ratePercent));
      }),
    );
  });
});

describe('splitting', () => {
  const weights = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 30 });

  test('gives the cents left over to the largest remainders', () => {
    expect(splitCents(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(splitCents(10, [1, 2, 4])).toEqual([1, 3, 6]);
    expect(splitCents(-100, [1, 1, 1])).toEqual([-33, -33, -34]);
    expect(splitCents(7, [0, 0])).toEqual([7, 0]);
    expect(splitCents(7, [])).toEqual([]);
  });

  test('keeps every cent', () => {
    fc.assert(
      fc.property(cents, weights, (amount, shares) => {
        const parts = splitCents(amount, shares);
        expect(parts).toHaveLength(shares.length);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
        expect(parts.every(Number.isInteger)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('gives each its share within a cent, and nothing to a weight of zero', () => {
    fc.assert(
      fc.property(cents, weights, (amount, shares) => {
        const total = shares.reduce((sum, share) => sum + share, 0);
        fc.pre(total > 0);
        splitCents(amount, shares).forEach((part, index) => {
          const share = shares[index] ?? 0;
          expect(Math.abs(part - (amount * share) / total)).toBeLessThan(1 + 1e-6);
          if (share === 0) expect(Math.abs(part)).toBe(0);
        });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('writing an amount', () => {
  test('follows the habit of each language', () => {
    expect(formatMoney(1240, 'fr')).toBe('12,40\u00a0€');
    expect(formatMoney(1240, 'nl')).toBe('€\u00a012,40');
    expect(formatMoney(1240, 'de')).toBe('12,40\u00a0€');
    expect(formatMoney(1240, 'en')).toBe('€12.40');
  });

  test('groups thousands and keeps the sign', () => {
    expect(formatMoney(123456789, 'fr')).toBe('1\u00a0234\u00a0567,89\u00a0€');
    expect(formatMoney(123456789, 'de')).toBe('1.234.567,89\u00a0€');
    expect(formatMoney(-5, 'en')).toBe('-€0.05');
    expect(formatMoney(-5, 'nl')).toBe('-€\u00a00,05');
    expect(formatMoney(0, 'fr')).toBe('0,00\u00a0€');
  });

  test('loses no cent', () => {
    fc.assert(
      fc.property(cents, fc.constantFrom('fr', 'nl', 'de', 'en'), (amount, locale) => {
        const text = formatMoney(amount, locale);
        expect(Number(text.replace(/\D/g, '')) * (text.startsWith('-') ? -1 : 1) || 0).toBe(amount || 0);
      }),
    );
  });
});
