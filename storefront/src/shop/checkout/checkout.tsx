import type { BasketView } from '@carriole/shared/contracts/baskets.ts';
import { createAsync } from '@solidjs/router';
import { createMemo, Show } from 'solid-js';
import { basketDaysQuery } from '../../data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { Alert } from '../../ui/alert.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useBasketView } from '../basket/use-basket-view.ts';
import { versionOf } from '../basket/version-of.ts';
import { withoutFreezer } from '../days/options.ts';
import { Breadcrumbs } from '../layout/breadcrumbs.tsx';
import { PageHead } from '../layout/page-head.tsx';
import { PlaceForm } from '../place/place-form.tsx';
import { CheckoutForm } from './checkout-form.tsx';

/** Day, contact, payment and confirmation on one page. */
export function Checkout() {
  const { t } = useI18n();
  const view = useBasketView();
  const filled = () => {
    const known = view();
    return known && known.lines.length > 0 ? known : null;
  };
  return (
    <div data-component="checkout-page">
      <PageHead title={t('checkout.title')} />
      <Breadcrumbs steps={[{ name: t('basket.title'), path: paths.basket() }]} />
      <h1>{t('checkout.title')}</h1>
      <Show when={view() !== undefined}>
        <Show when={filled()} fallback={<Empty />}>
          {(known) => <WithDays view={known()} />}
        </Show>
      </Show>
    </div>
  );
}

function WithDays(props: { view: BasketView }) {
  const { t, href } = useI18n();
  const version = createMemo(() => versionOf(props.view));
  const days = createAsync(() => basketDaysQuery(props.view.id, version()));
  const complete = () => (days.latest ?? days())?.options.filter((option) => option.complete);
  return (
    <Show
      when={props.view.postcode}
      fallback={
        <div class="stack">
          <p>{t('basket.needPlace')}</p>
          <PlaceForm size="large" />
        </div>
      }
    >
      <Show when={complete()}>
        {(options) => (
          <Show
            when={options().length > 0}
            fallback={
              <Alert variant="warn">
                <p>{t('basket.noDay')}.</p>
                <p>
                  <ButtonLink variant="secondary" href={href(paths.basket())}>
                    {t('basket.title')}
                  </ButtonLink>
                </p>
              </Alert>
            }
          >
            <CheckoutForm
              view={props.view}
              options={options()}
              refused={withoutFreezer(days()?.options ?? [])}
            />
          </Show>
        )}
      </Show>
    </Show>
  );
}

function Empty() {
  const { t, href } = useI18n();
  return (
    <EmptyState picture="/icons/fluent-emoji-flat/basket.svg" title={t('basket.empty')}>
      <ButtonLink href={href(paths.home())}>{t('basket.browse')}</ButtonLink>
    </EmptyState>
  );
}
