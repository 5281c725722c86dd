import { expect, test } from 'vitest';
import { pathWith, sourcePlaceOf } from './paths.ts';
import { firstStep, isOpen, shownStep, stepsOf } from './steps.ts';

const files = { kind: 'table', address: null, state: 'ready', waitingRun: null, lastRun: null } as const;

test('a spreadsheet is dropped, its columns named, then compared', () => {
  expect(stepsOf(files)).toEqual(['fichiers', 'colonnes', 'apercu', 'suivi']);
});

test('a platform has an address, and no columns to name', () => {
  expect(stepsOf({ kind: 'woocommerce', address: 'https://a.test' })).toEqual(['adresse', 'apercu', 'suivi']);
});

test('a source opens where something is to be done', () => {
  expect(firstStep({ ...files, state: 'needs-file' })).toBe('fichiers');
  expect(firstStep({ ...files, state: 'needs-mapping' })).toBe('colonnes');
  expect(firstStep(files)).toBe('apercu');
  expect(firstStep({ ...files, state: 'ended' })).toBe('suivi');
});

test('a step the source does not have is not shown', () => {
  expect(shownStep(files, 'adresse', 'apercu')).toBe('apercu');
  expect(shownStep(files, 'fichiers', 'apercu')).toBe('fichiers');
  expect(shownStep(files, undefined, 'colonnes')).toBe('colonnes');
});

test('columns wait for a file, and the comparison for columns', () => {
  expect(isOpen('colonnes', { state: 'needs-file' })).toBe(false);
  expect(isOpen('apercu', { state: 'needs-mapping' })).toBe(false);
  expect(isOpen('suivi', { state: 'needs-file' })).toBe(true);
});

test('what makes no sense in an address is left out', () => {
  expect(sourcePlaceOf({ etape: 'x', lecture: 'imp_1', genre: ['new'], q: ' ', page: '-1' })).toEqual({
    etape: undefined,
    lecture: undefined,
    genre: 'new',
    q: undefined,
    page: 1,
  });
  expect(pathWith('/a', { q: 'œufs & lait', page: 1, x: undefined, y: '' })).toBe('/a?q=%C5%93ufs+%26+lait');
});
