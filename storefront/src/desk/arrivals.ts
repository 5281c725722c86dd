/** Which of the unseen orders were not there at the last look; none at the first look. */
export function arrivals(known: ReadonlySet<string> | null, unseen: readonly { id: string }[]): string[] {
  if (known === null) return [];
  return unseen.map(({ id }) => id).filter((id) => !known.has(id));
}
