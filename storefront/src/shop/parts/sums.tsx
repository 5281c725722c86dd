import type { OrderAmounts } from '@carriole/shared/contracts/catalogue.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';

/** Goods, deposits, delivery, VAT and total; the same sums the order will have. */
export function Sums(props: { amounts: OrderAmounts; withDelivery: boolean; vatIncluded: boolean }) {
  const { t, locale } = useI18n();
  const money = (cents: number) => formatMoney(cents, locale);
  return (
    <dl data-component="sums">
      <Row name={t('basket.goods')} value={money(props.amounts.goodsCents)} />
      <Show when={props.amounts.depositCents > 0}>
        <Row name={t('basket.deposits')} value={money(props.amounts.depositCents)} />
      </Show>
      <Show when={props.withDelivery}>
        <Row
          name={t('basket.delivery')}
          value={
            props.amounts.deliveryCents === 0 ? t('basket.deliveryFree') : money(props.amounts.deliveryCents)
          }
        />
      </Show>
      <For each={props.amounts.vat}>
        {(vat) => (
          <Row
            soft
            name={t(props.vatIncluded ? 'basket.vat' : 'basket.vatAdded', { rate: vat.ratePercent })}
            value={money(vat.vatCents)}
          />
        )}
      </For>
      <Row total name={t('basket.total')} value={money(props.amounts.totalCents)} />
    </dl>
  );
}

function Row(props: { name: string; value: string; soft?: boolean; total?: boolean }) {
  return (
    <div data-kind={props.total ? 'total' : props.soft ? 'soft' : undefined}>
      <dt>{props.name}</dt>
      <dd class="num">{props.value}</dd>
    </div>
  );
}
