import type { DayLine, DayOption } from '@carriole/shared/contracts/baskets.ts';

/** Lines of one day that close together, for the same reason. */
export type CutOff = {
  orderBefore: string;
  limit: DayLine['limit'];
  cooperative: DayLine['cooperative'];
  van: DayLine['transfer'];
  names: string[];
};

/** A day's cut-offs, earliest first, each with the lines it closes. */
export function cutOffs(lines: readonly DayLine[]): CutOff[] {
  const groups = new Map<string, CutOff>();
  for (const { orderBefore, limit, cooperative, transfer, name } of lines) {
    const van = limit === 'transfer' ? transfer : null;
    const key = [orderBefore, limit, van === null ? '' : cooperative.slug].join('|');
    const group = groups.get(key) ?? { orderBefore, limit, cooperative, van, names: [] };
    group.names.push(name);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => (a.orderBefore < b.orderBefore ? -1 : 1));
}

/** Deliveries by date; pickups nearest first, then by date. Only the days that take something. */
export function byKind(options: readonly DayOption[]): { deliveries: DayOption[]; pickups: DayOption[] } {
  const possible = options.filter(({ lines }) => lines.length > 0);
  const byDate = (a: DayOption, b: DayOption) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1);
  const far = (option: DayOption) => option.distanceKm ?? Number.MAX_SAFE_INTEGER;
  return {
    deliveries: possible.filter(({ kind }) => kind === 'delivery').sort(byDate),
    pickups: possible.filter(({ kind }) => kind === 'pickup').sort((a, b) => far(a) - far(b) || byDate(a, b)),
  };
}

/** The days to offer first: whole baskets before parts, the next deliveries and the nearest pickup points before the rest. */
export function bestFirst(options: readonly DayOption[]): DayOption[] {
  const order = (some: readonly DayOption[]) => {
    const { deliveries, pickups } = byKind(some);
    return [...deliveries.slice(0, 2), ...pickups.slice(0, 2), ...deliveries.slice(2), ...pickups.slice(2)];
  };
  return [
    ...order(options.filter(({ complete }) => complete)),
    ...order(options.filter(({ complete }) => !complete)),
  ];
}

/** The lines of a day by the co-op that sells them, in the order they come. */
export function bySeller(
  lines: readonly DayLine[],
): { cooperative: DayLine['cooperative']; lines: DayLine[] }[] {
  const sellers = new Map<string, { cooperative: DayLine['cooperative']; lines: DayLine[] }>();
  for (const line of lines) {
    const seller = sellers.get(line.cooperative.slug) ?? { cooperative: line.cooperative, lines: [] };
    seller.lines.push(line);
    sellers.set(line.cooperative.slug, seller);
  }
  return [...sellers.values()];
}

/** The PickupPoints that would take the basket if they had a freezer, each once. */
export function withoutFreezer(options: readonly DayOption[]): DayOption[] {
  const refused = options.filter(({ pointId, blocked }) => {
    return pointId !== null && blocked.length > 0 && blocked.every(({ why }) => why === 'needs-freezer');
  });
  return [...new Map(refused.map((option) => [option.pointId, option])).values()];
}
