import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDateTime, localInstant, weekdayOn } from '../calendar.ts';
import { nextReading } from './schedule.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

test('a source read at 06:00 on weekdays is next read on Monday when Friday’s time has passed', () => {
  const friday = localInstant('2026-11-27', '06:00');
  const schedule = { weekdays: [1, 2, 3, 4, 5], times: ['06:00'] };
  expect(localDateTime(nextReading(schedule, friday - 1))).toBe('2026-11-27T06:00');
  expect(localDateTime(nextReading(schedule, friday))).toBe('2026-11-30T06:00');
});

test('keeps its wall clock over both changes', () => {
  const schedule = { weekdays: everyDay, times: ['06:00'] };
  const days = (from: string) => {
    const first = nextReading(schedule, localInstant(from, '00:00'));
    return [first, nextReading(schedule, first)].map(localDateTime);
  };
  expect(days('2026-10-24')).toEqual(['2026-10-24T06:00', '2026-10-25T06:00']);
  expect(days('2027-03-27')).toEqual(['2027-03-27T06:00', '2027-03-28T06:00']);
});

test('a time the spring change skips comes an hour later, and one the autumn change repeats comes once', () => {
  const schedule = { weekdays: everyDay, times: ['02:30'] };
  const spring = nextReading(schedule, localInstant('2027-03-28', '00:00'));
  expect(localDateTime(spring)).toBe('2027-03-28T03:30');
  const autumn = nextReading(schedule, localInstant('2026-10-25', '00:00'));
  expect(autumn).toBe(Date.parse('2026-10-25T02:30:00+02:00'));
  expect(localDateTime(nextReading(schedule, autumn))).toBe('2026-10-26T02:30');
});

const anySchedule = fc.record({
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  times: fc.uniqueArray(
    fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`),
    { minLength: 1, maxLength: 5 },
  ),
});
const anyMoment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2029, 0, 1) });

test('is always later, never more than a week and an hour, on a day and at a time it names', () => {
  fc.assert(
    fc.property(anySchedule, anyMoment, (schedule, after) => {
      const next = nextReading(schedule, after);
      expect(next).toBeGreaterThan(after);
      expect(next - after).toBeLessThanOrEqual((7 * 24 + 1) * 3_600_000);
      const [date = '', time = ''] = localDateTime(next).split('T');
      expect(schedule.weekdays).toContain(weekdayOn(date));
      const skipped = schedule.times.some((one) => localInstant(date, one) === next);
      expect(schedule.times.includes(time) || skipped).toBe(true);
    }),
  );
});

test('nothing lies between: reading after reading finds every time in order', () => {
  fc.assert(
    fc.property(anySchedule, anyMoment, fc.nat(7 * 24 * 60), (schedule, after, minutes) => {
      const next = nextReading(schedule, after);
      const between = after + minutes * 60_000;
      if (between < next) expect(nextReading(schedule, between)).toBe(next);
      else expect(nextReading(schedule, between)).toBeGreaterThan(between);
    }),
  );
});
