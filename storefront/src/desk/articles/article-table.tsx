import type { DeskOffer } from '@carriole/shared/contracts/offer-edits.ts';
import { A } from '@solidjs/router';
import { createMemo, For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { useDesk } from '../desk-context.ts';
import { SortHeader } from '../sort-header.tsx';
import type { ArticleFilters, ArticleSort } from './filters.ts';
import { handText, type OfferPage, valueText } from './value-text.ts';

type Props = {
  page: OfferPage;
  sort: ArticleSort;
  change: (wanted: Partial<ArticleFilters>) => void;
  /** Where an article is edited. */
  editAt: (id: string) => string;
};

/** The articles as a ledger, one line each. */
export function ArticleTable(props: Props) {
  const { t } = useI18n();
  const desk = useDesk();
  // By id, so that a line keeps its place, and the focus in it, when the list is asked anew.
  const byId = createMemo(() => new Map(props.page.items.map((offer) => [offer.id, offer])));
  const heading = (sort: ArticleSort, name: string, number = false) => (
    <SortHeader
      name={name}
      chosen={sort === props.sort}
      direction="ascending"
      choose={() => props.change({ tri: sort })}
      number={number}
    />
  );
  return (
    <table data-component="desk-table" data-lines="links" data-variant="articles">
      <caption class="visually-hidden">{t('articles.caption', { name: desk.cooperative().name })}</caption>
      <thead>
        <tr>
          {heading('name', t('articles.article'))}
          {heading('producer', t('articles.producer'))}
          {heading('ref', t('articles.ref'))}
          {heading('price', t('articles.household'), true)}
          <th scope="col" data-number>
            {t('articles.professional')}
          </th>
          <th scope="col" data-number>
            {t('articles.field.stock')}
          </th>
          <th scope="col">{t('articles.byHand')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={[...byId().keys()]}>
          {(id) => <Show when={byId().get(id)}>{(offer) => <Line {...props} offer={offer()} />}</Show>}
        </For>
      </tbody>
    </table>
  );
}

function Line(props: Props & { offer: DeskOffer }) {
  const { t, locale } = useI18n();
  const values = () => props.offer.values;
  const words = () => ({ t, locale, choices: props.page.choices });
  const edited = (field: string) => (props.offer.edits.some((edit) => edit.field === field) ? '' : undefined);
  return (
    <tr>
      <th scope="row">
        <A href={props.editAt(props.offer.id)} state={{ opened: true }} noScroll>
          {values().name}
        </A>{' '}
        <span data-slot="small">{values().packLabel}</span>
      </th>
      <td>{props.offer.producer}</td>
      <td data-slot="ref">{props.offer.ref}</td>
      <td data-number data-by-hand={edited('householdPriceCents')}>
        {valueText('householdPriceCents', values().householdPriceCents, words())}
      </td>
      <td data-number data-by-hand={edited('professionalPriceCents')}>
        {valueText('professionalPriceCents', values().professionalPriceCents, words())}
      </td>
      <td data-number data-by-hand={edited('stock')}>
        {valueText('stock', values().stock, words())}
      </td>
      <td data-slot="hand">{handText(props.offer, t)}</td>
    </tr>
  );
}
