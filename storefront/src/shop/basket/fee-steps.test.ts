import { expect, test } from 'vitest';
import { feeSteps } from './fee-steps.ts';

const feeBands = [
  { fromCents: 0, feeCents: 650 },
  { fromCents: 2000, feeCents: 500 },
  { fromCents: 4500, feeCents: 0 },
];

function told(minimumCents: number, goodsCents: number): string[] {
  const amounts = { goodsCents } as Parameters<typeof feeSteps>[0]['amounts'];
  return feeSteps({ feeBands, minimumCents, amounts }).map(
    ({ fromCents, feeCents, now }) => `${fromCents}:${feeCents}${now ? ' now' : ''}`,
  );
}

test('marks the step the goods are worth, from its first cent on', () => {
  expect(told(0, 1999)).toEqual(['0:650 now', '2000:500', '4500:0']);
  expect(told(0, 2000)).toEqual(['0:650', '2000:500 now', '4500:0']);
  expect(told(0, 9000)).toEqual(['0:650', '2000:500', '4500:0 now']);
});

test('begins at the minimum, and names no step below it', () => {
  expect(told(1500, 1000)).toEqual(['1500:650', '2000:500', '4500:0']);
  expect(told(2500, 3000)).toEqual(['2500:500 now', '4500:0']);
});
