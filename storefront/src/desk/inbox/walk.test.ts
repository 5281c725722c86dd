import { expect, test } from 'vitest';
import { neighbours, rememberWalk, walkOf } from './walk.ts';

test('knows the orders before and after', () => {
  expect(neighbours(['a', 'b', 'c'], 'b')).toEqual({ previous: 'a', next: 'c' });
  expect(neighbours(['a', 'b', 'c'], 'a')).toEqual({ previous: undefined, next: 'b' });
  expect(neighbours(['a', 'b', 'c'], 'c')).toEqual({ previous: 'b', next: undefined });
  expect(neighbours(['a'], 'z')).toEqual({ previous: undefined, next: undefined });
});

test('leads back to the list an order was opened from, and to none it was not in', () => {
  rememberWalk(['a', 'b'], '?status=new');
  expect(walkOf('b')).toEqual({ ids: ['a', 'b'], search: '?status=new' });
  expect(walkOf('z')).toBeNull();
});
