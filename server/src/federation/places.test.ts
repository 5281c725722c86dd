import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReference } from '../reference.ts';
import { gazetteerOf } from './places.ts';

const { places } = readReference();
const gazetteer = gazetteerOf(places);
const found = (query: string) => gazetteer.find(query).map(({ postcode, place }) => `${postcode} ${place}`);

describe('a place', () => {
  test.each(['fleron', 'FLÉRON', ' Fléron ', '4620 fleron', 'flér'])('is found as %j', (query) => {
    expect(found(query)).toContain('4620 Fléron');
  });

  test('with a hyphen is found without it', () => {
    expect(found('grand axhe')).toEqual(['4300 Grand-Axhe']);
  });

  test('of which the whole name was typed comes before those that begin with it', () => {
    const [first] = gazetteer.find('Huy');
    expect(first).toMatchObject({ place: 'Huy', postcode: '4500' });
  });

  test('is not found in a postcode it is not in, nor made up', () => {
    expect(found('4300 fleron')).toEqual([]);
    expect(found('nulle part')).toEqual([]);
    expect(found('99999')).toEqual([]);
  });
});

describe('a postcode', () => {
  test('is shown by the village its municipality is named after, the others by name', () => {
    expect(gazetteer.at('4300')[0]).toMatchObject({ place: 'Waremme' });
    expect(found('4300').slice(0, 3)).toEqual(['4300 Waremme', '4300 Bettincourt', '4300 Bleret']);
  });

  test('that Belgium does not have has no place', () => {
    expect(gazetteer.at('4999')).toEqual([]);
    expect(gazetteer.at('')).toEqual([]);
  });

  test('begun gives at most twenty places, all of which begin so', () => {
    const digits = fc.integer({ min: 1, max: 9999 }).map(String);
    fc.assert(
      fc.property(digits, (query) => {
        const some = gazetteer.find(query);
        expect(some.length).toBeLessThanOrEqual(20);
        expect(some.every(({ postcode }) => postcode.startsWith(query))).toBe(true);
      }),
    );
  });
});

test('every place is found by its own postcode and name, first of all', () => {
  fc.assert(
    fc.property(fc.constantFrom(...places), ({ postcode, place }) => {
      expect(found(`${postcode} ${place}`)[0]?.toLowerCase()).toBe(`${postcode} ${place}`.toLowerCase());
    }),
  );
});
