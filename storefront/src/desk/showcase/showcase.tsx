import { SubjectKind } from '@carriole/shared/contracts/pictures.ts';
import { type ShowcaseItem, ShowcaseState } from '@carriole/shared/contracts/showcase.ts';
import { createAsync, useSearchParams } from '@solidjs/router';
import { createMemo, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Picture } from '../../ui/picture.tsx';
import { useDesk } from '../desk-context.ts';
import { showcasePage } from '../desk-data.ts';
import { PageTitle } from '../page-title.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { useSignedOut } from '../signed-out.ts';
import { useSearch } from '../use-search.ts';
import { type ShowcaseFilters, showcaseFiltersOf, showcasePath } from './filters.ts';

/** Everything a co-op can show with pictures and a story, and what still lacks them. */
export function ShowcaseDesk() {
  const { t, href } = useI18n();
  const desk = useDesk();
  const [params, setParams] = useSearchParams();
  const filters = createMemo(() => showcaseFiltersOf(params));
  const search = useSearch((q) => setParams({ q, page: undefined }, { replace: true, scroll: false }));
  const asked = createAsync(() => showcasePage(desk.cooperative().slug, filters()));
  useSignedOut(() => asked());
  const chosen = () => (desk.choices().length > 1 ? desk.cooperative().slug : undefined);
  const address = (changes: Partial<ShowcaseFilters>) =>
    href(showcasePath({ ...filters(), page: undefined, ...changes }, chosen()));
  return (
    <>
      <PageTitle title={t('showcase.title')} />
      <p data-component="desk-lead">{t('showcase.lead')}</p>
      <Show when={asked()?.problem}>
        {(problem) => <ProblemNote problem={problem()} retry={() => window.location.reload()} />}
      </Show>
      <Show when={asked.latest?.value}>
        {(shown) => (
          <>
            <div data-component="showcase-bar">
              <nav aria-label={t('showcase.kinds')} data-slot="tabs">
                <For each={SubjectKind.options}>
                  {(kind) => (
                    <a
                      href={address({ kind, state: 'all' })}
                      aria-current={filters().kind === kind ? 'page' : undefined}
                    >
                      {t(`showcase.kind.${kind}`)}
                    </a>
                  )}
                </For>
              </nav>
              <nav aria-label={t('showcase.states')} data-slot="tabs">
                <For each={ShowcaseState.options}>
                  {(state) => (
                    <a
                      href={address({ state })}
                      aria-current={filters().state === state ? 'page' : undefined}
                    >
                      {t(`showcase.state.${state}`)} <span data-slot="count">{shown().counts[state]}</span>
                    </a>
                  )}
                </For>
              </nav>
              <TextField
                label={t('showcase.search')}
                type="search"
                value={filters().q ?? ''}
                onInput={(event) => search(event.currentTarget.value)}
              />
            </div>
            <Show when={shown().items.length > 0} fallback={<EmptyState title={t('showcase.none')} />}>
              <ul data-component="showcase-list">
                <For each={shown().items}>{(item) => <Item item={item} cooperative={chosen()} />}</For>
              </ul>
              <Pagination
                page={shown().page}
                pages={shown().pages}
                href={(page) => address({ page: page > 1 ? page : undefined })}
              />
            </Show>
          </>
        )}
      </Show>
    </>
  );
}

function Item(props: { item: ShowcaseItem; cooperative: string | undefined }) {
  const { t, locale, href } = useI18n();
  const address = () =>
    href(
      `/desk/vitrine/${props.item.kind}/${props.item.slug}${props.cooperative ? `?cooperative=${props.cooperative}` : ''}`,
    );
  return (
    <li>
      <span data-slot="cover">
        <Show when={props.item.cover} fallback={<Icon name="camera" />}>
          {(cover) => <Picture picture={cover()} sizes="4.5rem" decorative />}
        </Show>
      </span>
      <span data-slot="words">
        <a href={address()}>{props.item.name[locale]}</a>
        <span data-slot="detail">{props.item.detail}</span>
        <span data-slot="state">
          {t('showcase.pictures', { count: props.item.pictures })}
          {' · '}
          {props.item.languages.length > 0
            ? t('showcase.languages', { list: props.item.languages.join(', ') })
            : t('showcase.noStory')}
          <Show when={props.item.undescribed > 0}>
            {' · '}
            <strong>{t('showcase.toDescribe', { count: props.item.undescribed })}</strong>
          </Show>
        </span>
      </span>
    </li>
  );
}
