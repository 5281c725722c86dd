import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isStructuredCommunication, structuredCommunication } from './structured-communication.ts';

const tenDigits = fc.stringMatching(/^\d{10}$/);

test('gives the published example its check digits', () => {
  expect(structuredCommunication('0909337554')).toBe('+++090/9337/55493+++');
});

test('writes 97 when the remainder is nothing', () => {
  expect(structuredCommunication('0000000000')).toBe('+++000/0000/00097+++');
  expect(structuredCommunication('0000000097')).toBe('+++000/0000/09797+++');
  expect(isStructuredCommunication('+++000/0000/00000+++')).toBe(false);
});

test('pads a small remainder to two digits', () => {
  expect(structuredCommunication('0000000098')).toBe('+++000/0000/09801+++');
});

test('refuses anything but ten digits', () => {
  for (const text of ['', '123456789', '12345678901', '12345 6789', '-123456789', '１２３４５６７８９０']) {
    expect(() => structuredCommunication(text)).toThrow(RangeError);
  }
});

test('knows its own writing again, with stars, spaces or bare', () => {
  fc.assert(
    fc.property(tenDigits, (digits) => {
      const text = structuredCommunication(digits);
      const texts = [text, text.replaceAll('+', '*'), text.replaceAll('/', ' / '), text.replace(/\D/g, '')];
      expect(texts.every(isStructuredCommunication)).toBe(true);
    }),
  );
});

test('notices any single wrong digit', () => {
  fc.assert(
    fc.property(tenDigits, fc.nat(11), fc.integer({ min: 1, max: 9 }), (digits, at, more) => {
      const right = structuredCommunication(digits).replace(/\D/g, '');
      const wrong = right.slice(0, at) + ((Number(right[at]) + more) % 10) + right.slice(at + 1);
      expect(isStructuredCommunication(wrong)).toBe(false);
    }),
  );
});

test('refuses other texts', () => {
  for (const text of [
    '',
    'merci',
    '+++090/9337/55494+++',
    '***090/9337/55493+++',
    '090933755493x',
    '090/9337/55493',
  ]) {
    expect(isStructuredCommunication(text)).toBe(false);
  }
});
