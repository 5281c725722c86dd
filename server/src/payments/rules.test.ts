import { isStructuredCommunication } from '@carriole/shared/structured-communication.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { communicationFor, epcText } from './rules.ts';

const transfer = {
  beneficiary: 'La Carriole liégeoise',
  iban: 'BE68 5390 0754 7034',
  amountCents: 4205,
  communication: communicationFor(2026, 17),
};

describe('the structured communication of an order', () => {
  test('is its year, its number and their remainder by 97', () => {
    expect(communicationFor(2026, 1)).toBe('+++260/0000/00170+++');
  });

  test('always has right check digits, and no two orders share one', () => {
    const numbers = fc.tuple(fc.integer({ min: 2020, max: 2099 }), fc.integer({ min: 1, max: 99_999_999 }));
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        expect(isStructuredCommunication(communicationFor(...one))).toBe(true);
        const same = one[0] === other[0] && one[1] === other[1];
        expect(communicationFor(...one) === communicationFor(...other)).toBe(same);
      }),
    );
  });

  test('cannot be made of a number with more than eight digits', () => {
    expect(() => communicationFor(2026, 100_000_000)).toThrow(RangeError);
  });
});

describe('the text of the EPC code', () => {
  test('has the eleven lines of EPC069-12, each what a banking app expects', () => {
    expect(epcText(transfer).split('\n')).toEqual([
      'BCD',
      '002',
      '1',
      'SCT',
      '',
      'La Carriole liégeoise',
      'BE68539007547034',
      'EUR42.05',
      '',
      '',
      transfer.communication,
    ]);
  });

  test('states any amount with two decimals and a point', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_999 }), (amountCents) => {
        const amount = epcText({ ...transfer, amountCents }).split('\n')[7] ?? '';
        expect(amount).toMatch(/^EUR\d+\.\d{2}$/);
        expect(Number(amount.slice(3).replace('.', ''))).toBe(amountCents);
      }),
    );
  });

  test('stays within 331 bytes and 70 characters of name, however long the name', () => {
    const text = epcText({ ...transfer, beneficiary: 'é'.repeat(200), amountCents: 99_999_999_999 });
    expect(text.split('\n')[5]).toHaveLength(70);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(331);
  });
});
