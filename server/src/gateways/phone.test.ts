import { expect, test } from 'vitest';
import { readablePhone } from './phone.ts';

test('reads Belgian numbers without a country code, however they are typed', () => {
  for (const text of ['0470123456', '0470/12.34.56', '0470 12 34 56', '+32470123456', '0032 470 12 34 56'])
    expect(readablePhone(text)).toBe('+32 470 12 34 56');
  expect(readablePhone('04 366 21 11')).toBe('+32 4 366 21 11');
});

test('reads numbers of other countries by their code', () => {
  expect(readablePhone('+33 6 12 34 56 78')).toBe('+33 6 12 34 56 78');
  expect(readablePhone('+49 1512 3456789')).toBe('+49 1512 3456789');
  expect(readablePhone('00352 621 123 456')).toBe('+352 621 123 456');
});

test('knows what no country has', () => {
  for (const text of ['0470 12 34 5', '0123', '+32 470 12 34 56 7', '+999 123 456 78', ''])
    expect(readablePhone(text)).toBeNull();
});
