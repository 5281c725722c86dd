import type { WeekTime } from './federation/model.ts';

/** All co-ops of the federation live by this clock. */
const timeZone = 'Europe/Brussels';

/**
 * The instant (epoch ms) of a wall-clock time on a local date, Europe/Brussels.
 * A time the spring change skips moves on by the hour; one the autumn change repeats is the first.
 * Throws a RangeError on anything but `YYYY-MM-DD` and `HH:MM`.
 */
export function localInstant(date: string, time: string): number {
  return instantOn(Temporal.PlainDate.from(date), time);
}

/** The local date (`YYYY-MM-DD`, Europe/Brussels) of an instant in epoch ms. */
export function localDate(epochMs: number): string {
  return zoned(epochMs).toPlainDate().toString();
}

/** The wall clock of an instant in epoch ms: `YYYY-MM-DDTHH:MM`, Europe/Brussels, seconds cut off. */
export function localDateTime(epochMs: number): string {
  return zoned(epochMs).toPlainDateTime().toString({ smallestUnit: 'minute', roundingMode: 'floor' });
}

/** A local date some calendar days later (or earlier, when negative). */
export function addDaysToDate(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The instant with the same wall clock some local calendar days later (or earlier), in epoch ms. */
export function addDays(epochMs: number, days: number): number {
  return zoned(epochMs).add({ days }).epochMilliseconds;
}

/** The ISO weekday (1 = Monday) of a local date. */
export function weekdayOn(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** The last occurrence of a moment of the week strictly before an instant, in epoch ms. */
export function lastBefore(moment: WeekTime, epochMs: number): number {
  const today = zoned(epochMs).toPlainDate();
  const day = today.subtract({ days: (today.dayOfWeek - moment.weekday + 7) % 7 });
  const instant = instantOn(day, moment.time);
  return instant < epochMs ? instant : instantOn(day.subtract({ days: 7 }), moment.time);
}

/** The last occurrence of a moment of the week at an instant or before it, in epoch ms. */
export function lastAtOrBefore(moment: WeekTime, epochMs: number): number {
  return lastBefore(moment, epochMs + 1);
}

/** The first occurrence of a moment of the week strictly after an instant, in epoch ms. */
export function firstAfter(moment: WeekTime, epochMs: number): number {
  const today = zoned(epochMs).toPlainDate();
  const day = today.add({ days: (moment.weekday - today.dayOfWeek + 7) % 7 });
  const instant = instantOn(day, moment.time);
  return instant > epochMs ? instant : instantOn(day.add({ days: 7 }), moment.time);
}

function zoned(epochMs: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone);
}

function instantOn(day: Temporal.PlainDate, time: string): number {
  return day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
}
