import { type ArticleRow, productEvidence } from '../catalogue/likeness.ts';
import { type StatedArticle, statedArticles } from '../catalogue/rejoin-service.ts';
import { joinFeeds } from '../connectors/join-feeds.ts';
import { readJoinMemory } from '../connectors/join-service.ts';
import type { Tx } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { memberId } from '../producers/clusters.ts';
import { type JoinKind, readDecisions } from '../producers/decision-service.ts';
import { type ProducerRow, producerEvidence } from '../producers/likeness.ts';
import { type LinkedProducer, statedProducers } from '../producers/service.ts';
import type { PairFacts } from './rules.ts';

/** All co-ops' producers and articles as their sources had them last, joined by evidence and decisions. */
export type World = {
  joined: ReturnType<typeof joinFeeds<LinkedProducer, StatedArticle>>;
  producers: ReadonlyMap<string, ProducerRow<LinkedProducer>>;
  articles: ReadonlyMap<string, ArticleRow<StatedArticle>>;
  /** Member ids of each joined thing. */
  groups: Record<JoinKind, string[][]>;
  pairs: Record<JoinKind, PairFacts>;
};

export async function readWorld(tx: Tx, deps: Pick<Deps, 'snapshots' | 'reference'>): Promise<World> {
  const { cooperatives } = deps.snapshots.current().federation;
  const slugs = new Map(cooperatives.map(({ id, slug }) => [id, slug]));
  const decisions = await readDecisions(tx);
  const producerRows = Map.groupBy(await statedProducers(tx, slugs), (row) => row.cooperativeSlug);
  const articleRows = Map.groupBy(await statedArticles(tx, slugs), (row) => row.cooperativeSlug);
  const joined = joinFeeds(
    cooperatives.map(({ slug }) => ({
      cooperativeSlug: slug,
      feed: {
        producers: (producerRows.get(slug) ?? []).map(({ producer }) => producer),
        articles: (articleRows.get(slug) ?? []).map(({ article }) => article),
      },
    })),
    deps.reference.labels,
    await readJoinMemory(tx, slugs),
  );
  const producerId = (row: ProducerRow<LinkedProducer>) => memberId({ ...row, ref: row.producer.ref });
  const articleId = (row: ArticleRow<StatedArticle>) => memberId({ ...row, ref: row.article.ref });
  const producers = new Map(
    joined.producers.producers.flatMap(({ members }) =>
      members.map((row) => [producerId(row), row] as const),
    ),
  );
  const articles = new Map(
    joined.products.products.flatMap(({ members }) => members.map((row) => [articleId(row), row] as const)),
  );
  return {
    joined,
    producers,
    articles,
    groups: {
      producer: joined.producers.producers.map(({ members }) => members.map(producerId)),
      product: joined.products.products.map(({ members }) => members.map(articleId)),
    },
    pairs: {
      producer: {
        joined: joined.producers.producers.flatMap(({ pairs }) => pairs),
        uncertain: joined.producers.uncertain,
        decisions: decisions.producer,
        evidence: (a, b) => between(producers, a, b, producerEvidence),
      },
      product: {
        joined: joined.products.products.flatMap(({ pairs }) => pairs),
        uncertain: joined.products.uncertain,
        decisions: decisions.product,
        evidence: (a, b) => between(articles, a, b, productEvidence),
      },
    },
  };
}

function between<R, E>(
  rows: ReadonlyMap<string, R>,
  a: string,
  b: string,
  evidence: (one: R, other: R, decided: undefined) => E,
): E | null {
  const [one, other] = [rows.get(a), rows.get(b)];
  return one && other ? evidence(one, other, undefined) : null;
}
