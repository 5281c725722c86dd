import type { BasketView, DayOption } from '@carriole/shared/contracts/baskets.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { createAsync } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import { sellersQuery } from '../../data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Card } from '../../ui/card.tsx';
import { Ribbon } from '../../ui/ribbon.tsx';
import { DayHead } from '../days/day-head.tsx';
import { bySeller } from '../days/options.ts';
import { enterpriseNumber } from '../parts/enterprise-number.ts';
import { Sums } from '../parts/sums.tsx';

/** The order as it will be placed, seller by seller, right above the button that places it (WER VI.46). */
export function SummarySection(props: { view: BasketView; option: DayOption; children: JSX.Element }) {
  const { t, locale } = useI18n();
  const sellers = () => bySeller(props.option.lines);
  const slugs = () =>
    sellers()
      .map(({ cooperative }) => cooperative.slug)
      .sort();
  const known = createAsync(() => sellersQuery(slugs()));
  const numberOf = (slug: string) => known.latest?.find((seller) => seller.slug === slug)?.enterpriseNumber;
  const lineOf = (productId: string) => props.view.lines.find((line) => line.productId === productId);
  return (
    <Card as="section" aria-label={t('checkout.summary')}>
      <h2>{t('checkout.summary')}</h2>
      <DayHead option={props.option} />
      <For each={sellers()}>
        {({ cooperative, lines }) => (
          <div data-slot="seller">
            <h3>
              <Ribbon cooperative={cooperative}>{t('checkout.seller', { coop: cooperative.name })}</Ribbon>
            </h3>
            <Show when={numberOf(cooperative.slug)}>
              {(number) => (
                <p class="small soft">{t('checkout.sellerNumber', { number: enterpriseNumber(number()) })}</p>
              )}
            </Show>
            <ul>
              <For each={lines}>
                {(line) => (
                  <li>
                    <span>
                      <span class="num">{lineOf(line.productId)?.quantity ?? 1} ×</span> {line.name}
                    </span>
                    <span class="num">{formatMoney(lineOf(line.productId)?.goodsCents ?? 0, locale)}</span>
                  </li>
                )}
              </For>
            </ul>
          </div>
        )}
      </For>
      <Sums amounts={props.option.amounts} withDelivery vatIncluded={props.view.audience === 'household'} />
      {props.children}
    </Card>
  );
}
