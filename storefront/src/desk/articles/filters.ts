import type { CallOf } from '@carriole/shared/contract.ts';
import type { getDeskOffers } from '@carriole/shared/contracts/offer-edits.ts';
import { one, pageOf } from '../sources/paths.ts';

export type ArticleSort = NonNullable<CallOf<typeof getDeskOffers>['query']['sort']>;
export type ArticleFilters = { q?: string | undefined; main?: 'oui' | undefined; tri: ArticleSort; page: number };

export const sorts: readonly ArticleSort[] = ['name', 'ref', 'producer', 'price'];

/** Reads an address; what makes no sense there is left out, never an error. */
export function articleFiltersOf(search: Record<string, string | string[] | undefined>): ArticleFilters {
  return {
    q: one(search.q)?.trim().slice(0, 100) || undefined,
    main: one(search.main) === 'oui' ? 'oui' : undefined,
    tri: sorts.find((sort) => sort === one(search.tri)) ?? 'name',
    page: pageOf(search),
  };
}
