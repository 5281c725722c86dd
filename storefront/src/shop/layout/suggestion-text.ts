import type { Suggestion } from '@carriole/shared/contracts/finding.ts';
import { paths } from '../../paths.ts';
import { searchOf } from '../catalogue/filters.ts';

/** A name cut into what is marked and what is not, in order; nothing of it is lost. */
export function segmentsOf(
  name: string,
  marks: readonly (readonly [number, number])[],
): { text: string; marked: boolean }[] {
  const segments: { text: string; marked: boolean }[] = [];
  let done = 0;
  for (const [from, to] of marks) {
    segments.push({ text: name.slice(done, from), marked: false });
    segments.push({ text: name.slice(from, to), marked: true });
    done = to;
  }
  segments.push({ text: name.slice(done), marked: false });
  return segments.filter(({ text }) => text !== '');
}

/** The page a suggestion leads to. */
export function pathOf({ kind, target }: Pick<Suggestion, 'kind' | 'target'>): string {
  const ways: Record<Suggestion['kind'], string> = {
    product: paths.product(target),
    search: paths.home(searchOf({ q: target })),
    category: paths.home(searchOf({ category: target })),
    producer: paths.producer(target),
    cooperative: paths.cooperative(target),
  };
  return ways[kind];
}

export type Group = 'goods' | 'category' | 'producer' | 'cooperative';

/** Suggestions under the heading they stand below, each with its place in the whole list. */
export function groupsOf(
  items: readonly Suggestion[],
): { group: Group; rows: { suggestion: Suggestion; place: number }[] }[] {
  const groupOf = ({ kind }: Suggestion): Group => (kind === 'product' || kind === 'search' ? 'goods' : kind);
  const groups: ReturnType<typeof groupsOf> = [];
  for (const [place, suggestion] of items.entries()) {
    const group = groupOf(suggestion);
    const last = groups.at(-1);
    if (last?.group === group) last.rows.push({ suggestion, place });
    else groups.push({ group, rows: [{ suggestion, place }] });
  }
  return groups;
}
