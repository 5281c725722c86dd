import type { ExceptionDraft } from '@carriole/shared/contracts/delivery-desk-parts.ts';
import type { CalendarEntry } from '@carriole/shared/contracts/delivery-desk-views.ts';

const dayMs = 86_400_000;

/** A local date some days later, or earlier when negative. */
export function shiftDate(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

/** The date a week begins with: a Monday. */
export function weekOf(date: string): string {
  const weekday = new Date(Date.parse(date)).getUTCDay() || 7;
  return shiftDate(date, 1 - weekday);
}

export type Day = { date: string; entries: CalendarEntry[] };
export type Week = { monday: string; days: Day[] };

/** What is on each date from one on, by week. What was moved is on its new date and, as gone, on its usual one. */
export function weeksOf(entries: readonly CalendarEntry[], from: string, until: string): Week[] {
  const weeks: Week[] = [];
  for (let date = from; date <= until; date = shiftDate(date, 1)) {
    const own = entries.filter(({ usual, actual }) => usual === date || actual === date);
    const monday = weekOf(date);
    if (weeks.at(-1)?.monday !== monday) weeks.push({ monday, days: [] });
    if (own.length > 0) weeks.at(-1)?.days.push({ date, entries: own });
  }
  return weeks;
}

/** How an entry stands on a date it is shown on. */
export type Standing = 'on' | 'off' | 'moved-away' | 'moved-here';

export function standingOn({ usual, actual }: CalendarEntry, date: string): Standing {
  if (actual === null) return 'off';
  if (actual === usual) return 'on';
  return actual === date ? 'moved-here' : 'moved-away';
}

/** What one wants with a date: as usual, not at all, or on another date. */
export type Wish = { kind: 'usual' | 'closed' } | { kind: 'moved'; to: string };

/** What stands now, as a wish. */
export function wishOf({ usual, actual }: CalendarEntry): Wish {
  if (actual === null) return { kind: 'closed' };
  return actual === usual ? { kind: 'usual' } : { kind: 'moved', to: actual };
}

export function isSameWish(a: Wish, b: Wish): boolean {
  return a.kind === b.kind && (a.kind !== 'moved' || b.kind !== 'moved' || a.to === b.to);
}

/** A wish for a date as the exception that fulfils it; `open` stands above what was said before and above holidays. */
export function exceptionOf(
  { about, subjectId, usual }: Pick<CalendarEntry, 'about' | 'subjectId' | 'usual'>,
  wish: Wish,
  note: string,
): ExceptionDraft {
  return {
    subject: { about, id: subjectId },
    kind: wish.kind === 'usual' ? 'open' : wish.kind,
    date: usual,
    until: usual,
    movedTo: wish.kind === 'moved' ? wish.to : null,
    note,
  };
}

/** The dates something can be moved to: up to six days either way, not before today, nearest first in time order. */
export function movesOf(usual: string, today: string): string[] {
  return [-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6]
    .map((days) => shiftDate(usual, days))
    .filter((date) => date >= today);
}
