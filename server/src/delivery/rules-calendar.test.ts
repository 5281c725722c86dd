import { describe, expect, test } from 'vitest';
import { anOffer, aService, at, on } from './test-cases.ts';
import { daysOf, told } from './test-promises.ts';

describe('the calendar', () => {
  test('keeps the wall clock of cut-offs and lead times over the change to winter time', () => {
    const now = at('2026-10-20T08:00');
    const monday = daysOf([aService({ weekday: 1, from: '08:00', closes: on('6 12:00') })], [], now);
    expect(told(anOffer(), monday, now)[0]).toBe('2026-10-26 until 2026-10-24T12:00 (day)');
    expect(told(anOffer({ leadTimeDays: 4 }), monday, now)[0]).toBe(
      '2026-10-26 until 2026-10-22T08:00 (lead-time)',
    );
  });

  test('keeps them over the change to summer time, moving a skipped cut-off on by the hour', () => {
    const now = at('2027-03-24T08:00');
    const monday = daysOf([aService({ weekday: 1, from: '08:00', closes: on('7 02:30') })], [], now);
    expect(told(anOffer(), monday, now)[0]).toBe('2027-03-29 until 2027-03-28T03:30 (day)');
    expect(told(anOffer({ leadTimeDays: 2 }), monday, now)[0]).toBe(
      '2027-03-29 until 2027-03-27T08:00 (lead-time)',
    );
  });

  test('takes orders on 29 February', () => {
    const now = at('2028-02-28T08:00');
    const thursday = daysOf([aService({ weekday: 4, closes: on('2 12:00') })], [], now);
    expect(told(anOffer(), thursday, now)[0]).toBe('2028-03-02 until 2028-02-29T12:00 (day)');
    expect(told(anOffer({ leadTimeDays: 2 }), thursday, now)[0]).toBe(
      '2028-03-02 until 2028-02-29T12:00 (day)',
    );
    expect(told(anOffer({ leadTimeDays: 3, months: [2] }), thursday, now)).toEqual([]);
  });

  test('goes from week 53 into the new year', () => {
    const now = at('2026-12-29T08:00');
    const monday = daysOf([aService({ weekday: 1, closes: on('5 12:00') })], [], now);
    expect(told(anOffer(), monday, now)[0]).toBe('2027-01-04 until 2027-01-01T12:00 (day)');
    expect(told(anOffer({ months: [1] }), monday, now)).toHaveLength(3);
  });

  test('takes a cut-off at midnight as the start of its day', () => {
    const days = daysOf([aService({ closes: on('5 00:00') })]);
    expect(told(anOffer(), days)[0]).toBe('2026-11-27 until 2026-11-27T00:00 (day)');
    expect(told(anOffer(), days, at('2026-11-27T00:00'))[0]).toBe('2026-12-04 until 2026-12-04T00:00 (day)');
  });

  test('takes a cut-off at the very start of the window as the week before', () => {
    expect(told(anOffer(), daysOf([aService({ closes: on('5 16:00') })]))[0]).toBe(
      '2026-12-04 until 2026-11-27T16:00 (day)',
    );
  });
});
