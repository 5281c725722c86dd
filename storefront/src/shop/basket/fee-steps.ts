import type { DayOption } from '@carriole/shared/contracts/baskets.ts';

type FeeStep = { fromCents: number; feeCents: number; now: boolean };

/** What a delivery costs step by step, from what can be ordered at all on, and which step the basket is on. */
export function feeSteps({
  feeBands,
  minimumCents,
  amounts,
}: Pick<DayOption, 'feeBands' | 'minimumCents' | 'amounts'>): FeeStep[] {
  const steps = feeBands
    .filter((_, index) => (feeBands[index + 1]?.fromCents ?? Number.POSITIVE_INFINITY) > minimumCents)
    .map(({ fromCents, feeCents }) => ({ fromCents: Math.max(fromCents, minimumCents), feeCents }));
  const now = steps.findLastIndex(({ fromCents }) => fromCents <= amounts.goodsCents);
  return steps.map((step, index) => ({ ...step, now: index === now }));
}
