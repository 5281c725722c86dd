import { formatDate, formatTime } from '@carriole/shared/calendar.ts';
import type { CalendarEntry } from '@carriole/shared/contracts/delivery-desk-views.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { createNarrow } from '../narrow.ts';
import { shortDateTime } from '../words.ts';
import { useDelivery } from './state.tsx';
import { type Standing, standingOn, type Week } from './weeks.ts';

/** One week, day by day, as a ledger. */
export function WeekTable(props: { week: Week; first: boolean; choose: (entry: CalendarEntry) => void }) {
  const { t, locale } = useI18n();
  const narrow = createNarrow();
  const title = () => t('delivery.weekOf', { date: formatDate(props.week.monday, locale) });
  return (
    <details data-component="delivery-week" open={props.first || !narrow()}>
      <summary>
        <h2>{title()}</h2>
      </summary>
      <Show when={props.week.days.length > 0} fallback={<p data-slot="quiet">{t('delivery.emptyWeek')}</p>}>
        <table data-component="desk-table">
          <caption class="visually-hidden">{title()}</caption>
          <thead>
            <tr>
              <th scope="col">{t('delivery.col.what')}</th>
              <th scope="col">{t('delivery.col.hours')}</th>
              <th scope="col">{t('delivery.col.closes')}</th>
              <th scope="col">{t('delivery.col.places')}</th>
              <th scope="col">{t('delivery.col.state')}</th>
              <td />
            </tr>
          </thead>
          <For each={props.week.days}>
            {(day) => (
              <tbody>
                <tr data-slot="day">
                  <th scope="rowgroup" colspan="6">
                    {formatDate(day.date, locale)}
                    <HolidayMark date={day.date} />
                  </th>
                </tr>
                <For each={day.entries}>
                  {(entry) => <EntryRow entry={entry} date={day.date} choose={props.choose} />}
                </For>
              </tbody>
            )}
          </For>
        </table>
      </Show>
    </details>
  );
}

function HolidayMark(props: { date: string }) {
  const { t } = useI18n();
  const { desk } = useDelivery();
  const holiday = () => desk().holidays.find(({ date }) => date === props.date);
  return (
    <Show when={holiday()}>
      {(found) => (
        <>
          {' '}
          <Chip variant="warn">{t(`delivery.holiday.${found().name}`)}</Chip>
        </>
      )}
    </Show>
  );
}

const icons = { delivery: 'van', pickup: 'shop', departure: 'van', arrival: 'van' } as const;

function EntryRow(props: { entry: CalendarEntry; date: string; choose: (entry: CalendarEntry) => void }) {
  const { t, locale } = useI18n();
  const { desk } = useDelivery();
  const standing = () => standingOn(props.entry, props.date);
  const isOver = () => (props.entry.actual ?? props.entry.usual) < desk().today;
  const name = () => t(`delivery.entry.${props.entry.kind}`, { name: props.entry.name });
  const hours = () => {
    const [from, to] = [formatTime(props.entry.from, locale), formatTime(props.entry.to, locale)];
    return t('delivery.hours', { from, to });
  };
  const isClosed = () => props.entry.closes < desk().now;
  return (
    <tr data-standing={standing()} data-kind={props.entry.kind}>
      <th scope="row">
        <Icon name={icons[props.entry.kind]} /> {name()}
      </th>
      <td>{hours()}</td>
      <td data-passed={isClosed() ? '' : undefined}>
        <span data-slot="label">{t('delivery.col.closes')} </span>
        {shortDateTime(props.entry.closes, locale)}
      </td>
      <td>
        <Places entry={props.entry} />
      </td>
      <td>
        <StandingMark entry={props.entry} standing={standing()} />
      </td>
      <td>
        <Show when={desk().editable && !isOver()}>
          <Button
            variant="quiet"
            size="small"
            aria-label={t('delivery.changeOf', { name: name(), date: formatDate(props.date, locale) })}
            onClick={() => props.choose(props.entry)}
          >
            {t('delivery.change')}
          </Button>
        </Show>
      </td>
    </tr>
  );
}

/** How many orders a date has, and how many it can still take. */
function Places(props: { entry: CalendarEntry }) {
  const { t } = useI18n();
  const taken = () => props.entry.booked.orders;
  return (
    <Show when={props.entry.about === 'service'}>
      <Show when={props.entry.capacity.orders} fallback={t('delivery.orders', { count: taken() })}>
        {(most) => (
          <div data-slot="places" data-full={taken() >= most() ? '' : undefined}>
            <progress max={most()} value={Math.min(taken(), most())} aria-hidden="true" />
            {t('delivery.places', { taken: taken(), most: most() })}
          </div>
        )}
      </Show>
    </Show>
  );
}

function StandingMark(props: { entry: CalendarEntry; standing: Standing }) {
  const { t, locale } = useI18n();
  const text = () => {
    const { entry, standing } = props;
    if (standing === 'moved-away')
      return t('delivery.movedTo', { date: formatDate(entry.actual ?? '', locale) });
    if (standing === 'moved-here') return t('delivery.movedFrom', { date: formatDate(entry.usual, locale) });
    if (standing === 'off')
      return t(
        `delivery.off.${entry.why === 'holiday' || entry.why === 'hub-closed' ? entry.why : 'closed'}`,
      );
    return entry.why === 'open' ? t('delivery.keptOpen') : '';
  };
  return (
    <Show when={text()}>
      {(shown) => <Chip variant={props.standing === 'on' ? 'plain' : 'warn'}>{shown()}</Chip>}
    </Show>
  );
}
