import type { BasketView, DayOption } from '@carriole/shared/contracts/baskets.ts';
import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { Alert } from '../../ui/alert.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHead } from '../layout/page-head.tsx';
import { Sums } from '../parts/sums.tsx';
import { useWhen } from '../parts/use-when.ts';
import { capital, shortPointName } from '../parts/when.ts';
import { DaysSection } from './days-section.tsx';
import { FeePanel } from './fee-panel.tsx';
import { LinesSection } from './lines-section.tsx';
import { useBasketDays } from './use-basket-days.ts';
import { useBasketView } from './use-basket-view.ts';

/** The basket: lines by selling co-op, sums, and the days it can come. */
export function Basket() {
  const { t } = useI18n();
  const view = useBasketView();
  return (
    <div data-component="basket-page">
      <PageHead title={t('basket.title')} />
      <h1>{t('basket.title')}</h1>
      <noscript>
        <p>{t('basket.noScript')}</p>
      </noscript>
      <Show when={view() !== undefined}>
        <Show when={filled(view())} fallback={<EmptyBasket />}>
          {(known) => <Filled view={known()} />}
        </Show>
      </Show>
    </div>
  );
}

function filled(view: BasketView | null | undefined): BasketView | null {
  return view && (view.lines.length > 0 || view.gone.length > 0) ? view : null;
}

function Filled(props: { view: BasketView }) {
  const { t, href } = useI18n();
  const days = useBasketDays(() => props.view);
  const { day } = useWhen();
  const whole = () => (days.shown()?.complete ? days.shown() : undefined);
  const placeName = ({ kind, name }: DayOption) =>
    kind === 'delivery' ? t('checkout.home') : shortPointName(name);
  return (
    <div data-slot="columns">
      <div data-slot="lines">
        <Show when={props.view.gone.length > 0}>
          <Alert variant="warn">
            <p>
              {t('basket.gone')} {props.view.gone.map(({ name }) => name).join(', ')}
            </p>
          </Alert>
        </Show>
        <LinesSection view={props.view} days={days} />
      </div>
      <div data-slot="side">
        <Card as="section">
          <h2>{t('basket.sums')}</h2>
          <Sums
            amounts={whole()?.amounts ?? props.view.amounts}
            withDelivery={whole() !== undefined}
            vatIncluded={props.view.audience === 'household'}
          />
          <Show when={whole()}>
            {(option) => (
              <p class="small soft">
                {t('fee.forDay', { day: capital(day(option().date)), name: placeName(option()) })}
              </p>
            )}
          </Show>
          <Show when={days.shown()}>
            {(option) => <FeePanel option={option()} audience={props.view.audience} />}
          </Show>
          <Show when={props.view.lines.some(({ product }) => product.pack.weighed)}>
            <p class="small soft">{t('basket.estimate')}</p>
          </Show>
          <Show when={props.view.lines.length > 0}>
            <ButtonLink size="large" href={href(paths.checkout())}>
              {t('basket.checkout')}
            </ButtonLink>
          </Show>
        </Card>
        <DaysSection view={props.view} days={days} />
      </div>
    </div>
  );
}

function EmptyBasket() {
  const { t, href } = useI18n();
  return (
    <EmptyState picture="/icons/fluent-emoji-flat/basket.svg" title={t('basket.empty')}>
      <p>{t('basket.emptyText')}</p>
      <ButtonLink href={href(paths.home())}>{t('basket.browse')}</ButtonLink>
    </EmptyState>
  );
}
