import { For, type JSX, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { useSearch } from '../use-search.ts';
import { type InboxFilters, type InboxSort, isFiltered } from './filters.ts';

const sorts: readonly InboxSort[] = ['placed', 'date', 'customer', 'total'];
const statuses = [undefined, 'new', 'seen'] as const;

/** Search, status and order of the inbox; each change shows at once. */
export function InboxFilterBar(props: {
  filters: InboxFilters;
  total: number;
  change: (wanted: Partial<InboxFilters>) => void;
  children: JSX.Element;
}) {
  const { t } = useI18n();
  const search = useSearch((q) => props.change({ q }));
  return (
    <search data-component="inbox-filters" aria-label={t('inbox.filters')}>
      <TextField
        label={t('inbox.search')}
        type="search"
        autocomplete="off"
        maxlength="100"
        placeholder={t('inbox.searchHint')}
        value={props.filters.q ?? ''}
        onInput={(event) => search(event.currentTarget.value)}
      />
      <StatusChoice filters={props.filters} change={props.change} />
      <SelectField
        label={t('inbox.sort')}
        onChange={(event) => props.change({ sort: event.currentTarget.value as InboxSort })}
      >
        <For each={sorts}>
          {(sort) => (
            <option value={sort} selected={sort === props.filters.sort}>
              {t(`inbox.sort.${sort}`)}
            </option>
          )}
        </For>
      </SelectField>
      <div data-slot="end">
        <p role="status">{t('inbox.orders', { count: props.total })}</p>
        <Show when={isFiltered(props.filters)}>
          <Button
            variant="quiet"
            size="small"
            onClick={() => props.change({ date: undefined, status: undefined, q: undefined })}
          >
            {t('inbox.clear')}
          </Button>
        </Show>
        {props.children}
      </div>
    </search>
  );
}

function StatusChoice(props: { filters: InboxFilters; change: (wanted: Partial<InboxFilters>) => void }) {
  const { t } = useI18n();
  return (
    <fieldset>
      <legend>{t('inbox.status')}</legend>
      <div data-slot="choices">
        <For each={statuses}>
          {(status) => (
            <label>
              <input
                type="radio"
                name="status"
                checked={props.filters.status === status}
                onChange={() => props.change({ status })}
              />
              <span>{status ? t(`inbox.statusPlural.${status}`) : t('inbox.statusAll')}</span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}
