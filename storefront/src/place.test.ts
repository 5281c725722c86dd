import { expect, test } from 'vitest';
import { parsePlace } from './place.ts';

test('reads a postcode and a name', () => {
  expect(parsePlace('4300 Waremme')).toEqual({ postcode: '4300', name: 'Waremme' });
  expect(parsePlace('4190 Ferrières-lez-Bois')?.name).toBe('Ferrières-lez-Bois');
});

test('anything else is no place', () => {
  for (const text of [undefined, '', '4300', 'Waremme', '0300 Waremme', '43000 Waremme'])
    expect(parsePlace(text)).toBeNull();
});
