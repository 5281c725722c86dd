import type { CoopOrderDetail } from '@carriole/shared/contracts/desk.ts';
import { markCoopOrderSeen } from '@carriole/shared/contracts/desk.ts';
import { createAsync, revalidate } from '@solidjs/router';
import { createEffect, Match, Show, Switch } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { ask } from '../ask.ts';
import { coopOrder, inboxPage, unseenOrders } from '../desk-data.ts';
import { PageTitle } from '../page-title.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { useSignedOut } from '../signed-out.ts';
import { shortDateTime } from '../words.ts';
import { OrderFacts } from './order-facts.tsx';
import { OrderLines } from './order-lines.tsx';
import { OrderNote } from './order-note.tsx';
import { OrderSums } from './order-sums.tsx';
import { OrderWalk } from './order-walk.tsx';

/** One CoopOrder with everything needed to fulfil it; opening it tells colleagues that it was seen. */
export function CoopOrder(props: { id: string }) {
  const { t } = useI18n();
  const asked = createAsync(() => coopOrder(props.id));
  useSignedOut(() => asked());
  createEffect(() => {
    if (asked()?.value?.status === 'new') void markSeen(props.id);
  });
  const missing = () => {
    const problem = asked()?.problem;
    return problem && problem !== 'offline' && problem.status === 404;
  };
  return (
    <>
      <OrderWalk id={props.id} />
      <Switch>
        <Match when={asked()?.value}>{(order) => <OrderPage order={order()} />}</Match>
        <Match when={missing()}>
          <PageTitle title={t('coopOrder.notFound')} />
        </Match>
        <Match when={asked()?.problem}>
          {(problem) => <ProblemNote problem={problem()} retry={() => void revalidate(coopOrder.key)} />}
        </Match>
      </Switch>
    </>
  );
}

async function markSeen(id: string): Promise<void> {
  const marked = await ask(markCoopOrderSeen, { params: { id } });
  if (marked.value) await revalidate([inboxPage.key, unseenOrders.key]);
}

function OrderPage(props: { order: CoopOrderDetail }) {
  const { t, locale } = useI18n();
  return (
    <>
      <article data-component="coop-order">
        <div data-component="desk-heading">
          <div>
            <PageTitle title={t('coopOrder.title', { number: props.order.number })} />
            <p data-slot="placed">
              {t('coopOrder.placed', { when: shortDateTime(props.order.placedAt, locale) })}
            </p>
          </div>
          <Button onClick={() => window.print()}>{t('coopOrder.print')}</Button>
        </div>
        <Show when={props.order.note}>
          <section data-component="order-message" aria-labelledby="order-message">
            <h2 id="order-message">{t('coopOrder.note')}</h2>
            <p>{props.order.note}</p>
          </section>
        </Show>
        <OrderFacts order={props.order} />
        <OrderLines order={props.order} />
        <OrderSums
          amounts={props.order.part.amounts}
          weighed={props.order.part.lines.some(({ weighed }) => weighed)}
        />
      </article>
      <OrderNote order={props.order} />
    </>
  );
}
