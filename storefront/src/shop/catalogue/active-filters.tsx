import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { Icon } from '../../ui/icon.tsx';
import { type Known, useFilterName } from './filter-names.ts';
import { type ActiveFilter, activeFilters, type Filters, searchOf } from './filters.ts';

/** What is filtered now, each with a way to take it off. */
export function ActiveFilters(props: { filters: Filters; known: Known }) {
  const { t, href } = useI18n();
  const active = () => activeFilters(props.filters);
  const filterName = useFilterName(() => props.known);
  const nameOf = ({ kind, value }: ActiveFilter) => filterName(kind, value);
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
