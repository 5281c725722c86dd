import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clustersOf, distanceKm, formatKm, pointOn, type Sheet } from './geo.ts';

const place = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});
const sheet: Sheet = { west: 4.9, east: 6.5, south: 50.1, north: 50.8, height: 0.75 };

test('from Liège to Verviers it is some 20 km as the crow flies', () => {
  const km = distanceKm({ lat: 50.6326, lon: 5.5797 }, { lat: 50.5891, lon: 5.8662 });
  expect(km).toBeGreaterThan(20);
  expect(km).toBeLessThan(21.5);
});

test('a degree of latitude is 111.19 km anywhere', () => {
  for (const lat of [0, 30, 50, 89])
    expect(distanceKm({ lat, lon: 7 }, { lat: lat + 1, lon: 7 })).toBeCloseTo(111.195, 2);
});

test('a distance is the same both ways, zero to oneself, and never beyond half the earth', () => {
  fc.assert(
    fc.property(place, place, (a, b) => {
      expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
      expect(distanceKm(a, a)).toBe(0);
      expect(distanceKm(a, b)).toBeLessThanOrEqual(Math.PI * 6371 + 1e-6);
    }),
  );
});

test('a way round is never shorter than the straight line', () => {
  fc.assert(
    fc.property(place, place, place, (a, b, c) => {
      expect(distanceKm(a, c)).toBeLessThanOrEqual(distanceKm(a, b) + distanceKm(b, c) + 1e-6);
    }),
  );
});

test('says tenths below ten km and whole km above', () => {
  expect([0.04, 4.26, 9.949, 9.96, 23.5].map((km) => formatKm(km, 'fr'))).toEqual([
    '0',
    '4,3',
    '9,9',
    '10',
    '24',
  ]);
  expect(formatKm(4.26, 'en')).toBe('4.3');
});

test('a place within the sheet keeps its side of every other, one beyond it is nowhere', () => {
  const within = fc.record({
    lat: fc.double({ min: sheet.south, max: sheet.north, noNaN: true }),
    lon: fc.double({ min: sheet.west, max: sheet.east, noNaN: true }),
  });
  fc.assert(
    fc.property(within, within, (a, b) => {
      const [one, other] = [pointOn(sheet, a)!, pointOn(sheet, b)!];
      expect(Math.sign(one.x - other.x)).toBe(Math.sign(a.lon - b.lon));
      expect(Math.sign(other.y - one.y)).toBe(Math.sign(a.lat - b.lat));
    }),
  );
  expect(pointOn(sheet, { lat: 48.85, lon: 2.35 })).toBeNull();
  expect(pointOn(sheet, { lat: 50.4, lon: 6.51 })).toBeNull();
});

const points = fc
  .array(
    fc.record({
      x: fc.double({ min: 0, max: 1, noNaN: true }),
      y: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { maxLength: 40 },
  )
  .map((all) => all.map((point, index) => ({ ...point, key: `p${index}` })));
const gaps = fc.double({ min: 0.001, max: 0.4, noNaN: true });

test('clusters hold every point exactly once and never cover each other', () => {
  fc.assert(
    fc.property(points, gaps, (all, gap) => {
      const clusters = clustersOf(all, gap, 0.75);
      expect(clusters.flatMap(({ members }) => members.map(({ key }) => key)).sort()).toEqual(
        all.map(({ key }) => key).sort(),
      );
      for (const [index, one] of clusters.entries())
        for (const other of clusters.slice(index + 1))
          expect(Math.hypot(one.x - other.x, (one.y - other.y) * 0.75)).toBeGreaterThanOrEqual(gap - 1e-9);
    }),
  );
});

test('a cluster lies in the middle of its members', () => {
  fc.assert(
    fc.property(points, gaps, (all, gap) => {
      for (const { x, y, members } of clustersOf(all, gap, 0.75)) {
        expect(x).toBeCloseTo(members.reduce((sum, one) => sum + one.x, 0) / members.length, 6);
        expect(y).toBeCloseTo(members.reduce((sum, one) => sum + one.y, 0) / members.length, 6);
      }
    }),
  );
});

test('clusters do not depend on the order of the points', () => {
  fc.assert(
    fc.property(points, gaps, (all, gap) => {
      const keys = (some: typeof all) =>
        clustersOf(some, gap, 0.75).map(({ members }) => members.map(({ key }) => key));
      expect(keys(all.toReversed())).toEqual(keys(all));
    }),
  );
});

test('points of one village are one cluster however small the gap', () => {
  const twins = ['a', 'b', 'c'].map((key) => ({ key, x: 0.5, y: 0.5 }));
  expect(clustersOf(twins, 0.001, 1)).toHaveLength(1);
});
