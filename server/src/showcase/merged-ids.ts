/** The key of a thing first, then those of what was joined into it. */
export function idsLeadingTo(byId: ReadonlyMap<string, { id: string }>, id: string): string[] {
  const merged = [...byId].flatMap(([key, found]) => (found.id === id && key !== id ? [key] : []));
  return [id, ...merged.sort()];
}
