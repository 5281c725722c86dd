import { pointOn } from '@carriole/shared/geo.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frameAround, placeIn, sheet, towns, wholeSheet } from './sheet.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });

test('every town we name is on the sheet', () => {
  for (const town of towns) expect(pointOn(sheet, town), town.name).not.toBeNull();
});

test('a frame never leaves the sheet and always shows its point', () => {
  fc.assert(
    fc.property(share, share, fc.double({ min: 0.05, max: 1, noNaN: true }), (x, y, size) => {
      const frame = frameAround({ x, y }, size);
      for (const edge of [frame.x, frame.y]) {
        expect(edge).toBeGreaterThanOrEqual(0);
        expect(edge + size).toBeLessThanOrEqual(1 + 1e-9);
      }
      expect(placeIn({ ...frame, size: size + 1e-9 }, { x, y })).not.toBeNull();
    }),
  );
});

test('says where a point is in the whole, and that one outside a frame is not in it', () => {
  expect(placeIn(wholeSheet, { x: 0.25, y: 0.5 })).toEqual({ left: '25%', top: '50%' });
  expect(placeIn({ x: 0.5, y: 0.5, size: 0.25 }, { x: 0.25, y: 0.5 })).toBeNull();
});
