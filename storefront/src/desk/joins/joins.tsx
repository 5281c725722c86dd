import { decideJoin, type JoinItem, undoJoinDecision } from '@carriole/shared/contracts/joins.ts';
import { createAsync, revalidate, useSearchParams } from '@solidjs/router';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { ask } from '../ask.ts';
import { joinsPage } from '../desk-data.ts';
import { createKeySwitch, createKeys } from '../keys.ts';
import { PageTitle } from '../page-title.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { useSignedOut } from '../signed-out.ts';
import { joinFiltersOf, joinsPath } from './filters.ts';
import { JoinPair, type Verdict } from './join-pair.tsx';
import { JoinsBar } from './joins-bar.tsx';
import { UndoToast } from './undo-toast.tsx';

type Done = { id: string; text: string };

/** The federation's review list: pairs of products or producers to join, to keep apart, or to think about again. */
export function Joins() {
  const { t, href } = useI18n();
  const [search, setSearch] = useSearchParams();
  const filters = createMemo(() => joinFiltersOf(search));
  const asked = createAsync(() => joinsPage(filters()));
  useSignedOut(() => asked());
  const items = () => asked.latest?.value?.items ?? [];
  const [at, setAt] = createSignal(0);
  const current = () => Math.min(at(), items().length - 1);
  const [busy, setBusy] = createSignal(false);
  const [done, setDone] = createSignal<Done | null>(null);
  const [failed, setFailed] = createSignal('');
  const keys = createKeySwitch();
  let list: HTMLUListElement | undefined;

  const change = async (act: () => Promise<Done | null>) => {
    if (busy()) return;
    setBusy(true);
    setFailed('');
    setDone(await act());
    await revalidate(joinsPage.key);
    setBusy(false);
  };
  const refused = (problem: { detail: string; errors: { detail: string }[] } | 'offline') => {
    const said = problem === 'offline' ? t('desk.offline') : reasonsOf(problem);
    setFailed(said);
    return null;
  };
  const decide = (item: JoinItem, verdict: Verdict) =>
    change(async () => {
      const body = { kind: filters().kind, a: item.a.id, b: item.b.id, verdict };
      const { value, problem } = await ask(decideJoin, { body });
      if (value === null) return refused(problem);
      return { id: value.id, text: t(`joins.done.${verdict}`, { a: item.a.name, b: item.b.name }) };
    });
  const undo = (id: string) =>
    change(async () => {
      const { value, problem } = await ask(undoJoinDecision, { params: { id } });
      return value === null ? refused(problem) : null;
    });
  const go = (step: number) => {
    const next = Math.max(0, Math.min(items().length - 1, current() + step));
    setAt(next);
    list?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  createKeys(['j', 'a', 'arrowdown', 'arrowup', 'arrowright', 'arrowleft'], (key, event) => {
    const item = items()[current()];
    if (!keys.on() || !item) return;
    event.preventDefault();
    if (key === 'j') filters().state !== 'joined' && item.joinable && void decide(item, 'join');
    else if (key === 'a') filters().state !== 'apart' && void decide(item, 'apart');
    else go(key === 'arrowdown' || key === 'arrowright' ? 1 : -1);
  });

  return (
    <>
      <PageTitle title={t('joins.title')} />
      <p data-component="desk-lead">{t('joins.lead')}</p>
      <Show when={asked()?.problem}>
        {(problem) => <ProblemNote problem={problem()} retry={() => window.location.reload()} />}
      </Show>
      <Show when={asked.latest?.value}>
        {(shown) => (
          <>
            <JoinsBar
              filters={filters()}
              counts={shown().counts}
              search={(q) => setSearch({ q, page: undefined }, { replace: true, scroll: false })}
            />
            <Show when={failed()}>
              <Alert variant="warn" role="alert">
                <p>{failed()}</p>
              </Alert>
            </Show>
            <Show when={items().length > 0} fallback={<Nothing searched={filters().q !== undefined} />}>
              <label data-component="joins-keys">
                <input
                  type="checkbox"
                  checked={keys.on()}
                  onChange={(event) => keys.set(event.currentTarget.checked)}
                />
                {t('joins.keys')}
              </label>
              <ul data-component="joins-list" ref={list}>
                <For each={items()}>
                  {(item, index) => (
                    <JoinPair
                      item={item}
                      state={filters().state}
                      current={index() === current()}
                      busy={busy()}
                      decide={(verdict) => void decide(item, verdict)}
                      undo={() => item.decision && void undo(item.decision.id)}
                      choose={() => setAt(index())}
                    />
                  )}
                </For>
              </ul>
              <Pagination
                page={shown().page}
                pages={shown().pages}
                href={(page) => href(joinsPath({ ...filters(), page }))}
              />
            </Show>
          </>
        )}
      </Show>
      <UndoToast done={done()} label={t('joins.undo')} undo={(id) => void undo(id)} />
    </>
  );
}

function Nothing(props: { searched: boolean }) {
  const { t } = useI18n();
  return (
    <EmptyState title={t(props.searched ? 'joins.noneFound' : 'joins.none')}>
      <Show when={!props.searched}>
        <p>{t('joins.noneHint')}</p>
      </Show>
    </EmptyState>
  );
}

function reasonsOf(problem: { detail: string; errors: { detail: string }[] }): string {
  return [problem.detail, ...problem.errors.map(({ detail }) => detail)].join(' ');
}
