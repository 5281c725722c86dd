import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeFeeds, withoutTakenRefs } from './merge-feeds.ts';
import { emptyFeed, type StoredFeed } from './stored-feed.ts';
import { anyFeed, articleOf, producerOf } from './test-feeds.ts';

const feedOf = (changes: Partial<StoredFeed>): StoredFeed => ({ ...emptyFeed, ...changes });

test('an article whose reference another source has is refused, and the others stay', () => {
  const feed = feedOf({ articles: [articleOf('A1'), articleOf('A2')] });
  const { articles, refusals } = withoutTakenRefs(feed, ['A2', 'B7']);
  expect(articles.map(({ ref }) => ref)).toEqual(['A1']);
  expect(refusals).toEqual([
    { file: '', row: 'Carottes A2', field: 'ref', value: 'A2', reason: 'duplicate-ref' },
  ]);
});

test('articles may name a producer of another source', () => {
  const merged = mergeFeeds([
    feedOf({ producers: [producerOf('P1')] }),
    feedOf({ articles: [articleOf('A1'), articleOf('A2', { producerRef: 'P9' })] }),
  ]);
  expect(merged.articles.map(({ ref }) => ref)).toEqual(['A1']);
});

test('one source alone is what it is, but for articles of producers nobody names', () => {
  fc.assert(
    fc.property(anyFeed, (feed) => {
      const known = new Set(feed.producers.map(({ ref }) => ref));
      const articles = feed.articles.filter(({ producerRef }) => known.has(producerRef));
      expect(mergeFeeds([feed])).toEqual({ ...feed, articles });
    }),
  );
});

test('no reference comes twice, and the first source keeps it', () => {
  fc.assert(
    fc.property(anyFeed, anyFeed, (one, other) => {
      const merged = mergeFeeds([one, other]);
      const refs = merged.articles.map(({ ref }) => ref);
      expect(new Set(refs).size).toBe(refs.length);
      for (const article of mergeFeeds([one]).articles) expect(merged.articles).toContainEqual(article);
    }),
  );
});
