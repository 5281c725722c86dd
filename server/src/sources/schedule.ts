import type { SourceSchedule } from '@carriole/shared/contracts/sources.ts';
import { firstAfter } from '../calendar.ts';

/**
 * When a source is read next, in epoch ms: the first of its times on one of its weekdays strictly after a moment,
 * Europe/Brussels. A time the spring change skips moves on by the hour; one the autumn change repeats is the first.
 */
export function nextReading({ weekdays, times }: SourceSchedule, after: number): number {
  const moments = weekdays.flatMap((weekday) => times.map((time) => firstAfter({ weekday, time }, after)));
  return Math.min(...moments);
}
