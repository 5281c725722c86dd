import type { Member } from './clusters.ts';
import { clusterKeys, clustersOf, groupsOf, inMemberOrder, memberId, mergeAll } from './clusters.ts';
import { type Decisions, decisionsOf, type JoinDecision, pairOf } from './decisions.ts';
import { pairsOf, scoreOf, spanningPairs } from './evidence.ts';
import {
  looseProducerName,
  nameAndPlace,
  type ProducerGround,
  type ProducerIdentity,
  type ProducerRow,
  producerEvidence,
} from './likeness.ts';

export type ProducerEvidence = 'decision' | 'enterprise-number' | 'name-and-place' | 'single';

/** Two members and all that speaks for their being one producer. */
export type ProducerPair = { a: string; b: string; grounds: ProducerGround[] };

export type JoinedProducer<P extends ProducerIdentity> = {
  key: string;
  /** One row per co-op as a rule; sorted by co-op and ref. */
  members: ProducerRow<P>[];
  evidence: ProducerEvidence;
  /** What holds the members together, pair by pair; none for a producer of one co-op. */
  pairs: ProducerPair[];
};

/** Two that look alike without enough to join them: for the review list. */
export type UncertainProducers = {
  /** The members in question, by id; with those joined to each of them already, by key. */
  a: string;
  b: string;
  keys: readonly [string, string];
  evidence: 'same-name-other-number' | 'same-name-other-place' | 'same-name-same-cooperative';
  grounds: ProducerGround[];
};

export type JoinOptions = {
  /** Keys of an earlier join, by member id: they are kept. */
  previousKeys?: ReadonlyMap<string, string> | undefined;
  /** What people decided of pairs, by member id. */
  decisions?: readonly JoinDecision[] | undefined;
};

/**
 * Joins the producers of several co-ops (DESIGN §3): those decided to be one, then same enterprise number, then same
 * name (words in any order) in the same village. Never two different numbers, nor two decided to stay apart. Whatever
 * the order of rows and decisions, the result is the same. A pair that was decided is no longer uncertain.
 */
export function joinProducers<P extends ProducerIdentity>(
  rows: readonly ProducerRow<P>[],
  options: JoinOptions = {},
): { producers: JoinedProducer<P>[]; uncertain: UncertainProducers[] } {
  const sorted = inMemberOrder(rows, memberOf);
  const decisions = decisionsOf(options.decisions ?? []);
  const clusters = clustersOf(
    sorted,
    (a, b) => numbersOf([...a, ...b]).size <= 1 && !decisions.partsAny(a.map(rowId), b.map(rowId)),
  );
  const byId = new Map(sorted.map((row) => [rowId(row), row]));
  for (const [a, b] of decisions.joins) {
    const [one, other] = [byId.get(a), byId.get(b)];
    if (one && other) clusters.merge(one, other);
  }
  for (const same of groupsOf(sorted, ({ producer }) => producer.enterpriseNumber))
    mergeAll(same, clusters.merge);
  for (const same of groupsOf(sorted, nameAndPlace)) {
    // A co-op that lists a name twice means two producers: its own list is the truth about them.
    if (isOnePerCooperative(same)) mergeAll(same, clusters.merge);
  }
  const all = clusters.all();
  const keys = clusterKeys(all, rowId, options.previousKeys ?? new Map());
  const producers = all.map((members) => {
    const pairs = pairsWithin(members, decisions);
    return { key: keys.get(members) ?? '', members, evidence: evidenceOf(pairs), pairs };
  });
  return { producers, uncertain: lookAlikes(sorted, decisions, clusters.of, keys) };
}

function memberOf<P extends ProducerIdentity>({ cooperativeSlug, producer }: ProducerRow<P>): Member {
  return { cooperativeSlug, ref: producer.ref };
}

function rowId<P extends ProducerIdentity>(row: ProducerRow<P>): string {
  return memberId(memberOf(row));
}

function numbersOf<P extends ProducerIdentity>(rows: readonly ProducerRow<P>[]): Set<string> {
  return new Set(rows.flatMap(({ producer }) => producer.enterpriseNumber ?? []));
}

function isOnePerCooperative<P extends ProducerIdentity>(rows: readonly ProducerRow<P>[]): boolean {
  return new Set(rows.map(({ cooperativeSlug }) => cooperativeSlug)).size === rows.length;
}

function pairsWithin<P extends ProducerIdentity>(
  members: readonly ProducerRow<P>[],
  decisions: Decisions,
): ProducerPair[] {
  const grounds = (one: ProducerRow<P>, other: ProducerRow<P>) =>
    producerEvidence(one, other, decisions.of(rowId(one), rowId(other)));
  return spanningPairs(members, (one, other) => scoreOf(grounds(one, other))).map(([one, other]) => ({
    a: rowId(one),
    b: rowId(other),
    grounds: grounds(one, other),
  }));
}

function evidenceOf(pairs: readonly ProducerPair[]): ProducerEvidence {
  if (pairs.length === 0) return 'single';
  const kinds = new Set(pairs.flatMap(({ grounds }) => grounds.map(({ kind }) => kind)));
  if (kinds.has('decision')) return 'decision';
  return kinds.has('same-number') ? 'enterprise-number' : 'name-and-place';
}

function lookAlikes<P extends ProducerIdentity>(
  sorted: readonly ProducerRow<P>[],
  decisions: Decisions,
  clusterOf: (row: ProducerRow<P>) => ProducerRow<P>[],
  keys: ReadonlyMap<ProducerRow<P>[], string>,
): UncertainProducers[] {
  const found = new Map<string, UncertainProducers>();
  for (const alike of groupsOf(sorted, ({ producer }) => looseProducerName(producer.name))) {
    for (const [one, other] of pairsOf(alike)) {
      const [some, others] = [clusterOf(one), clusterOf(other)];
      const between = [keys.get(some) ?? '', keys.get(others) ?? ''] as const;
      const pair = JSON.stringify(pairOf(...between));
      if (some === others || found.has(pair)) continue;
      if (decisions.partsAny(some.map(rowId), others.map(rowId))) continue;
      const grounds = producerEvidence(one, other, undefined);
      found.set(pair, {
        a: rowId(one),
        b: rowId(other),
        keys: between,
        evidence: doubt(one, other),
        grounds,
      });
    }
  }
  return [...found.values()];
}

function doubt<P extends ProducerIdentity>(
  one: ProducerRow<P>,
  other: ProducerRow<P>,
): UncertainProducers['evidence'] {
  if (one.producer.postcode !== other.producer.postcode) return 'same-name-other-place';
  if (numbersOf([one, other]).size > 1) return 'same-name-other-number';
  return one.cooperativeSlug === other.cooperativeSlug
    ? 'same-name-same-cooperative'
    : 'same-name-other-place';
}
