import { formatDateShort, formatTime, weekdayName } from '@carriole/shared/calendar.ts';
import { endTransfer } from '@carriole/shared/contracts/delivery-desk.ts';
import type { WeekMoment } from '@carriole/shared/contracts/delivery-desk-parts.ts';
import type { CalendarEntry, TransferView } from '@carriole/shared/contracts/delivery-desk-views.ts';
import { createSignal, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ask } from '../ask.ts';
import { PageTitle } from '../page-title.tsx';
import { DateDialog } from './date-dialog.tsx';
import { useDelivery } from './state.tsx';
import { TransferForm } from './transfer-form.tsx';
import { useWriter, WriterTrouble } from './writing.tsx';

/** The vans between the hubs: those that leave here, which are this co-op's to change, and those that come. */
export function TransfersPage() {
  const { t } = useI18n();
  const { desk } = useDelivery();
  const [open, setOpen] = createSignal<string | null>(null);
  const [chosen, setChosen] = createSignal<CalendarEntry | null>(null);
  const of = (own: boolean) => desk().transfers.filter((transfer) => transfer.own === own);
  return (
    <>
      <div data-component="desk-heading">
        <PageTitle title={t('delivery.transfers')} />
        <Show when={desk().editable && desk().others.length > 0 && open() !== 'new'}>
          <Button onClick={() => setOpen('new')}>{t('delivery.addTransfer')}</Button>
        </Show>
      </div>
      <p data-component="desk-lead">{t('delivery.transfersLead')}</p>
      <Show when={open() === 'new'}>
        <TransferForm transfer={null} close={() => setOpen(null)} />
      </Show>
      <Show
        when={desk().transfers.length > 0}
        fallback={
          <EmptyState title={t('delivery.noTransfers')}>
            <p>{t('delivery.noTransfersHint')}</p>
          </EmptyState>
        }
      >
        <For each={[true, false]}>
          {(own) => (
            <section data-component="transfer-list">
              <h2>{t(own ? 'delivery.leaving' : 'delivery.coming')}</h2>
              <ul data-component="delivery-cards">
                <For each={of(own)} fallback={<li data-slot="quiet">{t('delivery.noneSuch')}</li>}>
                  {(transfer) => (
                    <li>
                      <Show
                        when={open() !== transfer.id}
                        fallback={<TransferForm transfer={transfer} close={() => setOpen(null)} />}
                      >
                        <TransferCard
                          transfer={transfer}
                          change={() => setOpen(transfer.id)}
                          choose={setChosen}
                        />
                      </Show>
                    </li>
                  )}
                </For>
              </ul>
            </section>
          )}
        </For>
      </Show>
      <Show when={chosen()} keyed>
        {(entry) => <DateDialog entry={entry} close={() => setChosen(null)} />}
      </Show>
    </>
  );
}

function TransferCard(props: {
  transfer: TransferView;
  change: () => void;
  choose: (entry: CalendarEntry) => void;
}) {
  const { t, locale } = useI18n();
  const { desk } = useDelivery();
  const writer = useWriter();
  const other = () => (props.transfer.own ? props.transfer.to : props.transfer.from);
  const name = () =>
    t(`delivery.entry.${props.transfer.own ? 'departure' : 'arrival'}`, { name: other().name });
  const moment = ({ weekday, time }: WeekMoment) =>
    `${weekdayName(weekday, locale)} ${formatTime(time, locale)}`;
  const end = async () => {
    const { id, version } = props.transfer;
    const send = (affected: number) => ask(endTransfer, { params: { id }, body: { version, affected } });
    await writer.act({ send, done: t('delivery.ended', { name: name() }) });
  };
  const dates = () =>
    desk().calendar.entries.filter(
      ({ subjectId, actual, usual }) => subjectId === props.transfer.id && (actual ?? usual) >= desk().today,
    );
  return (
    <>
      <h3>{name()}</h3>
      <dl>
        <div>
          <dt>{t('delivery.departs')}</dt>
          <dd>{moment(props.transfer.departs)}</dd>
        </div>
        <div>
          <dt>{t('delivery.arrives')}</dt>
          <dd>{moment(props.transfer.arrives)}</dd>
        </div>
        <div>
          <dt>{t('delivery.col.closes')}</dt>
          <dd>{moment(props.transfer.orderBefore)}</dd>
        </div>
      </dl>
      <Show when={desk().editable && dates().length > 0}>
        <p data-slot="quiet">{t('delivery.oneDate')}</p>
        <div data-slot="actions">
          <For each={dates()}>
            {(entry) => (
              <Button
                variant="secondary"
                size="small"
                data-off={entry.actual === null ? '' : undefined}
                aria-label={t(entry.actual === null ? 'delivery.runOff' : 'delivery.runOn', {
                  name: name(),
                  date: formatDateShort(entry.actual ?? entry.usual, locale),
                })}
                onClick={() => props.choose(entry)}
              >
                {formatDateShort(entry.actual ?? entry.usual, locale)}
              </Button>
            )}
          </For>
        </div>
      </Show>
      <WriterTrouble writer={writer} />
      <Show when={desk().editable && props.transfer.own}>
        <div data-slot="actions">
          <Button
            variant="secondary"
            size="small"
            aria-label={t('delivery.changeDay', { day: name() })}
            onClick={() => props.change()}
          >
            {t('delivery.change')}
          </Button>
          <Button
            variant="quiet"
            size="small"
            aria-label={t('delivery.endDay', { day: name() })}
            onClick={() => void end()}
          >
            {t('delivery.end')}
          </Button>
        </div>
      </Show>
    </>
  );
}
