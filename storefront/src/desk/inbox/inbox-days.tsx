import { formatDateShort } from '@carriole/shared/calendar.ts';
import type { Inbox } from '@carriole/shared/contracts/desk.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';

/** What is to be prepared on each coming day; a day touched shows only its orders. */
export function InboxDays(props: {
  days: Inbox['days'];
  chosen: string | undefined;
  choose: (date: string | undefined) => void;
}) {
  const { t } = useI18n();
  const sum = (pick: (day: Inbox['days'][number]) => number) =>
    props.days.reduce((total, day) => total + pick(day), 0);
  return (
    <Show when={props.days.length > 0}>
      <section data-component="inbox-days" aria-labelledby="inbox-days">
        <h2 id="inbox-days">{t('inbox.days')}</h2>
        <ul>
          <DayButton
            name={t('inbox.allDays')}
            count={sum(({ count }) => count)}
            totalCents={sum(({ totalCents }) => totalCents)}
            chosen={props.chosen === undefined}
            choose={() => props.choose(undefined)}
          />
          <For each={props.days}>
            {(day) => (
              <DayButton
                date={day.date}
                count={day.count}
                totalCents={day.totalCents}
                chosen={props.chosen === day.date}
                choose={() => props.choose(props.chosen === day.date ? undefined : day.date)}
              />
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

function DayButton(props: {
  name?: string;
  date?: string;
  count: number;
  totalCents: number;
  chosen: boolean;
  choose: () => void;
}) {
  const { t, locale } = useI18n();
  return (
    <li>
      <button type="button" aria-pressed={props.chosen} onClick={() => props.choose()}>
        <strong>{props.date ? formatDateShort(props.date, locale) : props.name}</strong>
        <span>{t('inbox.orders', { count: props.count })}</span>
        <span data-slot="total">{formatMoney(props.totalCents, locale)}</span>
      </button>
    </li>
  );
}
