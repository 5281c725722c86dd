import { formatDate } from '@carriole/shared/calendar.ts';
import { endException } from '@carriole/shared/contracts/delivery-desk.ts';
import type { ExceptionView } from '@carriole/shared/contracts/delivery-desk-views.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { ask } from '../ask.ts';
import { PageTitle } from '../page-title.tsx';
import { ledgerDate } from '../producers/words.ts';
import { ClosureForm } from './closure-form.tsx';
import { Holidays } from './holidays.tsx';
import { ShiftWeek } from './shift-week.tsx';
import { useDelivery } from './state.tsx';
import { useWriter, WriterTrouble } from './writing.tsx';

/** The dates that are not as usual: shifted weeks, closures, cancelled transfers, public holidays. */
export function DatesPage() {
  const { t } = useI18n();
  const { desk } = useDelivery();
  return (
    <>
      <PageTitle title={t('delivery.dates')} />
      <Show when={desk().editable}>
        <ShiftWeek />
        <ClosureForm />
      </Show>
      <section data-component="exceptions" aria-labelledby="exceptions-title">
        <h2 id="exceptions-title">{t('delivery.exceptions')}</h2>
        <ul>
          <For each={desk().exceptions} fallback={<li data-slot="quiet">{t('delivery.noExceptions')}</li>}>
            {(exception) => <ExceptionLine exception={exception} />}
          </For>
        </ul>
      </section>
      <Holidays />
    </>
  );
}

function ExceptionLine(props: { exception: ExceptionView }) {
  const { t, locale } = useI18n();
  const { desk } = useDelivery();
  const writer = useWriter();
  const dates = () => {
    const { date, until } = props.exception;
    return date === until
      ? formatDate(date, locale)
      : t('delivery.fromUntil', { from: formatDate(date, locale), until: formatDate(until, locale) });
  };
  const what = () => {
    const { kind, movedTo } = props.exception;
    return kind === 'moved'
      ? t('delivery.movedTo', { date: formatDate(movedTo ?? '', locale) })
      : t(`delivery.exception.${kind}`);
  };
  const about = () => props.exception.name || t('delivery.wholeCooperative');
  const withdraw = async () => {
    const { id } = props.exception;
    const send = (affected: number) => ask(endException, { params: { id }, body: { affected } });
    await writer.act({ send, done: t('delivery.withdrawn') });
  };
  return (
    <li>
      <div>
        <p>
          <strong>{dates()}</strong> : {about()}, {what()}
        </p>
        <p data-slot="quiet">
          {[props.exception.note, props.exception.by && t('delivery.setBy', { name: props.exception.by })]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <WriterTrouble writer={writer} />
      </div>
      <Show when={desk().editable && props.exception.own}>
        <Button
          variant="quiet"
          size="small"
          aria-label={t('delivery.withdrawOf', {
            date: ledgerDate(props.exception.date, locale),
            name: about(),
          })}
          onClick={() => void withdraw()}
        >
          {t('delivery.withdraw')}
        </Button>
      </Show>
    </li>
  );
}
