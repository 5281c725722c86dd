import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { createNarrow } from '../narrow.ts';
import { usePlaces } from '../sources/source-places.ts';
import { useSearch } from '../use-search.ts';
import { type ArticleFilters, type ArticleSort, articleSearch, sorts } from './filters.ts';
import type { OfferPage } from './value-text.ts';

/** Search, and all articles or only those changed by hand; on a phone, where no heading can be touched, the order too. */
export function ArticlesBar(props: {
  filters: ArticleFilters;
  page: OfferPage;
  change: (wanted: Partial<ArticleFilters>) => void;
}) {
  const { t, href } = useI18n();
  const places = usePlaces();
  const narrow = createNarrow();
  const search = useSearch((q) => props.change({ q }));
  const place = (main: ArticleFilters['main']) =>
    href(places.articles(articleSearch({ tri: props.filters.tri, q: props.filters.q, main })));
  return (
    <search data-component="articles-bar" aria-label={t('articles.filters')}>
      <TextField
        label={t('articles.search')}
        type="search"
        autocomplete="off"
        maxlength="100"
        placeholder={t('articles.searchHint')}
        value={props.filters.q ?? ''}
        onInput={(event) => search(event.currentTarget.value)}
      />
      <nav aria-label={t('articles.which')}>
        <ul data-slot="tabs">
          <For each={[undefined, 'oui'] as const}>
            {(main) => (
              <li>
                <a href={place(main)} aria-current={main === props.filters.main ? 'page' : undefined}>
                  <Show when={main} fallback={t('articles.all')}>
                    {t('articles.byHand')} <span data-slot="count">{props.page.byHand}</span>
                  </Show>
                </a>
              </li>
            )}
          </For>
        </ul>
      </nav>
      <Show when={narrow()}>
        <SelectField
          label={t('articles.sort')}
          onChange={(event) => props.change({ tri: event.currentTarget.value as ArticleSort })}
        >
          <For each={sorts}>
            {(sort) => (
              <option value={sort} selected={sort === props.filters.tri}>
                {t(`articles.sort.${sort}`)}
              </option>
            )}
          </For>
        </SelectField>
      </Show>
      <p role="status" data-slot="total">
        {t('articles.count', { count: props.page.total })}
      </p>
    </search>
  );
}
