import { formatDate } from '@carriole/shared/calendar.ts';
import type { CoopOrderDetail } from '@carriole/shared/contracts/desk.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { shortDateTime, windowOf } from '../words.ts';

/** Who, when, and which way the goods go. */
export function OrderFacts(props: { order: CoopOrderDetail }) {
  return (
    <div data-component="order-facts">
      <DaySection order={props.order} />
      <CustomerSection order={props.order} />
      <WaySection order={props.order} />
    </div>
  );
}

function DaySection(props: { order: CoopOrderDetail }) {
  const { t, locale } = useI18n();
  const day = () => props.order.day;
  return (
    <section aria-labelledby="order-day">
      <h2 id="order-day">{day().kind === 'pickup' ? t('coopOrder.pickup') : t('coopOrder.delivery')}</h2>
      <p data-slot="strong">{formatDate(day().date, locale)}</p>
      <p>{windowOf(day(), t, locale)}</p>
      <p>
        {day().name}
        <Show when={day().place}>{(place) => <>, {place()}</>}</Show>
      </p>
      <p data-slot="quiet">
        {t('coopOrder.carrier')} {day().carrier.name}
      </p>
    </section>
  );
}

function CustomerSection(props: { order: CoopOrderDetail }) {
  const { t } = useI18n();
  const contact = () => props.order.contact;
  return (
    <section aria-labelledby="order-customer">
      <h2 id="order-customer">{t('coopOrder.customer')}</h2>
      <p data-slot="strong">{contact().name}</p>
      <p>
        <a href={`tel:${contact().phone.replace(/[^\d+]/g, '')}`}>{contact().phone}</a>
      </p>
      <p>
        <a href={`mailto:${contact().email}`}>{contact().email}</a>
      </p>
      <Show
        when={props.order.address}
        fallback={
          <p>
            {props.order.part.carries
              ? props.order.place
              : t('coopOrder.placeOnly', { place: props.order.place })}
          </p>
        }
      >
        {(address) => (
          <>
            <address>
              {address().street}
              <br />
              {address().postcode} {address().place}
            </address>
            <Show when={address().instructions}>
              <p>
                <em>{t('coopOrder.instructions')}</em> {address().instructions}
              </p>
            </Show>
          </>
        )}
      </Show>
    </section>
  );
}

function WaySection(props: { order: CoopOrderDetail }) {
  const { t, locale } = useI18n();
  return (
    <section aria-labelledby="order-way">
      <h2 id="order-way">{t('coopOrder.way')}</h2>
      <Show
        when={props.order.transfer}
        fallback={<p>{t('coopOrder.stays', { name: props.order.day.carrier.name })}</p>}
      >
        {(transfer) => (
          <>
            <p data-slot="strong">{t('coopOrder.transfer', { name: transfer().to.name })}</p>
            <Show when={transfer().via.length > 0}>
              <p>
                {t('coopOrder.via', {
                  names: transfer()
                    .via.map(({ name }) => name)
                    .join(', '),
                })}
              </p>
            </Show>
            <p>
              {t('coopOrder.departs')} {shortDateTime(transfer().departs, locale)}
            </p>
            <p>
              {t('coopOrder.arrives')} {shortDateTime(transfer().arrives, locale)}
            </p>
          </>
        )}
      </Show>
      <Show when={props.order.incoming.length > 0}>
        <h3>{t('coopOrder.incoming')}</h3>
        <ul>
          <For each={props.order.incoming}>
            {(crate) => (
              <li>
                {t('coopOrder.incomingFrom', {
                  name: crate.from.name,
                  when: shortDateTime(crate.arrives, locale),
                })}
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
