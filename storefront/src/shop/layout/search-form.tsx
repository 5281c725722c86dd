import { getSuggestions, type Suggestion } from '@carriole/shared/contracts/finding.ts';
import { useLocation, useNavigate } from '@solidjs/router';
import { createSignal, createUniqueId, For, onCleanup, onMount, Show } from 'solid-js';
import { api } from '../../api.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import type { TextKey } from '../../i18n/load.ts';
import { paths } from '../../paths.ts';
import { useSession } from '../../session.tsx';
import { Icon } from '../../ui/icon.tsx';
import { searchOf } from '../catalogue/filters.ts';
import { moveTo } from '../place/place-choice.ts';
import { createSuggester } from './suggester.ts';
import { SuggestionRow } from './suggestion-row.tsx';
import { groupsOf, pathOf } from './suggestion-text.ts';

/** Search over the whole stall, with suggestions while typing; a plain GET form that works without JavaScript. */
export function SearchForm() {
  const { t, href } = useI18n();
  const { audience } = useSession();
  const location = useLocation();
  const navigate = useNavigate();
  const id = `search-${createUniqueId()}`;
  const sought = () => new URLSearchParams(location.search).get('q') ?? '';
  const [items, setItems] = createSignal<readonly Suggestion[]>([]);
  const [active, setActive] = createSignal(-1);
  // Only where there can be suggestions is it more than a search box.
  const [ready, setReady] = createSignal(false);
  onMount(() => setReady(true));
  let input: HTMLInputElement | undefined;

  const suggester = createSuggester(
    async (q, signal) => (await api(getSuggestions, { query: { q, audience } }, signal)).items,
    (found, text) => {
      // Whoever has gone on or away meanwhile is not shown a list.
      if (input?.value.trim() !== text || document.activeElement !== input) return;
      setItems(found);
      setActive(-1);
    },
  );
  onCleanup(() => suggester.stop());

  function close(): void {
    suggester.stop();
    setItems([]);
    setActive(-1);
  }

  function go(path: string, text: string): void {
    close();
    if (input) input.value = text;
    navigate(href(path), { resolve: false });
  }

  function choose(suggestion: Suggestion): void {
    go(pathOf(suggestion), suggestion.kind === 'search' ? suggestion.target : '');
  }

  function search(event: SubmitEvent): void {
    event.preventDefault();
    const text = input?.value.trim() ?? '';
    go(paths.home(searchOf({ q: text })), text);
  }

  function key(event: KeyboardEvent): void {
    const next = moveTo(event.key, active(), items().length);
    const chosen = items()[active()];
    if (next !== null) setActive(next);
    else if (event.key === 'Escape' && items().length > 0) close();
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else if (event.key === 'ArrowDown') suggester.type(input?.value ?? '');
    else return;
    event.preventDefault();
  }

  /** What makes a search box one that suggests. */
  const combobox = () =>
    ready()
      ? ({
          role: 'combobox',
          'aria-expanded': items().length > 0,
          'aria-controls': `${id}-list`,
          'aria-autocomplete': 'list',
          'aria-activedescendant': active() >= 0 ? `${id}-${active()}` : undefined,
        } as const)
      : {};

  return (
    <form
      data-component="search-form"
      role="search"
      action={href(paths.home())}
      method="get"
      onSubmit={search}
    >
      <input
        ref={input}
        type={ready() ? 'text' : 'search'}
        inputmode="search"
        name="q"
        maxlength="100"
        enterkeyhint="search"
        autocomplete="off"
        {...combobox()}
        aria-label={t('search.label')}
        placeholder={t('search.example')}
        value={sought()}
        onInput={(event) => suggester.type(event.currentTarget.value)}
        onKeyDown={key}
        onBlur={close}
      />
      <button type="submit" aria-label={t('search.submit')}>
        <Icon name="search" />
      </button>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('find.suggestions')}
        hidden={items().length === 0}
        onMouseDown={(event) => event.preventDefault()}
      >
        <For each={groupsOf(items())}>
          {({ group, rows }) => (
            <div role="group" aria-labelledby={`${id}-${group}`}>
              <span id={`${id}-${group}`} role="presentation" data-slot="heading">
                {t(`find.group.${group}` as TextKey)}
              </span>
              <For each={rows}>
                {({ suggestion, place }) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox.
                  <div
                    id={`${id}-${place}`}
                    role="option"
                    tabIndex={-1}
                    aria-selected={place === active()}
                    onClick={() => choose(suggestion)}
                  >
                    <SuggestionRow suggestion={suggestion} />
                  </div>
                )}
              </For>
            </div>
          )}
        </For>
      </div>
      <p class="visually-hidden" role="status">
        <Show when={items().length > 0}>{t('find.suggested', { count: items().length })}</Show>
      </p>
    </form>
  );
}
