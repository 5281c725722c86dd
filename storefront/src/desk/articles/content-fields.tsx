import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { SelectField } from '../../ui/field.tsx';
import type { FieldProps } from './article-fields.tsx';
import { toggled } from './form.ts';

/** The labels an article carries. */
export function LabelsField(props: FieldProps) {
  const { t } = useI18n();
  return (
    <fieldset>
      <legend>{t('articles.field.labels')}</legend>
      <Toggles
        choices={props.choices.labels}
        chosen={props.form.labels}
        toggle={(id) => props.change({ labels: toggled(props.form.labels, id) })}
      />
    </fieldset>
  );
}

/** The allergens of an article. That there are none is something else than that nobody said. */
export function AllergensField(props: FieldProps) {
  const { t } = useI18n();
  return (
    <fieldset>
      <legend>{t('articles.field.allergens')}</legend>
      <SelectField
        label={<span class="visually-hidden">{t('articles.allergens.stated')}</span>}
        onChange={(event) => props.change({ allergens: event.currentTarget.value === 'yes' ? [] : null })}
      >
        <option value="no" selected={props.form.allergens === null}>
          {t('articles.notStated')}
        </option>
        <option value="yes" selected={props.form.allergens !== null}>
          {t('articles.allergens.known')}
        </option>
      </SelectField>
      <Show when={props.form.allergens}>
        {(chosen) => (
          <>
            <p data-slot="hint">
              {t(chosen().length === 0 ? 'articles.allergens.none' : 'articles.allergens.these')}
            </p>
            <Toggles
              choices={props.choices.allergens}
              chosen={chosen()}
              toggle={(id) => props.change({ allergens: toggled(chosen(), id) })}
            />
          </>
        )}
      </Show>
    </fieldset>
  );
}

function Toggles(props: {
  choices: readonly { id: string; name: string }[];
  chosen: readonly string[];
  toggle: (id: string) => void;
}) {
  return (
    <div data-component="toggles">
      <For each={props.choices}>
        {({ id, name }) => (
          <label>
            <input type="checkbox" checked={props.chosen.includes(id)} onChange={() => props.toggle(id)} />
            <span>{name}</span>
          </label>
        )}
      </For>
    </div>
  );
}
