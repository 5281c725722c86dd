import type { LinkItem, LinkList } from '@carriole/shared/contracts/producer-links.ts';
import { A } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import type { TextKey } from '../../i18n/load.ts';
import { deskSearch, useDesk } from '../desk-context.ts';
import { StateBadge } from './state-badge.tsx';
import { audienceWords, periodWords, stockWords } from './words.ts';

/** The producers on a phone: one card per link, the whole card leads to it. */
export function ProducerCards(props: { list: LinkList }) {
  const { t } = useI18n();
  return (
    <ul
      data-component="producer-cards"
      aria-label={t('links.caption', { name: props.list.cooperative.name })}
    >
      <For each={props.list.items}>{(item) => <ProducerCard item={item} />}</For>
    </ul>
  );
}

function ProducerCard(props: { item: LinkItem }) {
  const { t, locale } = useI18n();
  const desk = useDesk();
  const fact = (name: TextKey, value: string | number) => t('links.fact', { name: t(name), value });
  return (
    <li>
      <p data-slot="first">
        <A href={`/desk/producteurs/${props.item.producer.slug}${deskSearch(desk)}`}>
          {props.item.producer.name}
        </A>
        <StateBadge state={props.item.state} />
      </p>
      <p>{`${props.item.producer.postcode} ${props.item.producer.place}`}</p>
      <p>
        {audienceWords(props.item.audiences, t)} · {periodWords(props.item, t, locale)}
      </p>
      <p data-slot="last">
        {fact('links.articles', props.item.articles)} · {fact('links.stock', stockWords(props.item, t))}
      </p>
      <Show when={props.item.others.length > 0}>
        <p data-slot="last">{fact('links.others', props.item.others.map(({ name }) => name).join(', '))}</p>
      </Show>
    </li>
  );
}
