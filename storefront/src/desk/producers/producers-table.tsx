import type { LinkItem, LinkList } from '@carriole/shared/contracts/producer-links.ts';
import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { deskSearch, useDesk } from '../desk-context.ts';
import { SortHeader } from '../sort-header.tsx';
import type { LinkFilters, LinkSort } from './filters.ts';
import { StateBadge } from './state-badge.tsx';
import { audienceWords, periodWords, stockWords } from './words.ts';

/** Each order runs one way only: the way someone looks for it. */
const directions = {
  name: 'ascending',
  articles: 'descending',
  since: 'descending',
  'sold-out': 'descending',
} as const;

type Change = (wanted: Partial<LinkFilters>) => void;

/** The producers as a ledger: one line per link. */
export function ProducersTable(props: { list: LinkList; sort: LinkSort; change: Change }) {
  const { t } = useI18n();
  const header = (sort: LinkSort, name: string) => (
    <SortHeader
      name={name}
      chosen={props.sort === sort}
      direction={directions[sort]}
      choose={() => props.change({ sort })}
      number={sort === 'articles'}
    />
  );
  return (
    <table data-component="desk-table" data-variant="producers" data-lines="links">
      <caption class="visually-hidden">{t('links.caption', { name: props.list.cooperative.name })}</caption>
      <thead>
        <tr>
          {header('name', t('links.name'))}
          <th scope="col">{t('links.place')}</th>
          <th scope="col">{t('links.state')}</th>
          <th scope="col">{t('links.audiences')}</th>
          {header('since', t('links.dates'))}
          {header('articles', t('links.articles'))}
          {header('sold-out', t('links.stock'))}
          <th scope="col">{t('links.others')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.list.items}>{(item) => <ProducerRow item={item} />}</For>
      </tbody>
    </table>
  );
}

function ProducerRow(props: { item: LinkItem }) {
  const { t, locale } = useI18n();
  const desk = useDesk();
  return (
    <tr>
      <th scope="row">
        <A href={`/desk/producteurs/${props.item.producer.slug}${deskSearch(desk)}`}>
          {props.item.producer.name}
        </A>
      </th>
      <td data-slot="place">{`${props.item.producer.postcode} ${props.item.producer.place}`}</td>
      <td>
        <StateBadge state={props.item.state} />
      </td>
      <td>{audienceWords(props.item.audiences, t)}</td>
      <td>
        {periodWords(props.item, t, locale)}
        <Show when={props.item.byHand > 0}>
          {' '}
          <span>{t('links.byHand', { count: props.item.byHand })}</span>
        </Show>
      </td>
      <td data-number>{props.item.articles}</td>
      <td data-sold-out={props.item.soldOut > 0 ? '' : undefined}>{stockWords(props.item, t)}</td>
      <td>{props.item.others.map(({ name }) => name).join(', ')}</td>
    </tr>
  );
}
