import { formatDateTime, formatTime } from '@carriole/shared/calendar.ts';
import type { OrderView } from '@carriole/shared/contracts/orders.ts';
import { createAsync, useLocation, useParams } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { orderQuery } from '../../data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useFederation } from '../layout/federation.tsx';
import { NotFound } from '../layout/not-found.tsx';
import { PageHead } from '../layout/page-head.tsx';
import { Sums } from '../parts/sums.tsx';
import { useWhen } from '../parts/use-when.ts';
import { capital } from '../parts/when.ts';
import { OrderCalendar } from './order-calendar.tsx';
import { PartSection } from './part-section.tsx';
import { PaymentSection } from './payment-section.tsx';

/** An order, for whoever holds its secret: what comes, when, from whom, and how to pay. */
export function Order() {
  const params = useParams<{ id: string }>();
  const location = useLocation();
  const secret = () => new URLSearchParams(location.search).get('secret') ?? undefined;
  const order = createAsync(() => orderQuery(params.id, secret()));
  return (
    <Show when={order() !== undefined}>
      <Show when={order()} fallback={<NotFound />}>
        {(found) => <OrderPage order={found()} secret={secret()} />}
      </Show>
    </Show>
  );
}

function OrderPage(props: { order: OrderView; secret: string | undefined }) {
  const { t, locale } = useI18n();
  const { day } = useWhen();
  const federation = useFederation();
  const when = () => {
    const { kind, date, from, to, name } = props.order.day;
    const hours = { day: day(date), from: formatTime(from, locale), to: formatTime(to, locale) };
    return capital(kind === 'delivery' ? t('order.delivery', hours) : t('order.pickup', { ...hours, name }));
  };
  return (
    <div data-component="order-page">
      <PageHead title={t('order.number', { number: props.order.number })} />
      <header>
        <p class="print-only">{federation().name}</p>
        <h1>{t('order.title')}</h1>
        <p data-slot="number">
          <strong>{t('order.number', { number: props.order.number })}</strong>
          <span class="soft">
            {' '}
            · {t('order.placed', { when: formatDateTime(props.order.placedAt, locale) })}
          </span>
        </p>
        <p data-slot="when">
          <Icon name={props.order.day.kind === 'delivery' ? 'van' : 'shop'} />
          {when()}
        </p>
        <p class="no-print">{t('order.mail', { email: props.order.contact.email })}</p>
        <p class="small soft no-print">{t('order.keep')}</p>
        <Show when={props.order.status === 'cancelled'}>
          <Alert variant="warn">{t('order.cancelled')}</Alert>
        </Show>
        <p>
          <Button variant="secondary" onClick={() => window.print()}>
            <Icon name="print" />
            {t('common.print')}
          </Button>
        </p>
      </header>
      <div data-slot="columns">
        <section data-slot="parts">
          <h2>{t('order.parts')}</h2>
          <For each={props.order.coopOrders}>{(part) => <PartSection part={part} />}</For>
          <Recipient order={props.order} />
        </section>
        <div data-slot="side">
          <Card as="section">
            <h2>{t('basket.sums')}</h2>
            <Sums
              amounts={props.order.amounts}
              withDelivery
              vatIncluded={props.order.audience === 'household'}
            />
          </Card>
          <PaymentSection payment={props.order.payment} />
          <Card as="section">
            <OrderCalendar id={props.order.id} secret={props.secret} />
          </Card>
        </div>
      </div>
    </div>
  );
}

function Recipient(props: { order: OrderView }) {
  const { t } = useI18n();
  return (
    <>
      <Show when={props.order.address}>
        {(address) => (
          <div>
            <h3>{t('order.to')}</h3>
            <p>
              {props.order.contact.name}
              <br />
              {address().street}
              <br />
              {address().postcode} {address().place}
            </p>
            <Show when={address().instructions}>
              <p class="soft">{address().instructions}</p>
            </Show>
          </div>
        )}
      </Show>
      <Show when={props.order.note}>
        <div>
          <h3>{t('order.note')}</h3>
          <p>{props.order.note}</p>
        </div>
      </Show>
    </>
  );
}
