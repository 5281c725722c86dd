import { describe, expect, test } from 'vitest';
import { nearest } from './rules.ts';
import { anOffer, aService, at } from './test-cases.ts';
import { daysOf, why } from './test-promises.ts';

describe('the reason', () => {
  test('is none while there is a promise', () => {
    expect(why(anOffer())).toBeNull();
  });

  test('names what keeps the offer from everybody', () => {
    expect(why(anOffer({ linkActive: false }))?.why).toBe('not-linked');
    expect(why(anOffer({ audiences: ['professional'] }))?.why).toBe('not-for-audience');
    expect(why(anOffer({ householdPriceCents: null }))?.why).toBe('not-for-audience');
    expect(why(anOffer({ stock: 0 }))?.why).toBe('out-of-stock');
  });

  test('names the month an offer is back', () => {
    expect(why(anOffer({ months: [3, 4, 9] }))).toEqual({ why: 'out-of-season', backInMonth: 3 });
    expect(why(anOffer({ months: [10] }))).toEqual({ why: 'out-of-season', backInMonth: 10 });
    expect(why(anOffer({ stock: 0, months: [3] }))).toEqual({ why: 'out-of-stock', backInMonth: null });
  });

  test('names a month of this year that has no day left as next year’s', () => {
    const now = at('2026-11-28T08:00');
    expect(why(anOffer({ months: [11] }), daysOf([aService()], [], now), now)).toEqual({
      why: 'out-of-season',
      backInMonth: 11,
    });
  });

  test('is that nothing serves the place when nothing does', () => {
    expect(why(anOffer(), [])?.why).toBe('no-service-here');
  });

  test('is that it is too late when every cut-off has passed', () => {
    expect(why(anOffer({ leadTimeDays: 30 }))).toEqual({ why: 'too-late', backInMonth: null });
  });

  test('is that of the day that came nearest', () => {
    const point = aService({ id: 'svc-point', kind: 'pickup' });
    expect(why(anOffer({ storage: 'frozen', leadTimeDays: 30 }), daysOf([point, aService()]))?.why).toBe(
      'too-late',
    );
    expect(nearest(['too-late', 'full', 'no-transfer'])).toBe('full');
    expect(nearest(['too-late', null])).toBeNull();
    expect(nearest([])).toBeNull();
  });
});
