import type { Inbox as InboxView } from '@carriole/shared/contracts/desk.ts';
import { createAsync, useSearchParams } from '@solidjs/router';
import { createEffect, createMemo, Match, Show, Switch } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { deskSearch, useDesk } from '../desk-context.ts';
import { inboxPage } from '../desk-data.ts';
import { createNarrow } from '../narrow.ts';
import { PageTitle } from '../page-title.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { useSignedOut } from '../signed-out.ts';
import { filtersOf, type InboxFilters, isFiltered } from './filters.ts';
import { InboxCards } from './inbox-cards.tsx';
import { InboxDays } from './inbox-days.tsx';
import { InboxDownload } from './inbox-download.tsx';
import { InboxFilterBar } from './inbox-filter-bar.tsx';
import { InboxTable } from './inbox-table.tsx';
import { rememberWalk } from './walk.ts';
import { WeekCalendar } from './week-calendar.tsx';

/** The CoopOrders routed to this co-op: the days to prepare, then one row per order. */
export function Inbox() {
  const { t } = useI18n();
  const desk = useDesk();
  const [search, setSearch] = useSearchParams();
  const filters = createMemo(() => filtersOf(search));
  const asked = createAsync(() =>
    inboxPage(desk.cooperative().slug, { ...filters(), cooperative: undefined }),
  );
  const change = (wanted: Partial<InboxFilters>) =>
    setSearch({ page: undefined, ...wanted }, { replace: true, scroll: false });
  useSignedOut(() => asked());
  // A lost link for one poll must not take the list off the screen.
  const inbox = createMemo<InboxView | undefined>(
    (before) => asked()?.value ?? (asked()?.problem === 'offline' ? before : undefined),
  );
  createEffect(() => {
    const items = inbox()?.items;
    if (items)
      rememberWalk(
        items.map(({ id }) => id),
        deskSearch(desk, filters()),
      );
  });
  return (
    <>
      <PageTitle title={t('inbox.title')} />
      <Show when={asked()?.problem}>
        {(problem) => <ProblemNote problem={problem()} retry={() => window.location.reload()} />}
      </Show>
      <Show when={inbox()}>
        {(shown) => (
          <>
            <InboxDays days={shown().days} chosen={filters().date} choose={(date) => change({ date })} />
            <InboxFilterBar filters={filters()} total={shown().total} change={change}>
              <InboxDownload inbox={shown()} filters={filters()} />
            </InboxFilterBar>
            <InboxBody inbox={shown()} filters={filters()} change={change} />
            <WeekCalendar />
          </>
        )}
      </Show>
    </>
  );
}

function InboxBody(props: {
  inbox: InboxView;
  filters: InboxFilters;
  change: (wanted: Partial<InboxFilters>) => void;
}) {
  const { t, href } = useI18n();
  const desk = useDesk();
  const narrow = createNarrow();
  const clear = () => props.change({ date: undefined, status: undefined, q: undefined });
  return (
    <Switch>
      <Match when={props.inbox.items.length === 0 && isFiltered(props.filters)}>
        <EmptyState title={t('inbox.emptyFiltered')}>
          <Button variant="secondary" onClick={clear}>
            {t('inbox.clear')}
          </Button>
        </EmptyState>
      </Match>
      <Match when={props.inbox.items.length === 0}>
        <EmptyState title={t('inbox.empty')}>
          <p>{t('inbox.emptyHint')}</p>
        </EmptyState>
      </Match>
      <Match when={true}>
        <Show
          when={narrow()}
          fallback={<InboxTable inbox={props.inbox} sort={props.filters.sort} change={props.change} />}
        >
          <InboxCards inbox={props.inbox} />
        </Show>
        <Pagination
          page={props.inbox.page}
          pages={props.inbox.pages}
          href={(page) => href(`/desk${deskSearch(desk, { ...props.filters, page })}`)}
        />
      </Match>
    </Switch>
  );
}
