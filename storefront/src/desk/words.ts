import { formatDateShort, formatTime, splitDateTime } from '@carriole/shared/calendar.ts';
import type { InboxItem } from '@carriole/shared/contracts/desk.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import type { useI18n } from '../i18n/i18n.tsx';

type T = ReturnType<typeof useI18n>['t'];

/** A local date-time in a table's width: `mar. 24/11, 18 h 30`. */
export function shortDateTime(dateTime: string, locale: Locale): string {
  const { date, time } = splitDateTime(dateTime);
  return `${formatDateShort(date, locale)}, ${formatTime(time, locale)}`;
}

/** Whether this co-op serves the customer itself or hands its crates over, and to whom. */
export function wayOf(item: Pick<InboxItem, 'carries' | 'day'>, t: T): string {
  if (!item.carries) return t('inbox.way.hand', { name: item.day.carrier.name });
  return item.day.kind === 'pickup' ? t('inbox.way.pickup') : t('inbox.way.deliver');
}

/** The hours of a delivery or pickup: `de 16 h à 20 h`. */
export function windowOf(day: { from: string; to: string }, t: T, locale: Locale): string {
  return t('inbox.window', { from: formatTime(day.from, locale), to: formatTime(day.to, locale) });
}
