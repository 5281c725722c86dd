import { formatTime, monthName, weekdayName } from '@carriole/shared/calendar.ts';
import type { DeskOfferPage, EditableField } from '@carriole/shared/contracts/offer-edits.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import type { T } from '../sources/words.ts';
import type { Values } from './form.ts';

export type Choices = DeskOfferPage['choices'];
type Words = { t: T; locale: Locale; choices: Choices };

/** The value of a field in words, as the desk shows what a source says. */
export function valueText<F extends EditableField>(field: F, value: Values[F], words: Words): string {
  const writer = writers[field] as (value: Values[F], words: Words) => string;
  return writer(value, words);
}

type Writers = { [F in EditableField]: (value: Values[F], words: Words) => string };

const writers: Writers = {
  name: (name) => name,
  categoryId: (id, { choices }) => nameOf(id, choices.categories),
  packLabel: (label) => label,
  householdPriceCents: moneyText,
  professionalPriceCents: moneyText,
  caseSize: String,
  vatRatePercent: (rate, { locale }) => percent(rate, locale),
  depositCents: moneyText,
  allergens: (ids, words) =>
    ids === null ? words.t('articles.notStated') : listText(ids, words.choices.allergens, words),
  labels: (ids, words) => listText(ids, words.choices.labels, words),
  months: (months, { t, locale }) =>
    months.length === 0
      ? t('articles.allYear')
      : [...months]
          .sort((a, b) => a - b)
          .map((month) => monthName(month, locale))
          .join(', '),
  stock: (stock, { t }) => (stock === null ? t('articles.notCounted') : String(stock)),
  closes: (closes, { t, locale }) =>
    closes === null
      ? t('articles.closesWithDay')
      : `${weekdayName(closes.weekday, locale)} ${formatTime(closes.time, locale)}`,
  storage: (storage, { t }) => t(`articles.storage.${storage}`),
};

/** A rate as it is written: `5,5 %`. */
export function percent(rate: number, locale: Locale): string {
  const text = String(rate);
  return `${locale === 'en' ? text : text.replace('.', ',')}\u00a0%`;
}

function moneyText(cents: number | null, { t, locale }: Words): string {
  return cents === null ? t('articles.noPrice') : formatMoney(cents, locale);
}

function nameOf(id: string, choices: readonly { id: string; name: string }[]): string {
  return choices.find((choice) => choice.id === id)?.name ?? id;
}

function listText(ids: readonly string[], choices: Choices['labels'], { t }: Words): string {
  return ids.length === 0 ? t('articles.none') : ids.map((id) => nameOf(id, choices)).join(', ');
}
