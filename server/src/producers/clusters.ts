/** A row of one co-op's own source that may be the same thing as another co-op's. */
export type Member = { cooperativeSlug: string; ref: string };

/** What a member is known by across imports. */
export function memberId({ cooperativeSlug, ref }: Member): string {
  return `${cooperativeSlug}:${ref}`;
}

/** Members sorted by co-op, then by the co-op's own ref: the order every join works in, so that input order is nothing. */
export function inMemberOrder<M>(rows: readonly M[], memberOf: (row: M) => Member): M[] {
  return [...rows].sort((a, b) => compareMembers(memberOf(a), memberOf(b)));
}

function compareMembers(a: Member, b: Member): number {
  return compareText(a.cooperativeSlug, b.cooperativeSlug) || compareText(a.ref, b.ref);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

type MayMerge<M> = (a: readonly M[], b: readonly M[]) => boolean;

export type Clusters<M> = {
  of(row: M): M[];
  all(): M[][];
  /** Makes one cluster of two, unless the rule given here, or else `mayMerge`, forbids it. Says whether they are together. */
  merge(a: M, b: M, rule?: MayMerge<M>): boolean;
};

/** Rows with a key in common, where there are at least two; a row without a key is in no group. */
export function groupsOf<M>(rows: readonly M[], keyOf: (row: M) => string | null): M[][] {
  return [...Map.groupBy(rows, keyOf)].flatMap(([key, group]) =>
    key === null || group.length < 2 ? [] : [group],
  );
}

/** Merges every row of a group with its first. */
export function mergeAll<M>([first, ...others]: readonly M[], merge: (a: M, b: M) => unknown): void {
  if (first === undefined) return;
  for (const other of others) merge(first, other);
}

/** Starts with every row alone; rows stay in the order given, within and between clusters. */
export function clustersOf<M>(rows: readonly M[], mayMerge: MayMerge<M>): Clusters<M> {
  const place = new Map(rows.map((row, index) => [row, index]));
  const clusters = new Map(rows.map((row) => [row, [row]]));
  const of = (row: M) => clusters.get(row) ?? [row];
  const merge = (a: M, b: M, rule: MayMerge<M> = mayMerge) => {
    const [one, other] = [of(a), of(b)];
    if (one === other) return true;
    if (!rule(one, other)) return false;
    const merged = [...one, ...other].sort((x, y) => (place.get(x) ?? 0) - (place.get(y) ?? 0));
    for (const row of merged) clusters.set(row, merged);
    return true;
  };
  return { of, merge, all: () => [...new Set(rows.map(of))] };
}

/**
 * Gives each cluster a key: one that its members had before, else the id of its first member. No two clusters get the
 * same: a join made keeps the earlier key, and a join undone leaves it with the part whose member it is named after.
 */
export function clusterKeys<M>(
  clusters: readonly M[][],
  idOf: (row: M) => string,
  previousKeys: ReadonlyMap<string, string>,
): Map<M[], string> {
  const keys = new Map<M[], string>();
  const taken = new Set<string>();
  const give = (cluster: M[], candidates: readonly string[]) => {
    const key = candidates.find((candidate) => !taken.has(candidate));
    if (keys.has(cluster) || key === undefined) return;
    keys.set(cluster, key);
    taken.add(key);
  };
  const earlier = (cluster: M[]) => cluster.flatMap((row) => previousKeys.get(idOf(row)) ?? []);
  for (const cluster of clusters) {
    const ids = new Set(cluster.map(idOf));
    const named = earlier(cluster).filter((key) => ids.has(key));
    give(cluster, named);
  }
  for (const cluster of clusters) give(cluster, earlier(cluster));
  for (const cluster of clusters) {
    if (keys.has(cluster)) continue;
    const ids = cluster.map(idOf);
    give(cluster, ids);
    for (let index = 2; !keys.has(cluster); index += 1) give(cluster, [`${ids[0]}~${index}`]);
  }
  return keys;
}
