import type { LinkList, LinkState } from '@carriole/shared/contracts/producer-links.ts';
import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { useSearch } from '../use-search.ts';
import { isNarrowed, type LinkFilters, type LinkSort, sorts, states } from './filters.ts';

/** Search, state and order of the producers; each change shows at once. */
export function ProducersBar(props: {
  filters: LinkFilters;
  list: LinkList;
  change: (wanted: Partial<LinkFilters>) => void;
  children: JSX.Element;
}) {
  const { t } = useI18n();
  const search = useSearch((q) => props.change({ q }));
  return (
    <search data-component="producers-bar" aria-label={t('links.filters')}>
      <TextField
        label={t('links.search')}
        type="search"
        autocomplete="off"
        maxlength="100"
        placeholder={t('links.searchHint')}
        value={props.filters.q ?? ''}
        onInput={(event) => search(event.currentTarget.value)}
      />
      <SelectField
        label={t('links.state')}
        onChange={(event) =>
          props.change({ state: (event.currentTarget.value || undefined) as LinkState | undefined })
        }
      >
        <option value="" selected={props.filters.state === undefined}>
          {t('links.stateAll')}
        </option>
        <For each={states}>
          {(state) => (
            <option value={state} selected={state === props.filters.state}>
              {t('links.stateCount', { name: t(`links.state.${state}`), count: props.list.counts[state] })}
            </option>
          )}
        </For>
      </SelectField>
      <SelectField
        label={t('links.sort')}
        onChange={(event) => props.change({ sort: event.currentTarget.value as LinkSort })}
      >
        <For each={sorts}>
          {(sort) => (
            <option value={sort} selected={sort === props.filters.sort}>
              {t(`links.sort.${sort}`)}
            </option>
          )}
        </For>
      </SelectField>
      <div data-slot="end">
        <p role="status">{t('links.count', { count: props.list.total })}</p>
        <Show when={isNarrowed(props.filters)}>
          <Button
            variant="quiet"
            size="small"
            onClick={() => props.change({ q: undefined, state: undefined })}
          >
            {t('links.clear')}
          </Button>
        </Show>
        {props.children}
      </div>
    </search>
  );
}
