import type { StoredFeed, StoredRefusal } from './stored-feed.ts';

/**
 * Refuses the articles of a feed whose reference another source of the co-op has already: references are a co-op's
 * own, and two sources that claim one would overwrite each other at every reading.
 */
export function withoutTakenRefs(feed: StoredFeed, taken: readonly string[]): StoredFeed {
  const others = new Set(taken);
  const clashing = feed.articles.filter(({ ref }) => others.has(ref));
  if (clashing.length === 0) return feed;
  const refusals = clashing.map(
    ({ ref, name }): StoredRefusal => ({
      file: '',
      row: name,
      field: 'ref',
      value: ref,
      reason: 'duplicate-ref',
    }),
  );
  return {
    ...feed,
    articles: feed.articles.filter(({ ref }) => !others.has(ref)),
    refusals: [...feed.refusals, ...refusals],
  };
}

/**
 * What a co-op offers: its sources' feeds as one. What two of them have under one reference (or one name, for rounds and
 * points) is taken from the first; an article whose producer no source names any more is left out.
 */
export function mergeFeeds(feeds: readonly StoredFeed[]): StoredFeed {
  const producers = firstOfEach(
    feeds.flatMap((feed) => feed.producers),
    ({ ref }) => ref,
  );
  const known = new Set(producers.map(({ ref }) => ref));
  const articles = firstOfEach(
    feeds.flatMap((feed) => feed.articles),
    ({ ref }) => ref,
  );
  return {
    producers,
    articles: articles.filter(({ producerRef }) => known.has(producerRef)),
    zones: firstOfEach(
      feeds.flatMap((feed) => feed.zones),
      ({ name }) => name,
    ),
    pickupPoints: firstOfEach(
      feeds.flatMap((feed) => feed.pickupPoints),
      ({ name }) => name,
    ),
    refusals: feeds.flatMap((feed) => feed.refusals),
  };
}

function firstOfEach<T>(rows: readonly T[], keyOf: (row: T) => string): T[] {
  const found = new Map<string, T>();
  for (const row of rows) if (!found.has(keyOf(row))) found.set(keyOf(row), row);
  return [...found.values()];
}
