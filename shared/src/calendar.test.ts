import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatDate,
  formatDateShort,
  formatDateTime,
  formatTime,
  formatWeekdayTime,
  monthName,
  weekdayName,
  weekdayOf,
} from './calendar.ts';
import { locales } from './locale.ts';

/** No-break spaces read as spaces, to keep the expectations legible. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

function inAll(write: (locale: (typeof locales)[number]) => string): string[] {
  return locales.map((locale) => plain(write(locale)));
}

describe('dates', () => {
  test('are written in words in four languages', () => {
    expect(inAll((locale) => formatDate('2026-11-26', locale))).toEqual([
      'jeudi 26 novembre',
      'donderdag 26 november',
      'Donnerstag, 26. November',
      'Thursday 26 November',
    ]);
  });

  test('say premier in French on the first of a month', () => {
    expect(inAll((locale) => formatDate('2026-12-01', locale))).toEqual([
      'mardi 1er décembre',
      'dinsdag 1 december',
      'Dienstag, 1. Dezember',
      'Tuesday 1 December',
    ]);
  });

  test('are written in short in four languages', () => {
    expect(inAll((locale) => formatDateShort('2026-11-26', locale))).toEqual([
      'jeu. 26/11',
      'do 26/11',
      'Do. 26.11.',
      'Thu 26/11',
    ]);
    expect(inAll((locale) => formatDateShort('2027-03-07', locale))).toEqual([
      'dim. 7/03',
      'zo 7/03',
      'So. 7.03.',
      'Sun 7/03',
    ]);
  });

  test('know the weekday on leap days and around the new year', () => {
    expect(weekdayOf('2028-02-29')).toBe(2);
    expect(weekdayOf('2026-12-31')).toBe(4);
    expect(weekdayOf('2027-01-03')).toBe(7);
  });

  test('know the same weekday as Temporal, whatever the date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const date = Temporal.PlainDate.from('2000-01-01').add({ days });
        expect(weekdayOf(date.toString())).toBe(date.dayOfWeek);
      }),
    );
  });

  test('that are not dates are refused', () => {
    expect(() => weekdayOf('26/11/2026')).toThrow(RangeError);
  });
});

describe('times', () => {
  test('are written as people say them', () => {
    expect(inAll((locale) => formatTime('18:00', locale))).toEqual(['18 h', '18.00 uur', '18 Uhr', '18:00']);
    expect(inAll((locale) => formatTime('18:30', locale))).toEqual([
      '18 h 30',
      '18.30 uur',
      '18:30 Uhr',
      '18:30',
    ]);
    expect(inAll((locale) => formatTime('09:05', locale))).toEqual([
      '9 h 05',
      '9.05 uur',
      '9:05 Uhr',
      '09:05',
    ]);
    expect(inAll((locale) => formatTime('00:00', locale))).toEqual(['0 h', '0.00 uur', '0 Uhr', '00:00']);
  });

  test('do not break from their word', () => {
    expect(formatTime('18:30', 'fr')).toBe('18\u00a0h\u00a030');
  });
});

describe('moments', () => {
  test('are written with their date', () => {
    expect(inAll((locale) => formatDateTime('2026-11-24T18:00', locale))).toEqual([
      'mardi 24 novembre à 18 h',
      'dinsdag 24 november om 18.00 uur',
      'Dienstag, 24. November um 18 Uhr',
      'Tuesday 24 November at 18:00',
    ]);
  });

  test('are written with their weekday alone', () => {
    expect(inAll((locale) => formatWeekdayTime('2026-11-24T18:00', locale))).toEqual([
      'mardi 18 h',
      'dinsdag 18.00 uur',
      'Dienstag 18 Uhr',
      'Tuesday 18:00',
    ]);
  });
});

test('every weekday and month has its own name in every language', () => {
  for (const locale of locales) {
    expect(new Set([1, 2, 3, 4, 5, 6, 7].map((weekday) => weekdayName(weekday, locale))).size).toBe(7);
    expect(new Set(Array.from({ length: 12 }, (_, month) => monthName(month + 1, locale))).size).toBe(12);
  }
});
