import { joinProducts } from '../catalogue/join.ts';
import type { ArticleIdentity } from '../catalogue/likeness.ts';
import { memberId } from '../producers/clusters.ts';
import { type JoinOptions, joinProducers } from '../producers/join.ts';
import type { ProducerIdentity } from '../producers/likeness.ts';
import type { LabelFacts } from '../reference.ts';
import type { SourceFeed } from './source.ts';

type FeedArticle = ArticleIdentity & { producerRef: string; labels: readonly string[] };

export type CooperativeFeed = { cooperativeSlug: string; feed: SourceFeed };

/** What joining needs of a feed. */
export type JoinableFeed<P extends ProducerIdentity, A extends FeedArticle> = {
  cooperativeSlug: string;
  feed: { producers: readonly P[]; articles: readonly A[] };
};

/**
 * What a join goes by besides the feeds, by member id (`<co-op slug>:<ref>`): the keys of an earlier join, which products
 * and producers keep, and what people decided.
 */
export type JoinMemory = { producers: JoinOptions; products: JoinOptions };

/** Joins the feeds of all co-ops: producers first, then their articles. */
export function joinFeeds<P extends ProducerIdentity, A extends FeedArticle>(
  feeds: readonly JoinableFeed<P, A>[],
  labels: readonly LabelFacts[],
  memory?: JoinMemory,
) {
  const producers = joinProducers(
    feeds.flatMap(({ cooperativeSlug, feed }) =>
      feed.producers.map((producer) => ({ cooperativeSlug, producer })),
    ),
    memory?.producers,
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
    memory?.products,
  );
  return { producers, products };
}
