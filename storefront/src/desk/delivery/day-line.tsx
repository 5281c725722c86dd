import { formatTime, weekdayName } from '@carriole/shared/calendar.ts';
import type { DayView, OpeningView } from '@carriole/shared/contracts/delivery-desk-views.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';

type T = ReturnType<typeof useI18n>['t'];

/** A weekly day in words: when, until when to order, how much it takes, what it costs. */
export function DayLine(props: { day: DayView | OpeningView }) {
  const { t, locale } = useI18n();
  return (
    <span data-component="day-line">
      <strong>{hoursOf(props.day, t, locale)}</strong>
      <span>
        {t('delivery.closesAt', {
          moment: `${weekdayName(props.day.closes.weekday, locale)} ${formatTime(props.day.closes.time, locale)}`,
        })}
      </span>
      <span>{limitsOf(props.day, t, locale)}</span>
      <Show when={'feeBands' in props.day && props.day}>
        {(day) => <span>{feesOf(day(), t, locale)}</span>}
      </Show>
      <Show when={props.day.season}>
        {(season) => (
          <span>
            {t('delivery.seasonOf', { from: dayOfYear(season().from), until: dayOfYear(season().until) })}
          </span>
        )}
      </Show>
    </span>
  );
}

/** `jeudi, de 13 h à 18 h` */
export function hoursOf({ weekday, from, to }: OpeningView, t: T, locale: Locale): string {
  const hours = t('delivery.hours', { from: formatTime(from, locale), to: formatTime(to, locale) });
  return `${weekdayName(weekday, locale)}, ${hours}`;
}

function dayOfYear(day: string): string {
  return `${day.slice(3)}/${day.slice(0, 2)}`;
}

function limitsOf({ capacity }: OpeningView, t: T, locale: Locale): string {
  const kilos = (grams: number) => {
    const text = String(Math.round(grams / 100) / 10);
    return locale === 'en' ? text : text.replace('.', ',');
  };
  const said = [
    capacity.orders === null ? '' : t('delivery.most.orders', { count: capacity.orders }),
    capacity.grams === null ? '' : t('delivery.most.kilos', { kilos: kilos(capacity.grams) }),
    capacity.coldGrams === null ? '' : t('delivery.most.cold', { kilos: kilos(capacity.coldGrams) }),
    capacity.frozenGrams === null ? '' : t('delivery.most.frozen', { kilos: kilos(capacity.frozenGrams) }),
  ].filter(Boolean);
  return said.length > 0 ? said.join(', ') : t('delivery.noLimit');
}

function feesOf({ feeBands, minimumCents }: DayView, t: T, locale: Locale): string {
  const said = feeBands.map(({ fromCents, feeCents }, at) => {
    const fee = feeCents === 0 ? t('delivery.free') : formatMoney(feeCents, locale);
    return at === 0 ? fee : t('delivery.feeFrom', { from: formatMoney(fromCents, locale), fee });
  });
  if (minimumCents > 0) said.push(t('delivery.minimumOf', { amount: formatMoney(minimumCents, locale) }));
  return said.join(', ');
}
