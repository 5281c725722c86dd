import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalSign, plainAmount } from './amounts.ts';

const plain = (text: string, column: string[] = [text]) => plainAmount(text, decimalSign(column)).cell;

describe('an amount of money', () => {
  test.each([
    ['3,40 €', '3.4'],
    ['€ 3,40', '3.4'],
    ['3.40 EUR', '3.4'],
    ['3€40', '3.4'],
    ['12,-', '12'],
    ['€ 12,–', '12'],
    ['890,- €', '890'],
    ['1 234,50', '1234.5'],
    ['1.234,50', '1234.5'],
    ['1,234.50', '1234.5'],
    ["1'234.50", '1234.5'],
    ['3,40/kg', '3.4'],
    ['2,50 la pièce', '2.5'],
    ['-1,5', '-1.5'],
    ['15', '15'],
  ])('%s is %s', (written, number) => {
    expect(plain(written)).toBe(number);
  });

  test('of three digits after its sign is thousands where the column has decimal commas, and only there', () => {
    expect(plain('1.200', ['1.200', '3,50'])).toBe('1200');
    expect(plain('1.200', ['1.200', '3.50'])).toBe('1.2');
    expect(plain('1.200', ['1.200', '2.350'])).toBe('1.200');
  });

  test('that is none stays as it is written', () => {
    for (const text of ['gratuit', '3,40,50', '4 $', '#REF!', '', '1,2.3,4']) expect(plain(text)).toBe(text);
    expect(plainAmount(3.4, ',').cell).toBe(3.4);
    expect(plainAmount(null, ',').cell).toBeNull();
  });

  test('says when it is per kilo', () => {
    const perKilo = ['3,40 €/kg', '3,40 le kilo', '€ 3,40 per kg', '3,40 / pièce', '3,40'];
    expect(perKilo.map((text) => plainAmount(text, ',').perKilo)).toEqual([true, true, true, false, false]);
  });

  test('is the same number however it is written', () => {
    const forms: ((whole: string, cents: string) => string)[] = [
      (whole, cents) => `${whole},${cents} €`,
      (whole, cents) => `€ ${whole}.${cents}`,
      (whole, cents) => `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${cents}`,
      (whole, cents) => `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`,
      (whole, cents) => `${whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0')},${cents}`,
    ];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom(...forms), (amount, form) => {
        const [whole = '', cents = ''] = (amount / 100).toFixed(2).split('.');
        expect(Math.round(Number(plain(form(whole, cents))) * 100)).toBe(amount);
      }),
    );
  });
});
