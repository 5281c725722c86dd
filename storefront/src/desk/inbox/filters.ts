import type { InboxItem } from '@carriole/shared/contracts/desk.ts';

export type InboxSort = 'placed' | 'date' | 'customer' | 'total';

/** What the inbox shows, as its address says it. */
export type InboxFilters = {
  cooperative?: string;
  date?: string;
  status?: InboxItem['status'];
  q?: string;
  sort: InboxSort;
  page: number;
};

type Search = Record<string, string | string[] | undefined>;

const sorts: readonly InboxSort[] = ['placed', 'date', 'customer', 'total'];

/** Reads the filters from an address; what makes no sense there is left out, never an error. */
export function filtersOf(search: Search): InboxFilters {
  const cooperative = one(search.cooperative);
  const date = one(search.date);
  const status = one(search.status);
  const q = one(search.q)?.trim().slice(0, 100);
  const sort = sorts.find((known) => known === one(search.sort)) ?? 'placed';
  const page = Number(one(search.page) ?? '1');
  return {
    ...(cooperative && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(cooperative) ? { cooperative } : {}),
    ...(date && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(date) ? { date } : {}),
    ...(status === 'new' || status === 'seen' ? { status } : {}),
    ...(q ? { q } : {}),
    sort,
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

/** The query string of an address showing these filters, with `?`, or empty for the plain inbox. */
export function searchOf(filters: Partial<InboxFilters>): string {
  const { cooperative, date, status, q, sort, page } = filters;
  const search = new URLSearchParams();
  if (cooperative) search.set('cooperative', cooperative);
  if (date) search.set('date', date);
  if (status) search.set('status', status);
  if (q) search.set('q', q);
  if (sort && sort !== 'placed') search.set('sort', sort);
  if (page && page > 1) search.set('page', String(page));
  const text = search.toString();
  return text ? `?${text}` : '';
}

/** Whether anything narrows the inbox. */
export function isFiltered(filters: InboxFilters): boolean {
  return filters.date !== undefined || filters.status !== undefined || filters.q !== undefined;
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
