import { formatTime, monthName, weekdayName } from '@carriole/shared/calendar.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import type { Reference } from '../reference.ts';
import { fieldTexts, wordTexts } from './field-texts.ts';

export type ValueFacts = {
  locale: Locale;
  reference: Pick<Reference, 'categories' | 'labels' | 'allergens'>;
  producerNames: ReadonlyMap<string, string>;
};

type Format = (value: never, facts: ValueFacts) => string;

const named = (list: 'labels' | 'allergens') => (ids: readonly string[], facts: ValueFacts) =>
  ids.length === 0
    ? wordTexts.none[facts.locale]
    : ids
        .map((id) => facts.reference[list].find((one) => one.id === id)?.name[facts.locale] ?? id)
        .join(', ');

const words = (values: readonly (keyof typeof wordTexts)[], { locale }: ValueFacts) =>
  values.map((value) => wordTexts[value]?.[locale] ?? value).join(', ');

const number = (value: number, { locale }: ValueFacts) =>
  locale === 'en' ? String(value) : String(value).replace('.', ',');

const formats: Record<string, Format> = {
  producerRef: (ref: string, { producerNames }) => producerNames.get(ref) ?? ref,
  categoryId: (id: string, { reference, locale }) =>
    reference.categories.find((one) => one.id === id)?.name[locale] ?? id,
  salesUnit: (unit: keyof typeof wordTexts, facts) => words([unit], facts),
  netUnit: (unit: keyof typeof wordTexts, facts) => words([unit], facts),
  storage: (storage: keyof typeof wordTexts, facts) => words([storage], facts),
  audiences: words,
  vatRatePercent: (rate: number, facts) => `${number(rate, facts)}\u00a0%`,
  allergens: named('allergens'),
  labels: named('labels'),
  months: (months: readonly number[], { locale }) =>
    months.length === 0
      ? wordTexts.allYear[locale]
      : months.map((month) => monthName(month, locale)).join(', '),
  weekday: (weekday: number, { locale }) => weekdayName(weekday, locale),
  closes: ({ weekday, time }: { weekday: number; time: string }, { locale }) =>
    `${weekdayName(weekday, locale)} ${formatTime(time, locale)}`,
};

/** What a field of a source is called in the reader's language. */
export function fieldName(field: string, locale: Locale): string {
  return fieldTexts[field]?.[locale] ?? field;
}

/** A value of a source's field as a reader writes it; null where nothing is stated. */
export function fieldValue(field: string, value: unknown, facts: ValueFacts): string | null {
  if (value === null || value === undefined) return null;
  const format = formats[field] as ((value: unknown, facts: ValueFacts) => string) | undefined;
  if (format) return format(value, facts);
  if (field.endsWith('Cents')) return formatMoney(value as number, facts.locale);
  if (typeof value === 'boolean') return wordTexts[value ? 'yes' : 'no'][facts.locale];
  if (typeof value === 'number') return number(value, facts);
  return Array.isArray(value) ? value.join(', ') : String(value);
}
