import type { SourceMapping, SourceTables } from '@carriole/shared/contracts/sources.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { withWord } from './draft.ts';

/** The words of the co-op that somebody explained, each with what it means; one can be forgotten again. */
export function WordList(props: {
  mapping: SourceMapping;
  found: SourceTables;
  change: (mapping: SourceMapping) => void;
}) {
  const { t } = useI18n();
  const nameOf = (field: string, means: string) =>
    props.found.choices[field]?.find(({ id }) => id === means)?.name ?? means;
  const fieldName = (field: string) =>
    Object.values(props.found.fields)
      .flat()
      .find((one) => one.field === field)?.name ?? field;
  return (
    <Show when={props.mapping.words.length > 0}>
      <section data-component="word-list">
        <h3>{t('columns.words')}</h3>
        <ul>
          <For each={props.mapping.words}>
            {({ field, word, means }) => (
              <li>
                <span>
                  {fieldName(field)}: <code>{word}</code> = <strong>{nameOf(field, means)}</strong>
                </span>
                <Button
                  variant="quiet"
                  size="small"
                  aria-label={t('columns.forgetWord', { word })}
                  onClick={() => props.change(withWord(props.mapping, field, word, null))}
                >
                  {t('columns.forget')}
                </Button>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
