import { getCategories } from '@carriole/shared/contracts/catalogue.ts';
import {
  getImportChanges,
  getImportRun,
  getImportRuns,
  type ImportChangeKind,
} from '@carriole/shared/contracts/import-runs.ts';
import { getDeskOffers } from '@carriole/shared/contracts/offer-edits.ts';
import { getProducers } from '@carriole/shared/contracts/producers.ts';
import { getSource, getSources, getSourceTables } from '@carriole/shared/contracts/sources.ts';
import { query, revalidate } from '@solidjs/router';
import type { ArticleFilters } from '../articles/filters.ts';
import { ask } from '../ask.ts';

// No key begins with another: asking for one anew asks for all that begin like it.
const runsPageSize = 10;
const changesPageSize = 50;
const offersPageSize = 50;

/** Where a co-op's articles come from. */
export const sourcesOf = query(
  (cooperative: string) => ask(getSources, { query: { cooperative } }),
  'desk-sources',
);

export const sourceById = query((id: string) => ask(getSource, { params: { id } }), 'desk-one-source');

/** What the files of a source hold. */
export const tablesOf = query(
  (id: string) => ask(getSourceTables, { params: { id } }),
  'desk-tables-of-source',
);

export const runById = query((id: string) => ask(getImportRun, { params: { id } }), 'desk-one-run');

/** One page of the runs of a source, latest first. */
export const runsOf = query(
  (id: string, page: number) => ask(getImportRuns, { params: { id }, query: { page, size: runsPageSize } }),
  'desk-runs-of-source',
);

/** One page of what a run changes. */
export const changesOf = query(
  (id: string, kind: ImportChangeKind, q: string | undefined, page: number) =>
    ask(getImportChanges, { params: { id }, query: { kind, q, page, size: changesPageSize } }),
  'desk-changes-of-run',
);

export const categoriesOf = query(() => ask(getCategories, {}), 'desk-categories');

/** The producers a co-op has in the shop already. */
export const producersOf = query(
  (cooperative: string) => ask(getProducers, { query: { cooperative } }),
  'desk-producers',
);

/** One page of what a co-op sells. */
export const offersOf = query(
  (cooperative: string, { q, main, tri, page }: ArticleFilters) =>
    ask(getDeskOffers, {
      query: {
        cooperative,
        q,
        edited: main === 'oui' ? 'by-hand' : 'any',
        sort: tri,
        page,
        size: offersPageSize,
      },
    }),
  'desk-offers',
);

/** Looks again at everything that a change to a source or to one of its runs may have altered. */
export function lookAgain(): Promise<void> {
  return revalidate([
    sourcesOf.key,
    sourceById.key,
    tablesOf.key,
    runById.key,
    runsOf.key,
    changesOf.key,
    offersOf.key,
  ]) as Promise<void>;
}
