import { formatTime } from '@carriole/shared/calendar.ts';
import type { DayOption } from '@carriole/shared/contracts/baskets.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Chip } from '../../ui/chip.tsx';
import { useWhen } from '../parts/use-when.ts';
import { capital, shortPointName } from '../parts/when.ts';

/** A day or pickup point in two lines: when and where, until when, and what it costs. */
export function DayHead(props: { option: DayOption }) {
  const { t, locale } = useI18n();
  const { day, moment } = useWhen();
  const title = () =>
    props.option.kind === 'delivery'
      ? t('day.delivery', { day: day(props.option.date) })
      : capital(t('day.pickup', { day: day(props.option.date), name: shortPointName(props.option.name) }));
  const fee = () =>
    props.option.feeCents === 0 ? t('day.free') : formatMoney(props.option.feeCents, locale);
  const where = () => {
    const { distanceKm } = props.option;
    if (distanceKm === null) return null;
    return distanceKm === 0
      ? t('day.here')
      : t('day.distance', { km: String(distanceKm).replace('.', locale === 'en' ? '.' : ',') });
  };
  return (
    <span data-component="day-head">
      <strong>{title()}</strong>
      <span data-slot="fee" class="num">
        {fee()}
      </span>
      <span data-slot="more">
        {t('day.window', {
          from: formatTime(props.option.from, locale),
          to: formatTime(props.option.to, locale),
        })}
        <Show when={where()}>{(text) => <>, {text()}</>}</Show>
        <Show when={props.option.orderBefore}>
          {(before) => <>. {t('day.before', { when: moment(before()) })}</>}
        </Show>
      </span>
      <Show when={!props.option.complete}>
        <Chip variant="warn">{t('day.missing', { count: props.option.blocked.length })}</Chip>
      </Show>
    </span>
  );
}
