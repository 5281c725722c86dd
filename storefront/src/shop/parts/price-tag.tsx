import type { Pack, Price } from '@carriole/shared/contracts/common.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { formatQuantity } from '@carriole/shared/quantity.ts';
import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import type { TextKey } from '../../i18n/load.ts';
import { expectedCents, packText } from './price-words.ts';

/** The price large, with pack, price per kilo or litre (directive 98/6) and deposit apart. */
export function PriceTag(props: { price: Price; pack: Pack; from?: boolean }) {
  const { t, locale } = useI18n();
  const pack = () => packText(props.pack, locale, t(`unit.${props.pack.unit}` as TextKey));
  const about = () => expectedCents(props.pack, props.price);
  const unit = () => (props.pack.weighed ? null : props.price.unitPrice);
  return (
    <div data-component="price-tag">
      <p data-slot="price">
        <Show when={props.from}>
          <span data-slot="from">{t('card.from')} </span>
        </Show>
        <strong class="num">{formatMoney(props.price.cents, locale)}</strong>
        <Show when={props.pack.weighed}>
          <span data-slot="per"> {t('card.perKg')}</span>
        </Show>
        <Show when={!props.price.vatIncluded}>
          <span data-slot="per"> {t('card.net')}</span>
        </Show>
      </p>
      <p data-slot="detail">
        <Show when={pack()}>{(text) => <span>{text()}</span>}</Show>
        <Show when={about()}>
          {(cents) => (
            <span>
              {t('card.about', {
                price: formatMoney(cents(), locale),
                quantity: formatQuantity(props.pack.netAmount ?? 0, 'g', locale),
              })}
            </span>
          )}
        </Show>
        <Show when={unit()}>
          {(one) => (
            <span class="num">
              {t(`card.unit.${one().per}`, { price: formatMoney(one().cents, locale) })}
            </span>
          )}
        </Show>
        <Show when={props.price.depositCents > 0}>
          <span class="num">
            {t('card.deposit', { price: formatMoney(props.price.depositCents, locale) })}
          </span>
        </Show>
      </p>
    </div>
  );
}
