import { expect, test } from 'vitest';
import { lastFirst } from './last-point.ts';

test('puts the point somebody chose last first, and leaves the rest as it was', () => {
  const points = ['a', 'b', 'c'];
  expect(lastFirst(points, (id) => id, 'c')).toEqual(['c', 'a', 'b']);
  expect(lastFirst(points, (id) => id, 'gone')).toEqual(points);
  expect(lastFirst(points, (id) => id, null)).toEqual(points);
});
