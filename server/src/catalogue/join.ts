import type { NetUnit } from '@carriole/shared/quantity.ts';
import type { Member } from '../producers/clusters.ts';
import { clusterKeys, clustersOf, inMemberOrder, memberId } from '../producers/clusters.ts';
import { looseNameKey, nameKey } from './normalise.ts';

/** What tells whether two co-ops' articles are one product. */
export type ArticleIdentity = {
  ref: string;
  name: string;
  packLabel: string;
  netAmount: number;
  netUnit: NetUnit;
  weighed: boolean;
  gtin: string | null;
};

export type ArticleRow<A extends ArticleIdentity> = {
  cooperativeSlug: string;
  /** Key of the joined producer (see producers/join.ts). */
  producerKey: string;
  organic: boolean;
  article: A;
};

export type ProductEvidence = 'gtin' | 'name' | 'single';

export type JoinedProduct<A extends ArticleIdentity> = {
  key: string;
  /** At most one per co-op; sorted by co-op and ref. */
  members: ArticleRow<A>[];
  evidence: ProductEvidence;
};

/** Two products that look alike without enough to join them: for the review list. */
export type UncertainProducts = {
  a: string;
  b: string;
  evidence: 'alike-name' | 'same-name-other-gtin' | 'same-name-twice' | 'same-gtin-other-goods';
};

/**
 * Joins the articles of several co-ops into products (DESIGN §3): same producer, content, way of pricing and
 * organic-ness, and then the same GTIN or the same name with its words in any order. Two articles of one co-op are never
 * one product, nor are two that state different GTINs. Whatever the order of the rows, the result is the same.
 * `previousKeys` (member id → key) keeps the keys of an earlier join.
 */
export function joinProducts<A extends ArticleIdentity>(
  rows: readonly ArticleRow<A>[],
  previousKeys: ReadonlyMap<string, string> = new Map(),
): { products: JoinedProduct<A>[]; uncertain: UncertainProducts[] } {
  const sorted = inMemberOrder(rows, memberOf);
  const clusters = clustersOf(sorted, mayBeOne);
  const byGtin = new Set<ArticleRow<A>>();
  for (const same of groups(sorted, ({ article }) => article.gtin)) {
    if (isOneGood(same)) mergeAll(same, (a, b) => clusters.merge(a, b) && byGtin.add(b));
  }
  for (const same of groups(sorted, sameNameKey)) {
    if (isOnePerCooperative(same)) mergeAll(same, clusters.merge);
  }
  const all = clusters.all();
  const keys = clusterKeys(all, rowId, previousKeys);
  return {
    products: all.map((members) => ({
      key: keys.get(members) ?? '',
      members,
      evidence: evidenceOf(members, byGtin),
    })),
    uncertain: lookAlikes(sorted, (row) => ({
      key: keys.get(clusters.of(row)) ?? '',
      members: clusters.of(row),
    })),
  };
}

function memberOf<A extends ArticleIdentity>({ cooperativeSlug, article }: ArticleRow<A>): Member {
  return { cooperativeSlug, ref: article.ref };
}

function rowId<A extends ArticleIdentity>(row: ArticleRow<A>): string {
  return memberId(memberOf(row));
}

/** What must be the same whatever the name or the barcode says. */
function goodKey<A extends ArticleIdentity>({ producerKey, organic, article }: ArticleRow<A>): string {
  return JSON.stringify([producerKey, organic, article.netAmount, article.netUnit, article.weighed]);
}

function sameNameKey<A extends ArticleIdentity>(row: ArticleRow<A>): string {
  return `${goodKey(row)} ${nameKey(row.article.name, row.article.packLabel)}`;
}

function alikeKey<A extends ArticleIdentity>(row: ArticleRow<A>): string {
  return `${goodKey(row)} ${looseNameKey(row.article.name, row.article.packLabel)}`;
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
): boolean {
  const together = [...a, ...b];
  const gtins = new Set(together.flatMap(({ article }) => article.gtin ?? []));
  return isOneGood(together) && gtins.size <= 1;
}

function groups<M>(rows: readonly M[], keyOf: (row: M) => string | null): M[][] {
  return [...Map.groupBy(rows, keyOf)].flatMap(([key, group]) =>
    key === null || group.length < 2 ? [] : [group],
  );
}

function mergeAll<M>([first, ...others]: readonly M[], merge: (a: M, b: M) => unknown): void {
  if (first === undefined) return;
  for (const other of others) merge(first, other);
}

function evidenceOf<A extends ArticleIdentity>(
  members: readonly ArticleRow<A>[],
  byGtin: ReadonlySet<ArticleRow<A>>,
): ProductEvidence {
  if (members.length === 1) return 'single';
  return members.some((row) => byGtin.has(row)) ? 'gtin' : 'name';
}

type Placed<A extends ArticleIdentity> = (row: ArticleRow<A>) => {
  key: string;
  members: readonly ArticleRow<A>[];
};

function lookAlikes<A extends ArticleIdentity>(
  sorted: readonly ArticleRow<A>[],
  placed: Placed<A>,
): UncertainProducts[] {
  const found = new Map<string, UncertainProducts>();
  const note = (
    alike: readonly ArticleRow<A>[],
    doubt: (a: ArticleRow<A>, b: ArticleRow<A>) => UncertainProducts['evidence'],
  ) => {
    for (const [one, other] of pairs(alike)) {
      const [a, b] = [placed(one), placed(other)];
      const pair = `${a.key} ${b.key}`;
      // Two products a co-op keeps apart itself are no question.
      if (a.key === b.key || found.has(pair) || !isOnePerCooperative([...a.members, ...b.members])) continue;
      found.set(pair, { a: a.key, b: b.key, evidence: doubt(one, other) });
    }
  };
  for (const alike of groups(sorted, ({ article }) => article.gtin))
    note(alike, () => 'same-gtin-other-goods');
  for (const alike of groups(sorted, alikeKey)) note(alike, nameDoubt);
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

function* pairs<M>(rows: readonly M[]): Generator<[M, M]> {
  for (const [index, one] of rows.entries()) {
    for (const other of rows.slice(index + 1)) yield [one, other];
  }
}
