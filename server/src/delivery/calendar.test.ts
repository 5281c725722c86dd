import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addDaysToDate,
  firstAfter,
  lastAtOrBefore,
  lastBefore,
  localDate,
  localDateTime,
  localInstant,
  weekdayOn,
} from '../calendar.ts';
import { anyMoment, anyNow, at, on } from './test-cases.ts';
import { instantAt, occurrences, walkBack } from './test-reference.ts';

const quarter = 15 * 60_000;

function utc(text: string): number {
  return Date.parse(`${text}:00Z`);
}

describe('a wall-clock time', () => {
  test('is an hour from UTC in winter and two in summer', () => {
    expect(localInstant('2026-11-25', '18:00')).toBe(utc('2026-11-25T17:00'));
    expect(localInstant('2026-07-01', '18:00')).toBe(utc('2026-07-01T16:00'));
  });

  test('the spring change skips moves on by the hour', () => {
    expect(localInstant('2027-03-28', '02:30')).toBe(utc('2027-03-28T01:30'));
    expect(localDateTime(localInstant('2027-03-28', '02:30'))).toBe('2027-03-28T03:30');
  });

  test('the autumn change repeats is the first of the two', () => {
    expect(localInstant('2026-10-25', '02:30')).toBe(utc('2026-10-25T00:30'));
    expect(localDateTime(utc('2026-10-25T00:30'))).toBe('2026-10-25T02:30');
    expect(localDateTime(utc('2026-10-25T01:30'))).toBe('2026-10-25T02:30');
  });

  test('is refused when it is none', () => {
    expect(() => localInstant('2027-02-29', '12:00')).toThrow(RangeError);
    expect(() => localInstant('2027-02-28', '25:00')).toThrow(RangeError);
  });

  test('is read back as it was written', () => {
    expect(localDateTime(at('2026-11-25T00:00'))).toBe('2026-11-25T00:00');
    expect(localDateTime(at('2026-11-25T23:59') + 59_999)).toBe('2026-11-25T23:59');
    expect(localDate(at('2026-11-25T00:00') - 1)).toBe('2026-11-24');
  });
});

describe('days', () => {
  test('are added on the local calendar, over clock changes', () => {
    expect(localDateTime(addDays(at('2026-10-24T12:00'), 1))).toBe('2026-10-25T12:00');
    expect(addDays(at('2026-10-24T12:00'), 1) - at('2026-10-24T12:00')).toBe(25 * 3_600_000);
    expect(localDateTime(addDays(at('2027-03-29T02:30'), -1))).toBe('2027-03-28T03:30');
  });

  test('pass by 29 February only in leap years', () => {
    expect(addDaysToDate('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDaysToDate('2027-02-28', 1)).toBe('2027-03-01');
    expect(addDaysToDate('2028-03-01', -1)).toBe('2028-02-29');
    expect(weekdayOn('2028-02-29')).toBe(2);
  });
});

describe('a moment of the week', () => {
  test('is found before and after an instant, never at it', () => {
    const noon = at('2026-11-25T12:00');
    expect(lastBefore(on('3 12:00'), noon)).toBe(at('2026-11-18T12:00'));
    expect(lastBefore(on('3 12:00'), noon + 1)).toBe(noon);
    expect(lastAtOrBefore(on('3 12:00'), noon)).toBe(noon);
    expect(firstAfter(on('3 12:00'), noon)).toBe(at('2026-12-02T12:00'));
    expect(firstAfter(on('3 12:00'), noon - 1)).toBe(noon);
  });

  test('runs through week 53 into the new year', () => {
    expect(lastBefore(on('4 18:00'), at('2027-01-04T09:00'))).toBe(at('2026-12-31T18:00'));
    expect(firstAfter(on('1 09:00'), at('2026-12-31T18:00'))).toBe(at('2027-01-04T09:00'));
  });

  test('at midnight belongs to the day it starts', () => {
    expect(lastBefore(on('3 00:00'), at('2026-11-25T00:00'))).toBe(at('2026-11-18T00:00'));
    expect(lastBefore(on('3 00:00'), at('2026-11-25T00:15'))).toBe(at('2026-11-25T00:00'));
  });

  test('that the clock change skips or repeats happens once that week', () => {
    expect(lastBefore(on('7 02:30'), at('2027-03-28T03:30'))).toBe(at('2027-03-21T02:30'));
    expect(lastBefore(on('7 02:30'), at('2027-03-28T03:45'))).toBe(utc('2027-03-28T01:30'));
    expect(lastBefore(on('7 02:30'), utc('2026-10-25T01:30'))).toBe(utc('2026-10-25T00:30'));
    expect(firstAfter(on('7 02:30'), utc('2026-10-25T00:30'))).toBe(at('2026-11-01T02:30'));
  });

  test('is the one found by walking the weeks, also over clock changes', () => {
    fc.assert(
      fc.property(anyMoment, anyNow, (moment, now) => {
        const instant = now - (now % quarter);
        expect(lastBefore(moment, instant)).toBe(walkBack(moment, instant));
        expect(lastAtOrBefore(moment, instant)).toBe(walkBack(moment, instant + quarter));
        expect(firstAfter(moment, instant)).toBe(
          occurrences(moment, instant + quarter, instant + 8 * 96 * quarter)[0],
        );
        expect(localInstant(localDate(instant), moment.time)).toBe(
          instantAt(localDate(instant), moment.time),
        );
      }),
      { numRuns: 2000 },
    );
  }, 60_000);
});
