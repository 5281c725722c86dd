import type { ProducerPin } from '@carriole/shared/contracts/producers.ts';
import { expect, test } from 'vitest';
import { beyondSheet, gaps, pinsAt, villageOf, villagesOf } from './pins.ts';

const pin = (slug: string, changes: Partial<ProducerPin> = {}): ProducerPin => ({
  ...{ slug, name: slug, postcode: '4650', place: 'Herve', lat: 50.6354, lon: 5.7945 },
  ...changes,
});
const spa = { postcode: '4900', place: 'Spa', lat: 50.4924, lon: 5.8644 };
const paris = { postcode: '7500', place: 'Paris', lat: 48.85, lon: 2.35 };

test('several in one village are one pin at any nearness; two towns are two', () => {
  const producers = [pin('a'), pin('b'), pin('c', spa)];
  for (const gap of gaps)
    expect(pinsAt(producers, gap).map((one) => one.producers.map(({ slug }) => slug))).toEqual([
      ['a', 'b'],
      ['c'],
    ]);
});

test('who is beyond the sheet is told, not drawn', () => {
  const producers = [pin('a'), pin('b', paris)];
  expect(pinsAt(producers, gaps[0]).flatMap((one) => one.producers)).toEqual([producers[0]]);
  expect(beyondSheet(producers)).toEqual([producers[1]]);
});

test('a pin leads to its villages, each once, and is called after the village with the most', () => {
  const producers = [pin('a'), pin('b'), pin('c', { postcode: '4651', place: 'Battice' })];
  expect(villagesOf({ x: 0, y: 0, producers })).toBe('4650-herve.4651-battice');
  expect(villageOf(producers)).toBe('Herve');
});
