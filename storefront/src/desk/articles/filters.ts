import type { CallOf } from '@carriole/shared/contract.ts';
import type { getDeskOffers } from '@carriole/shared/contracts/offer-edits.ts';
import { one, pageOf } from '../sources/paths.ts';

export type ArticleSort = NonNullable<CallOf<typeof getDeskOffers>['query']['sort']>;

/** What the list shows, as its address says it; `article` is the one being edited. */
export type ArticleFilters = {
  q?: string | undefined;
  /** Only those changed by hand. */
  main?: 'oui' | undefined;
  tri: ArticleSort;
  page: number;
  article?: string | undefined;
};

export const sorts: readonly ArticleSort[] = ['name', 'ref', 'producer', 'price'];

/** Reads an address; what makes no sense there is left out, never an error. */
export function articleFiltersOf(search: Record<string, string | string[] | undefined>): ArticleFilters {
  const article = one(search.article);
  return {
    q: one(search.q)?.trim().slice(0, 100) || undefined,
    main: one(search.main) === 'oui' ? 'oui' : undefined,
    tri: sorts.find((sort) => sort === one(search.tri)) ?? 'name',
    page: pageOf(search),
    article: article !== undefined && /^off_[a-z0-9]{16}$/.test(article) ? article : undefined,
  };
}

/** The filters as the query of an address; what is usual is left out. */
export function articleSearch({
  tri,
  ...rest
}: Partial<ArticleFilters>): Record<string, string | number | undefined> {
  return { ...rest, tri: tri === 'name' ? undefined : tri };
}
