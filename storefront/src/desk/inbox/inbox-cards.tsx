import { formatDateShort } from '@carriole/shared/calendar.ts';
import type { Inbox, InboxItem } from '@carriole/shared/contracts/desk.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { A } from '@solidjs/router';
import { For } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { deskSearch, useDesk } from '../desk-context.ts';
import { shortDateTime, wayOf, windowOf } from '../words.ts';
import { StatusBadge } from './status-badge.tsx';

/** The inbox on a phone: one card per CoopOrder, the whole card leads to it. */
export function InboxCards(props: { inbox: Inbox }) {
  const { t } = useI18n();
  return (
    <ul data-component="inbox-cards" aria-label={t('inbox.caption', { name: props.inbox.cooperative.name })}>
      <For each={props.inbox.items}>{(item) => <InboxCard item={item} />}</For>
    </ul>
  );
}

function InboxCard(props: { item: InboxItem }) {
  const { t, locale } = useI18n();
  const desk = useDesk();
  return (
    <li data-status={props.item.status}>
      <p data-slot="first">
        <A href={`/desk/commandes/${props.item.id}${deskSearch(desk)}`}>{props.item.customer}</A>
        <span data-slot="total">{formatMoney(props.item.totalCents, locale)}</span>
      </p>
      <p data-slot="when">
        <strong>{formatDateShort(props.item.day.date, locale)}</strong> {windowOf(props.item.day, t, locale)},{' '}
        {props.item.place}
      </p>
      <p data-slot="way" data-carries={props.item.carries}>
        {wayOf(props.item, t)}
      </p>
      <p data-slot="last">
        <StatusBadge status={props.item.status} />
        <span>
          {props.item.number} · {shortDateTime(props.item.placedAt, locale)}
        </span>
      </p>
    </li>
  );
}
