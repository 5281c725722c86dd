import type { Clusters, Member } from '../producers/clusters.ts';
import {
  clusterKeys,
  clustersOf,
  groupsOf,
  inMemberOrder,
  memberId,
  mergeAll,
} from '../producers/clusters.ts';
import { type Decisions, decisionsOf, pairOf } from '../producers/decisions.ts';
import { pairsOf, scoreOf, spanningPairs } from '../producers/evidence.ts';
import type { JoinOptions } from '../producers/join.ts';
import {
  type ArticleIdentity,
  type ArticleRow,
  alikeKey,
  goodKey,
  type ProductGround,
  productEvidence,
  sameNameKey,
} from './likeness.ts';

export type ProductEvidence = 'decision' | 'gtin' | 'name' | 'single';

/** Two members and all that speaks for their being one product. */
export type ProductPair = { a: string; b: string; grounds: ProductGround[] };

export type JoinedProduct<A extends ArticleIdentity> = {
  key: string;
  /** At most one per co-op; sorted by co-op and ref. */
  members: ArticleRow<A>[];
  evidence: ProductEvidence;
  /** What holds the members together, pair by pair; none for a product of one co-op. */
  pairs: ProductPair[];
};

/** Two products that look alike without enough to join them: for the review list. */
export type UncertainProducts = {
  /** The members in question, by id; with those joined to each of them already, by key. */
  a: string;
  b: string;
  keys: readonly [string, string];
  evidence: 'alike-name' | 'same-name-other-gtin' | 'same-name-twice' | 'same-gtin-other-goods';
  grounds: ProductGround[];
};

/**
 * Joins the articles of several co-ops into products (DESIGN §3). Producer, content, way of pricing and organic-ness
 * must be the same, and no two members from one co-op; within that, what people decided comes first, then the same
 * GTIN, then the same name with its words in any order. Two decided to stay apart do; two that state different GTINs
 * are one only by decision. Whatever the order of rows and decisions, the result is the same.
 */
export function joinProducts<A extends ArticleIdentity>(
  rows: readonly ArticleRow<A>[],
  options: JoinOptions = {},
): { products: JoinedProduct<A>[]; uncertain: UncertainProducts[] } {
  const sorted = inMemberOrder(rows, memberOf);
  const decisions = decisionsOf(options.decisions ?? []);
  const clusters = clustersOf<ArticleRow<A>>(
    sorted,
    (a, b) => mayBeOne(a, b, decisions) && haveOneGtin(a, b),
  );
  joinDecided(sorted, clusters, decisions);
  for (const same of groupsOf(sorted, ({ article }) => article.gtin))
    if (isOneGood(same)) mergeAll(same, (a, b) => clusters.merge(a, b));
  for (const same of groupsOf(sorted, sameNameKey))
    if (isOnePerCooperative(same)) mergeAll(same, (a, b) => clusters.merge(a, b));
  const all = clusters.all();
  const keys = clusterKeys(all, rowId, options.previousKeys ?? new Map());
  const products = all.map((members) => {
    const pairs = pairsWithin(members, decisions);
    return { key: keys.get(members) ?? '', members, evidence: evidenceOf(pairs), pairs };
  });
  return { products, uncertain: lookAlikes(sorted, decisions, clusters.of, keys) };
}

function memberOf<A extends ArticleIdentity>({ cooperativeSlug, article }: ArticleRow<A>): Member {
  return { cooperativeSlug, ref: article.ref };
}

function rowId<A extends ArticleIdentity>(row: ArticleRow<A>): string {
  return memberId(memberOf(row));
}

function joinDecided<A extends ArticleIdentity>(
  sorted: readonly ArticleRow<A>[],
  clusters: Clusters<ArticleRow<A>>,
  decisions: Decisions,
): void {
  const byId = new Map(sorted.map((row) => [rowId(row), row]));
  for (const [a, b] of decisions.joins) {
    const [one, other] = [byId.get(a), byId.get(b)];
    if (one && other) clusters.merge(one, other, (some, others) => mayBeOne(some, others, decisions));
  }
}

function isOneGood<A extends ArticleIdentity>(rows: readonly ArticleRow<A>[]): boolean {
  return new Set(rows.map(goodKey)).size === 1 && isOnePerCooperative(rows);
}

