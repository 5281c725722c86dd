import type { JoinList } from '@carriole/shared/contracts/joins.ts';
import { For } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { TextField } from '../../ui/field.tsx';
import { useSearch } from '../use-search.ts';
import { type JoinFilters, joinsPath, kinds, states } from './filters.ts';

/** What is shown: products or producers, in which state, and which of them; with how far the work has come. */
export function JoinsBar(props: {
  filters: JoinFilters;
  counts: JoinList['counts'];
  search: (q: string | undefined) => void;
}) {
  const { t, href } = useI18n();
  const type = useSearch((q) => props.search(q));
  const all = () => props.counts.open + props.counts.decided;
  return (
    <div data-component="joins-bar">
      <nav aria-label={t('joins.kinds')}>
        <ul data-slot="tabs">
          <For each={kinds}>
            {(kind) => (
              <li>
                <a
                  href={href(joinsPath({ kind }))}
                  aria-current={kind === props.filters.kind ? 'page' : undefined}
                >
                  {t(`joins.kind.${kind}`)}
                </a>
              </li>
            )}
          </For>
        </ul>
      </nav>
      <nav aria-label={t('joins.states')}>
        <ul data-slot="tabs">
          <For each={states}>
            {(state) => (
              <li>
                <a
                  href={href(joinsPath({ kind: props.filters.kind, state }))}
                  aria-current={state === props.filters.state ? 'page' : undefined}
                >
                  {t(`joins.state.${state}`)} <span data-slot="count">{props.counts[state]}</span>
                </a>
              </li>
            )}
          </For>
        </ul>
      </nav>
      <search>
        <TextField
          label={t('joins.search')}
          type="search"
          autocomplete="off"
          maxlength="100"
          placeholder={t('joins.searchHint')}
          value={props.filters.q ?? ''}
          onInput={(event) => type(event.currentTarget.value)}
        />
      </search>
      <p data-slot="progress">
        <progress value={props.counts.decided} max={Math.max(1, all())} aria-hidden="true" />
        <span>{t('joins.progress', { done: props.counts.decided, all: all() })}</span>
      </p>
    </div>
  );
}
