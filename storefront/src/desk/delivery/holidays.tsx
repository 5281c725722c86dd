import { formatDate } from '@carriole/shared/calendar.ts';
import { setHolidays } from '@carriole/shared/contracts/delivery-desk.ts';
import type { Problem } from '@carriole/shared/problems.ts';
import { createSignal, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { SelectField } from '../../ui/field.tsx';
import { ask } from '../ask.ts';
import { Refused } from '../producers/link-form.tsx';
import { useDelivery } from './state.tsx';

const regions = ['BE', 'FR', 'FR-AM'] as const;
type Region = (typeof regions)[number];

/** Whose public holidays the co-op keeps, and which come; or that it works through all of them. */
export function Holidays() {
  const { t, locale } = useI18n();
  const { desk, write, reread } = useDelivery();
  const [problem, setProblem] = createSignal<Problem | 'offline' | null>(null);
  const choose = async (region: Region | null) => {
    const seen = desk().holidayRegion;
    const send = (affected: number) =>
      ask(setHolidays, { body: { cooperative: desk().cooperative.slug, affected, seen, region } });
    const outcome = await write({ send, done: t('delivery.holidaysSaved') });
    setProblem('problem' in outcome ? outcome.problem : null);
    if (!('written' in outcome)) await reread();
  };
  return (
    <section data-component="holidays" aria-labelledby="holidays-title">
      <h2 id="holidays-title">{t('delivery.holidays')}</h2>
      <SelectField
        label={t('delivery.holidaysOf')}
        hint={t('delivery.holidaysHint')}
        disabled={!desk().editable}
        onChange={(event) => void choose((event.currentTarget.value || null) as Region | null)}
      >
        <For each={regions}>
          {(region) => (
            <option value={region} selected={region === desk().holidayRegion}>
              {t(`delivery.region.${region}`)}
            </option>
          )}
        </For>
        <option value="" selected={desk().holidayRegion === null}>
          {t('delivery.workThrough')}
        </option>
      </SelectField>
      <Show when={problem()}>{(why) => <Refused problem={why()} reread={() => void reread()} />}</Show>
      <ul data-slot="list">
        <For each={desk().holidays}>
          {({ date, name }) => (
            <li>
              <span>{formatDate(date, locale)}</span>{' '}
              <span data-slot="quiet">{t(`delivery.holiday.${name}`)}</span>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
