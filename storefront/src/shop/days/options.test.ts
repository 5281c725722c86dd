import type { DayLine, DayOption } from '@carriole/shared/contracts/baskets.ts';
import { expect, test } from 'vitest';
import { bestFirst, byKind, bySeller, cutOffs, withoutFreezer } from './options.ts';

const besace = { slug: 'besace', name: 'La Besace', colour: '#4d7c0f' };
const hotte = { slug: 'hotte', name: 'La Hotte', colour: '#1d4ed8' };

function line(name: string, values: Partial<DayLine> = {}): DayLine {
  return {
    productId: name,
    name,
    cooperative: besace,
    reason: 'only',
    orderBefore: '2026-12-01T20:00',
    limit: 'day',
    transfer: null,
    ...values,
  };
}

const amounts = {
  goodsCents: 3000,
  depositCents: 0,
  deliveryCents: 400,
  netCents: 0,
  vatCents: 0,
  totalCents: 3400,
  vat: [],
};

function option(values: Partial<DayOption>): DayOption {
  return {
    id: 'a',
    kind: 'delivery',
    carrier: besace,
    name: 'Proche',
    pointId: null,
    place: null,
    postcode: null,
    distanceKm: null,
    date: '2026-12-03',
    from: '13:00',
    to: '19:00',
    orderBefore: null,
    complete: true,
    waitable: false,
    lines: [line('Lait')],
    blocked: [],
    feeCents: 400,
    feeBands: [],
    feeVatRatePercent: 21,
    cheaper: { missingCents: 1500, feeCents: 0 },
    minimumCents: 0,
    missingToMinimumCents: 0,
    amounts,
    ...values,
  };
}

test('says each cut-off once, earliest first, with the lines it closes', () => {
  const van = { from: 'La Hotte', to: 'Waremme', departs: '2026-12-03T09:00' };
  const groups = cutOffs([
    line('Lait'),
    line('Pâté', { cooperative: hotte, orderBefore: '2026-12-01T18:00', limit: 'transfer', transfer: van }),
    line('Beurre'),
    line('Poulet', { orderBefore: '2026-12-01T09:00', limit: 'lead-time' }),
  ]);
  expect(groups.map(({ orderBefore, names }) => `${orderBefore} ${names.join('+')}`)).toEqual([
    '2026-12-01T09:00 Poulet',
    '2026-12-01T18:00 Pâté',
    '2026-12-01T20:00 Lait+Beurre',
  ]);
  expect(groups[1]?.van).toEqual(van);
});

test('puts the nearest pickup point first and drops days that take nothing', () => {
  const far = option({ id: 'far', kind: 'pickup', distanceKm: 7.5, date: '2026-12-03' });
  const near = option({ id: 'near', kind: 'pickup', distanceKm: 0, date: '2026-12-04' });
  const empty = option({ id: 'empty', lines: [] });
  const found = byKind([
    far,
    empty,
    near,
    option({ id: 'later', date: '2026-12-10' }),
    option({ id: 'soon' }),
  ]);
  expect(found.pickups.map(({ id }) => id)).toEqual(['near', 'far']);
  expect(found.deliveries.map(({ id }) => id)).toEqual(['soon', 'later']);
});

test('offers the next deliveries and the nearest pickup points first, whole baskets before parts', () => {
  const found = bestFirst([
    option({ id: 'part', complete: false, date: '2026-11-26' }),
    option({ id: 'far', kind: 'pickup', distanceKm: 12 }),
    option({ id: 'near', kind: 'pickup', distanceKm: 0, date: '2026-12-04' }),
    option({ id: 'middle', kind: 'pickup', distanceKm: 7 }),
    option({ id: 'third', date: '2026-12-17' }),
    option({ id: 'second', date: '2026-12-10' }),
    option({ id: 'first' }),
  ]);
  expect(found.map(({ id }) => id)).toEqual(['first', 'second', 'near', 'middle', 'third', 'far', 'part']);
});

test('keeps each line with its seller, none twice', () => {
  const sellers = bySeller([line('Lait'), line('Pâté', { cooperative: hotte }), line('Beurre')]);
  expect(sellers.map(({ cooperative, lines }) => `${cooperative.slug} ${lines.length}`)).toEqual([
    'besace 2',
    'hotte 1',
  ]);
});

test('names each point that only lacks a freezer once', () => {
  const ice = { productId: 'ice', name: 'Glace', why: 'needs-freezer' as const };
  const late = { productId: 'egg', name: 'Œufs', why: 'too-late' as const };
  const at = (pointId: string, blocked: DayOption['blocked']) =>
    option({ id: `${pointId}${blocked.length}`, kind: 'pickup', pointId, complete: false, blocked });
  const found = withoutFreezer([at('a', [ice]), at('a', [ice]), at('b', [ice, late]), at('c', [])]);
  expect(found.map(({ pointId }) => pointId)).toEqual(['a']);
});
