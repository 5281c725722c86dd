import { formatDateShort } from '@carriole/shared/calendar.ts';
import type { Inbox, InboxItem } from '@carriole/shared/contracts/desk.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { A } from '@solidjs/router';
import { For } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { deskSearch, useDesk } from '../desk-context.ts';
import { SortHeader } from '../sort-header.tsx';
import { shortDateTime, wayOf, windowOf } from '../words.ts';
import type { InboxFilters, InboxSort } from './filters.ts';
import { StatusBadge } from './status-badge.tsx';

/** Each order runs one way only: the way someone looks for it. */
const directions = {
  placed: 'descending',
  date: 'ascending',
  customer: 'ascending',
  total: 'descending',
} as const;

type Change = (wanted: Partial<InboxFilters>) => void;

/** The inbox as a ledger: one line per CoopOrder. */
export function InboxTable(props: { inbox: Inbox; sort: InboxSort; change: Change }) {
  const { t } = useI18n();
  const header = (sort: InboxSort, name: string) => (
    <SortHeader
      name={name}
      chosen={props.sort === sort}
      direction={directions[sort]}
      choose={() => props.change({ sort })}
      number={sort === 'total'}
    />
  );
  return (
    <table data-component="desk-table" data-variant="inbox" data-lines="links">
      <caption class="visually-hidden">{t('inbox.caption', { name: props.inbox.cooperative.name })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('inbox.status')}</th>
          <th scope="col">{t('inbox.number')}</th>
          {header('placed', t('inbox.placed'))}
          {header('customer', t('inbox.customer'))}
          <th scope="col">{t('inbox.place')}</th>
          {header('date', t('inbox.when'))}
          <th scope="col">{t('inbox.way')}</th>
          <th scope="col" data-number>
            {t('inbox.lines')}
          </th>
          {header('total', t('inbox.total'))}
        </tr>
      </thead>
      <tbody>
        <For each={props.inbox.items}>{(item) => <InboxRow item={item} />}</For>
      </tbody>
    </table>
  );
}

function InboxRow(props: { item: InboxItem }) {
  const { t, locale } = useI18n();
  const desk = useDesk();
  return (
    <tr data-status={props.item.status}>
      <td>
        <StatusBadge status={props.item.status} />
      </td>
      <th scope="row">
        <A href={`/desk/commandes/${props.item.id}${deskSearch(desk)}`}>{props.item.number}</A>
      </th>
      <td data-slot="when">{shortDateTime(props.item.placedAt, locale)}</td>
      <td data-slot="customer">{props.item.customer}</td>
      <td data-slot="place">{props.item.place}</td>
      <td data-slot="when">
        <strong>{formatDateShort(props.item.day.date, locale)}</strong>{' '}
        <span>{windowOf(props.item.day, t, locale)}</span>
      </td>
      <td data-slot="way" data-carries={props.item.carries}>
        {wayOf(props.item, t)}
      </td>
      <td data-number>{props.item.lineCount}</td>
      <td data-number data-slot="total">
        {formatMoney(props.item.totalCents, locale)}
      </td>
    </tr>
  );
}
