import type { LinkView } from '@carriole/shared/contracts/producer-links.ts';
import { expect, test } from 'vitest';
import { draftOf, termsOfDraft, wholeRead } from './draft.ts';

const link: LinkView = {
  id: 'lnk_0123456789abcdef',
  version: 3,
  sourceRef: 'P1',
  sourceName: 'Ferme',
  state: 'active',
  terms: {
    status: 'active',
    until: '2026-12-31',
    commissionBasisPoints: 1205,
    paymentDays: 30,
    byHand: { audiences: ['professional'], since: null },
  },
  source: { audiences: ['household'], since: '2020-01-01', leadTimeDays: 2 },
  holds: { audiences: ['professional'], since: null, leadTimeDays: 2 },
};
const draft = draftOf(link, 'fr');

test('a draft nobody touched is the terms it began with', () => {
  for (const locale of ['fr', 'nl', 'de', 'en'] as const)
    expect(termsOfDraft(draftOf(link, locale), link.source)).toEqual({ terms: link.terms, wrong: null });
});

test('what is not set here is left out, and empty fields are not agreed', () => {
  const released = { ...draft, byHand: { audiences: false, since: false, leadTimeDays: false } };
  expect(
    termsOfDraft({ ...released, until: '', commission: ' ', paymentDays: '' }, link.source).terms,
  ).toEqual({
    status: 'active',
    until: null,
    commissionBasisPoints: null,
    paymentDays: null,
    byHand: {},
  });
});

test.each([
  ['0', 0],
  ['12', 1200],
  ['12,5 %', 1250],
  ['12.05', 1205],
  ['100', 10_000],
])('reads a share of %s', (commission, points) => {
  expect(termsOfDraft({ ...draft, commission }, link.source).terms?.commissionBasisPoints).toBe(points);
});

test('names each field that is wrong', () => {
  const wrong = {
    ...draft,
    audiences: [],
    since: '2027-01-01',
    leadTimeDays: '61',
    commission: '100,01',
    paymentDays: 'x',
    byHand: { audiences: true, since: true, leadTimeDays: true },
  };
  expect(termsOfDraft(wrong, link.source).wrong).toEqual({
    audiences: 'links.wrong.audiences',
    until: 'links.wrong.dates',
    leadTimeDays: 'links.wrong.leadTime',
    commission: 'links.wrong.commission',
    paymentDays: 'links.wrong.payment',
  });
});

test('a last day before the source’s first day is wrong too, once the source’s holds', () => {
  const early = { ...draft, until: '2019-12-31', byHand: { ...draft.byHand, since: false } };
  expect(termsOfDraft(early, link.source).wrong).toEqual({ until: 'links.wrong.dates' });
});

test('reads whole numbers only', () => {
  expect(['', ' 7 ', '1.5', '-1', '99', 'x'].map((text) => wholeRead(text, 50))).toEqual([
    null,
    7,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
