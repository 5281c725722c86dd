import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AreaSheet,
  isInside,
  postcodesWithin,
  type Ring,
  ringsOf,
  ringTrouble,
  toPosition,
  toSheet,
} from './areas.ts';

/** Two degrees square, a hundred units to each. */
const sheet: AreaSheet = { west: 4, east: 6, south: 49, north: 51, width: 200, height: 200 };
const square = (x: number, y: number, size: number): Ring =>
  [
    { x, y },
    { x: x + size, y },
    { x: x + size, y: y + size },
    { x, y: y + size },
  ].map((corner) => toPosition(sheet, corner));
const shapes = [
  { postcode: '4000', shape: 'M0 0l50 0 0 50 -50 0z' },
  { postcode: '4020', shape: 'M50 0l50 0 0 50 -50 0z' },
  // Around 4031, which lies in its hole.
  { postcode: '4030', shape: 'M100 100l90 0 0 90 -90 0zM120 120l0 50 50 0 0 -50z' },
  { postcode: '4031', shape: 'M120 120l50 0 0 50 -50 0z' },
];

describe('a polygon reaches', () => {
  test('the postcodes of which more than half lies inside', () => {
    expect(postcodesWithin(square(0, 0, 74), sheet, shapes)).toEqual(['4000']);
    expect(postcodesWithin(square(0, 0, 80), sheet, shapes)).toEqual(['4000', '4020']);
    expect(postcodesWithin(square(26, 0, 60), sheet, shapes)).toEqual(['4020']);
  });

  test('a postcode in the hole of another without that other, and the other with it by its own area only', () => {
    expect(postcodesWithin(square(118, 118, 54), sheet, shapes)).toEqual(['4031']);
    expect(postcodesWithin(square(99, 99, 92), sheet, shapes)).toEqual(['4030', '4031']);
  });

  test('nothing where no postcode is', () => {
    expect(postcodesWithin(square(101, 1, 40), sheet, shapes)).toEqual([]);
  });

  test('the same whichever way round and from whichever corner it was drawn', () => {
    fc.assert(
      fc.property(
        fc.nat(150),
        fc.nat(150),
        fc.integer({ min: 5, max: 190 }),
        fc.nat(3),
        (x, y, size, from) => {
          const ring = square(x, y, size);
          const turned = [...ring.slice(from), ...ring.slice(0, from)];
          const told = postcodesWithin(ring, sheet, shapes);
          expect(postcodesWithin(turned, sheet, shapes)).toEqual(told);
          expect(postcodesWithin(turned.toReversed(), sheet, shapes)).toEqual(told);
        },
      ),
    );
  });

  test('no less when it grows', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), fc.integer({ min: 5, max: 90 }), (x, y, size) => {
        const small = postcodesWithin(square(x + 5, y + 5, size), sheet, shapes);
        const large = postcodesWithin(square(x, y, size + 10), sheet, shapes);
        expect(large).toEqual(expect.arrayContaining(small));
      }),
    );
  });
});

describe('a polygon is refused', () => {
  const at = (...corners: [number, number][]): Ring => corners.map(([x, y]) => toPosition(sheet, { x, y }));

  test('when its edges cross', () => {
    expect(ringTrouble(at([0, 0], [50, 50], [50, 0], [0, 50]))).toBe('crosses');
  });

  test('when it touches itself at a corner, along an edge, or with a corner said twice', () => {
    expect(ringTrouble(at([0, 0], [50, 0], [50, 50], [25, 0], [0, 50]))).toBe('crosses');
    expect(ringTrouble(at([0, 0], [50, 0], [20, 0], [20, 50]))).toBe('crosses');
    expect(ringTrouble(at([0, 0], [50, 0], [50, 0], [20, 50]))).toBe('crosses');
  });

  test('when there is next to nothing in it', () => {
    expect(ringTrouble(at([0, 0], [0.3, 0], [0, 0.3]))).toBe('too-small');
  });

  test('never for three corners apart, nor for a square however small it is drawn above ten hectares', () => {
    expect(ringTrouble(at([0, 0], [50, 0], [0, 50]))).toBeNull();
    expect(ringTrouble(square(10, 10, 0.6))).toBeNull();
  });
});

test('a position and its place on the sheet are each other’s, to a metre or two', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 200, noNaN: true }),
      fc.double({ min: 0, max: 200, noNaN: true }),
      (x, y) => {
        const back = toSheet(sheet, toPosition(sheet, { x, y }));
        expect(Math.abs(back.x - x) + Math.abs(back.y - y)).toBeLessThan(0.01);
      },
    ),
  );
});

test('an outline is read as its rings, and its hole is outside', () => {
  const rings = ringsOf(shapes[2]!.shape);
  expect(rings[1]).toEqual([
    { x: 120, y: 120 },
    { x: 120, y: 170 },
    { x: 170, y: 170 },
    { x: 170, y: 120 },
  ]);
  expect(isInside({ x: 110, y: 110 }, rings)).toBe(true);
  expect(isInside({ x: 140, y: 140 }, rings)).toBe(false);
});
