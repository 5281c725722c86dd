import type { LinkTerms } from '@carriole/shared/contracts/producer-links.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { audienceWords, ledgerDate, percentOf, type T } from './words.ts';

/** What differs between two states of a link's terms, one sentence for each; none when they are the same. */
export function changedTerms(before: LinkTerms, after: LinkTerms, t: T, locale: Locale): string[] {
  const [was, is] = [facts(before, t, locale), facts(after, t, locale)];
  return was.flatMap(({ name, value }, index) => {
    const now = is[index]?.value ?? value;
    return now === value ? [] : [t('history.fromTo', { name, before: value, after: now })];
  });
}

function facts({ byHand, ...terms }: LinkTerms, t: T, locale: Locale): { name: string; value: string }[] {
  const date = (value: string | null) => (value === null ? t('history.nothing') : ledgerDate(value, locale));
  const days = (value: number | null) =>
    value === null ? t('history.nothing') : t('links.days', { count: value });
  const { commissionBasisPoints: commission } = terms;
  const file = t('history.file');
  return [
    { name: t('links.state'), value: t(`links.state.${terms.status}`) },
    {
      name: t('links.audiences'),
      value: byHand.audiences === undefined ? file : audienceWords(byHand.audiences, t),
    },
    { name: t('links.since'), value: byHand.since === undefined ? file : date(byHand.since) },
    { name: t('links.until'), value: date(terms.until) },
    {
      name: t('links.leadTime'),
      value: byHand.leadTimeDays === undefined ? file : days(byHand.leadTimeDays),
    },
    {
      name: t('links.commission'),
      value: commission === null ? t('history.nothing') : percentOf(commission, locale),
    },
    { name: t('links.payment'), value: days(terms.paymentDays) },
  ];
}
