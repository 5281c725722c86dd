import type { CatalogueQuery, FilterKind, WayOut } from '@carriole/shared/contracts/catalogue.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Catalogue } from './model.ts';

export type Loosened = { filter: FilterKind; count: number };

const mostSearches = 3;

/**
 * What to offer someone who found nothing: the search as the catalogue would spell it, shorter searches, and the
 * filters without which something is found. `countFor` tells how many another search finds under the same filters.
 */
export function wayOutOf(
  { catalogue, query }: { catalogue: Pick<Catalogue, 'products'>; query: CatalogueQuery },
  alone: readonly Loosened[],
  countFor: (q: string | undefined) => number,
): WayOut {
  const { q } = query;
  const isSearched = q !== undefined && q !== '';
  const without: Loosened[] = isSearched ? [{ filter: 'q', count: countFor(undefined) }] : [];
  const meant = isSearched ? didYouMean(catalogue, q) : null;
  return {
    didYouMean: meant !== null && countFor(meant) > 0 ? meant : null,
    searches: isSearched ? shorterSearches(q, countFor) : [],
    loosen: [...alone, ...without].filter(({ count }) => count > 0).sort((a, b) => b.count - a.count),
  };
}

/** The search less one word, where that finds something. */
function shorterSearches(q: string, countFor: (q: string) => number): WayOut['searches'] {
  const words = q.split(/\s+/).filter(Boolean).slice(0, 8);
  if (words.length < 2) return [];
  const shorter = [...new Set(words.map((_, place) => words.toSpliced(place, 1).join(' ')))];
  return shorter
    .map((text) => ({ q: text, count: countFor(text) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.q < b.q ? -1 : 1))
    .slice(0, mostSearches);
}
