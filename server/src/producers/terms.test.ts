import type { LinkTerms } from '@carriole/shared/contracts/producer-links.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LinkRow } from './model.ts';
import {
  areDatesCrossed,
  columnsOf,
  holdingTerms,
  isLinkActive,
  linkOf,
  linkStateOn,
  termsOf,
} from './terms.ts';

function aRow(changes: Partial<LinkRow> = {}): LinkRow {
  return {
    id: 'lnk-1',
    cooperativeId: 'a',
    producerId: 'pro-1',
    sourceRef: 'P1',
    sourceName: 'Ferme',
    stated: {
      activity: '',
      postcode: '4300',
      place: 'Waremme',
      enterpriseNumber: null,
      lat: null,
      lon: null,
    },
    audiences: ['household'],
    labels: [],
    leadTimeDays: 2,
    since: '2020-01-01',
    status: 'active',
    priority: 0,
    until: null,
    commissionBasisPoints: null,
    paymentDays: null,
    handSet: [],
    setAudiences: null,
    setSince: null,
    setLeadTimeDays: null,
    version: 0,
    ...changes,
  };
}

const anyDate = fc.constantFrom('2026-01-01', '2026-11-24', '2026-11-25', '2027-02-28').map(String);
const anyTerms: fc.Arbitrary<LinkTerms> = fc.record({
  status: fc.constantFrom('trial', 'active', 'suspended'),
  until: fc.option(anyDate),
  commissionBasisPoints: fc.option(fc.nat({ max: 10_000 })),
  paymentDays: fc.option(fc.nat({ max: 365 })),
  byHand: fc.record(
    {
      audiences: fc.uniqueArray(fc.constantFrom('household', 'professional'), { minLength: 1 }),
      since: fc.option(anyDate),
      leadTimeDays: fc.nat({ max: 60 }),
    },
    { requiredKeys: [] },
  ),
});

describe('terms', () => {
  test('that are written read as they were', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const { audiences } = terms.byHand;
        const byHand = { ...terms.byHand, ...(audiences ? { audiences: audiences.toSorted() } : {}) };
        expect(termsOf(aRow(columnsOf(terms)))).toEqual({ ...terms, byHand });
      }),
    );
  });

  test('set by hand hold field by field; the others are the source’s, whatever it says next', () => {
    const terms = columnsOf({ ...termsOf(aRow()), byHand: { audiences: ['professional'], since: null } });
    const row = aRow({ ...terms, leadTimeDays: 5, audiences: ['household', 'professional'] });
    expect(holdingTerms(row)).toEqual({ audiences: ['professional'], since: null, leadTimeDays: 5 });
    expect(holdingTerms({ ...row, ...columnsOf({ ...termsOf(row), byHand: {} }) })).toEqual({
      audiences: ['household', 'professional'],
      since: '2020-01-01',
      leadTimeDays: 5,
    });
  });

  test('an audience named twice is one', () => {
    const byHand = { audiences: ['household', 'household'] as const };
    expect(
      columnsOf({ ...termsOf(aRow()), byHand: { audiences: [...byHand.audiences] } }).setAudiences,
    ).toEqual(['household']);
  });
});

describe('a link', () => {
  const dated = { status: 'active', since: '2026-11-24', until: '2026-11-26' };

  test.each([
    ['2026-11-23', false, 'coming'],
    ['2026-11-24', true, 'active'],
    ['2026-11-26', true, 'active'],
    ['2026-11-27', false, 'ended'],
  ])('from the 24th to the 26th is, on %s, selling: %s, %s', (today, sells, state) => {
    expect(isLinkActive(dated, today)).toBe(sells);
    expect(linkStateOn(dated, today)).toBe(state);
  });

  test('in trial sells, suspended it does not, and its end says more than its pause', () => {
    expect(isLinkActive({ ...dated, status: 'trial' }, '2026-11-25')).toBe(true);
    expect(isLinkActive({ ...dated, status: 'suspended' }, '2026-11-25')).toBe(false);
    expect(linkStateOn({ ...dated, status: 'suspended' }, '2026-11-25')).toBe('suspended');
    expect(linkStateOn({ ...dated, status: 'suspended' }, '2026-12-25')).toBe('ended');
    expect(linkStateOn({ ...dated, status: 'trial' }, '2026-11-25')).toBe('trial');
  });

  test('sells exactly on the days on which it reads as in trial or active', () => {
    fc.assert(
      fc.property(anyTerms, anyDate, (terms, today) => {
        const row = aRow({ since: null, ...columnsOf(terms) });
        const state = linkStateOn({ ...row, since: holdingTerms(row).since }, today);
        // A pause of a link that has not begun reads as a pause.
        expect(linkOf(row, today).active).toBe(state === 'active' || state === 'trial');
      }),
    );
  });

  test('has crossed dates only when both are set and the last day is before the first', () => {
    expect(areDatesCrossed('2026-11-25', '2026-11-24')).toBe(true);
    expect(areDatesCrossed('2026-11-25', '2026-11-25')).toBe(false);
    expect([areDatesCrossed(null, '2026-11-24'), areDatesCrossed('2026-11-25', null)]).toEqual([
      false,
      false,
    ]);
  });
});
