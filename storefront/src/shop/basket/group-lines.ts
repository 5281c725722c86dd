import type { BasketLine } from '@carriole/shared/contracts/baskets.ts';

export type LineGroup = { cooperative: BasketLine['cooperative']; lines: BasketLine[] };

/** Lines under the co-op that would sell them, in the order they were put in; those nobody can sell come last. */
export function groupLines(lines: readonly BasketLine[]): LineGroup[] {
  const groups = new Map<string, LineGroup>();
  for (const line of lines) {
    const key = line.cooperative?.slug ?? '';
    const group = groups.get(key) ?? { cooperative: line.cooperative, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => Number(a.cooperative === null) - Number(b.cooperative === null));
}
