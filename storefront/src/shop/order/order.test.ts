import { expect, test } from 'vitest';
import { byReason } from './by-reason.ts';
import { groupIban } from './group-iban.ts';
import { qrPath } from './qr-path.ts';

test('draws each run of dark cells as one bar', () => {
  expect(qrPath(['1101', '0000', '0010'])).toBe('M0 0h2v1h-2zM3 0h1v1h-1zM2 2h1v1h-1z');
});

test('groups an IBAN by four, with spaces that do not break', () => {
  expect(groupIban('BE68539007547034')).toBe('BE68\u00a05390\u00a00754\u00a07034');
});

test('gives each reason once with the lines it holds for', () => {
  const lines = [
    { reason: 'only' as const, name: 'Lait' },
    { reason: 'price' as const, name: 'Miel' },
    { reason: 'only' as const, name: 'Beurre' },
  ];
  expect(byReason(lines)).toEqual([
    { reason: 'only', names: ['Lait', 'Beurre'] },
    { reason: 'price', names: ['Miel'] },
  ]);
});
