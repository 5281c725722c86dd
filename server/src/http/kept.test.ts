import { describe, expect, test } from 'vitest';
import { createKept } from './kept.ts';

const answer = (text: string) => ({ text, bytes: 10 });

describe('kept answers', () => {
  test('are given again within the minute and the version they were made in', () => {
    const kept = createKept<{ text: string; bytes: number }>(100);
    kept.set('a', answer('A'), 1, 60_000);
    expect(kept.get('a', 1, 119_999)?.text).toBe('A');
  });

  test('are not given once the catalogue changed', () => {
    const kept = createKept<{ text: string; bytes: number }>(100);
    kept.set('a', answer('A'), 1, 60_000);
    expect(kept.get('a', 2, 60_001)).toBeNull();
  });

  test('are not given in the next minute, when a cut-off may have passed', () => {
    const kept = createKept<{ text: string; bytes: number }>(100);
    kept.set('a', answer('A'), 1, 60_000);
    expect(kept.get('a', 1, 120_000)).toBeNull();
  });

  test('make room by the least recently used, and never hold more than they may', () => {
    const kept = createKept<{ text: string; bytes: number }>(20);
    kept.set('a', answer('A'), 1, 0);
    kept.set('b', answer('B'), 1, 0);
    kept.get('a', 1, 0);
    kept.set('c', answer('C'), 1, 0);
    expect(['a', 'b', 'c'].map((key) => kept.get(key, 1, 0)?.text)).toEqual(['A', undefined, 'C']);
    kept.set('large', { text: 'L', bytes: 30 }, 1, 0);
    expect(['a', 'c', 'large'].map((key) => kept.get(key, 1, 0))).toEqual([null, null, null]);
  });
});
