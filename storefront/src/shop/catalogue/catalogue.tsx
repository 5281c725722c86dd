import { createAsync, useLocation } from '@solidjs/router';
import { createEffect, createMemo, For, Show } from 'solid-js';
import { catalogueQuery, categoriesQuery } from '../../data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { useSession } from '../../session.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { useFederation } from '../layout/federation.tsx';
import { PageHead } from '../layout/page-head.tsx';
import { noteDemand } from '../parts/note-demand.ts';
import { ProductCard } from '../parts/product-card.tsx';
import { PlacePanel } from '../place/place-panel.tsx';
import { ActiveFilters } from './active-filters.tsx';
import { CategoryNav, Subcategories } from './category-nav.tsx';
import { FilterForm, SortField } from './filter-form.tsx';
import { type Filters, filtersOf, searchOf } from './filters.ts';
import { ReservedList } from './reserved-list.tsx';

/** Cards above the fold load their pictures at once. */
const eagerCards = 4;

/** The stall: the joined catalogue, for a place once it is known. */
export function Catalogue() {
  const { t, locale, href } = useI18n();
  const session = useSession();
  const federation = useFederation();
  const location = useLocation();
  const filters = createMemo(() => filtersOf(location.search));
  const categories = createAsync(() => categoriesQuery());
  const page = createAsync(() => catalogueQuery(askOf(filters(), session.place()?.postcode)));
  const category = () => categories()?.items.find(({ id }) => id === filters().category);
  const title = () => category()?.name[locale] ?? t('home.title');
  const intro = () => {
    const { counts, cooperatives } = federation();
    return t('home.intro', { ...counts, coops: cooperatives.length });
  };

  return (
    <div data-component="catalogue">
      <PageHead title={title()} description={intro()} />
      <header data-slot="title">
        <h1>{title()}</h1>
        <Show when={!category() && !filters().q}>
          <p>{intro()}</p>
        </Show>
      </header>
      <PlacePanel />
      <Show when={categories()}>
        {(known) => (
          <div data-slot="columns">
            <div data-slot="side">
              <CategoryNav
                categories={known().items}
                filters={filters()}
                facets={page()?.facets.categories ?? []}
              />
              <FilterForm filters={filters()} facets={page()?.facets} labels={known().labels} />
            </div>
            <section data-slot="results" aria-labelledby="results">
              <h2 id="results" class="visually-hidden">
                {t('list.title')}
              </h2>
              <Subcategories
                categories={known().items}
                filters={filters()}
                facets={page()?.facets.categories ?? []}
              />
              <Show when={page()}>
                {(found) => (
                  <>
                    <div data-slot="summary">
                      <p role="status">
                        <strong>{t('list.count', { count: found().total })}</strong>
                      </p>
                      <SortField filters={filters()} />
                    </div>
                    <ActiveFilters
                      filters={filters()}
                      categories={known().items}
                      labels={known().labels}
                      items={found().items}
                    />
                    <Show when={found().items.length > 0} fallback={<NothingFound q={filters().q} />}>
                      <ul data-component="product-grid">
                        <For each={found().items}>
                          {(product, index) => (
                            <li>
                              <ProductCard product={product} eager={index() < eagerCards} />
                            </li>
                          )}
                        </For>
                      </ul>
                    </Show>
                    <ReservedList q={filters().q} />
                    <Pagination
                      page={found().page}
                      pages={found().pages}
                      href={(number) => href(paths.home(searchOf({ ...filters(), page: number })))}
                    />
                  </>
                )}
              </Show>
            </section>
          </div>
        )}
      </Show>
    </div>
  );
}

function NothingFound(props: { q: string }) {
  const { t, href } = useI18n();
  createEffect(() => props.q && noteDemand({ q: props.q }));
  return (
    <EmptyState picture="/icons/fluent-emoji-flat/basket.svg" title={t('list.empty')}>
      <p>{t('list.emptyText')}</p>
      <ButtonLink variant="secondary" href={href(paths.home())}>
        {t('filters.all')}
      </ButtonLink>
    </EmptyState>
  );
}

function askOf(filters: Filters, postcode: string | undefined) {
  const { q, category, cooperative, producer, label, day, sort, page } = filters;
  return {
    postcode,
    q: q || undefined,
    category: category || undefined,
    cooperative,
    producer: producer || undefined,
    label,
    // Without a place nothing is promised, so there are no days to choose from.
    day: postcode && day ? day : undefined,
    sort,
    page,
  };
}
