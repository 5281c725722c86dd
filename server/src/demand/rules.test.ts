import { expect, test } from 'vitest';
import { localInstant } from '../calendar.ts';
import { demandLines, searchedWords, weekOf } from './rules.ts';

test('a week begins on Monday at midnight in Brussels', () => {
  expect(weekOf(localInstant('2026-11-23', '00:00'))).toBe('2026-11-23');
  expect(weekOf(localInstant('2026-11-22', '23:59'))).toBe('2026-11-16');
  expect(weekOf(localInstant('2027-01-01', '12:00'))).toBe('2026-12-28');
});

test('counts words without accents, case and order', () => {
  expect(searchedWords('Crème de MARRONS')).toBe('creme de marrons');
  expect(searchedWords('marrons  crème, de')).toBe('creme de marrons');
});

test('counts nothing that may be somebody’s own', () => {
  for (const text of [
    'camille@dessart.test',
    '0470 12 34 56',
    'BE68 5390',
    'x',
    '  ',
    'a b c d e',
    'œ'.repeat(30),
  ])
    expect(searchedWords(text)).toBeNull();
});

test('shows what was wanted three times, most wanted first, and only counts the rest', () => {
  const count = (wanted: string, week: string, number: number) => ({
    kind: 'search' as const,
    wanted,
    week,
    count: number,
  });
  const counts = [
    count('kaki', '2026-11-16', 2),
    count('kaki', '2026-11-23', 1),
    count('noix', '2026-11-23', 9),
    count('rare', '2026-11-23', 2),
    { ...count('4999', '2026-11-23', 9), kind: 'place' as const },
  ];
  expect(demandLines(counts, 'search', ['2026-11-16', '2026-11-23'])).toEqual({
    lines: [
      { wanted: 'noix', total: 9, byWeek: [0, 9] },
      { wanted: 'kaki', total: 3, byWeek: [2, 1] },
    ],
    hidden: 1,
  });
});
