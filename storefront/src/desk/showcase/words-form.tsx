import { type DeskPicture, describePicture } from '@carriole/shared/contracts/showcase.ts';
import { type LocalText, locales } from '@carriole/shared/locale.ts';
import { createSignal, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextField } from '../../ui/field.tsx';
import type { Change } from './subject.tsx';

/** What is to be seen, in each language, for those who do not see it; or that it is decoration. */
export function WordsForm(props: { picture: DeskPicture; change: Change }) {
  const { t } = useI18n();
  const [decorative, setDecorative] = createSignal(props.picture.shown && props.picture.alt === null);
  const [missing, setMissing] = createSignal<readonly string[]>([]);

  function save(form: HTMLFormElement): void {
    const given = new FormData(form);
    const text = (locale: string) => String(given.get(locale) ?? '').trim();
    const without = decorative() ? [] : locales.filter((locale) => text(locale) === '');
    setMissing(without);
    if (without.length > 0) {
      form.querySelector<HTMLInputElement>(`[name="${without[0]}"]`)?.focus();
      return;
    }
    const alt = Object.fromEntries(locales.map((locale) => [locale, text(locale)])) as LocalText;
    void props.change.call(
      describePicture,
      { params: { id: props.picture.id }, body: { alt: decorative() ? null : alt } },
      { text: t('showcase.described'), undo: null },
    );
  }

  return (
    <details open={!props.picture.shown}>
      <summary>{t('showcase.words')}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save(event.currentTarget);
        }}
      >
        <Choice
          label={t('showcase.decorative')}
          checked={decorative()}
          onChange={(event) => setDecorative(event.currentTarget.checked)}
        />
        <Show when={!decorative()}>
          <p data-slot="hint">{t('showcase.wordsHint')}</p>
          <For each={locales}>
            {(locale) => (
              <TextField
                label={t(`showcase.language.${locale}`)}
                name={locale}
                lang={locale}
                maxlength="200"
                value={props.picture.alt?.[locale] ?? ''}
                error={missing().includes(locale) ? t('showcase.wordsMissing') : undefined}
              />
            )}
          </For>
        </Show>
        <Button type="submit" size="small">
          {t('showcase.saveWords')}
        </Button>
      </form>
    </details>
  );
}
