import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthSpans } from './months.ts';

test('months that follow each other are one span, over New Year too', () => {
  expect(monthSpans([3, 4, 5])).toEqual([{ from: 3, to: 5 }]);
  expect(monthSpans([11, 12, 1, 3])).toEqual([
    { from: 3, to: 3 },
    { from: 11, to: 1 },
  ]);
  expect(monthSpans([])).toEqual([]);
});

test('the spans name exactly the months', () => {
  const months = fc.uniqueArray(fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(months, (given) => {
      const named = monthSpans(given).flatMap(({ from, to }) => {
        const count = ((to - from + 12) % 12) + 1;
        return Array.from({ length: count }, (_, step) => ((from - 1 + step) % 12) + 1);
      });
      expect(named.sort((a, b) => a - b)).toEqual(given.toSorted((a, b) => a - b));
    }),
  );
});
