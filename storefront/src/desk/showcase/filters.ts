import { SubjectKind } from '@carriole/shared/contracts/pictures.ts';
import { ShowcaseState } from '@carriole/shared/contracts/showcase.ts';

export type ShowcaseFilters = {
  kind: SubjectKind;
  state: ShowcaseState;
  q?: string | undefined;
  page?: number | undefined;
};

/** What the address of the list asks for; what makes no sense is left out. */
export function showcaseFiltersOf(search: Record<string, string | string[] | undefined>): ShowcaseFilters {
  const page = Number(search.page);
  const q = typeof search.q === 'string' ? search.q.trim().slice(0, 100) : '';
  return {
    kind: SubjectKind.safeParse(search.kind).data ?? 'producer',
    state: ShowcaseState.safeParse(search.state).data ?? 'all',
    q: q || undefined,
    page: Number.isInteger(page) && page > 1 && page <= 9_999 ? page : undefined,
  };
}

/** The address of the list with some filters, for one of several co-ops when there is a choice. */
export function showcasePath(filters: ShowcaseFilters, cooperative?: string): string {
  const search = new URLSearchParams();
  if (filters.kind !== 'producer') search.set('kind', filters.kind);
  if (filters.state !== 'all') search.set('state', filters.state);
  if (filters.q) search.set('q', filters.q);
  if (filters.page) search.set('page', String(filters.page));
  if (cooperative) search.set('cooperative', cooperative);
  const text = search.toString();
  return text ? `/desk/vitrine?${text}` : '/desk/vitrine';
}

/** A list with one of it moved a step; unchanged where there is no room. */
export function moved<T>(list: readonly T[], from: number, step: number): T[] {
  const to = from + step;
  if (to < 0 || to >= list.length) return [...list];
  const next = [...list];
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(to, 0, one);
  return next;
}
