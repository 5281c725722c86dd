import { For, Show } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';
import { pageNumbers } from './page-numbers.ts';

/** Links to the pages of a list; `href` gives each page's address. */
export function Pagination(props: { page: number; pages: number; href: (page: number) => string }) {
  const { t } = useI18n();
  return (
    <Show when={props.pages > 1}>
      <nav data-component="pagination" aria-label={t('pages.label')}>
        <ul>
          <For each={pageNumbers(props.page, props.pages)}>
            {(number) => (
              <li>
                <Show when={number !== null} fallback={<span data-slot="gap">…</span>}>
                  <a
                    href={props.href(number ?? 1)}
                    aria-label={t('pages.page', { page: number ?? 1 })}
                    aria-current={number === props.page ? 'page' : undefined}
                  >
                    {number}
                  </a>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </nav>
    </Show>
  );
}
