import { Storage } from '@carriole/shared/audience.ts';
import { CatalogueSort, type FilterKind, NewsKind, PriceBand } from '@carriole/shared/contracts/catalogue.ts';

/** What the catalogue shows, as its address says it. */
export type Filters = {
  q: string;
  category: string;
  cooperative: string[];
  producer: string[];
  label: string[];
  free: string[];
  season: '' | 'now';
  storage: Storage[];
  price: PriceBand[];
  news: NewsKind[];
  day: string;
  sort: CatalogueSort;
  page: number;
  /** What the page before was told to pass on, so that the list can say when it has moved. */
  trail: string;
};

export const noFilters: Filters = {
  q: '',
  category: '',
  cooperative: [],
  producer: [],
  label: [],
  free: [],
  season: '',
  storage: [],
  price: [],
  news: [],
  day: '',
  sort: 'relevance',
  page: 1,
  trail: '',
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
  const among = <T extends string>(name: string, known: readonly T[]) =>
    known.filter((value) => query.getAll(name).includes(value));
  const page = Number(query.get('page') ?? 1);
  return {
    q: (query.get('q') ?? '').trim().slice(0, 100),
    category: one('category', /^[a-z0-9][a-z0-9-]{0,59}$/),
    cooperative: many('cooperative'),
    producer: many('producer'),
    label: many('label'),
    free: many('free'),
    season: query.get('season') === 'now' ? 'now' : '',
    storage: among('storage', Storage.options),
    price: among('price', PriceBand.options),
    news: among('news', NewsKind.options),
    day: one('day', date),
    sort: CatalogueSort.safeParse(query.get('sort')).data ?? 'relevance',
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
    trail: one('trail', /^[0-9a-z]{1,16}$/),
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

/** The filters with some of them changed: the list begins anew. */
export function changed(filters: Filters, changes: Partial<Filters>): Filters {
  return { ...filters, page: 1, trail: '', ...changes };
}

export type ActiveFilter = { kind: FilterKind; value: string; rest: Filters };

const singles = ['q', 'category', 'day', 'season'] as const;
const severals = ['cooperative', 'producer', 'label', 'free', 'storage', 'price', 'news'] as const;

/** Each filter in force, with the filters that are left when it is taken away. */
export function activeFilters(filters: Filters): ActiveFilter[] {
  return [
    ...singles.flatMap((kind): ActiveFilter[] =>
      filters[kind] ? [{ kind, value: filters[kind], rest: without(filters, kind) }] : [],
    ),
    ...severals.flatMap((kind) =>
      filters[kind].map((value): ActiveFilter => {
        const left = (filters[kind] as string[]).filter((other) => other !== value);
        return { kind, value, rest: changed(filters, { [kind]: left }) };
      }),
    ),
  ];
}

/** The filters without any of one kind. */
export function without(filters: Filters, kind: FilterKind): Filters {
  return changed(filters, { [kind]: noFilters[kind] });
}
