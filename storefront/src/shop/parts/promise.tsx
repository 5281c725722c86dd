import { monthName } from '@carriole/shared/calendar.ts';
import type { Unavailable } from '@carriole/shared/contracts/catalogue.ts';
import type { NextDay } from '@carriole/shared/contracts/common.ts';
import { Match, Show, Switch } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useWhen } from './use-when.ts';

/** The promise: when it arrives and until when to order, or why it cannot come. */
export function PromiseLine(props: { next: NextDay | null; unavailable: Unavailable | null }) {
  const { t } = useI18n();
  const { arrival, moment } = useWhen();
  return (
    <Switch>
      <Match when={props.next}>
        {(next) => (
          <p data-component="promise">
            <Icon name={next().kind === 'delivery' ? 'van' : 'shop'} />
            <span>
              <strong>{arrival(next())}</strong>{' '}
              <span data-slot="before">{t('promise.before', { when: moment(next().orderBefore) })}</span>
            </span>
          </p>
        )}
      </Match>
      <Match when={props.unavailable}>
        {(unavailable) => (
          <p data-component="promise" data-state="no">
            <Icon name="clock" />
            <WhyNot unavailable={unavailable()} />
          </p>
        )}
      </Match>
    </Switch>
  );
}

/** Why something cannot come, and what would: the month it is back, or the PickupPoint that has it. */
export function WhyNot(props: { unavailable: Unavailable }) {
  const { t, locale } = useI18n();
  return (
    <span>
      {t(`why.${props.unavailable.why}`)}
      {props.unavailable.backInMonth === null
        ? ''
        : ` · ${t('why.back', { month: monthName(props.unavailable.backInMonth, locale) })}`}
      <Show when={props.unavailable.onlyAt}>
        {(point) => (
          <>
            {' · '}
            <strong>
              {t('why.only', {
                point: t('why.onlyPoint', { place: point().place }),
                km: point().distanceKm,
              })}
            </strong>
          </>
        )}
      </Show>
    </span>
  );
}
