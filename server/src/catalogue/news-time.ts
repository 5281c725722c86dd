import { addDaysToDate, localDate, localInstant } from '../calendar.ts';
import type { NewsTime } from './news.ts';

/** Since when things are news at an instant, midnight a week ago, and its month; Europe/Brussels. */
export function newsTime(now: number): NewsTime {
  const today = localDate(now);
  return { since: localInstant(addDaysToDate(today, -7), '00:00'), month: Number(today.slice(5, 7)) };
}
