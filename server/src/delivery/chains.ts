import type { Chain, TransferRun } from './model.ts';
import type { Runs } from './runs.ts';

/**
 * Goods change vans at two hubs at most, and no van brings them to one more than a week before the day loads: fresh
 * food does not travel longer. The hour is that of a week in which clocks go back. Counted from the day and not from
 * hub to hub: a van that leaves later must never shut out goods that an earlier one would have taken.
 */
const mostRuns = 3;
const longestWay = 7 * 86_400_000 + 3_600_000;

type Day = { cooperativeId: string; startsAt: number; closesAt: number };

/**
 * Every way goods of each co-op can be at the hub that serves a day before it loads, by their own co-op: those that no
 * other one beats both in when goods must be ready and in how long can be ordered. Moments are epoch ms.
 */
export function chainsTo(day: Day, runs: Runs): ReadonlyMap<string, readonly Chain[]> {
  const key = `${day.cooperativeId}/${day.startsAt}/${day.closesAt}`;
  const known = runs.memo.get(key) ?? findChains(day, runs);
  runs.memo.set(key, known);
  return known;
}

function findChains(day: Day, { to }: Runs): Map<string, Chain[]> {
  const own: Chain = { runs: [], dueAt: day.startsAt, orderBefore: day.closesAt, limit: 'day' };
  const found = new Map<string, Chain[]>([[day.cooperativeId, [own]]]);
  let ends: { hub: string; chain: Chain }[] = [{ hub: day.cooperativeId, chain: own }];
  for (let count = 0; count < mostRuns && ends.length > 0; count += 1) {
    ends = ends.flatMap(({ hub, chain }) =>
      (to.get(hub) ?? [])
        .filter((run) => fits(run, chain, day))
        .flatMap((run) => {
          const longer = before(chain, run);
          return keep(found, run.fromCooperativeId, longer)
            ? [{ hub: run.fromCooperativeId, chain: longer }]
            : [];
        }),
    );
  }
  return found;
}

function fits(run: TransferRun, chain: Chain, day: Day): boolean {
  if (run.arrivesAt > chain.dueAt || run.arrivesAt < day.startsAt - longestWay) return false;
  return run.fromCooperativeId !== day.cooperativeId;
}

function before(chain: Chain, run: TransferRun): Chain {
  const byRun = run.orderBefore < chain.orderBefore;
  return {
    runs: [run, ...chain.runs],
    dueAt: run.departsAt,
    orderBefore: byRun ? run.orderBefore : chain.orderBefore,
    limit: byRun ? 'transfer' : chain.limit,
  };
}

/** Keeps a chain unless one that is there is as good in both; drops those it beats. */
function keep(found: Map<string, Chain[]>, hub: string, chain: Chain): boolean {
  const there = found.get(hub) ?? [];
  if (there.some((one) => one.dueAt >= chain.dueAt && one.orderBefore >= chain.orderBefore)) return false;
  const left = there.filter((one) => one.dueAt > chain.dueAt || one.orderBefore > chain.orderBefore);
  found.set(hub, [...left, chain]);
  return true;
}
