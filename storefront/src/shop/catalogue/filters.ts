import { CatalogueSort } from '@carriole/shared/contracts/catalogue.ts';

/** What the catalogue shows, as its address says it. */
export type Filters = {
  q: string;
  category: string;
  cooperative: string[];
  producer: string;
  label: string[];
  day: string;
  sort: CatalogueSort;
  page: number;
};

export const noFilters: Filters = {
  q: '',
  category: '',
  cooperative: [],
  producer: '',
  label: [],
  day: '',
  sort: 'relevance',
  page: 1,
};

const id = /^[a-z0-9][a-z0-9-]{0,159}$/;
const date = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Reads the filters from a query string; what makes no sense there is left out, never an error. */
export function filtersOf(search: string): Filters {
  const query = new URLSearchParams(search);
  const one = (name: string, pattern: RegExp) => {
    const value = query.get(name) ?? '';
    return pattern.test(value) ? value : '';
  };
  const many = (name: string) => [...new Set(query.getAll(name))].filter((value) => id.test(value));
  const page = Number(query.get('page') ?? 1);
  return {
    q: (query.get('q') ?? '').trim().slice(0, 100),
    category: one('category', /^[a-z0-9][a-z0-9-]{0,59}$/),
    cooperative: many('cooperative'),
    producer: one('producer', id),
    label: many('label'),
    day: one('day', date),
    sort: CatalogueSort.safeParse(query.get('sort')).data ?? 'relevance',
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

/** The query string of some filters; what is as it would be anyway is left out. */
export function searchOf(filters: Partial<Filters>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...noFilters, ...filters })) {
    const usual = noFilters[name as keyof Filters];
    for (const single of [value].flat())
      if (single !== usual && single !== '') query.append(name, String(single));
  }
  return query.toString();
}

export type ActiveFilter = {
  kind: 'q' | 'category' | 'cooperative' | 'producer' | 'label' | 'day';
  value: string;
  rest: Filters;
};

/** Each filter in force, with the filters that are left when it is taken away. */
export function activeFilters(filters: Filters): ActiveFilter[] {
  const base = { ...filters, page: 1 };
  const single = (['q', 'category', 'producer', 'day'] as const).flatMap((kind): ActiveFilter[] =>
    filters[kind] ? [{ kind, value: filters[kind], rest: { ...base, [kind]: '' } }] : [],
  );
  const several = (['cooperative', 'label'] as const).flatMap((kind) =>
    filters[kind].map(
      (value): ActiveFilter => ({
        kind,
        value,
        rest: { ...base, [kind]: filters[kind].filter((other) => other !== value) },
      }),
    ),
  );
  return [...single, ...several];
}
