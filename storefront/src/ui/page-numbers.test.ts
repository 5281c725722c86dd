import { expect, test } from 'vitest';
import { pageNumbers } from './page-numbers.ts';

test('names every page of a short list', () => {
  expect(pageNumbers(2, 4)).toEqual([1, 2, 3, 4]);
});

test('leaves a gap only where more than one page is left out', () => {
  expect(pageNumbers(5, 9)).toEqual([1, null, 4, 5, 6, null, 9]);
  expect(pageNumbers(4, 9)).toEqual([1, 2, 3, 4, 5, null, 9]);
});

test('a single page is just itself', () => {
  expect(pageNumbers(1, 1)).toEqual([1]);
});
