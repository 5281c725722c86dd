/** Gives the present as epoch milliseconds; a demo's clock starts elsewhere and then runs on. */
export type Clock = () => number;

/**
 * A clock that started at `startsAt` (an ISO instant, or wall-clock time in Europe/Brussels when it
 * has no offset). Without it, the real one.
 */
export function clockFrom(startsAt: string | null): Clock {
  if (startsAt === null) return Date.now;
  const hasOffset = /(Z|[+-]\d{2}:?\d{2})$/.test(startsAt);
  const start = hasOffset
    ? Temporal.Instant.from(startsAt).epochMilliseconds
    : Temporal.PlainDateTime.from(startsAt).toZonedDateTime('Europe/Brussels').epochMilliseconds;
  const shift = start - Date.now();
  return () => Date.now() + shift;
}
