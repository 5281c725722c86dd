/** One thing, or two: what federation staff said of two members. */
export type JoinVerdict = 'join' | 'apart';

/** What was decided of two members of a join, by member id (see clusters.ts). */
export type JoinDecision = { a: string; b: string; verdict: JoinVerdict };

export type Decisions = {
  /** Pairs to make one, in an order that does not depend on when they were decided. */
  joins: readonly (readonly [string, string])[];
  /** What was decided of two members; undefined when nothing was. */
  of(a: string, b: string): JoinVerdict | undefined;
  /** Whether any of one group is to stay apart from any of another. */
  partsAny(some: readonly string[], others: readonly string[]): boolean;
};

/** The two ids in the order they are kept in, so that a pair has one name. */
export function pairOf(a: string, b: string): readonly [string, string] {
  return a < b ? [a, b] : [b, a];
}

/** Makes decisions ready to be asked; of a pair decided both ways, "apart" stands. */
export function decisionsOf(list: readonly JoinDecision[]): Decisions {
  const verdicts = new Map<string, JoinVerdict>();
  const partners = new Map<string, Set<string>>();
  for (const { a, b, verdict } of list) {
    const key = keyOf(a, b);
    if (verdicts.get(key) !== 'apart') verdicts.set(key, verdict);
    if (verdict === 'apart') addPartners(partners, a, b);
  }
  const joins = [...verdicts]
    .filter(([, verdict]) => verdict === 'join')
    .map(([key]) => key)
    .sort()
    .map((key) => JSON.parse(key) as [string, string]);
  return {
    joins,
    of: (a, b) => verdicts.get(keyOf(a, b)),
    partsAny: (some, others) => some.some((a) => others.some((b) => partners.get(a)?.has(b) === true)),
  };
}

function keyOf(a: string, b: string): string {
  return JSON.stringify(pairOf(a, b));
}

function addPartners(partners: Map<string, Set<string>>, a: string, b: string): void {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const known = partners.get(one) ?? new Set();
    partners.set(one, known.add(other));
  }
}
