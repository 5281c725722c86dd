import { pointOn } from '@carriole/shared/geo.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameAround, placeIn, sheet, towns, wholeSheet } from './sheet.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

test('every town we name is on the sheet', () => {
  for (const town of towns) expect(pointOn(sheet, town), town.name).not.toBeNull();
});

test('a frame never leaves the sheet and shows all its points', () => {
  const points = fc.array(fc.record({ x: share, y: share }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(points, fc.double({ min: 0.05, max: 1, noNaN: true }), (some, least) => {
      const frame = frameAround(some, least);
      for (const edge of [frame.x, frame.y]) {
        expect(edge).toBeGreaterThanOrEqual(0);
        expect(edge + frame.size).toBeLessThanOrEqual(1 + 1e-9);
      }
      const lenient = { x: frame.x - 1e-9, y: frame.y - 1e-9, size: frame.size + 2e-9 };
      for (const point of some) expect(placeIn(lenient, point)).not.toBeNull();
    }),
  );
});

test('says where a point is in the whole, and that one outside a frame is not in it', () => {
  expect(placeIn(wholeSheet, { x: 0.25, y: 0.5 })).toEqual({ left: '25%', top: '50%' });
  expect(placeIn({ x: 0.5, y: 0.5, size: 0.25 }, { x: 0.25, y: 0.5 })).toBeNull();
});
