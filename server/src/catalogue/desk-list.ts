import type { LinkItem, LinkList, LinkState } from '@carriole/shared/contracts/producer-links.ts';
import { foldText } from '@carriole/shared/text.ts';

export type ListAsked = {
  q?: string | undefined;
  state?: LinkState | undefined;
  sort: 'name' | 'articles' | 'since' | 'sold-out';
  page: number;
  size: number;
};

/** One page of a co-op's links: what is searched, in a state, sorted; and how many are in each state. */
export function pageOfLinks(all: readonly LinkItem[], asked: ListAsked): Omit<LinkList, 'cooperative'> {
  const words = foldText(asked.q ?? '').split(' ');
  const found = all
    .filter(({ state }) => asked.state === undefined || state === asked.state)
    .filter((item) => words.every((word) => textOf(item).includes(word)))
    .sort(comparers[asked.sort]);
  const { page, size } = asked;
  const count = (state: LinkState) => all.filter((item) => item.state === state).length;
  return {
    items: found.slice((page - 1) * size, page * size),
    total: found.length,
    page,
    pages: Math.max(1, Math.ceil(found.length / size)),
    counts: {
      active: count('active'),
      trial: count('trial'),
      coming: count('coming'),
      suspended: count('suspended'),
      ended: count('ended'),
    },
  };
}

function textOf({ producer, others }: LinkItem): string {
  const { name, place, postcode, activity } = producer;
  return foldText([name, place, postcode, activity, ...others.map((one) => one.name)].join(' '));
}

type Compare = (a: LinkItem, b: LinkItem) => number;

const byName: Compare = (a, b) => compare(nameOf(a), nameOf(b)) || compare(a.id, b.id);

const comparers: Record<ListAsked['sort'], Compare> = {
  name: byName,
  articles: (a, b) => b.articles - a.articles || byName(a, b),
  'sold-out': (a, b) => b.soldOut - a.soldOut || byName(a, b),
  // The latest first; those without a first day have always been there.
  since: (a, b) => compare(b.since ?? '', a.since ?? '') || byName(a, b),
};

function nameOf({ producer }: LinkItem): string {
  return foldText(producer.name);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
