import type { ProducerSort } from '@carriole/shared/contracts/producers.ts';

export type ProducerFilters = {
  q?: string | undefined;
  cooperative?: string | undefined;
  category?: string | undefined;
  at?: string | undefined;
  sort?: ProducerSort | undefined;
  page?: number | undefined;
};

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What the address of the page asks for; what makes no sense is left out. */
export function producerFiltersOf(search: string): ProducerFilters {
  const asked = new URLSearchParams(search);
  const known = (name: string, form: RegExp) => {
    const value = asked.get(name) ?? '';
    return form.test(value) ? value : undefined;
  };
  const page = Number(known('page', /^[1-9]\d{0,3}$/) ?? 1);
  return {
    q: asked.get('q')?.trim().slice(0, 100) || undefined,
    cooperative: known('cooperative', slug),
    category: known('category', slug),
    at: known('at', /^\d{4}[a-z0-9-]{0,70}(?:\.\d{4}[a-z0-9-]{0,70}){0,25}$/),
    sort: asked.get('sort') === 'distance' ? 'distance' : undefined,
    page: page > 1 ? page : undefined,
  };
}

/** The query string of some filters, always in the same order. */
export function producerSearch(filters: ProducerFilters): string {
  const search = new URLSearchParams();
  for (const name of ['q', 'cooperative', 'category', 'at', 'sort', 'page'] as const)
    if (filters[name] !== undefined) search.set(name, String(filters[name]));
  return search.toString();
}
