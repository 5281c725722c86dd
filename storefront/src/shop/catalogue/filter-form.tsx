import { Storage } from '@carriole/shared/audience.ts';
import { formatDate } from '@carriole/shared/calendar.ts';
import {
  CatalogueSort,
  type Facet,
  type FilterKind,
  NewsKind,
  PriceBand,
} from '@carriole/shared/contracts/catalogue.ts';
import { useNavigate } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { useSession } from '../../session.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Ribbon } from '../../ui/ribbon.tsx';
import { useFederation } from '../layout/federation.tsx';
import { capital } from '../parts/when.ts';
import { FilterGroup } from './filter-group.tsx';
import { type Known, useFilterName } from './filter-names.ts';
import { activeFilters, type Filters, filtersOf, searchOf } from './filters.ts';

const formId = 'filters';

/**
 * Everything one can narrow by; a plain GET form, sent at each change where JavaScript runs. On a phone it is a sheet
 * at the bottom of the screen.
 */
export function FilterForm(props: { filters: Filters; known: Known; total: number }) {
  const { t, href } = useI18n();
  const federation = useFederation();
  const apply = useApply();
  const filterName = useFilterName(() => props.known);
  const facets = () => props.known.facets;
  const chosen = () => activeFilters(props.filters).filter(({ kind }) => kind !== 'q' && kind !== 'category');
  const named = (kind: FilterKind) => (option: string) => capital(filterName(kind, option));
  const coop = (slug: string) => federation().cooperatives.find((one) => one.slug === slug);
  return (
    <details
      data-component="filters"
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.open = false;
      }}
    >
      <summary>
        <span data-slot="closed">
          <Icon name="filter" />
          {t('filters.title')}
          <Show when={chosen().length > 0}>
            <span data-slot="badge">{chosen().length}</span>
          </Show>
        </span>
        <span data-slot="opened">{t('find.show', { count: props.total })}</span>
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
        <FilterGroup
          kind="season"
          title={t('find.season')}
          options={['now']}
          chosen={props.filters.season ? [props.filters.season] : []}
          facets={facets()?.season ?? []}
          label={named('season')}
          open
        />
        <FilterGroup
          kind="news"
          title={t('find.newsTitle')}
          options={NewsKind.options}
          chosen={props.filters.news}
          facets={facets()?.news ?? []}
          label={named('news')}
        />
        <Days filters={props.filters} facets={facets()?.days ?? []} />
        <FilterGroup
          kind="cooperative"
          title={t('filters.coop')}
          options={federation().cooperatives.map(({ slug }) => slug)}
          chosen={props.filters.cooperative}
          facets={facets()?.cooperatives ?? []}
          label={(slug) => {
            const cooperative = coop(slug);
            return cooperative ? <Ribbon cooperative={cooperative} /> : slug;
          }}
          open
        />
        <FilterGroup
          kind="label"
          title={t('filters.label')}
          options={props.known.labels.map(({ id }) => id)}
          chosen={props.filters.label}
          facets={facets()?.labels ?? []}
          label={named('label')}
          open
        />
        <FilterGroup
          kind="price"
          title={t('find.price')}
          options={PriceBand.options}
          chosen={props.filters.price}
          facets={facets()?.prices ?? []}
          label={named('price')}
        />
        <FilterGroup
          kind="free"
          title={t('find.free')}
          options={props.known.allergens.map(({ id }) => id)}
          chosen={props.filters.free}
          facets={facets()?.free ?? []}
          label={named('free')}
          note={t('find.freeNote')}
        />
        <FilterGroup
          kind="storage"
          title={t('product.storage')}
          options={Storage.options}
          chosen={props.filters.storage}
          facets={facets()?.storage ?? []}
          label={named('storage')}
        />
        <FilterGroup
          kind="producer"
          title={t('product.producer')}
          options={(facets()?.producers ?? []).map(({ id }) => id)}
          chosen={props.filters.producer}
          facets={facets()?.producers ?? []}
          label={(slug) => filterName('producer', slug)}
        />
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

/** How to sort; belongs to the filter form, wherever it stands. */
export function SortField(props: { filters: Filters }) {
  const { t } = useI18n();
  const session = useSession();
  const apply = useApply();
  const sorts = () => CatalogueSort.options.filter((sort) => sort !== 'soonest' || session.place() !== null);
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
