import { expect, test } from 'vitest';
import type { Offer } from '../catalogue/model.ts';
import { type FarPoint, onlyAt } from './elsewhere.ts';
import { anOffer, aService } from './test-cases.ts';
import { daysOf, sunday } from './test-promises.ts';

function point(name: string, distanceKm: number, changes: Parameters<typeof aService>[0] = {}): FarPoint {
  return { name, place: name, distanceKm, days: daysOf([aService({ ...changes, kind: 'pickup' })]) };
}

const offers = (changes: Parameters<typeof anOffer>[0] = {}) => [anOffer(changes) as Offer];
const facts = (points: readonly FarPoint[]) => ({ audience: 'household' as const, points, now: sunday });

test('names the nearest point where goods can be had that cannot come here', () => {
  const points = [point('Huy', 21.4, { cooperativeId: 'b' }), point('Waremme', 33.6), point('Ans', 40)];
  expect(onlyAt(offers(), 'no-transfer', facts(points))).toEqual({
    name: 'Waremme',
    place: 'Waremme',
    distanceKm: 34,
  });
});

test('sends nobody with frozen goods to a point without a freezer', () => {
  const points = [point('Huy', 20), point('Waremme', 30, { hasFreezer: true })];
  expect(onlyAt(offers({ storage: 'frozen' }), 'needs-freezer', facts(points))?.name).toBe('Waremme');
  expect(onlyAt(offers({ storage: 'frozen' }), 'needs-freezer', facts([point('Huy', 20)]))).toBeNull();
});

test('names no point for what no point could help', () => {
  const points = [point('Waremme', 33)];
  for (const why of ['out-of-stock', 'out-of-season', 'not-for-audience', 'too-late', 'full'] as const)
    expect(onlyAt(offers(), why, facts(points))).toBeNull();
});
