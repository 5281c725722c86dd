import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';

test('starts with a byte order mark and ends each row with CRLF', () => {
  expect(
    toCsv([
      ['a', 'b'],
      ['c', 'd'],
    ]),
  ).toBe('\uFEFFa;b\r\nc;d\r\n');
});

test('writes amounts and numbers with a decimal comma', () => {
  expect(toCsv([[{ cents: 123_456 }, { cents: 5 }, { cents: -70 }, 1.5]])).toBe(
    '\uFEFF1234,56;0,05;-0,70;1,5\r\n',
  );
});

test('quotes what holds a semicolon, a quote or a line end', () => {
  expect(toCsv([['a;b', 'say "hi"', 'two\nlines']])).toBe('\uFEFF"a;b";"say ""hi""";"two\nlines"\r\n');
});

test('defuses what a spreadsheet would run as a formula', () => {
  expect(toCsv([['=1+1', '+32 4', '@x', '-2']])).toBe("\uFEFF'=1+1;'+32 4;'@x;'-2\r\n");
});

test('gives back an amount to the cent', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), (cents) => {
      const text = toCsv([[{ cents }]]).slice(1, -2);
      expect(Math.round(Number(text.replace(',', '.')) * 100)).toBe(cents === 0 ? 0 : cents);
    }),
  );
});
