import type { WayOut } from '@carriole/shared/contracts/catalogue.ts';
import { createEffect, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import type { TextKey } from '../../i18n/load.ts';
import { paths } from '../../paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { noteDemand } from '../parts/note-demand.ts';
import { type Known, useFilterName } from './filter-names.ts';
import { activeFilters, changed, type Filters, searchOf, without } from './filters.ts';

/** Nothing was found: why that may be, and what to change so that something is. */
export function EmptyList(props: { filters: Filters; wayOut: WayOut | null; known: Known }) {
  const { t, href } = useI18n();
  createEffect(() => props.filters.q && noteDemand({ q: props.filters.q }));
  const filterName = useFilterName(() => props.known);
  const to = (filters: Filters) => href(paths.home(searchOf(filters)));
  /** One chosen value is named itself, several by their kind. */
  const nameOf = (kind: WayOut['loosen'][number]['filter']) => {
    const chosen = activeFilters(props.filters).filter((one) => one.kind === kind);
    const [only] = chosen;
    return chosen.length === 1 && only
      ? filterName(kind, only.value)
      : t(`find.kind.${kind}` as TextKey).toLowerCase();
  };
  return (
    <EmptyState picture="/icons/fluent-emoji-flat/basket.svg" title={t('list.empty')}>
      <Show when={props.wayOut?.didYouMean}>
        {(meant) => (
          <p data-slot="meant">
            {t('find.didYouMean')}{' '}
            <a href={to(changed(props.filters, { q: meant() }))}>
              <strong>{meant()}</strong>
            </a>
          </p>
        )}
      </Show>
      <Show when={(props.wayOut?.searches.length ?? 0) + (props.wayOut?.loosen.length ?? 0) > 0}>
        <ul data-component="ways-out">
          <For each={props.wayOut?.searches}>
            {({ q, count }) => (
              <li>
                <a href={to(changed(props.filters, { q }))}>
                  {t('find.search', { text: q })} <span class="soft">{t('list.count', { count })}</span>
                </a>
              </li>
            )}
          </For>
          <For each={props.wayOut?.loosen}>
            {({ filter, count }) => (
              <li>
                <a href={to(without(props.filters, filter))}>
                  {t('filters.remove', { name: nameOf(filter) })}{' '}
                  <span class="soft">{t('list.count', { count })}</span>
                </a>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <p>{t('list.emptyText')}</p>
      <ButtonLink variant="secondary" href={href(paths.home())}>
        {t('filters.all')}
      </ButtonLink>
    </EmptyState>
  );
}