function isOnePerCooperative<A extends ArticleIdentity>(rows: readonly ArticleRow<A>[]): boolean {
  return new Set(rows.map(({ cooperativeSlug }) => cooperativeSlug)).size === rows.length;
}

function mayBeOne<A extends ArticleIdentity>(
  a: readonly ArticleRow<A>[],
  b: readonly ArticleRow<A>[],
  decisions: Decisions,
): boolean {
  return isOneGood([...a, ...b]) && !decisions.partsAny(a.map(rowId), b.map(rowId));
}

/** Whether no bar code speaks against it; within a cluster people may have said that two codes are one good. */
function haveOneGtin<A extends ArticleIdentity>(
  a: readonly ArticleRow<A>[],
  b: readonly ArticleRow<A>[],
): boolean {
  const [some, others] = [gtinsOf(a), gtinsOf(b)];
  return some.size === 0 || others.size === 0 || !some.isDisjointFrom(others);
}

function gtinsOf<A extends ArticleIdentity>(rows: readonly ArticleRow<A>[]): Set<string> {
  return new Set(rows.flatMap(({ article }) => article.gtin ?? []));
}

function pairsWithin<A extends ArticleIdentity>(
  members: readonly ArticleRow<A>[],
  decisions: Decisions,
): ProductPair[] {
  const grounds = (one: ArticleRow<A>, other: ArticleRow<A>) =>
    productEvidence(one, other, decisions.of(rowId(one), rowId(other)));
  return spanningPairs(members, (one, other) => scoreOf(grounds(one, other))).map(([one, other]) => ({
    a: rowId(one),
    b: rowId(other),
    grounds: grounds(one, other),
  }));
}

function evidenceOf(pairs: readonly ProductPair[]): ProductEvidence {
  if (pairs.length === 0) return 'single';
  const kinds = new Set(pairs.flatMap(({ grounds }) => grounds.map(({ kind }) => kind)));
  if (kinds.has('decision')) return 'decision';
  return kinds.has('same-gtin') ? 'gtin' : 'name';
}

function lookAlikes<A extends ArticleIdentity>(
  sorted: readonly ArticleRow<A>[],
  decisions: Decisions,
  clusterOf: (row: ArticleRow<A>) => ArticleRow<A>[],
  keys: ReadonlyMap<ArticleRow<A>[], string>,
): UncertainProducts[] {
  const found = new Map<string, UncertainProducts>();
  type Doubt = (one: ArticleRow<A>, other: ArticleRow<A>) => UncertainProducts['evidence'];
  const note = (alike: readonly ArticleRow<A>[], doubt: Doubt) => {
    for (const [one, other] of pairsOf(alike)) {
      const [some, others] = [clusterOf(one), clusterOf(other)];
      const between = [keys.get(some) ?? '', keys.get(others) ?? ''] as const;
      const pair = JSON.stringify(pairOf(...between));
      if (some === others || found.has(pair)) continue;
      // Two products a co-op keeps apart itself are no question, nor are two that people kept apart.
      if (!isOnePerCooperative([...some, ...others])) continue;
      if (decisions.partsAny(some.map(rowId), others.map(rowId))) continue;
      found.set(pair, {
        a: rowId(one),
        b: rowId(other),
        keys: between,
        evidence: doubt(one, other),
        grounds: productEvidence(one, other, undefined),
      });
    }
  };
  for (const alike of groupsOf(sorted, ({ article }) => article.gtin))
    note(alike, () => 'same-gtin-other-goods');
  for (const alike of groupsOf(sorted, alikeKey)) note(alike, nameDoubt);
  return [...found.values()];
}

function nameDoubt<A extends ArticleIdentity>(
  one: ArticleRow<A>,
  other: ArticleRow<A>,
): UncertainProducts['evidence'] {
  if (sameNameKey(one) !== sameNameKey(other)) return 'alike-name';
  const isOtherGtin =
    one.article.gtin !== null && other.article.gtin !== null && one.article.gtin !== other.article.gtin;
  return isOtherGtin ? 'same-name-other-gtin' : 'same-name-twice';
}
