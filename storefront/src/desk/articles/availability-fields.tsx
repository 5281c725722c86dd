import { monthName, weekdayName } from '@carriole/shared/calendar.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import type { FieldProps } from './article-fields.tsx';
import { type OfferForm, toggled } from './form.ts';

const storages = ['ambient', 'cold', 'frozen'] as const;
const weekdays = [1, 2, 3, 4, 5, 6, 7];
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/** The months of the year in which an article is sold; none chosen is all year. */
export function MonthsField(props: FieldProps) {
  const { t, locale } = useI18n();
  return (
    <fieldset>
      <legend>{t('articles.field.months')}</legend>
      <p data-slot="hint">
        {t(props.form.months.length === 0 ? 'articles.months.all' : 'articles.months.some')}
      </p>
      <div data-component="toggles">
        <For each={months}>
          {(month) => (
            <label>
              <input
                type="checkbox"
                checked={props.form.months.includes(month)}
                onChange={() => props.change({ months: toggled(props.form.months, month) })}
              />
              <span>{monthName(month, locale)}</span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}

/** Until when an article can be ordered, when that is before the day's own end. */
export function ClosesField(props: FieldProps) {
  const { t, locale } = useI18n();
  const error = () => (props.errors.closes ? t(`articles.error.${props.errors.closes}`) : undefined);
  return (
    <div data-slot="closes">
      <SelectField
        label={t('articles.field.closes')}
        hint={t('articles.hint.closes')}
        onChange={(event) => props.change({ closesWeekday: event.currentTarget.value })}
      >
        <option value="" selected={props.form.closesWeekday === ''}>
          {t('articles.closesWithDay')}
        </option>
        <For each={weekdays}>
          {(weekday) => (
            <option value={weekday} selected={String(weekday) === props.form.closesWeekday}>
              {weekdayName(weekday, locale)}
            </option>
          )}
        </For>
      </SelectField>
      <Show when={props.form.closesWeekday !== ''}>
        <TextField
          label={t('articles.closesTime')}
          type="time"
          error={error()}
          value={props.form.closesTime}
          onInput={(event) => props.change({ closesTime: event.currentTarget.value })}
        />
      </Show>
    </div>
  );
}

export function StorageField(props: FieldProps) {
  const { t } = useI18n();
  return (
    <SelectField
      label={t('articles.field.storage')}
      onChange={(event) => props.change({ storage: event.currentTarget.value as OfferForm['storage'] })}
    >
      <For each={storages}>
        {(storage) => (
          <option value={storage} selected={storage === props.form.storage}>
            {t(`articles.storage.${storage}`)}
          </option>
        )}
      </For>
    </SelectField>
  );
}
