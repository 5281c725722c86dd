import { joinProducts } from '../catalogue/join.ts';
import { memberId } from '../producers/clusters.ts';
import { joinProducers } from '../producers/join.ts';
import type { LabelFacts } from '../reference.ts';
import type { SourceFeed } from './source.ts';

export type CooperativeFeed = { cooperativeSlug: string; feed: SourceFeed };

/** The keys of an earlier join, by member id (`<co-op slug>:<ref>`): products and producers keep theirs. */
export type PreviousKeys = { producers: ReadonlyMap<string, string>; products: ReadonlyMap<string, string> };

/** Joins the feeds of all co-ops: producers first, then their articles. */
export function joinFeeds(
  feeds: readonly CooperativeFeed[],
  labels: readonly LabelFacts[],
  previous?: PreviousKeys,
) {
  const producers = joinProducers(
    feeds.flatMap(({ cooperativeSlug, feed }) =>
      feed.producers.map((producer) => ({ cooperativeSlug, producer })),
    ),
    previous?.producers,
  );
  const producerKeys = new Map(
    producers.producers.flatMap(({ key, members }) =>
      members.map(({ cooperativeSlug, producer }) => [memberId({ cooperativeSlug, ref: producer.ref }), key]),
    ),
  );
  const organicLabels = new Set(labels.filter(({ kind }) => kind === 'organic').map(({ id }) => id));
  const products = joinProducts(
    feeds.flatMap(({ cooperativeSlug, feed }) =>
      feed.articles.map((article) => ({
        cooperativeSlug,
        producerKey: producerKeys.get(memberId({ cooperativeSlug, ref: article.producerRef })) ?? '',
        organic: article.labels.some((label) => organicLabels.has(label)),
        article,
      })),
    ),
    previous?.products,
  );
  return { producers, products };
}
