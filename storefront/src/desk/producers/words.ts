import type { Audience } from '@carriole/shared/audience.ts';
import { splitDateTime } from '@carriole/shared/calendar.ts';
import type { LinkItem } from '@carriole/shared/contracts/producer-links.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import type { useI18n } from '../../i18n/i18n.tsx';

export type T = ReturnType<typeof useI18n>['t'];

const audiences: readonly Audience[] = ['household', 'professional'];

/** To whom is sold, in words; always in the same order. */
export function audienceWords(some: readonly Audience[], t: T): string {
  return audiences
    .filter((audience) => some.includes(audience))
    .map((audience) => t(`links.audience.${audience}`))
    .join(', ');
}

/** A local date with its year, as a ledger has it: `25/11/2026`, `25.11.2026`. */
export function ledgerDate(date: string, locale: Locale): string {
  const [year = '', month = '', day = ''] = splitDateTime(date).date.split('-');
  return [day, month, year].join(locale === 'de' ? '.' : '/');
}

/** From when to when a link lasts. */
export function periodWords(
  { since, until }: { since: string | null; until: string | null },
  t: T,
  locale: Locale,
): string {
  const from = since === null ? [] : [t('links.from', { date: ledgerDate(since, locale) })];
  const to = until === null ? [] : [t('links.to', { date: ledgerDate(until, locale) })];
  return [...from, ...to].join(', ') || t('links.always');
}

/** How the stock of a producer's articles stands. */
export function stockWords({ counted, soldOut, common }: LinkItem, t: T): string {
  const said = [
    ...(counted > 0 ? [t('links.stock.counted', { count: counted })] : []),
    ...(common > 0 ? [t('links.stock.common', { count: common })] : []),
    ...(soldOut > 0 ? [t('links.stock.soldOut', { count: soldOut })] : []),
  ];
  return said.join(', ') || t('links.stock.none');
}

/** Hundredths of a percent as a percentage: `12,5`, `12.5`. */
export function percentOf(basisPoints: number, locale: Locale): string {
  const text = String(basisPoints / 100);
  return locale === 'en' ? text : text.replace('.', ',');
}
