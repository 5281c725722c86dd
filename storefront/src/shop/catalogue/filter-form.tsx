import { formatDate } from '@carriole/shared/calendar.ts';
import type { CataloguePage, Facet, LabelRef } from '@carriole/shared/contracts/catalogue.ts';
import { CatalogueSort } from '@carriole/shared/contracts/catalogue.ts';
import { useNavigate } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { useSession } from '../../session.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Ribbon } from '../../ui/ribbon.tsx';
import { useFederation } from '../layout/federation.tsx';
import { capital } from '../parts/when.ts';
import { type Filters, filtersOf, searchOf } from './filters.ts';

const formId = 'filters';

/** Co-op, label and day; a plain GET form, sent at each change where JavaScript runs. */
export function FilterForm(props: {
  filters: Filters;
  facets: CataloguePage['facets'] | undefined;
  labels: readonly LabelRef[];
}) {
  const { t, locale, href } = useI18n();
  const federation = useFederation();
  const apply = useApply();
  const countIn = (facets: readonly Facet[] | undefined, id: string) =>
    facets?.find((facet) => facet.id === id)?.count ?? 0;
  const labels = () =>
    props.labels.filter(
      ({ id }) => countIn(props.facets?.labels, id) > 0 || props.filters.label.includes(id),
    );
  return (
    <details data-component="filters">
      <summary>
        <Icon name="filter" />
        {t('filters.title')}
      </summary>
      <form
        id={formId}
        action={href(paths.home())}
        method="get"
        onChange={(event) => apply(event.currentTarget)}
        onSubmit={(event) => {
          event.preventDefault();
          apply(event.currentTarget);
        }}
      >
        <Hidden name="q" value={props.filters.q} />
        <Hidden name="category" value={props.filters.category} />
        <Hidden name="producer" value={props.filters.producer} />
        <fieldset>
          <legend>{t('filters.coop')}</legend>
          <For each={federation().cooperatives}>
            {(cooperative) => (
              <Choice
                name="cooperative"
                value={cooperative.slug}
                checked={props.filters.cooperative.includes(cooperative.slug)}
                label={<Ribbon cooperative={cooperative} />}
                end={countIn(props.facets?.cooperatives, cooperative.slug)}
              />
            )}
          </For>
        </fieldset>
        <fieldset>
          <legend>{t('filters.label')}</legend>
          <For each={labels()}>
            {(label) => (
              <Choice
                name="label"
                value={label.id}
                checked={props.filters.label.includes(label.id)}
                label={label.name[locale]}
                end={countIn(props.facets?.labels, label.id)}
              />
            )}
          </For>
        </fieldset>
        <Days filters={props.filters} facets={props.facets?.days ?? []} />
        <noscript>
          <Button type="submit">{t('filters.apply')}</Button>
        </noscript>
      </form>
    </details>
  );
}

function Days(props: { filters: Filters; facets: readonly Facet[] }) {
  const { t, locale } = useI18n();
  const session = useSession();
  return (
    <Show when={session.place() && props.facets.length > 0}>
      <label data-slot="day">
        <span>{t('filters.day')}</span>
        <select name="day" data-component="select">
          <option value="" selected={props.filters.day === ''}>
            {t('filters.anyDay')}
          </option>
          <For each={props.facets}>
            {(facet) => (
              <option value={facet.id} selected={facet.id === props.filters.day}>
                {capital(formatDate(facet.id, locale))} ({facet.count})
              </option>
            )}
          </For>
        </select>
      </label>
    </Show>
  );
}

/** The order of the stall; it belongs to the filter form wherever it stands on the page. */
export function SortField(props: { filters: Filters }) {
  const { t } = useI18n();
  const session = useSession();
  const apply = useApply();
  const sorts = () => CatalogueSort.options.filter((sort) => sort !== 'soonest' || session.place());
  return (
    <label data-component="sort-field">
      <span>{t('filters.sort')}</span>
      <select
        name="sort"
        form={formId}
        aria-label={t('filters.sort')}
        data-component="select"
        onChange={(event) => event.currentTarget.form && apply(event.currentTarget.form)}
      >
        <For each={sorts()}>
          {(sort) => (
            <option value={sort} selected={sort === props.filters.sort}>
              {t(`sort.${sort}`)}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}

/** Goes to the address the form would be sent to, without a page load. */
function useApply() {
  const { href } = useI18n();
  const navigate = useNavigate();
  return (form: HTMLFormElement) => {
    const query = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    navigate(href(paths.home(searchOf(filtersOf(query.toString())))), { resolve: false, scroll: false });
  };
}

function Hidden(props: { name: string; value: string }) {
  return (
    <Show when={props.value}>
      <input type="hidden" name={props.name} value={props.value} />
    </Show>
  );
}
