import { formatDateTime } from '@carriole/shared/calendar.ts';
import { longestStory, saveStory } from '@carriole/shared/contracts/showcase.ts';
import { type LocalText, locales } from '@carriole/shared/locale.ts';
import { createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import type { Change } from './subject.tsx';

/** The story in each language, as plain text; what is not written is not shown. */
export function StoryForm(props: { change: Change }) {
  const { t, locale: reader } = useI18n();
  const story = () => props.change.detail().story;
  const [texts, setTexts] = createSignal<LocalText>(story().texts);
  const [busy, setBusy] = createSignal(false);
  const changed = () => locales.some((locale) => texts()[locale] !== story().texts[locale]);

  const write = async (wanted: LocalText, undo: (() => Promise<boolean>) | null): Promise<boolean> => {
    const { kind, slug } = props.change.detail();
    setBusy(true);
    const done = await props.change.call(
      saveStory,
      { params: { kind, slug }, body: { texts: wanted, version: story().version } },
      { text: t('showcase.saved'), undo },
    );
    if (done) setTexts(story().texts);
    setBusy(false);
    return done;
  };
  const save = () => {
    const before = story().texts;
    void write(texts(), () => write(before, null));
  };
  const warn = (event: BeforeUnloadEvent) => {
    if (changed()) event.preventDefault();
  };
  onMount(() => window.addEventListener('beforeunload', warn));
  onCleanup(() => window.removeEventListener('beforeunload', warn));

  return (
    <section data-component="story-form">
      <h2>{t('showcase.story')}</h2>
      <p data-slot="hint">{t('showcase.storyHint')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div data-slot="texts">
          <For each={locales}>
            {(locale) => (
              <div>
                <TextArea
                  label={t(`showcase.language.${locale}`)}
                  lang={locale}
                  rows="7"
                  maxlength={longestStory}
                  value={texts()[locale]}
                  onInput={(event) => setTexts({ ...texts(), [locale]: event.currentTarget.value })}
                />
                <p data-slot="counter" class="num">
                  {t('showcase.counter', { count: texts()[locale].length, most: longestStory })}
                </p>
              </div>
            )}
          </For>
        </div>
        <div data-component="desk-actions">
          <Button type="submit" disabled={busy() || !changed()}>
            {t('showcase.save')}
          </Button>
          <Show when={changed()}>
            <Button variant="quiet" onClick={() => setTexts(story().texts)}>
              {t('showcase.discard')}
            </Button>
          </Show>
          <Show when={story().at}>
            {(at) => (
              <span data-slot="hint">
                {t('showcase.written', { name: story().by ?? '', when: formatDateTime(at(), reader) })}
              </span>
            )}
          </Show>
        </div>
      </form>
    </section>
  );
}
