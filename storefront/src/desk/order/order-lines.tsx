import type { CoopOrderDetail } from '@carriole/shared/contracts/desk.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { formatQuantity } from '@carriole/shared/quantity.ts';
import { createMemo, For, Match, Show, Switch } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { createNarrow } from '../narrow.ts';
import { shortDateTime } from '../words.ts';
import { packingOrder } from './lines.ts';

type Line = CoopOrderDetail['part']['lines'][number];

/** What to prepare, each line with why it came here and until when it can still change. */
export function OrderLines(props: { order: CoopOrderDetail }) {
  const { t } = useI18n();
  const narrow = createNarrow();
  const lines = createMemo(() => packingOrder(props.order.part.lines));
  return (
    <section aria-labelledby="order-lines">
      <h2 id="order-lines">{t('coopOrder.lines')}</h2>
      <Switch fallback={<LineTable lines={lines()} />}>
        <Match when={lines().length === 0}>
          <p>{t('coopOrder.noLines')}</p>
        </Match>
        <Match when={narrow()}>
          <ul data-component="order-cards">
            <For each={lines()}>{(line) => <LineCard line={line} />}</For>
          </ul>
        </Match>
      </Switch>
    </section>
  );
}

function LineTable(props: { lines: readonly Line[] }) {
  const { t, locale } = useI18n();
  return (
    <table data-component="desk-table" data-variant="lines" aria-labelledby="order-lines">
      <thead>
        <tr>
          <th scope="col" data-number>
            {t('coopOrder.quantity')}
          </th>
          <th scope="col">{t('coopOrder.product')}</th>
          <th scope="col">{t('coopOrder.producer')}</th>
          <th scope="col">{t('coopOrder.why')}</th>
          <th scope="col">{t('coopOrder.cutOff')}</th>
          <th scope="col" data-number>
            {t('coopOrder.price')}
          </th>
          <th scope="col" data-number>
            {t('coopOrder.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.lines}>
          {(line) => (
            <tr>
              <td data-number data-slot="quantity">
                {line.quantity} ×
              </td>
              <th scope="row">
                <LineName line={line} />
              </th>
              <td>{line.producer}</td>
              <td data-slot="small">{t(`routed.${line.reason}`)}</td>
              <td data-slot="small">
                {shortDateTime(line.orderBefore, locale)} <span>{t(`closes.${line.limit}`)}</span>
              </td>
              <td data-number data-slot="price">
                <UnitPrice line={line} />
              </td>
              <td data-number data-slot="total">
                <Amount line={line} />
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

function LineCard(props: { line: Line }) {
  const { t, locale } = useI18n();
  return (
    <li>
      <p data-slot="quantity">{props.line.quantity} ×</p>
      <div>
        <p>
          <LineName line={props.line} />
        </p>
        <p data-slot="quiet">{props.line.producer}</p>
        <p data-slot="small">{t(`routed.${props.line.reason}`)}</p>
        <p data-slot="small">
          {t('coopOrder.cutOffLine', {
            when: shortDateTime(props.line.orderBefore, locale),
            limit: t(`closes.${props.line.limit}`),
          })}
        </p>
      </div>
      <p data-slot="total">
        <Amount line={props.line} />
      </p>
    </li>
  );
}

function LineName(props: { line: Line }) {
  const { t, locale } = useI18n();
  const weight = () => formatQuantity((props.line.expectedGrams ?? 0) * props.line.quantity, 'g', locale);
  return (
    <>
      <strong>{props.line.name}</strong> <span data-slot="pack">{props.line.packLabel}</span>
      <StorageMark line={props.line} />
      <Show when={props.line.weighed}>
        {' '}
        <span data-slot="weighed">{t('coopOrder.weighed', { weight: weight() })}</span>
      </Show>
    </>
  );
}

/** Cold and frozen goods are packed apart, so a line says so; the rest needs no word. */
export function StorageMark(props: { line: Line }) {
  const { t } = useI18n();
  return (
    <Show when={props.line.storage !== 'ambient'}>
      {' '}
      <span data-slot="storage">
        {t(props.line.storage === 'frozen' ? 'coopOrder.frozen' : 'coopOrder.cold')}
      </span>
    </Show>
  );
}

function UnitPrice(props: { line: Line }) {
  const { t, locale } = useI18n();
  return (
    <>
      {formatMoney(props.line.unitPriceCents, locale)}
      <Show when={props.line.weighed}>
        {' '}
        <span>{t('coopOrder.perKg')}</span>
      </Show>
    </>
  );
}

function Amount(props: { line: Line }) {
  const { t, locale } = useI18n();
  return (
    <>
      {formatMoney(props.line.goodsCents, locale)}
      <Show when={props.line.depositCents > 0}>
        {' '}
        <span>{t('coopOrder.deposit', { amount: formatMoney(props.line.depositCents, locale) })}</span>
      </Show>
    </>
  );
}
