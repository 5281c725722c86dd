import { formatDate } from '@carriole/shared/calendar.ts';
import type { Category, LabelRef, ProductCard } from '@carriole/shared/contracts/catalogue.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { Icon } from '../../ui/icon.tsx';
import { useFederation } from '../layout/federation.tsx';
import { type ActiveFilter, activeFilters, type Filters, searchOf } from './filters.ts';

/** What is filtered now, each with a way to take it off. */
export function ActiveFilters(props: {
  filters: Filters;
  categories: readonly Category[];
  labels: readonly LabelRef[];
  items: readonly ProductCard[];
}) {
  const { t, locale, href } = useI18n();
  const federation = useFederation();
  const active = () => activeFilters(props.filters);
  const names: Record<ActiveFilter['kind'], (value: string) => string | undefined> = {
    q: (value) => t('filters.search', { text: value }),
    category: (value) => props.categories.find(({ id }) => id === value)?.name[locale],
    cooperative: (value) => federation().cooperatives.find(({ slug }) => slug === value)?.name,
    producer: (value) => props.items.find(({ producer }) => producer.slug === value)?.producer.name,
    label: (value) => props.labels.find(({ id }) => id === value)?.name[locale],
    day: (value) => formatDate(value, locale),
  };
  const nameOf = ({ kind, value }: ActiveFilter) => names[kind](value) ?? value;
  return (
    <Show when={active().length > 0}>
      <ul data-component="active-filters" aria-label={t('filters.active')}>
        <For each={active()}>
          {(filter) => (
            <li>
              <a
                href={href(paths.home(searchOf(filter.rest)))}
                aria-label={t('filters.remove', { name: nameOf(filter) })}
              >
                {nameOf(filter)}
                <Icon name="close" />
              </a>
            </li>
          )}
        </For>
        <Show when={active().length > 1}>
          <li>
            <a href={href(paths.home())} data-variant="clear">
              {t('filters.clear')}
            </a>
          </li>
        </Show>
      </ul>
    </Show>
  );
}
