/** How much one fact says about two being one: `against` speaks for keeping them apart. */
export type Strength = 'strong' | 'weak' | 'supporting' | 'against';

/** One fact about a pair, with what each side says of it. */
export type Evidence<Kind extends string = string> = {
  kind: Kind;
  strength: Strength;
  values: readonly [string, string];
};

const weights: Record<Strength, number> = { strong: 10, weak: 4, supporting: 1, against: -6 };

/** One number for a list of evidence: the higher, the likelier that the two are one. */
export function scoreOf(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, { strength }) => sum + weights[strength], 0);
}

/**
 * The pairs that hold a cluster together, one fewer than its members and each the most telling there is: `scoreOfPair`
 * says how much one tells.
 */
export function spanningPairs<M>(
  members: readonly M[],
  scoreOfPair: (one: M, other: M) => number,
): (readonly [M, M])[] {
  const group = new Map(members.map((member, index) => [member, index]));
  const connects = (one: M, other: M): boolean => {
    const [kept, gone] = [group.get(one), group.get(other)];
    if (kept === undefined || kept === gone) return false;
    for (const [member, index] of group) if (index === gone) group.set(member, kept);
    return true;
  };
  return [...pairsOf(members)]
    .map((pair) => ({ pair, score: scoreOfPair(...pair) }))
    .sort((a, b) => b.score - a.score)
    .map(({ pair }) => pair)
    .filter(([one, other]) => connects(one, other));
}

/** Every two rows of a list, the earlier one first. */
export function* pairsOf<M>(rows: readonly M[]): Generator<[M, M]> {
  for (const [index, one] of rows.entries()) {
    for (const other of rows.slice(index + 1)) yield [one, other];
  }
}
