import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  gtinCheckDigit,
  parseAmount,
  parseEnterpriseNumber,
  parseGtin,
  parsePrice,
  parseStock,
  parseStorage,
  parseText,
  parseVatRate,
  parseWhole,
  parseYesNo,
} from './cells.ts';

const value = <T>(parsed: { ok: true; value: T } | { ok: false }) => (parsed.ok ? parsed.value : undefined);
const reason = (parsed: { ok: boolean; reason?: string }) => parsed.reason;

describe('a price', () => {
  test.each([
    ['2,90', 290],
    ['10,70 €', 1070],
    ['€ 3.5', 350],
    ['1 234,50', 123450],
    ['1\u00a0234,50\u00a0€', 123450],
    ['1.234,50', 123450],
    ['78', 7800],
    [21.9, 2190],
    [0.1 + 0.2, 30],
    ['', null],
    [null, null],
  ])('%j is %j cents', (cell, cents) => {
    expect(value(parsePrice(cell))).toBe(cents);
  });

  test.each([
    ['sur demande', 'price-not-a-number'],
    ['1.234', 'price-not-a-number'],
    ['NaN', 'price-not-a-number'],
    [Number.NaN, 'price-not-a-number'],
    ['2,90/kg', 'price-not-a-number'],
    ['-2,40', 'price-not-positive'],
    [0, 'price-not-positive'],
    ['#REF!', 'formula-broken'],
    ['#DIV/0!', 'formula-broken'],
    ['5.25 USDollar', 'currency-unknown'],
    ['£4', 'currency-unknown'],
    [new Date('2026-04-05'), 'price-is-a-date'],
  ])('%j is refused: %s', (cell, slug) => {
    expect(reason(parsePrice(cell))).toBe(slug);
  });

  test('survives being written in any of the habits met', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (cents) => {
        const [whole = '', part = ''] = (cents / 100).toFixed(2).split('.');
        const spaced = whole.replace(/\B(?=(\d{3})+$)/g, '\u202f');
        const dotted = whole.replace(/\B(?=(\d{3})+$)/g, '.');
        const written = [
          `${whole},${part}`,
          `${whole}.${part}`,
          `${spaced},${part} €`,
          `${dotted},${part}`,
          cents / 100,
        ];
        for (const cell of written) expect(value(parsePrice(cell))).toBe(cents);
      }),
    );
  });
});

test('a name that only says there is none is missing, whatever kind of source it comes from', () => {
  for (const cell of [null, '', ' \u200b', '-', '–', '--', 'n/a', 'N.V.T.', 'Néant'])
    expect(parseText(cell, 'name-missing')).toEqual({ ok: false, reason: 'name-missing' });
  for (const name of ['A', '-Ferme', 'N/A-pain', '7'])
    expect(parseText(name, 'name-missing')).toEqual({ ok: true, value: name });
});

test('an amount may be zero but not below it', () => {
  expect(value(parseAmount('0,00'))).toBe(0);
  expect(reason(parseAmount('-1'))).toBe('amount-unreadable');
});

test('a VAT rate is one that exists, however it is written', () => {
  const rates = [6, 12, 21];
  for (const cell of ['6 %', '6%', 6, '6', 0.06]) expect(value(parseVatRate(cell, rates))).toBe(6);
  expect(reason(parseVatRate('7 %', rates))).toBe('vat-rate-unknown');
  expect(reason(parseVatRate('', rates))).toBe('vat-rate-missing');
});

test('yes and no are read in several spellings, and nothing is no', () => {
  for (const cell of ['oui', 'X', 'x', 'true', 'Ja']) expect(value(parseYesNo(cell))).toBe(true);
  for (const cell of ['non', '', null, 'false']) expect(value(parseYesNo(cell))).toBe(false);
  expect(reason(parseYesNo('peut-être'))).toBe('yes-no-unknown');
});

test('stock that is not counted is null, and never below zero', () => {
  expect(value(parseStock(''))).toBeNull();
  expect(value(parseStock('47'))).toBe(47);
  expect(reason(parseStock(-3))).toBe('stock-negative');
  expect(reason(parseStock('1,5'))).toBe('stock-not-a-whole-number');
});

test('a whole number stays within its bounds', () => {
  const bounds = { min: 1, max: 9, missing: 1, reason: 'case-size-not-whole' } as const;
  expect(value(parseWhole('', bounds))).toBe(1);
  expect(reason(parseWhole(0, bounds))).toBe('case-size-not-whole');
  expect(reason(parseWhole(10, bounds))).toBe('case-size-not-whole');
});

test('goods travel on the shelf unless the co-op says cold or frozen', () => {
  expect(value(parseStorage(''))).toBe('ambient');
  expect(value(parseStorage('froid'))).toBe('cold');
  expect(value(parseStorage(-18))).toBe('frozen');
  expect(reason(parseStorage('à l’ombre'))).toBe('storage-unknown');
});

describe('an enterprise number', () => {
  const body = fc
    .integer({ min: 1_000_000, max: 19_999_999 })
    .map((number) => String(number).padStart(8, '0'));
  const complete = (eight: string) => `${eight}${String(97 - (Number(eight) % 97)).padStart(2, '0')}`;

  test('is read with or without BE, dots and spaces', () => {
    for (const cell of ['BE 1999.900.171', 'BE1999900171', '1999900171', 1999900171, '1999 900 171']) {
      expect(value(parseEnterpriseNumber(cell))).toBe('1999900171');
    }
    expect(value(parseEnterpriseNumber(''))).toBeNull();
  });

  test('is taken with its own check digits and refused with any other', () => {
    fc.assert(
      fc.property(body, fc.integer({ min: 1, max: 96 }), (eight, shift) => {
        const right = complete(eight);
        expect(value(parseEnterpriseNumber(right))).toBe(right);
        const other = ((Number(right.slice(8)) - 1 + shift) % 97) + 1;
        expect(reason(parseEnterpriseNumber(`${eight}${String(other).padStart(2, '0')}`))).toBe(
          'enterprise-number-check',
        );
      }),
    );
  });
});

describe('a barcode', () => {
  const body = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 })
    .map((digits) => digits.join(''));

  test('is read from text or number', () => {
    expect(value(parseGtin(2000000022475))).toBe('2000000022475');
    expect(value(parseGtin('2000000 022475'))).toBe('2000000022475');
    expect(value(parseGtin(''))).toBeNull();
    expect(reason(parseGtin('5412345678901'))).toBe('gtin-check-digit');
    expect(reason(parseGtin('12345'))).toBe('gtin-check-digit');
  });

  test('is refused as soon as one digit is wrong', () => {
    fc.assert(
      fc.property(
        body,
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 1, max: 9 }),
        (twelve, place, shift) => {
          const right = `${twelve}${gtinCheckDigit(twelve)}`;
          expect(value(parseGtin(right))).toBe(right);
          const wrong = (Number(right[place]) + shift) % 10;
          expect(parseGtin(`${right.slice(0, place)}${wrong}${right.slice(place + 1)}`).ok).toBe(false);
        },
      ),
    );
  });
});
