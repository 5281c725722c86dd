/** A joined thing as the database has it. */
export type KeptRow = { id: string; joinKey: string; mergedInto: string | null };

export type Merger = { id: string; mergedInto: string | null };

type Places = {
  /** The row each member belongs to, by member id. */
  home: ReadonlyMap<string, string>;
  /** The rows that have members of their own. */
  living: ReadonlySet<string>;
  /** Where the members of a row went just now. */
  moved?: ReadonlyMap<string, string>;
};

/**
 * What each row without members of its own leads to: the row that has the member it is named after, else where its
 * members went, else what it led to before. Gives only what is to change.
 */
export function mergersOf(rows: readonly KeptRow[], places: Places): Merger[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rows.flatMap(({ id, mergedInto }) => {
    const wanted = places.living.has(id) ? null : endOf(id, byId, places);
    return wanted === mergedInto ? [] : [{ id, mergedInto: wanted }];
  });
}

/** Follows where rows lead until one that lives; null when none does. */
function endOf(start: string, byId: ReadonlyMap<string, KeptRow>, places: Places): string | null {
  const seen = new Set<string>();
  for (let id: string | null = start; id !== null && !seen.has(id); ) {
    if (places.living.has(id)) return id;
    seen.add(id);
    id = nextOf(byId.get(id), places);
  }
  return null;
}

function nextOf(row: KeptRow | undefined, { home, moved }: Places): string | null {
  if (!row) return null;
  // A key whose first choice was taken ends in `~2` (see clusterKeys).
  const named = home.get(row.joinKey) ?? home.get(row.joinKey.replace(/~\d+$/, ''));
  return named !== undefined && named !== row.id ? named : (moved?.get(row.id) ?? row.mergedInto);
}
