import type { Facet } from '@carriole/shared/contracts/catalogue.ts';
import { createAsync, useNavigate } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { categoriesQuery } from '../../data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { useSession } from '../../session.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { useFederation } from '../layout/federation.tsx';
import type { ProducerFilters } from './filters.ts';

/** Searches, filters and sorts the producers; a plain form where there is no JavaScript. */
export function ProducersForm(props: { filters: ProducerFilters; categories: readonly Facet[] }) {
  const { t, locale, href } = useI18n();
  const federation = useFederation();
  const session = useSession();
  const navigate = useNavigate();
  const known = createAsync(() => categoriesQuery());
  const choices = () => {
    const names = new Map((known()?.items ?? []).map(({ id, name }) => [id, name[locale]]));
    return props.categories.map(({ id, count }) => ({ id, name: names.get(id) ?? id, count }));
  };

  function search(form: HTMLFormElement): void {
    const given = [...new FormData(form)]
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, String(value)]);
    navigate(href(paths.producers(new URLSearchParams(given).toString())), { resolve: false, scroll: false });
  }

  return (
    <form
      action={href(paths.producers())}
      method="get"
      onChange={(event) => search(event.currentTarget)}
      onSubmit={(event) => {
        event.preventDefault();
        search(event.currentTarget);
      }}
    >
      <TextField
        label={t('producers.search')}
        type="search"
        name="q"
        maxlength="100"
        value={props.filters.q ?? ''}
      />
      <SelectField label={t('producers.coop')} name="cooperative">
        <option value="" selected={!props.filters.cooperative}>
          {t('producers.allCoops')}
        </option>
        <For each={federation().cooperatives}>
          {({ slug, name }) => (
            <option value={slug} selected={slug === props.filters.cooperative}>
              {name}
            </option>
          )}
        </For>
      </SelectField>
      <SelectField label={t('producers.category')} name="category">
        <option value="" selected={!props.filters.category}>
          {t('producers.allCategories')}
        </option>
        <For each={choices()}>
          {({ id, name, count }) => (
            <option value={id} selected={id === props.filters.category}>
              {name} ({count})
            </option>
          )}
        </For>
      </SelectField>
      <Show when={session.place()}>
        <SelectField label={t('filters.sort')} name="sort">
          <option value="" selected={!props.filters.sort}>
            {t('sort.name')}
          </option>
          <option value="distance" selected={props.filters.sort === 'distance'}>
            {t('producers.byDistance')}
          </option>
        </SelectField>
      </Show>
      <Button type="submit" variant="secondary">
        {t('search.submit')}
      </Button>
    </form>
  );
}
