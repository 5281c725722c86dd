import type { CoopOrderView, OrderLineView } from '@carriole/shared/contracts/orders.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Ribbon } from '../../ui/ribbon.tsx';
import { useWhen } from '../parts/use-when.ts';
import { capital } from '../parts/when.ts';
import { byReason } from './by-reason.ts';

/** What one co-op sells of the order, and in a sentence why it fell to that co-op. */
export function PartSection(props: { part: CoopOrderView }) {
  const { t, locale } = useI18n();
  const { moment } = useWhen();
  const coop = () => props.part.cooperative.name;
  const detail = (line: OrderLineView) =>
    `${line.producer}, ${t('order.change', { when: moment(line.orderBefore) })}`;
  /** Said once when it holds for all lines, else with the names it holds for. */
  const reasons = () => {
    const groups = byReason(props.part.lines);
    return groups.map(({ reason, names }) => {
      const sentence = t(`reason.${reason}`, { coop: coop() });
      return groups.length === 1 ? `${capital(sentence)}.` : `${names.join(', ')} : ${sentence}.`;
    });
  };
  return (
    <div data-component="order-part">
      <h3>
        <Ribbon cooperative={props.part.cooperative}>{t('basket.soldBy', { coop: coop() })}</Ribbon>
      </h3>
      <Show when={props.part.carries}>
        <p class="small soft">{t('order.carries', { coop: coop() })}</p>
      </Show>
      <For each={reasons()}>{(reason) => <p class="small soft">{reason}</p>}</For>
      <Show when={props.part.lines.length > 0}>
        <table>
          <thead class="visually-hidden">
            <tr>
              <th scope="col">{t('order.quantity')}</th>
              <th scope="col">{t('order.product')}</th>
              <th scope="col">{t('order.price')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.part.lines}>
              {(line) => (
                <tr>
                  <td class="num">{line.quantity} ×</td>
                  <td>
                    {line.name}
                    <span class="small soft">{detail(line)}</span>
                  </td>
                  <td class="num">{formatMoney(line.goodsCents, locale)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
      <p data-slot="sum">
        {t('basket.total')} <strong class="num">{formatMoney(props.part.amounts.totalCents, locale)}</strong>
      </p>
    </div>
  );
}
