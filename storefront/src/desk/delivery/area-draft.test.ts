import { describe, expect, test } from 'vitest';
import {
  type Area,
  areaDraft,
  areaOfZone,
  areaTrouble,
  noArea,
  withCommune,
  withPostcode,
  withRing,
} from './area-draft.ts';

const areas = {
  sheet: { west: 4, east: 6, south: 49, north: 51, width: 200, height: 200 },
  postcodes: [
    { postcode: '4000', name: 'Liège', commune: '1', shape: 'M0 0l50 0 0 50 -50 0z' },
    { postcode: '4020', name: 'Bressoux', commune: '1', shape: 'M50 0l50 0 0 50 -50 0z' },
    { postcode: '4500', name: 'Huy', commune: '2', shape: 'M0 100l50 0 0 50 -50 0z' },
    { postcode: '3400', name: 'Landen', commune: null, shape: 'M100 100l50 0 0 50 -50 0z' },
  ],
};
/** Around Liège and Bressoux. */
const ring: Area['ring'] = [
  [3.99, 51.01],
  [5.01, 51.01],
  [5.01, 50.49],
  [3.99, 50.49],
];

describe('an area of postcodes', () => {
  test('takes a postcode in and out, in order', () => {
    const some = withPostcode(withPostcode(noArea, '4500'), '4000');
    expect(some.postcodes).toEqual(['4000', '4500']);
    expect(withPostcode(some, '4000').postcodes).toEqual(['4500']);
  });

  test('takes a whole commune in and out, and stays one of postcodes', () => {
    const mixed = withCommune(withPostcode(noArea, '4500'), '1', areas);
    expect(mixed).toMatchObject({ by: 'postcodes', postcodes: ['4000', '4020', '4500'] });
    expect(withCommune(mixed, '1', areas).postcodes).toEqual(['4500']);
  });
});

describe('an area of communes', () => {
  test('is kept as communes until a single postcode is picked', () => {
    const both = withCommune(withCommune(noArea, '1', areas), '2', areas);
    expect(areaDraft(both)).toEqual({ by: 'communes', communes: ['1', '2'] });
    expect(withCommune(both, '1', areas)).toMatchObject({ communes: ['2'], postcodes: ['4500'] });
    expect(areaDraft(withPostcode(both, '4020'))).toEqual({ by: 'postcodes', postcodes: ['4000', '4500'] });
  });
});

describe('an area that is drawn', () => {
  test('keeps what was picked until it has three corners, then is what lies inside', () => {
    const before = withPostcode(noArea, '4500');
    const begun = withRing(before, ring.slice(0, 2), areas);
    expect([begun.postcodes, areaTrouble(begun)]).toEqual([['4500'], 'open']);
    const drawn = withRing(begun, ring, areas);
    expect([drawn.postcodes, areaTrouble(drawn)]).toEqual([['4000', '4020'], null]);
    expect(areaDraft(drawn)).toEqual({ by: 'polygon', ring });
  });

  test('says that it crosses itself, or that nothing lies inside, and then has no postcodes', () => {
    const [a, b, c, d] = ring as [[number, number], [number, number], [number, number], [number, number]];
    const crossed = withRing(noArea, [a, c, b, d], areas);
    expect([crossed.postcodes, areaTrouble(crossed)]).toEqual([[], 'crosses']);
    const empty = withRing(
      noArea,
      [
        [5.9, 50.9],
        [5.99, 50.9],
        [5.9, 50.99],
      ],
      areas,
    );
    expect(areaTrouble(empty)).toBe('empty');
  });

  test('becomes one of postcodes when one is picked by hand', () => {
    const drawn = withRing(noArea, ring, areas);
    expect(withPostcode(drawn, '4500')).toMatchObject({
      by: 'postcodes',
      ring: [],
      postcodes: ['4000', '4020', '4500'],
    });
  });
});

test('a zone is drawn on from what it is, and nothing is no area', () => {
  const zone = {
    area: { by: 'polygon' as const, ring: ring.map(([x, y]): [number, number] => [x, y]) },
    postcodes: ['4000'],
  };
  expect(areaOfZone(zone)).toEqual({ by: 'polygon', ring, postcodes: ['4000'], communes: [] });
  expect(areaTrouble(noArea)).toBe('empty');
});
