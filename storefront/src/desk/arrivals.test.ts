import { expect, test } from 'vitest';
import { arrivals } from './arrivals.ts';

test('announces nothing at the first look', () => {
  expect(arrivals(null, [{ id: 'a' }])).toEqual([]);
});

test('names what came since the last look, and nothing twice', () => {
  expect(arrivals(new Set(['a']), [{ id: 'b' }, { id: 'a' }])).toEqual(['b']);
  expect(arrivals(new Set(['a', 'b']), [{ id: 'b' }])).toEqual([]);
});
