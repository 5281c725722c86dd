import type { LinkState } from '@carriole/shared/contracts/producer-links.ts';

export type LinkSort = 'name' | 'articles' | 'since' | 'sold-out';

/** What the list of producers shows, as its address says it. */
export type LinkFilters = { q?: string; state?: LinkState; sort: LinkSort; page: number };

type Search = Record<string, string | string[] | undefined>;

export const states: readonly LinkState[] = ['active', 'trial', 'coming', 'suspended', 'ended'];
export const sorts: readonly LinkSort[] = ['name', 'articles', 'since', 'sold-out'];

/** Reads the filters from an address; what makes no sense there is left out, never an error. */
export function linkFiltersOf(search: Search): LinkFilters {
  const q = one(search.q)?.trim().slice(0, 100);
  const state = states.find((known) => known === one(search.state));
  const page = Number(one(search.page) ?? '1');
  return {
    ...(q ? { q } : {}),
    ...(state ? { state } : {}),
    sort: sorts.find((known) => known === one(search.sort)) ?? 'name',
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

/** The address of the list with these filters, in French; `cooperative` where there is a choice. */
export function linksPath(filters: Partial<LinkFilters>, cooperative?: string): string {
  const { q, state, sort, page } = filters;
  const search = new URLSearchParams();
  if (cooperative) search.set('cooperative', cooperative);
  if (q) search.set('q', q);
  if (state) search.set('state', state);
  if (sort && sort !== 'name') search.set('sort', sort);
  if (page && page > 1) search.set('page', String(page));
  const text = search.toString();
  return `/desk/producteurs${text ? `?${text}` : ''}`;
}

/** Whether anything narrows the list. */
export function isNarrowed({ q, state }: LinkFilters): boolean {
  return q !== undefined || state !== undefined;
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
