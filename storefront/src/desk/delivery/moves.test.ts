import { type AreaSheet, type Ring, ringTrouble, toPosition, toSheet } from '@carriole/shared/areas.ts';
import { describe, expect, test } from 'vitest';
import { nextCorner, placed, stepOf, withCorner, withCornerAt } from './moves.ts';

const sheet: AreaSheet = { west: 4, east: 6, south: 49, north: 51, width: 2000, height: 2000 };
const ringOf = (...places: [number, number][]): Ring => places.map(([x, y]) => toPosition(sheet, { x, y }));
const square = ringOf([100, 100], [500, 100], [500, 500], [100, 500]);
const onSheet = (ring: Ring) =>
  ring.map((corner) => toSheet(sheet, corner)).map(({ x, y }) => [Math.round(x), Math.round(y)]);

describe('a new corner', () => {
  test('goes between the two it lies next to, so that the line does not cross itself', () => {
    expect(onSheet(withCorner(square, sheet, { x: 700, y: 300 }))).toEqual([
      [100, 100],
      [500, 100],
      [700, 300],
      [500, 500],
      [100, 500],
    ]);
    expect(onSheet(withCorner(square, sheet, { x: 0, y: 300 })).at(-1)).toEqual([0, 300]);
  });

  test('set by keyboard makes a triangle around the hub, then halves the longest edge, and is always an area', () => {
    let ring: Ring = [];
    for (let corners = 1; corners <= 8; corners += 1) {
      ring = withCorner(ring, sheet, nextCorner(ring, sheet, { x: 1000, y: 1000 }));
      expect(ring).toHaveLength(corners);
      if (corners === 3)
        expect(onSheet(ring)).toEqual([
          [1000, 850],
          [1150, 1150],
          [850, 1150],
        ]);
    }
    expect(ringTrouble(ringOf(...(onSheet(ring).slice(0, 3) as [number, number][])))).toBeNull();
  });
});

test('a corner is moved or taken out, the others stay', () => {
  expect(onSheet(withCornerAt(square, sheet, 1, { x: 600, y: 90 }))[1]).toEqual([600, 90]);
  expect(onSheet(withCornerAt(square, sheet, 1, null))).toEqual([
    [100, 100],
    [500, 500],
    [100, 500],
  ]);
});

test('arrow keys move by a street, with Shift by a village, never off the sheet', () => {
  expect(stepOf({ key: 'ArrowUp', shiftKey: false })).toEqual({ x: 0, y: -5 });
  expect(stepOf({ key: 'ArrowRight', shiftKey: true })).toEqual({ x: 40, y: 0 });
  expect(stepOf({ key: 'a', shiftKey: false })).toBeNull();
  expect(placed(sheet, { x: -3, y: 2004.4 })).toEqual({ x: 0, y: 2000 });
});
