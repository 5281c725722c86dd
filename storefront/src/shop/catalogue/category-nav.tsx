import type { Category, Facet } from '@carriole/shared/contracts/catalogue.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { Produce } from '../parts/produce.tsx';
import { changed, type Filters, searchOf } from './filters.ts';

type Props = { categories: readonly Category[]; filters: Filters; facets: readonly Facet[] };

/** The aisles, each with a picture: a strip to swipe on a phone, a list at the side on wide screens. */
export function CategoryNav(props: Props) {
  const { t, locale, href } = useI18n();
  const top = () => props.categories.filter(({ parentId, count }) => parentId === null && count > 0);
  const chosen = () => topOf(props.categories, props.filters.category);
  const address = (category: string) => href(paths.home(searchOf(changed(props.filters, { category }))));
  const count = (id: string) => props.facets.find((facet) => facet.id === id)?.count ?? 0;
  return (
    <nav data-component="category-nav" aria-label={t('filters.categories')}>
      <ul>
        <li>
          <a href={address('')} aria-current={props.filters.category === '' ? 'true' : undefined}>
            <Produce icon="fluent-emoji-flat:basket" category="paniers" size="small" eager />
            <span>{t('filters.all')}</span>
          </a>
        </li>
        <For each={top()}>
          {(category) => (
            <li>
              <a href={address(category.id)} aria-current={category.id === chosen() ? 'true' : undefined}>
                <Produce
                  icon={aisleIcons[category.id] ?? category.icon.name}
                  category={category.id}
                  size="small"
                  eager
                />
                <span>{category.name[locale]}</span>
                <span data-slot="count">{count(category.id)}</span>
              </a>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}

/** What lies in the chosen aisle. */
export function Subcategories(props: Props) {
  const { t, locale, href } = useI18n();
  const parent = () => topOf(props.categories, props.filters.category);
  const children = () =>
    props.categories.filter(({ parentId, count }) => parentId !== null && parentId === parent() && count > 0);
  const address = (category: string) => href(paths.home(searchOf(changed(props.filters, { category }))));
  return (
    <Show when={children().length > 1}>
      <nav data-component="subcategories" aria-label={t('filters.categories')}>
        <ul>
          <For each={children()}>
            {(category) => (
              <li>
                <a
                  href={address(category.id)}
                  aria-current={category.id === props.filters.category ? 'true' : undefined}
                >
                  {category.name[locale]}
                </a>
              </li>
            )}
          </For>
        </ul>
      </nav>
    </Show>
  );
}

/** The sign over each aisle, rather than whatever product comes first in it. */
const aisleIcons: Record<string, string> = {
  legumes: 'fluent-emoji-flat:carrot',
  fruits: 'fluent-emoji-flat:red-apple',
  cremerie: 'fluent-emoji-flat:cheese-wedge',
  boucherie: 'fluent-emoji-flat:cut-of-meat',
  boulangerie: 'fluent-emoji-flat:bread',
  epicerie: 'fluent-emoji-flat:honey-pot',
  boissons: 'fluent-emoji-flat:beverage-box',
  surgeles: 'fluent-emoji-flat:ice-cream',
  traiteur: 'fluent-emoji-flat:pot-of-food',
  paniers: 'fluent-emoji-flat:basket',
  'jardin-maison': 'fluent-emoji-flat:potted-plant',
};

function topOf(categories: readonly Category[], id: string): string | undefined {
  const category = categories.find((one) => one.id === id);
  return category ? (category.parentId ?? category.id) : undefined;
}
