import { formatDate } from '@carriole/shared/calendar.ts';
import { setHolidays } from '@carriole/shared/contracts/delivery-desk.ts';
import { For } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { SelectField } from '../../ui/field.tsx';
import { ask } from '../ask.ts';
import { useDelivery } from './state.tsx';
import { useWriter, WriterTrouble } from './writing.tsx';

const regions = ['BE', 'FR', 'FR-AM'] as const;
type Region = (typeof regions)[number];

/** Whose public holidays the co-op keeps, and which come; or that it works through all of them. */
export function Holidays() {
  const { t, locale } = useI18n();
  const { desk, reread } = useDelivery();
  const writer = useWriter();
  const choose = async (region: Region | null) => {
    const seen = desk().holidayRegion;
    const send = (affected: number) =>
      ask(setHolidays, { body: { cooperative: desk().cooperative.slug, affected, seen, region } });
    if (!(await writer.act({ send, done: t('delivery.holidaysSaved') }))) await reread();
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
      <WriterTrouble writer={writer} />
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
