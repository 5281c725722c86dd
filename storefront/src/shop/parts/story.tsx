import type { StoryView } from '@carriole/shared/contracts/pictures.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';

/** What people tell of themselves, in the reader's language or else in one it is written in; nothing where nothing is. */
export function Story(props: { story: StoryView; title: string }) {
  const { t, locale } = useI18n();
  const told = () => props.story.find((one) => one.locale === locale) ?? props.story[0];
  return (
    <Show when={told()}>
      {(text) => (
        <section data-component="story">
          <h2>{props.title}</h2>
          <Show when={text().locale !== locale}>
            <p class="small soft">{t(`story.in.${text().locale}`)}</p>
          </Show>
          <div lang={text().locale}>
            <For each={text().text.split(/\n\n+/)}>{(paragraph) => <p>{paragraph}</p>}</For>
          </div>
        </section>
      )}
    </Show>
  );
}
