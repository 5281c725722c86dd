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

export type Clusters<M> = {
  of(row: M): M[];
  all(): M[][];
  /** Makes one cluster of two, unless `mayMerge` forbids it. Says whether they are together now. */
  merge(a: M, b: M): boolean;
};

/** Starts with every row alone; rows stay in the order given, within and between clusters. */
export function clustersOf<M>(
  rows: readonly M[],
  mayMerge: (a: readonly M[], b: readonly M[]) => boolean,
): Clusters<M> {
  const place = new Map(rows.map((row, index) => [row, index]));
  const clusters = new Map(rows.map((row) => [row, [row]]));
  const of = (row: M) => clusters.get(row) ?? [row];
  const merge = (a: M, b: M) => {
    const [one, other] = [of(a), of(b)];
    if (one === other) return true;
    if (!mayMerge(one, other)) return false;
    const merged = [...one, ...other].sort((x, y) => (place.get(x) ?? 0) - (place.get(y) ?? 0));
    for (const row of merged) clusters.set(row, merged);
    return true;
  };
  return { of, merge, all: () => [...new Set(rows.map(of))] };
}

/**
 * Gives each cluster a key: the one its first known member had before, else the id of its first member. No two clusters
 * get the same, so a join undone leaves the key with the earlier part and a join made keeps the earlier key.
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
  for (const cluster of clusters)
    give(
      cluster,
      cluster.flatMap((row) => previousKeys.get(idOf(row)) ?? []),
    );
  for (const cluster of clusters) {
    const ids = cluster.map(idOf);
    give(cluster, [...ids, ...clusters.map((_, index) => `${ids[0]}~${index + 2}`)]);
  }
  return keys;
}
