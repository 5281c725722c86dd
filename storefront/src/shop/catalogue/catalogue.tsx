import type { CataloguePage } from '@carriole/shared/contracts/catalogue.ts';
import { createAsync, useLocation } from '@solidjs/router';
import { createMemo, For, Show } from 'solid-js';
import { catalogueQuery, categoriesQuery } from '../../data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { useSession } from '../../session.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { useFederation } from '../layout/federation.tsx';
import { PageHead } from '../layout/page-head.tsx';
import { ProductCard } from '../parts/product-card.tsx';
import { PlacePanel } from '../place/place-panel.tsx';
import { ActiveFilters } from './active-filters.tsx';
import { CategoryNav, Subcategories } from './category-nav.tsx';
import { EmptyList } from './empty-list.tsx';
import { FilterForm, SortField } from './filter-form.tsx';
import { activeFilters, type Filters, filtersOf, searchOf } from './filters.ts';
import { ReservedList } from './reserved-list.tsx';
import { Shortcuts } from './shortcuts.tsx';

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
  const choices = () => ({
    categories: categories()?.items ?? [],
    labels: categories()?.labels ?? [],
    allergens: categories()?.allergens ?? [],
    facets: page()?.facets,
  });
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
      <Show when={activeFilters(filters()).length === 0}>
        <Shortcuts />
      </Show>
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
              <FilterForm filters={filters()} known={choices()} total={page()?.total ?? 0} />
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
                    <ActiveFilters filters={filters()} known={choices()} />
                    <Show when={found().moved}>
                      <Moved filters={filters()} />
                    </Show>
                    <Show
                      when={found().items.length > 0}
                      fallback={<EmptyList filters={filters()} wayOut={found().wayOut} known={choices()} />}
                    >
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
                      href={(number) => href(paths.home(searchOf(atPage(filters(), number, found()))))}
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

/** Said when the stall changed between two pages, so that something may have been missed or shown twice. */
function Moved(props: { filters: Filters }) {
  const { t, href } = useI18n();
  return (
    <Alert variant="info">
      {t('find.moved')}{' '}
      <a href={href(paths.home(searchOf({ ...props.filters, page: 1, trail: '' })))}>{t('find.fromStart')}</a>
    </Alert>
  );
}

/** The filters on another page; the next one is told what the reader has seen. */
function atPage(filters: Filters, page: number, found: CataloguePage): Filters {
  return { ...filters, page, trail: page === found.page + 1 ? found.trail : '' };
}

function askOf(filters: Filters, postcode: string | undefined) {
  const { q, category, day, season, trail, ...rest } = filters;
  return {
    ...rest,
    postcode,
    q: q || undefined,
    category: category || undefined,
    season: season || undefined,
    trail: trail || undefined,
    // Without a place nothing is promised, so there are no days to choose from.
    day: postcode && day ? day : undefined,
  };
}
