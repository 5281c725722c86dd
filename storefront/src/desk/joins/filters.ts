import type { JoinKind, JoinState } from '@carriole/shared/contracts/joins.ts';
import type { z } from 'zod';

export type Kind = z.infer<typeof JoinKind>;
export type State = z.infer<typeof JoinState>;

/** What the screen shows, as its address says it. */
export type JoinFilters = { kind: Kind; state: State; q?: string; page: number };

type Search = Record<string, string | string[] | undefined>;

export const kinds: readonly Kind[] = ['product', 'producer'];
export const states: readonly State[] = ['open', 'joined', 'apart'];

/** Reads the filters from an address; what makes no sense there is left out, never an error. */
export function joinFiltersOf(search: Search): JoinFilters {
  const q = one(search.q)?.trim().slice(0, 100);
  const page = Number(one(search.page) ?? '1');
  return {
    kind: kinds.find((kind) => kind === one(search.kind)) ?? 'product',
    state: states.find((state) => state === one(search.state)) ?? 'open',
    ...(q ? { q } : {}),
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

/** The address of the screen with these filters, in French; the plain one shows the products left to decide. */
export function joinsPath({ kind, state, q, page }: Partial<JoinFilters>): string {
  const search = new URLSearchParams();
  if (kind && kind !== 'product') search.set('kind', kind);
  if (state && state !== 'open') search.set('state', state);
  if (q) search.set('q', q);
  if (page && page > 1) search.set('page', String(page));
  const text = search.toString();
  return `/desk/rapprochements${text ? `?${text}` : ''}`;
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
