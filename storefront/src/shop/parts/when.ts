import {
  formatDate,
  formatTime,
  formatWeekdayTime,
  splitDateTime,
  weekdayName,
  weekdayOf,
} from '@carriole/shared/calendar.ts';
import type { Locale } from '@carriole/shared/locale.ts';

/** The two words a moment of today or tomorrow needs, in the reader's language, with `{time}`. */
export type NearWords = { today: (time: string) => string; tomorrow: (time: string) => string };

/** Whole days from one local date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);
}

/** A coming date: its weekday within the next six days, else with day and month. */
export function dayText(date: string, today: string, locale: Locale): string {
  const days = daysBetween(today, date);
  return days >= 0 && days < 7 ? weekdayName(weekdayOf(date), locale) : formatDate(date, locale);
}

/** A coming moment, as near as people say it: `aujourd’hui 18 h`, `demain 18 h`, `mardi 18 h`, with the date when further. */
export function momentText(dateTime: string, today: string, locale: Locale, words: NearWords): string {
  const { date, time } = splitDateTime(dateTime);
  const days = daysBetween(today, date);
  const clock = formatTime(time, locale);
  if (days === 0) return words.today(clock);
  if (days === 1) return words.tomorrow(clock);
  return days > 1 && days < 7 ? formatWeekdayTime(dateTime, locale) : `${formatDate(date, locale)} ${clock}`;
}

/** `Point relais Waremme – Atelier vélo (fictif)` → `Point relais Waremme`: what fits on a card. */
export function shortPointName(name: string): string {
  return name.split(/\s[–—-]\s/)[0]?.trim() || name;
}

/** First letter large, as a line begins. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
