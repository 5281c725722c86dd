/** Puts what belongs to the PickupPoint somebody chose last before the rest, in an order that stays otherwise. */
export function lastFirst<T>(
  items: readonly T[],
  idOf: (item: T) => string | null,
  last: string | null,
): T[] {
  if (last === null) return [...items];
  return [...items.filter((item) => idOf(item) === last), ...items.filter((item) => idOf(item) !== last)];
}
