import { describe, expect, test } from 'vitest';
import { createKept } from './kept.ts';

describe('kept answers', () => {
  test('are given again within the minute and the version they were made in', () => {
    const kept = createKept<string>(10);
    kept.set('a', 'answer', 1, 60_000);
    expect(kept.get('a', 1, 119_999)).toBe('answer');
  });

  test('are not given once the catalogue changed', () => {
    const kept = createKept<string>(10);
    kept.set('a', 'answer', 1, 60_000);
    expect(kept.get('a', 2, 60_001)).toBeNull();
  });

  test('are not given in the next minute, when a cut-off may have passed', () => {
    const kept = createKept<string>(10);
    kept.set('a', 'answer', 1, 60_000);
    expect(kept.get('a', 1, 120_000)).toBeNull();
  });

  test('make room by the least recently used', () => {
    const kept = createKept<string>(2);
    kept.set('a', 'A', 1, 0);
    kept.set('b', 'B', 1, 0);
    kept.get('a', 1, 0);
    kept.set('c', 'C', 1, 0);
    expect([kept.get('a', 1, 0), kept.get('b', 1, 0), kept.get('c', 1, 0)]).toEqual(['A', null, 'C']);
  });
});
