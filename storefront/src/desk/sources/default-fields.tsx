import type { SourceDefaults } from '@carriole/shared/contracts/sources.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { createAsync } from '@solidjs/router';
import { createMemo, createUniqueId, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { useDesk } from '../desk-context.ts';
import { categoriesOf, producersOf } from './data.ts';

/** The VAT rates of the two countries our producers are in (Belgium: 0, 6, 12, 21; France: 2.1, 5.5, 10, 20). */
const vatRates = [0, 2.1, 5.5, 6, 10, 12, 20, 21];

/** What stands in for what a source never states: VAT, producer, category. */
export function DefaultFields(props: {
  defaults: SourceDefaults;
  /** Whether the platform may fail to tell if its prices hold VAT. */
  asksPrices?: boolean;
  change: (defaults: SourceDefaults) => void;
}) {
  const { t, locale } = useI18n();
  const desk = useDesk();
  const list = `p${createUniqueId()}`;
  const categories = createAsync(() => categoriesOf());
  const producers = createAsync(() => producersOf(desk.cooperative().slug));
  const choices = createMemo(() => nested(categories.latest?.value?.items ?? [], locale));
  const change = (part: Partial<SourceDefaults>) => props.change({ ...props.defaults, ...part });
  return (
    <fieldset data-component="default-fields">
      <legend>{t('defaults.legend')}</legend>
      <p data-slot="quiet">{t('defaults.hint')}</p>
      <div data-slot="fields">
        <SelectField
          label={t('defaults.vat')}
          onChange={(event) => {
            const { value } = event.currentTarget;
            change({ vatRatePercent: value === '' ? null : Number(value) });
          }}
        >
          <option value="">{t('defaults.none')}</option>
          <For each={vatRates}>
            {(rate) => (
              <option value={rate} selected={rate === props.defaults.vatRatePercent}>
                {percent(rate, locale)}
              </option>
            )}
          </For>
        </SelectField>
        <Show when={props.asksPrices}>
          <SelectField
            label={t('defaults.prices')}
            onChange={(event) => change({ pricesIncludeVat: event.currentTarget.value !== 'without' })}
          >
            <option value="with">{t('defaults.prices.with')}</option>
            <option value="without" selected={props.defaults.pricesIncludeVat === false}>
              {t('defaults.prices.without')}
            </option>
          </SelectField>
        </Show>
        <SelectField
          label={t('defaults.category')}
          onChange={(event) => change({ categoryId: event.currentTarget.value || null })}
        >
          <option value="">{t('defaults.none')}</option>
          <For each={choices()}>
            {(choice) => (
              <option value={choice.id} selected={choice.id === props.defaults.categoryId}>
                {choice.name}
              </option>
            )}
          </For>
        </SelectField>
        <TextField
          label={t('defaults.producer')}
          list={list}
          autocomplete="off"
          maxlength="200"
          placeholder={t('defaults.none')}
          value={props.defaults.producer ?? ''}
          onChange={(event) => change({ producer: event.currentTarget.value.trim() || null })}
        />
        <datalist id={list}>
          <For each={producers.latest?.value?.items}>{({ name }) => <option value={name} />}</For>
        </datalist>
      </div>
      <Show when={categories()?.problem ?? producers()?.problem}>
        <p data-slot="quiet">{t('defaults.noChoices')}</p>
      </Show>
    </fieldset>
  );
}

type Category = { id: string; parentId: string | null; name: Record<Locale, string> };

/** Each category under its parent's name, as a plain list. */
function nested(items: readonly Category[], locale: Locale): { id: string; name: string }[] {
  const names = new Map(items.map(({ id, name }) => [id, name[locale]]));
  return items.map(({ id, parentId, name }) => ({
    id,
    name: parentId === null ? name[locale] : `${names.get(parentId) ?? ''} › ${name[locale]}`,
  }));
}

/** A rate as it is written: `5,5 %`. */
function percent(rate: number, locale: Locale): string {
  const text = String(rate);
  return `${locale === 'en' ? text : text.replace('.', ',')}\u00a0%`;
}
