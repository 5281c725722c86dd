import { expect, test } from 'vitest';
import { mergersOf } from './merged.ts';

const row = (id: string, joinKey: string, mergedInto: string | null = null) => ({ id, joinKey, mergedInto });

test('a row without members leads to the one that has the member it is named after', () => {
  const places = {
    home: new Map([
      ['x:1', 'A'],
      ['y:1', 'A'],
    ]),
    living: new Set(['A']),
  };
  expect(mergersOf([row('A', 'x:1'), row('B', 'y:1')], places)).toEqual([{ id: 'B', mergedInto: 'A' }]);
});

test('what leads to a row that was joined itself leads to the last one', () => {
  const places = {
    home: new Map([
      ['x:1', 'A'],
      ['y:1', 'A'],
      ['z:1', 'A'],
    ]),
    living: new Set(['A']),
  };
  expect(mergersOf([row('A', 'x:1'), row('B', 'y:1'), row('C', 'z:1~2', 'B')], places)).toEqual([
    { id: 'B', mergedInto: 'A' },
    { id: 'C', mergedInto: 'A' },
  ]);
});

test('a row that has members again stands for itself, and what is right is left alone', () => {
  const places = {
    home: new Map([
      ['x:1', 'A'],
      ['y:1', 'B'],
    ]),
    living: new Set(['A', 'B']),
  };
  expect(mergersOf([row('A', 'x:1'), row('B', 'y:1', 'A')], places)).toEqual([{ id: 'B', mergedInto: null }]);
});

test('where its members went counts when the one it is named after is gone', () => {
  const places = { home: new Map([['y:1', 'B']]), living: new Set(['A']), moved: new Map([['B', 'A']]) };
  expect(mergersOf([row('A', 'x:1'), row('B', 'y:1')], places)).toEqual([{ id: 'B', mergedInto: 'A' }]);
});
