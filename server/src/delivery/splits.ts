import { nearestSplit, type PlannedDay } from './plan.ts';

/** A part of a basket on a day of its own. */
type SplitPart = { option: PlannedDay; productIds: string[]; feeCents: number };

/** Everything that can come, in a few parts: their fees in all. */
export type BasketSplit = { parts: SplitPart[]; feeCents: number };

export type SplitFacts = {
  /** What a part would cost to bring, in cents; null when it is below what can be ordered on that day. */
  feeOf: (option: PlannedDay, productIds: readonly string[]) => number | null;
  /** How far people have to go for it, in km; 0 at home. */
  farOf: (option: PlannedDay) => number;
};

type Pair = BasketSplit & { far: number; end: number; home: boolean };

const mostSplits = 3;

/**
 * The best ways to have everything although no day takes it all, at most three, none when a day does. Two days that
 * bring all that any day can: brought home, cheapest in fees (the nearest of equals), done soonest, then others by
 * fee. Where two are not enough, one way in as many parts as it takes. The earlier day carries all it can.
 */
export function bestSplits(plan: readonly PlannedDay[], facts: SplitFacts): BasketSplit[] {
  if (plan.some(({ complete }) => complete)) return [];
  const pairs = pairsOf(plan, facts).toSorted(byFee);
  if (pairs.length === 0) return greedy(plan, facts);
  const soonest = pairs.toSorted((a, b) => a.end - b.end || byFee(a, b))[0];
  const chosen = [pairs.find(({ home }) => home), pairs[0], soonest, ...pairs];
  return distinct(chosen.filter((split) => split !== undefined)).slice(0, mostSplits);
}

function pairsOf(plan: readonly PlannedDay[], { feeOf, farOf }: SplitFacts): Pair[] {
  const days = plan.filter(({ lines }) => lines.length > 0).toSorted(byTime);
  const possible = new Set(days.flatMap(idsOf)).size;
  return days.flatMap((first, index) => {
    const carried = new Set(idsOf(first));
    return days.slice(index + 1).flatMap((second): Pair[] => {
      const rest = idsOf(second).filter((id) => !carried.has(id));
      if (rest.length === 0 || carried.size + rest.length < possible) return [];
      const parts = [
        { option: first, productIds: [...carried] },
        { option: second, productIds: rest },
      ];
      return splitOf(parts, feeOf).map((split) => ({
        ...split,
        far: farOf(first) + farOf(second),
        end: second.day.startsAt,
        home: [first, second].every(({ day }) => day.service.kind === 'delivery'),
      }));
    });
  });
}

function splitOf(parts: readonly Omit<SplitPart, 'feeCents'>[], feeOf: SplitFacts['feeOf']): BasketSplit[] {
  const priced = parts.flatMap((part): SplitPart[] => {
    const feeCents = feeOf(part.option, part.productIds);
    return feeCents === null ? [] : [{ ...part, feeCents }];
  });
  if (priced.length < parts.length) return [];
  return [{ parts: priced, feeCents: priced.reduce((sum, part) => sum + part.feeCents, 0) }];
}

/** Whether or not each part is worth its day's minimum: it still tells what goes together. */
function greedy(plan: readonly PlannedDay[], { feeOf }: SplitFacts): BasketSplit[] {
  const parts = nearestSplit(plan);
  return parts.length === 0 ? [] : splitOf(parts, (option, ids) => feeOf(option, ids) ?? 0);
}

/** One split per pair of dates and kinds: two openings of one evening are not two ideas. */
function distinct(splits: readonly Pair[]): BasketSplit[] {
  const byDates = new Map<string, BasketSplit>();
  for (const { parts, feeCents } of splits) {
    const key = parts.map(({ option: { day } }) => `${day.date}${day.service.kind}`).join(' ');
    if (!byDates.has(key)) byDates.set(key, { parts, feeCents });
  }
  return [...byDates.values()];
}

function idsOf({ lines }: PlannedDay): string[] {
  return lines.map(({ productId }) => productId);
}

function byFee(a: Pair, b: Pair): number {
  return a.feeCents - b.feeCents || a.far - b.far || a.end - b.end;
}

function byTime(a: PlannedDay, b: PlannedDay): number {
  return a.day.startsAt - b.day.startsAt || Number(a.day.id > b.day.id) - Number(a.day.id < b.day.id);
}
