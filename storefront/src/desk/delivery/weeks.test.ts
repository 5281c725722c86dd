import { ExceptionDraft } from '@carriole/shared/contracts/delivery-desk-parts.ts';
import type { CalendarEntry } from '@carriole/shared/contracts/delivery-desk-views.ts';
import { describe, expect, test } from 'vitest';
import { exceptionOf, isSameWish, movesOf, standingOn, weekOf, weeksOf, wishOf } from './weeks.ts';

const nothing = { orders: 0, grams: 0, coldGrams: 0, frozenGrams: 0 };
const noLimit = { orders: null, grams: null, coldGrams: null, frozenGrams: null };
const entry = (usual: string, actual: string | null = usual): CalendarEntry => ({
  id: `day_1_${usual}`,
  about: 'service',
  subjectId: 'day_aaaaaaaaaaaaaaaa',
  kind: 'delivery',
  name: 'Proche',
  usual,
  actual,
  from: '13:00',
  to: '18:00',
  closes: '2026-12-22T20:00',
  exceptionId: null,
  why: 'usual',
  booked: nothing,
  capacity: noLimit,
});

describe('the weeks', () => {
  test('begin on Mondays, over the year too, and hold only the days with something on', () => {
    expect(weekOf('2027-01-03')).toBe('2026-12-28');
    const weeks = weeksOf([entry('2026-12-24'), entry('2026-12-31')], '2026-12-21', '2027-01-10');
    expect(weeks.map(({ monday, days }) => [monday, days.map(({ date }) => date)])).toEqual([
      ['2026-12-21', ['2026-12-24']],
      ['2026-12-28', ['2026-12-31']],
      ['2027-01-04', []],
    ]);
  });

  test('show what was moved on both its dates, and say on which it is', () => {
    const moved = entry('2026-12-24', '2026-12-23');
    const [week] = weeksOf([moved], '2026-12-21', '2026-12-27');
    expect(week?.days.map(({ date, entries }) => [date, standingOn(entries[0]!, date)])).toEqual([
      ['2026-12-23', 'moved-here'],
      ['2026-12-24', 'moved-away'],
    ]);
    expect(standingOn(entry('2026-12-25', null), '2026-12-25')).toBe('off');
  });
});

describe('a wish for a date', () => {
  test.each([
    [{ kind: 'usual' } as const, 'open', null],
    [{ kind: 'closed' } as const, 'closed', null],
    [{ kind: 'moved', to: '2026-12-23' } as const, 'moved', '2026-12-23'],
  ])('%j is an exception the server takes', (wish, kind, movedTo) => {
    const exception = exceptionOf(entry('2026-12-24'), wish, 'Noël');
    expect(exception).toMatchObject({ kind, movedTo, date: '2026-12-24', note: 'Noël' });
    expect(ExceptionDraft.safeParse(exception).success).toBe(true);
  });

  test('is what stands now until another is made', () => {
    const moved = wishOf(entry('2026-12-24', '2026-12-23'));
    expect(isSameWish(moved, { kind: 'moved', to: '2026-12-23' })).toBe(true);
    expect(isSameWish(moved, { kind: 'moved', to: '2026-12-22' })).toBe(false);
    expect(isSameWish(wishOf(entry('2026-12-24', null)), { kind: 'usual' })).toBe(false);
  });

  test('can be moved six days either way, never to one that is past', () => {
    expect(movesOf('2026-12-24', '2026-12-22')).toEqual([
      '2026-12-22',
      '2026-12-23',
      '2026-12-25',
      '2026-12-26',
      '2026-12-27',
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
    ]);
  });
});
