/** The orders as the inbox last showed them, so that the next one is the next one even after filtering on "new". */
let walk: { ids: readonly string[]; search: string } | null = null;

/** Keeps the order of the list the reader came from, and the query string that leads back to it. */
export function rememberWalk(ids: readonly string[], search: string): void {
  walk = { ids, search };
}

/** The list a reader came from, when this order was in it. */
export function walkOf(id: string): { ids: readonly string[]; search: string } | null {
  return walk?.ids.includes(id) ? walk : null;
}

/** The orders before and after one in a list. */
export function neighbours(
  ids: readonly string[],
  id: string,
): { previous: string | undefined; next: string | undefined } {
  const index = ids.indexOf(id);
  if (index < 0) return { previous: undefined, next: undefined };
  return { previous: ids[index - 1], next: ids[index + 1] };
}
