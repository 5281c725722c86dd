import type { OrderAmounts } from '@carriole/shared/contracts/catalogue.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';

/** What this co-op's part comes to, and its VAT rate by rate. */
export function OrderSums(props: { amounts: OrderAmounts; weighed: boolean }) {
  const { t, locale } = useI18n();
  const money = (cents: number) => formatMoney(cents, locale);
  return (
    <section data-component="order-sums" aria-labelledby="order-sums">
      <h2 id="order-sums">{t('coopOrder.sums')}</h2>
      <dl>
        <dt>{t('coopOrder.goods')}</dt>
        <dd>{money(props.amounts.goodsCents)}</dd>
        <Show when={props.amounts.depositCents !== 0}>
          <dt>{t('coopOrder.deposits')}</dt>
          <dd>{money(props.amounts.depositCents)}</dd>
        </Show>
        <Show when={props.amounts.deliveryCents !== 0}>
          <dt>{t('coopOrder.deliveryFee')}</dt>
          <dd>{money(props.amounts.deliveryCents)}</dd>
        </Show>
        <dt data-slot="total">{t('coopOrder.total')}</dt>
        <dd data-slot="total">{money(props.amounts.totalCents)}</dd>
      </dl>
      <Show when={props.weighed}>
        <p data-slot="quiet">{t('coopOrder.estimated')}</p>
      </Show>
      <VatTable vat={props.amounts.vat} />
    </section>
  );
}

/** VAT by rate, as it will stand on the invoice. */
export function VatTable(props: { vat: OrderAmounts['vat'] }) {
  const { t, locale } = useI18n();
  const rate = (percent: number) => (locale === 'en' ? String(percent) : String(percent).replace('.', ','));
  return (
    <table data-component="desk-table" data-variant="vat">
      <caption>{t('coopOrder.vatTitle')}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col" data-number>
            {t('coopOrder.vatBase')}
          </th>
          <th scope="col" data-number>
            {t('coopOrder.vatAmount')}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.vat}>
          {(amount) => (
            <tr>
              <th scope="row">{t('coopOrder.vat', { rate: rate(amount.ratePercent) })}</th>
              <td data-number>{formatMoney(amount.baseCents, locale)}</td>
              <td data-number>{formatMoney(amount.vatCents, locale)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
