import { formatDate } from '@carriole/shared/calendar.ts';
import type { CoopOrderDetail } from '@carriole/shared/contracts/desk.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { formatQuantity } from '@carriole/shared/quantity.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { shortDateTime, windowOf } from '../words.ts';
import { packingOrder } from './lines.ts';
import { StorageMark } from './order-lines.tsx';
import { VatTable } from './order-sums.tsx';

/** The paper that goes with the crates; shown on paper only. With the van it is a delivery note, else a packing note. */
export function OrderNote(props: { order: CoopOrderDetail }) {
  const { t, locale } = useI18n();
  const isDelivery = () => props.order.part.carries;
  return (
    <div data-component="order-note">
      <header>
        <div>
          <p data-slot="cooperative">{props.order.part.cooperative.name}</p>
          <p data-slot="title">
            {isDelivery() ? t('coopOrder.deliveryNoteTitle') : t('coopOrder.noteTitle')}
          </p>
        </div>
        <p data-slot="number">{props.order.number}</p>
      </header>
      <div data-slot="facts">
        <NoteCustomer order={props.order} />
        <NoteDay order={props.order} />
      </div>
      <Show when={props.order.note}>
        <p data-slot="message">
          <b>{t('coopOrder.note')}</b> {props.order.note}
        </p>
      </Show>
      <Show when={props.order.part.lines.length > 0} fallback={<p>{t('coopOrder.noLines')}</p>}>
        <NoteLines order={props.order} />
      </Show>
      <div data-slot="foot">
        <div data-slot="sign">
          <p>{t('coopOrder.received')}</p>
          <p>{t('coopOrder.empties')}</p>
        </div>
        <div>
          <VatTable vat={props.order.part.amounts.vat} />
          <p data-slot="total">
            {t('coopOrder.total')} {formatMoney(props.order.part.amounts.totalCents, locale)}
          </p>
        </div>
      </div>
    </div>
  );
}

function NoteCustomer(props: { order: CoopOrderDetail }) {
  return (
    <div>
      <p data-slot="strong">{props.order.contact.name}</p>
      <Show when={props.order.address} fallback={<p>{props.order.place}</p>}>
        {(address) => (
          <>
            <p>{address().street}</p>
            <p>
              {address().postcode} {address().place}
            </p>
            <p>{address().instructions}</p>
          </>
        )}
      </Show>
      <p>{props.order.contact.phone}</p>
    </div>
  );
}

function NoteDay(props: { order: CoopOrderDetail }) {
  const { t, locale } = useI18n();
  const day = () => props.order.day;
  return (
    <div>
      <p data-slot="strong">{formatDate(day().date, locale)}</p>
      <p>{windowOf(day(), t, locale)}</p>
      <p>
        {day().kind === 'pickup' ? t('coopOrder.pickup') : t('coopOrder.delivery')}, {day().name}
      </p>
      <Show when={props.order.transfer}>
        {(transfer) => (
          <p>
            {t('coopOrder.transfer', { name: transfer().to.name })}, {t('coopOrder.departs').toLowerCase()}{' '}
            {shortDateTime(transfer().departs, locale)}
          </p>
        )}
      </Show>
      <Show when={props.order.incoming.length > 0}>
        <p data-slot="incoming">{t('coopOrder.incoming')}</p>
      </Show>
      <For each={props.order.incoming}>
        {(crate) => (
          <p>
            {t('coopOrder.incomingFrom', {
              name: crate.from.name,
              when: shortDateTime(crate.arrives, locale),
            })}
          </p>
        )}
      </For>
    </div>
  );
}

function NoteLines(props: { order: CoopOrderDetail }) {
  const { t, locale } = useI18n();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('coopOrder.quantity')}</th>
          <th scope="col">{t('coopOrder.product')}</th>
          <th scope="col">{t('coopOrder.producer')}</th>
          <th scope="col">{t('coopOrder.weight')}</th>
          <th scope="col">{t('coopOrder.packed')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={packingOrder(props.order.part.lines)}>
          {(line) => (
            <tr>
              <td data-slot="quantity">{line.quantity} ×</td>
              <td>
                <b>{line.name}</b> <span data-slot="pack">{line.packLabel}</span>
                <StorageMark line={line} />
              </td>
              <td>{line.producer}</td>
              <td data-slot="weight">
                <Show when={line.weighed}>
                  <span>≈ {formatQuantity((line.expectedGrams ?? 0) * line.quantity, 'g', locale)}</span>
                </Show>
              </td>
              <td data-slot="tick">☐</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
