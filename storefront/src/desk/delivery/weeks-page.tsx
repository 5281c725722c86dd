import { formatDate, formatDateTime } from '@carriole/shared/calendar.ts';
import type { CalendarEntry } from '@carriole/shared/contracts/delivery-desk-views.ts';
import { A } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { deskSearch, useDesk } from '../desk-context.ts';
import { PageTitle } from '../page-title.tsx';
import { DateDialog } from './date-dialog.tsx';
import { useDelivery } from './state.tsx';
import { WeekTable } from './week-table.tsx';
import { shiftDate, weeksOf } from './weeks.ts';

/** What leaves when in the coming weeks, until when one orders for it, and how full it is. */
export function WeeksPage() {
  const { t } = useI18n();
  const { desk } = useDelivery();
  const [chosen, setChosen] = createSignal<CalendarEntry | null>(null);
  const weeks = () => {
    const { entries, from, until } = desk().calendar;
    return weeksOf(entries, from, until);
  };
  return (
    <>
      <div data-component="desk-heading">
        <PageTitle title={t('delivery.title')} />
        <WeekWalk />
      </div>
      <Stranded />
      <Show
        when={desk().calendar.entries.length > 0}
        fallback={
          <EmptyState title={t('delivery.noWeeks')}>
            <p>{t('delivery.noWeeksHint')}</p>
          </EmptyState>
        }
      >
        <For each={weeks()}>
          {(week, at) => <WeekTable week={week} first={at() === 0} choose={setChosen} />}
        </For>
      </Show>
      <History />
      <Show when={chosen()} keyed>
        {(entry) => <DateDialog entry={entry} close={() => setChosen(null)} />}
      </Show>
    </>
  );
}

function WeekWalk() {
  const { t } = useI18n();
  const state = useDesk();
  const { desk } = useDelivery();
  const address = (days: number) => {
    const monday = shiftDate(desk().calendar.from, days);
    const search = deskSearch(state);
    return `/desk/livraison${search}${search ? '&' : '?'}semaine=${monday}`;
  };
  return (
    <nav aria-label={t('delivery.walk')} data-component="week-walk">
      <A href={address(-28)}>{t('delivery.earlier')}</A>
      <A href={`/desk/livraison${deskSearch(state)}`} end>
        {t('delivery.thisWeek')}
      </A>
      <A href={address(28)}>{t('delivery.later')}</A>
    </nav>
  );
}

/** Orders whose day, street or transfer is no more: nobody forgets them. */
function Stranded() {
  const { t, locale } = useI18n();
  const state = useDesk();
  const { desk } = useDelivery();
  return (
    <Show when={desk().stranded.length > 0}>
      <Alert variant="warn">
        <p>
          <strong>{t('delivery.stranded', { count: desk().stranded.length })}</strong>
        </p>
        <ul data-component="stranded">
          <For each={desk().stranded}>
            {(order) => (
              <li>
                <A href={`/desk/commandes/${order.coopOrderId}${deskSearch(state)}`}>{order.number}</A>{' '}
                {t(`delivery.stranded.${order.why}`, {
                  name: order.name,
                  date: formatDate(order.date, locale),
                })}
              </li>
            )}
          </For>
        </ul>
      </Alert>
    </Show>
  );
}

function History() {
  const { t, locale } = useI18n();
  const { desk } = useDelivery();
  const told = (name: string) =>
    name
      .split(' ')
      .map((word) => (/^\d{4}-\d{2}-\d{2}$/.test(word) ? formatDate(word, locale) : word))
      .join(' ');
  return (
    <section data-component="link-history" aria-labelledby="delivery-history">
      <h2 id="delivery-history">{t('delivery.history')}</h2>
      <Show when={desk().history.length > 0} fallback={<p>{t('delivery.historyNone')}</p>}>
        <ol>
          <For each={desk().history}>
            {(change) => (
              <li>
                <p>
                  {t(`delivery.what.${change.what}`)} {t(`delivery.how.${change.how}`)}
                  <Show when={change.name}> : {told(change.name)}</Show>
                </p>
                <p data-slot="quiet">
                  {t('delivery.who', { name: change.by, when: formatDateTime(change.at, locale) })}
                </p>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </section>
  );
}
