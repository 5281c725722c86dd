import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  availableTo,
  type CommonStock,
  draw,
  joinStocks,
  releaseReserves,
  reserveOf,
  restock,
  shareOut,
  unitsIn,
} from './common-stock.ts';

const cooperatives = ['a', 'b', 'c'] as const;
const anyCooperative = fc.constantFrom(...cooperatives);
const anyUnits = fc.nat({ max: 50 });
const anyStock: fc.Arbitrary<CommonStock> = fc.record({
  rest: anyUnits,
  reserves: fc.dictionary(anyCooperative, anyUnits),
});
const anySellers = fc.uniqueArray(anyCooperative, { minLength: 1 });

const parts = ({ rest, reserves }: CommonStock) => [rest, ...Object.values(reserves)];

describe('a draw', () => {
  test('takes exactly what was sold, leaves nothing below zero, and no other’s reserve touched', () => {
    fc.assert(
      fc.property(anyStock, anyCooperative, anyUnits, (stock, seller, units) => {
        const left = draw(stock, seller, units);
        if (units > availableTo(seller, stock)) {
          expect(left).toBeNull();
          return;
        }
        expect(unitsIn(left!)).toBe(unitsIn(stock) - units);
        expect(Math.min(...parts(left!))).toBeGreaterThanOrEqual(0);
        expect(availableTo(seller, left!)).toBe(availableTo(seller, stock) - units);
        for (const other of cooperatives.filter((one) => one !== seller))
          expect(reserveOf(left!, other)).toBe(reserveOf(stock, other));
      }),
    );
  });

  test('takes from the rest only once the own reserve is gone', () => {
    const stock = { rest: 10, reserves: { a: 4, b: 3 } };
    expect(draw(stock, 'a', 3)).toEqual({ rest: 10, reserves: { a: 1, b: 3 } });
    expect(draw(stock, 'a', 6)).toEqual({ rest: 8, reserves: { b: 3 } });
    expect(draw(stock, 'a', 15)).toBeNull();
  });

  test('after draw, whoever comes first, sells no more than there was, and each reserve to its own co-op', () => {
    const anyBuyer = fc.tuple(anyCooperative, fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(anyStock, fc.array(anyBuyer, { maxLength: 40 }), (stock, buyers) => {
        let left = stock;
        const sold = new Map<string, number>();
        for (const [seller, units] of buyers) {
          const next = draw(left, seller, units);
          if (!next) continue;
          left = next;
          sold.set(seller, (sold.get(seller) ?? 0) + units);
        }
        const all = [...sold.values()].reduce((sum, units) => sum + units, 0);
        expect(all + unitsIn(left)).toBe(unitsIn(stock));
        for (const seller of cooperatives)
          expect(sold.get(seller) ?? 0).toBeLessThanOrEqual(availableTo(seller, stock));
      }),
    );
  });
});

describe('a restock', () => {
  test('gives the total asked for and leaves other reserves alone, or is impossible', () => {
    fc.assert(
      fc.property(anyStock, anyCooperative, anyUnits, anyUnits, (stock, own, units, ownReserve) => {
        const others = unitsIn({ rest: 0, reserves: stock.reserves }) - reserveOf(stock, own);
        const after = restock(stock, own, { units, ownReserve });
        if (others + ownReserve > units) {
          expect(after).toBeNull();
          return;
        }
        expect(unitsIn(after!)).toBe(units);
        expect(reserveOf(after!, own)).toBe(ownReserve);
        for (const other of cooperatives.filter((one) => one !== own))
          expect(reserveOf(after!, other)).toBe(reserveOf(stock, other));
      }),
    );
  });
});

describe('joining, releasing and sharing out', () => {
  test('lose and double nothing', () => {
    fc.assert(
      fc.property(anyStock, anyStock, anySellers, (one, other, sellers) => {
        expect(unitsIn(joinStocks(one, other))).toBe(unitsIn(one) + unitsIn(other));
        expect(unitsIn(releaseReserves(one, new Set(sellers)))).toBe(unitsIn(one));
        const shared = shareOut(one, sellers);
        expect([...shared.keys()].sort()).toEqual(sellers.toSorted());
        expect([...shared.values()].reduce((sum, units) => sum + units, 0)).toBe(unitsIn(one));
        for (const seller of sellers)
          expect(shared.get(seller)).toBeGreaterThanOrEqual(reserveOf(one, seller));
      }),
    );
  });

  test('frees what was set aside by who no longer sells', () => {
    expect(releaseReserves({ rest: 1, reserves: { a: 2, b: 3 } }, new Set(['a']))).toEqual({
      rest: 4,
      reserves: { a: 2 },
    });
  });
});
