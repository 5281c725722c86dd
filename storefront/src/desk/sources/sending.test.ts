import { expect, test } from 'vitest';
import { keptName, refusedFile } from './sending.ts';

test('a file that is empty or too large is refused before it is sent', () => {
  expect(refusedFile({ size: 0 })).toBe('empty');
  expect(refusedFile({ size: 20 * 1_048_576 + 1 })).toBe('too-large');
  expect(refusedFile({ size: 20 * 1_048_576 })).toBeNull();
});

test('a file keeps its name, without folders and with its ending', () => {
  expect(keptName('Tarif d’hiver.xlsx')).toBe('Tarif d’hiver.xlsx');
  expect(keptName('../a\\b\u0007.csv')).toBe('.. a b .csv');
  const long = keptName(`${'x'.repeat(200)}.xlsx`);
  expect(long).toHaveLength(120);
  expect(long.endsWith('x.xlsx')).toBe(true);
});
