import { expect, test } from 'vitest';
import { textOf } from './texts.ts';

const lines = { one: '{count} ligne', other: '{count} lignes' };

test('zero is singular in French and plural elsewhere', () => {
  expect(textOf(lines, 'fr', { count: 0 })).toBe('0 ligne');
  expect(textOf({ one: '{count} line', other: '{count} lines' }, 'en', { count: 0 })).toBe('0 lines');
});

test('one is singular and two is plural in every language', () => {
  for (const locale of ['fr', 'nl', 'de', 'en'] as const) {
    expect(textOf(lines, locale, { count: 1 })).toBe('1 ligne');
    expect(textOf(lines, locale, { count: 2 })).toBe('2 lignes');
  }
});

test('fills the named places and leaves unknown ones readable', () => {
  expect(textOf('{day} avant {time}', 'fr', { day: 'mardi' })).toBe('mardi avant {time}');
});
