import { DayDraft, OpeningDraft } from '@carriole/shared/contracts/delivery-desk-parts.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { centsRead, dayText, deliveryDayOf, eurosText, newDay, openingOf } from './day-draft.ts';

const full = {
  ...newDay,
  orders: '30',
  kilos: '450',
  coldKilos: '80,5',
  frozenKilos: '20',
  seasonal: true,
  seasonFrom: '15/03',
  seasonUntil: '1.10.',
  fee: '4,50',
  bands: [{ from: '50', fee: '0' }],
  minimum: '15',
};

describe('a day that is written', () => {
  test('is read as the desk sends it', () => {
    const { draft } = deliveryDayOf(full);
    expect(draft).toEqual({
      weekday: 4,
      from: '13:00',
      to: '18:00',
      closes: { weekday: 2, time: '20:00' },
      capacity: { orders: 30, grams: 450_000, coldGrams: 80_500, frozenGrams: 20_000 },
      season: { from: '03-15', until: '10-01' },
      feeBands: [
        { fromCents: 0, feeCents: 450 },
        { fromCents: 5000, feeCents: 0 },
      ],
      minimumCents: 1500,
    });
    expect(DayDraft.safeParse(draft).success).toBe(true);
  });

  test('with nothing but its hours has no limit, no season and no fee', () => {
    expect(deliveryDayOf(newDay).draft).toMatchObject({
      capacity: { orders: null, grams: null, coldGrams: null, frozenGrams: null },
      season: null,
      feeBands: [{ fromCents: 0, feeCents: 0 }],
      minimumCents: 0,
    });
    expect(OpeningDraft.safeParse(openingOf(newDay).draft).success).toBe(true);
  });

  test('says what is wrong, field by field', () => {
    const { wrong } = deliveryDayOf({
      ...full,
      to: '12:00',
      orders: 'douze',
      coldKilos: '-3',
      seasonFrom: '30/02',
      fee: '4,505',
      bands: [
        { from: '50', fee: '2' },
        { from: '40', fee: '0' },
      ],
    });
    expect(wrong).toEqual({
      to: 'delivery.wrong.window',
      orders: 'delivery.wrong.whole',
      coldKilos: 'delivery.wrong.kilos',
      seasonFrom: 'delivery.wrong.dayOfYear',
      fee: 'delivery.wrong.money',
      bands: 'delivery.wrong.bands',
    });
  });
});

test('a day that is read and shown is written as it was', () => {
  const { draft } = deliveryDayOf(full);
  const shown = dayText({ id: 'day_1', ...draft! }, 'fr');
  expect(shown).toEqual({ ...full, seasonUntil: '01/10', bands: [{ from: '50', fee: '0' }] });
  expect(deliveryDayOf(shown).draft).toEqual(draft);
});

test('every amount of cents is read as it is shown, in each language', () => {
  fc.assert(
    fc.property(fc.nat(999_999), fc.constantFrom('fr', 'nl', 'de', 'en'), (cents, locale) => {
      expect(centsRead(eurosText(cents, locale))).toBe(cents);
    }),
  );
});
