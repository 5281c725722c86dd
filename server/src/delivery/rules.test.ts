import { describe, expect, test } from 'vitest';
import { promise, promiseOn } from './rules.ts';
import { transferRuns } from './runs.ts';
import { serviceDayId, serviceDays } from './service-days.ts';
import { anOffer, aService, aTransfer, at, noLimits, on } from './test-cases.ts';
import { daysOf, sunday, told, why } from './test-promises.ts';

describe('the promise', () => {
  test('closes Wednesday noon for Friday, poultry on Tuesday 09:00, a line from another hub on Tuesday 18:00', () => {
    expect(told(anOffer())[0]).toBe('2026-11-27 until 2026-11-25T12:00 (day)');
    expect(told(anOffer({ closes: on('2 09:00') }))[0]).toBe('2026-11-27 until 2026-11-24T09:00 (offer)');
    expect(told(anOffer({ cooperativeId: 'b' }))[0]).toBe('2026-11-27 until 2026-11-24T18:00 (transfer)');
  });

  test('looks three weeks ahead, today included', () => {
    expect(told(anOffer()).map((text) => text.slice(0, 10))).toEqual([
      '2026-11-27',
      '2026-12-04',
      '2026-12-11',
    ]);
    const friday = at('2026-11-27T08:00');
    expect(daysOf([aService()], [], friday).map((day) => day.date)).toEqual([
      '2026-11-27',
      '2026-12-04',
      '2026-12-11',
    ]);
  });

  test('holds until the cut-off and not at it', () => {
    const noon = at('2026-11-25T12:00');
    expect(told(anOffer(), undefined, noon - 1)).toHaveLength(3);
    expect(told(anOffer(), undefined, noon)).toHaveLength(2);
  });

  test('counts the lead time in local days back from when goods are due', () => {
    expect(told(anOffer({ leadTimeDays: 3 }))[0]).toBe('2026-11-27 until 2026-11-24T16:00 (lead-time)');
    expect(told(anOffer({ leadTimeDays: 2, cooperativeId: 'b' }))[0]).toBe(
      '2026-11-27 until 2026-11-24T06:00 (lead-time)',
    );
  });

  test('takes the last run of a transfer that is in before loading', () => {
    const late = aTransfer({ departs: on('5 14:00'), arrives: on('5 16:00'), orderBefore: on('4 20:00') });
    expect(told(anOffer({ cooperativeId: 'b' }), daysOf([aService()], [late]))[0]).toBe(
      '2026-11-27 until 2026-11-25T12:00 (day)',
    );
    const tooLate = { ...late, arrives: on('5 16:01') };
    expect(told(anOffer({ cooperativeId: 'b' }), daysOf([aService()], [tooLate]))[0]).toBe(
      '2026-12-04 until 2026-11-26T20:00 (transfer)',
    );
  });

  test('knows hubs that share a yard: what leaves is there', () => {
    const yard = aTransfer({ departs: on('5 16:00'), arrives: on('5 16:00'), orderBefore: on('3 12:00') });
    expect(told(anOffer({ cooperativeId: 'b' }), daysOf([aService()], [yard]))[0]).toBe(
      '2026-11-27 until 2026-11-25T12:00 (day)',
    );
  });

  test('takes of several transfers the one that lets this offer be ordered longest', () => {
    const early = aTransfer({
      id: 'early',
      departs: on('3 06:00'),
      arrives: on('3 08:00'),
      orderBefore: on('2 19:00'),
    });
    const days = daysOf([aService()], [aTransfer(), early]);
    expect(
      promise(anOffer({ cooperativeId: 'b' }), 'household', days, sunday)[0]?.chain.runs[0]?.transferId,
    ).toBe('early');
    const slow = anOffer({ cooperativeId: 'b', leadTimeDays: 2 });
    expect(promise(slow, 'household', days, sunday)[0]?.chain.runs[0]?.transferId).toBe('trf-b-a');
  });

  test('takes between equal transfers always the same, in whatever order they come', () => {
    const twins = [aTransfer({ id: 'two' }), aTransfer({ id: 'one' })];
    for (const transfers of [twins, twins.toReversed()]) {
      const days = daysOf([aService()], transfers);
      expect(
        promise(anOffer({ cooperativeId: 'b' }), 'household', days, sunday)[0]?.chain.runs[0]?.transferId,
      ).toBe('one');
    }
  });

  test('carries goods over two transfers, closing with the first of their cut-offs', () => {
    const first = aTransfer({
      id: 'c-b',
      fromCooperativeId: 'c',
      toCooperativeId: 'b',
      departs: on('2 06:00'),
      arrives: on('2 08:00'),
      orderBefore: on('1 18:00'),
    });
    expect(told(anOffer({ cooperativeId: 'c' }), daysOf([aService()], [first, aTransfer()]))[0]).toBe(
      '2026-11-27 until 2026-11-23T18:00 (transfer)',
    );
  });

  test('carries goods over three transfers, and not over four', () => {
    const way = ['e', 'd', 'c', 'b', 'a'];
    const vans = way.slice(1).map((to, index) =>
      aTransfer({
        id: `trf-${index}`,
        fromCooperativeId: way[index] ?? '',
        toCooperativeId: to,
        departs: on(`${index + 1} 06:00`),
        arrives: on(`${index + 1} 08:00`),
      }),
    );
    const days = daysOf([aService()], vans);
    const from = (cooperativeId: string) => promise(anOffer({ cooperativeId }), 'household', days, sunday)[0];
    expect(from('d')?.chain.runs.map(({ transferId }) => transferId)).toEqual(['trf-1', 'trf-2', 'trf-3']);
    expect(from('e')).toBeUndefined();
  });

  test('does not let goods lie at a hub for more than a week when a run is cancelled', () => {
    const dates = [
      {
        id: 'off',
        cooperativeId: 'b',
        serviceId: null,
        transferId: 'trf-b-a',
        kind: 'closed' as const,
        date: '2026-11-26',
        until: '2026-11-26',
        movedTo: null,
      },
    ];
    const exceptions = { dates, holidays: new Map() };
    const runs = transferRuns([aTransfer()], sunday, exceptions);
    const days = serviceDays({ services: [aService()], runs, now: sunday, booked: new Map(), exceptions });
    expect(told(anOffer({ cooperativeId: 'b' }), days)[0]).toBe(
      '2026-12-04 until 2026-12-01T18:00 (transfer)',
    );
    expect(told(anOffer(), days)[0]).toBe('2026-11-27 until 2026-11-25T12:00 (day)');
  });

  test('moves a day that falls on a holiday with its cut-off', () => {
    const now = at('2026-11-02T08:00');
    const wednesday = aService({ weekday: 3, closes: on('1 20:00') });
    const facts = { services: [wednesday], runs: transferRuns([], now), now, booked: new Map() };
    const holidays = new Map([['a', 'BE' as const]]);
    const kept = serviceDays({ ...facts, exceptions: { dates: [], holidays } });
    expect(kept.map(({ date }) => date)).toEqual(['2026-11-04', '2026-11-18']);
    const move = {
      id: 'move',
      cooperativeId: 'a',
      serviceId: null,
      transferId: null,
      kind: 'moved' as const,
      date: '2026-11-11',
      until: '2026-11-11',
      movedTo: '2026-11-10',
    };
    const moved = serviceDays({ ...facts, exceptions: { dates: [move], holidays } });
    expect(told(anOffer(), moved, now)).toEqual([
      '2026-11-04 until 2026-11-02T20:00 (day)',
      '2026-11-10 until 2026-11-08T20:00 (day)',
      '2026-11-18 until 2026-11-16T20:00 (day)',
    ]);
  });

  test('leaves out a day whose frozen room is taken, for frozen goods only', () => {
    const small = aService({ capacity: { ...noLimits, frozenGrams: 900 } });
    const friday = serviceDayId(small.id, '2026-11-27');
    const taken = new Map([[friday, { orders: 1, grams: 500, coldGrams: 0, frozenGrams: 500 }]]);
    const days = serviceDays({
      services: [small],
      runs: transferRuns([], sunday),
      now: sunday,
      booked: taken,
    });
    expect(told(anOffer({ storage: 'frozen' }), days)).toHaveLength(2);
    expect(told(anOffer(), days)).toHaveLength(3);
  });

  test('is for the audience the round is for', () => {
    const kitchens = daysOf([aService({ audiences: ['professional'] })]);
    expect(why(anOffer(), kitchens)?.why).toBe('no-service-here');
    expect(promise(anOffer(), 'professional', kitchens, sunday)).toHaveLength(3);
  });

  test('never uses a transfer the other way', () => {
    const back = aTransfer({ fromCooperativeId: 'a', toCooperativeId: 'b' });
    expect(why(anOffer({ cooperativeId: 'b' }), daysOf([aService()], [back]))?.why).toBe('no-transfer');
  });

  test('is in order of time over all services', () => {
    const point = aService({
      id: 'svc-point',
      kind: 'pickup',
      weekday: 3,
      from: '16:00',
      closes: on('2 09:00'),
    });
    expect(told(anOffer(), daysOf([aService(), point])).map((text) => text.slice(0, 10))).toEqual([
      '2026-11-25',
      '2026-11-27',
      '2026-12-02',
      '2026-12-04',
      '2026-12-09',
      '2026-12-11',
    ]);
  });

  test('leaves out a day that is full, and takes it up when a place is free', () => {
    const small = aService({ capacity: { ...noLimits, orders: 2 } });
    const friday = serviceDayId(small.id, '2026-11-27');
    expect(told(anOffer(), daysOf([small], [], sunday, [[friday, 2]]))).toHaveLength(2);
    expect(told(anOffer(), daysOf([small], [], sunday, [[friday, 1]]))).toHaveLength(3);
    expect(why(anOffer(), daysOf([aService({ capacity: { ...noLimits, orders: 0 } })]))?.why).toBe('full');
  });

  test('goes by the month of the delivery, not of the order', () => {
    expect(told(anOffer({ months: [12] })).map((text) => text.slice(0, 10))).toEqual([
      '2026-12-04',
      '2026-12-11',
    ]);
  });

  test('brings frozen goods home, but to a pickup point only with a freezer', () => {
    const frozen = anOffer({ storage: 'frozen' });
    const point = aService({ kind: 'pickup' });
    expect(told(frozen)).toHaveLength(3);
    expect(why(frozen, daysOf([point]))?.why).toBe('needs-freezer');
    expect(told(frozen, daysOf([{ ...point, hasFreezer: true }]))).toHaveLength(3);
  });

  test('needs the whole quantity in stock', () => {
    const [day] = daysOf([aService()]);
    const few = anOffer({ stock: 3 });
    expect(day && promiseOn(few, 'household', day, sunday, 3)).not.toBeNull();
    expect(day && promiseOn(few, 'household', day, sunday, 4)).toBeNull();
  });
});
