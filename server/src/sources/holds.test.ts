import { describe, expect, test } from 'vitest';
import { differenceOf } from './differences.ts';
import { holdsOf, nothingRead } from './holds.ts';
import { emptyFeed, type StoredFeed, type StoredRefusal } from './stored-feed.ts';
import { articleOf } from './test-feeds.ts';

const rowRefusal: StoredRefusal = {
  file: 'a.csv',
  row: '7',
  field: 'Prix',
  value: 'x',
  reason: 'price-not-a-number',
};
const fileRefusal: StoredRefusal = {
  file: 'a.csv',
  row: '',
  field: '',
  value: '',
  reason: 'file-unreadable',
};

const feedOf = (articles: number, refusals: StoredRefusal[] = []): StoredFeed => ({
  ...emptyFeed,
  articles: Array.from({ length: articles }, (_, index) => articleOf(`A${index}`)),
  refusals,
});
const holds = (before: number, after: StoredFeed, offersNow: number) =>
  holdsOf(differenceOf(feedOf(before), after), after, offersNow);

describe('a reading goes in by itself', () => {
  test('when it withdraws a fifth of the co-op’s offers, and is held at one more', () => {
    expect(holds(10, feedOf(8), 10)).toEqual([]);
    expect(holds(10, feedOf(7), 10)).toEqual(['withdraws-much']);
  });

  test('when it withdraws much of its source but little of what the co-op offers', () => {
    expect(holds(10, feedOf(2), 100)).toEqual([]);
  });

  test('when it refuses three rows in ten, and is held at one more', () => {
    expect(holds(0, feedOf(7, Array(3).fill(rowRefusal)), 0)).toEqual([]);
    expect(holds(0, feedOf(7, Array(4).fill(rowRefusal)), 0)).toEqual(['refuses-much']);
  });
});

test('a table that could not be read at all holds a reading', () => {
  expect(holds(100, feedOf(100, [fileRefusal]), 100)).toEqual(['refuses-much']);
});

test('a source of which no file could be read is read in vain; one with bad rows only is not', () => {
  expect(nothingRead(feedOf(0, [fileRefusal]))).toEqual(fileRefusal);
  expect(nothingRead(feedOf(0, [fileRefusal, rowRefusal]))).toBeNull();
  expect(nothingRead(feedOf(1, [fileRefusal]))).toBeNull();
  expect(nothingRead(feedOf(0))).toBeNull();
});
