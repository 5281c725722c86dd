import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  monthsBetween,
  parseDate,
  parseEnd,
  parseHours,
  parseLastMonth,
  parseMonth,
  parseMonths,
  parseTime,
  parseWeekday,
  parseWeekTime,
} from './calendar-cells.ts';

const value = <T>(parsed: { ok: true; value: T } | { ok: false }) => (parsed.ok ? parsed.value : undefined);
const reason = (parsed: { ok: boolean; reason?: string }) => parsed.reason;

describe('months', () => {
  test('are read in words, abbreviated or not, in the languages of the federation', () => {
    expect(value(parseMonths('janv févr mars avr mai juin juil août sept oct nov'))).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
    ]);
    expect(value(parseMonths('December, März'))).toEqual([3, 12]);
    expect(value(parseMonths('6 7 8'))).toEqual([6, 7, 8]);
  });

  test('that are all of them, or unsaid, mean all year', () => {
    for (const cell of ['', 'toute l’année', "toute l'année", '1 2 3 4 5 6 7 8 9 10 11 12']) {
      expect(value(parseMonths(cell))).toEqual([]);
    }
  });

  test('that do not exist, or could be two, are refused', () => {
    for (const cell of ['juin brumaire', 'jui', '13', 'ma'])
      expect(reason(parseMonths(cell))).toBe('month-unknown');
    for (const cell of [14, 0, -1, 2.5]) expect(reason(parseMonth(cell))).toBe('month-unknown');
  });

  test('given as first and last run across the new year', () => {
    expect(monthsBetween(9, 2)).toEqual([1, 2, 9, 10, 11, 12]);
    expect(monthsBetween(12, 12)).toEqual([12]);
    expect(monthsBetween(1, 12)).toEqual([]);
    expect(reason(parseLastMonth(4, ''))).toBe('month-range-open');
    expect(value(parseLastMonth('', ''))).toBeNull();
  });

  test('between two months always hold both, unless that is all year', () => {
    const month = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(month, month, (first, last) => {
        const months = monthsBetween(first, last);
        const isAllYear = (last - first + 12) % 12 === 11;
        expect(months).toEqual(isAllYear ? [] : months.toSorted((a, b) => a - b));
        if (!isAllYear) expect(months).toEqual(expect.arrayContaining([first, last]));
      }),
    );
  });
});

test('a weekly moment is read as people write it', () => {
  for (const cell of ['mardi 09:00', 'mardi 9h', 'Mar. 9h00', 'TU 09:00', 'dinsdag 9:00']) {
    expect(value(parseWeekTime(cell))).toEqual({ weekday: 2, time: '09:00' });
  }
  for (const cell of ['mardi 27:00', 'mardi', '09:00', 'mardi 9:75', ''])
    expect(reason(parseWeekTime(cell))).toBe('time-unknown');
});

test('a weekday is read by name, abbreviation or code', () => {
  expect(['jeu', 'vendredi', 'SA', 'Mittwoch', 'zondag'].map((cell) => value(parseWeekday(cell)))).toEqual([
    4, 5, 6, 3, 7,
  ]);
  expect(reason(parseWeekday('jourdi'))).toBe('weekday-unknown');
});

test('a window ends after it starts', () => {
  expect(value(parseHours('16:30-18:30'))).toEqual({ from: '16:30', to: '18:30' });
  expect(value(parseHours('10h à 12h30'))).toEqual({ from: '10:00', to: '12:30' });
  expect(reason(parseHours('19:00-13:00'))).toBe('window-upside-down');
  expect(reason(parseHours('16:00'))).toBe('time-unknown');
  expect(reason(parseEnd(parseTime('19:00'), '13:00'))).toBe('window-upside-down');
});

test('a date is a day that exists', () => {
  expect(value(parseDate('27/09/2024'))).toBe('2024-09-27');
  expect(value(parseDate(new Date('2024-02-29')))).toBe('2024-02-29');
  expect(value(parseDate(''))).toBeNull();
  for (const cell of ['29/02/2025', '31/04/2024', 'hier'])
    expect(reason(parseDate(cell))).toBe('date-unknown');
});

test('months may be a range, across the new year too, in numbers, words and Roman numerals', () => {
  const summer = [6, 7, 8, 9];
  for (const cell of [
    'juin–sept',
    '6-9',
    'VI–IX',
    'de juin à septembre',
    'juni tot september',
    'Juni bis Sept.',
  ])
    expect(parseMonths(cell), cell).toEqual({ ok: true, value: summer });
  expect(parseMonths('oct. - févr., mai')).toEqual({ ok: true, value: [1, 2, 5, 10, 11, 12] });
  expect(parseMonths('6 7 8')).toEqual({ ok: true, value: [6, 7, 8] });
  for (const all of ['1-12', 'janvier à décembre', 'août – juillet'])
    expect(parseMonths(all)).toMatchObject({ value: [] });
  for (const none of ['juin-', '6–14', 'juin à tantôt', 'XIII'])
    expect(parseMonths(none).ok, none).toBe(false);
});
