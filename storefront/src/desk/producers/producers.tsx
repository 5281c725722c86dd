import { createAsync, useSearchParams } from '@solidjs/router';
import { createMemo, Match, Show, Switch } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { useDesk } from '../desk-context.ts';
import { linksPage } from '../desk-data.ts';
import { createNarrow } from '../narrow.ts';
import { PageTitle } from '../page-title.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { useSignedOut } from '../signed-out.ts';
import { isNarrowed, type LinkFilters, linkFiltersOf, linksPath } from './filters.ts';
import { ProducerCards } from './producer-cards.tsx';
import { ProducersBar } from './producers-bar.tsx';
import { ProducersDownload } from './producers-download.tsx';
import { ProducersTable } from './producers-table.tsx';

/** The producers of this co-op, with how each link stands. */
export function Producers() {
  const { t, href } = useI18n();
  const desk = useDesk();
  const narrow = createNarrow();
  const [search, setSearch] = useSearchParams();
  const filters = createMemo(() => linkFiltersOf(search));
  const asked = createAsync(() => linksPage(desk.cooperative().slug, filters()));
  useSignedOut(() => asked());
  const change = (wanted: Partial<LinkFilters>) =>
    setSearch({ page: undefined, ...wanted }, { replace: true, scroll: false });
  const chosen = () => (desk.choices().length > 1 ? desk.cooperative().slug : undefined);
  return (
    <>
      <PageTitle title={t('links.title')} />
      <Show when={asked()?.problem}>
        {(problem) => <ProblemNote problem={problem()} retry={() => window.location.reload()} />}
      </Show>
      <Show when={asked.latest?.value}>
        {(list) => (
          <>
            <ProducersBar filters={filters()} list={list()} change={change}>
              <ProducersDownload
                cooperative={desk.cooperative().slug}
                filters={filters()}
                total={list().total}
              />
            </ProducersBar>
            <Switch
              fallback={
                <Show
                  when={narrow()}
                  fallback={<ProducersTable list={list()} sort={filters().sort} change={change} />}
                >
                  <ProducerCards list={list()} />
                </Show>
              }
            >
              <Match when={list().items.length === 0 && isNarrowed(filters())}>
                <EmptyState title={t('links.emptyFiltered')}>
                  <Button variant="secondary" onClick={() => change({ q: undefined, state: undefined })}>
                    {t('links.clear')}
                  </Button>
                </EmptyState>
              </Match>
              <Match when={list().items.length === 0}>
                <EmptyState title={t('links.empty')}>
                  <p>{t('links.emptyHint')}</p>
                </EmptyState>
              </Match>
            </Switch>
            <Pagination
              page={list().page}
              pages={list().pages}
              href={(page) => href(linksPath({ ...filters(), page }, chosen()))}
            />
          </>
        )}
      </Show>
    </>
  );
}
