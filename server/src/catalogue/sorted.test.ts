import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeSorted, sortedSlice } from './sorted.ts';

test('a slice of what would be sorted is that slice of what is sorted', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -9, max: 99 })),
      fc.nat(30),
      fc.nat(30),
      (numbers, start, size) => {
        const slice = [...sortedSlice(Float64Array.from(numbers), start, start + size)];
        expect(slice).toEqual(numbers.toSorted((a, b) => a - b).slice(start, start + size));
      },
    ),
  );
});

test('merging is taking away, adding and sorting', () => {
  const byNumber = (a: number, b: number) => a - b;
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(50)),
      fc.array(fc.nat(50)),
      fc.array(fc.nat(50)),
      (list, gone, more) => {
        const left = list.filter((number) => !gone.includes(number));
        const added = more.filter((number) => !left.includes(number)).sort(byNumber);
        const merged = mergeSorted(list.sort(byNumber), new Set(gone), added, byNumber);
        expect(merged).toEqual([...left, ...added].sort(byNumber));
      },
    ),
  );
});
