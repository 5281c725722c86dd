import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ProductMoves } from '../catalogue/moves.ts';
import { type BasketContents, followMoves } from './follow.ts';

const addedAt = new Date('2026-11-23T08:00:00Z');
const line = (productId: string, quantity: number, wishCooperativeId: string | null = null) => ({
  productId,
  quantity,
  wishCooperativeId,
  addedAt,
});
const joinBIntoA: ProductMoves = {
  offers: [{ offerId: 'b1', cooperativeId: 'coop-b', from: 'b', to: 'a' }],
  mergers: [{ id: 'b', mergedInto: 'a' }],
};
const partBFromA: ProductMoves = {
  offers: [{ offerId: 'b1', cooperativeId: 'coop-b', from: 'a', to: 'b' }],
  mergers: [{ id: 'b', mergedInto: null }],
};
const bIsA = new Map([['b', 'a']]);
const nothing = new Map<string, string>();
const byProduct = ({ lines }: BasketContents) =>
  lines.toSorted((x, y) => (x.productId < y.productId ? -1 : 1));

test('two lines become one, with all units', () => {
  const basket = { lines: [line('a', 2), line('b', 3), line('c', 1)], moves: [] };
  expect(followMoves(basket, joinBIntoA, bIsA).lines).toEqual([line('a', 5), line('c', 1)]);
});

test('no line grows beyond what a line can hold', () => {
  const basket = { lines: [line('a', 800), line('b', 800)], moves: [] };
  expect(followMoves(basket, joinBIntoA, bIsA).lines).toEqual([line('a', 999)]);
});

test('parted again, each basket has back what was put into it', () => {
  const quantity = fc.integer({ min: 1, max: 400 });
  const wish = fc.constantFrom(null, 'coop-b');
  const lines = fc
    .record({ a: fc.option(quantity), b: fc.option(quantity), wish })
    .map((each) => [
      ...(each.a === null ? [] : [line('a', each.a)]),
      ...(each.b === null ? [] : [line('b', each.b, each.wish)]),
    ]);
  fc.assert(
    fc.property(lines, (put) => {
      const basket = { lines: put, moves: [] };
      const joined = followMoves(basket, joinBIntoA, bIsA);
      const parted = followMoves(joined, partBFromA, nothing);
      const expected = put.map((one) => [one.productId, one.quantity]);
      expect(parted.moves).toEqual([]);
      // A wish of b's co-op that a's line took over goes back with b's offer: the units stay, whoever sells them.
      if (put.length === 2 && put[1]?.wishCooperativeId) {
        expect(parted.lines.reduce((sum, one) => sum + one.quantity, 0)).toBe(
          put.reduce((sum, one) => sum + one.quantity, 0),
        );
        return;
      }
      expect(byProduct(parted).map((one) => [one.productId, one.quantity])).toEqual(expected);
    }),
  );
});

test('gives back at most what the customer left in the line', () => {
  const joined = followMoves({ lines: [line('a', 2), line('b', 3)], moves: [] }, joinBIntoA, bIsA);
  const lowered = { ...joined, lines: [line('a', 1)] };
  expect(followMoves(lowered, partBFromA, nothing).lines).toEqual([line('b', 1)]);
  expect(followMoves({ ...joined, lines: [] }, partBFromA, nothing).lines).toEqual([]);
});

test('a line that wishes for a co-op goes where its offer goes; others stay', () => {
  const basket = { lines: [line('a', 2, 'coop-b')], moves: [] };
  expect(followMoves(basket, partBFromA, nothing).lines).toEqual([line('b', 2, 'coop-b')]);
  const other = { lines: [line('a', 2, 'coop-a')], moves: [] };
  expect(followMoves(other, partBFromA, nothing)).toEqual(other);
});
