import { expect, test } from 'vitest';
import { addDaysToDate, weekdayOn } from '../calendar.ts';
import type { HolidayRegion } from '../federation/model.ts';
import { holidayOn } from './holidays.ts';

function holidaysOf(year: number, region: HolidayRegion): string[] {
  const days = Array.from({ length: 366 }, (_, day) => addDaysToDate(`${year}-01-01`, day));
  return days.filter((date) => date.startsWith(`${year}`) && holidayOn(date, region) !== null);
}

test('the ten legal holidays of Belgium in 2026 and 2027', () => {
  expect(holidaysOf(2026, 'BE')).toEqual([
    '2026-01-01',
    '2026-04-06',
    '2026-05-01',
    '2026-05-14',
    '2026-05-25',
    '2026-07-21',
    '2026-08-15',
    '2026-11-01',
    '2026-11-11',
    '2026-12-25',
  ]);
  expect(holidaysOf(2027, 'BE')).toContain('2027-03-29');
});

test('France has eleven, Alsace-Moselle two more', () => {
  expect(holidaysOf(2026, 'FR')).toHaveLength(11);
  const own = holidaysOf(2026, 'FR-AM').filter((date) => !holidaysOf(2026, 'FR').includes(date));
  expect(own).toEqual(['2026-04-03', '2026-12-26']);
});

test('Ascension and Labour Day on one date are one holiday', () => {
  expect(holidaysOf(2008, 'BE')).toHaveLength(9);
  expect(holidayOn('2008-05-01', 'BE')).toBe('labour-day');
});

test('Easter Monday is a Monday between 23 March and 26 April in every year', () => {
  for (let year = 1990; year <= 2150; year += 1) {
    const found = holidaysOf(year, 'BE').find((date) => holidayOn(date, 'BE') === 'easter-monday') ?? '';
    expect(weekdayOn(found)).toBe(1);
    expect(found >= `${year}-03-23` && found <= `${year}-04-26`).toBe(true);
  }
});
