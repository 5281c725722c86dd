import { foldText } from '@carriole/shared/text.ts';
import type { Member } from './clusters.ts';
import { clusterKeys, clustersOf, inMemberOrder, memberId } from './clusters.ts';

/** What tells whether two co-ops' producers are one. */
export type ProducerIdentity = {
  ref: string;
  name: string;
  postcode: string;
  place: string;
  /** Ten digits, or null when not stated. */
  enterpriseNumber: string | null;
};

export type ProducerRow<P extends ProducerIdentity> = { cooperativeSlug: string; producer: P };

export type ProducerEvidence = 'enterprise-number' | 'name-and-place' | 'single';

export type JoinedProducer<P extends ProducerIdentity> = {
  key: string;
  /** One row per co-op as a rule; sorted by co-op and ref. */
  members: ProducerRow<P>[];
  evidence: ProducerEvidence;
};

/** Two that look alike without enough to join them: for the review list. */
export type UncertainProducers = {
  a: string;
  b: string;
  evidence: 'same-name-other-number' | 'same-name-other-place' | 'same-name-same-cooperative';
};

const legalForms = new Set([
  'srl',
  'sprl',
  'sa',
  'sc',
  'scrl',
  'scs',
  'snc',
  'asbl',
  'bv',
  'bvba',
  'nv',
  'cv',
  'cvba',
  'vof',
  'vzw',
]);
const articles = new Set(['le', 'la', 'les', 'l', 'un', 'une', 'de', 'het', 'der', 'die', 'das']);

/** The folded words of a producer's name without its legal form: case, accents and punctuation are gone, order stays. */
export function producerWords(name: string): string[] {
  const words = foldText(name).split(' ');
  const kept = words.filter((word) => !legalForms.has(word));
  return kept.length > 0 ? kept : words;
}

/**
 * Joins the producers of several co-ops (DESIGN §3): same enterprise number, else same name (words in any order) in the
 * same village, unless two different numbers are stated. Whatever the order of the rows, the result is the same.
 * `previousKeys` (member id → key) keeps the keys of an earlier join.
 */
export function joinProducers<P extends ProducerIdentity>(
  rows: readonly ProducerRow<P>[],
  previousKeys: ReadonlyMap<string, string> = new Map(),
): { producers: JoinedProducer<P>[]; uncertain: UncertainProducers[] } {
  const sorted = inMemberOrder(rows, memberOf);
  const clusters = clustersOf(sorted, (a, b) => numbersOf([...a, ...b]).size <= 1);
  for (const same of groups(sorted, ({ producer }) => producer.enterpriseNumber))
    mergeAll(same, clusters.merge);
  for (const same of groups(sorted, nameAndPlace)) {
    // A co-op that lists a name twice means two producers: its own list is the truth about them.
    if (isOnePerCooperative(same)) mergeAll(same, clusters.merge);
  }
  const all = clusters.all();
  const keys = clusterKeys(all, rowId, previousKeys);
  return {
    producers: all.map((members) => ({
      key: keys.get(members) ?? '',
      members,
      evidence: evidenceOf(members),
    })),
    uncertain: lookAlikes(sorted, (row) => keys.get(clusters.of(row)) ?? ''),
  };
}

function memberOf<P extends ProducerIdentity>({ cooperativeSlug, producer }: ProducerRow<P>): Member {
  return { cooperativeSlug, ref: producer.ref };
}

function rowId<P extends ProducerIdentity>(row: ProducerRow<P>): string {
  return memberId(memberOf(row));
}

function nameAndPlace<P extends ProducerIdentity>({ producer }: ProducerRow<P>): string {
  return [producerWords(producer.name).sort().join(' '), producer.postcode, foldText(producer.place)].join(
    '|',
  );
}

function looseName<P extends ProducerIdentity>({ producer }: ProducerRow<P>): string {
  return producerWords(producer.name)
    .filter((word) => !articles.has(word))
    .sort()
    .join(' ');
}

function numbersOf<P extends ProducerIdentity>(rows: readonly ProducerRow<P>[]): Set<string> {
  return new Set(rows.flatMap(({ producer }) => producer.enterpriseNumber ?? []));
}

function isOnePerCooperative<P extends ProducerIdentity>(rows: readonly ProducerRow<P>[]): boolean {
  return new Set(rows.map(({ cooperativeSlug }) => cooperativeSlug)).size === rows.length;
}

function groups<M>(rows: readonly M[], keyOf: (row: M) => string | null): M[][] {
  return [...Map.groupBy(rows, keyOf)].flatMap(([key, group]) =>
    key === null || group.length < 2 ? [] : [group],
  );
}

function mergeAll<M>([first, ...others]: readonly M[], merge: (a: M, b: M) => boolean): void {
  if (first === undefined) return;
  for (const other of others) merge(first, other);
}

function evidenceOf<P extends ProducerIdentity>(members: readonly ProducerRow<P>[]): ProducerEvidence {
  if (members.length === 1) return 'single';
  const numbered = members.filter(({ producer }) => producer.enterpriseNumber !== null);
  return numbered.length > 1 ? 'enterprise-number' : 'name-and-place';
}

function lookAlikes<P extends ProducerIdentity>(
  sorted: readonly ProducerRow<P>[],
  keyOf: (row: ProducerRow<P>) => string,
): UncertainProducers[] {
  const found = new Map<string, UncertainProducers>();
  for (const alike of groups(sorted, looseName)) {
    for (const [index, one] of alike.entries()) {
      for (const other of alike.slice(index + 1)) {
        const [a, b] = [keyOf(one), keyOf(other)];
        if (a !== b && !found.has(`${a} ${b}`)) found.set(`${a} ${b}`, { a, b, evidence: doubt(one, other) });
      }
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
