import { formatTime, monthName, weekdayName } from '@carriole/shared/calendar.ts';
import type { ReplyOf } from '@carriole/shared/contract.ts';
import type { DeskOffer, EditableField, getDeskOffers } from '@carriole/shared/contracts/offer-edits.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import type { T } from '../sources/words.ts';
import type { Values } from './form.ts';
import { type Plan, sourceValueOf } from './plan.ts';

export type OfferPage = ReplyOf<typeof getDeskOffers>;
export type Choices = OfferPage['choices'];
export type Words = { t: T; locale: Locale; choices: Choices };

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

/** The fields of an offer that were set by hand: `prix ménages, stock`. */
export function handText({ edits }: Pick<DeskOffer, 'edits'>, t: T): string {
  return edits.map(({ field }) => t(`articles.field.${field}`)).join(', ');
}

/** What was done to an offer, in one sentence. */
export function doneText(offer: DeskOffer, { set, release }: Plan, words: Words): string {
  const { t } = words;
  const { name } = offer.values;
  const fields = Object.keys(set) as EditableField[];
  const [field] = [...fields, ...release];
  if (!field || fields.length + release.length > 1)
    return t('articles.done.many', { name, count: fields.length + release.length });
  const value = fields.length === 1 ? (set[field] as Values[typeof field]) : sourceValueOf(offer, field);
  const key = fields.length === 1 ? 'articles.done.set' : 'articles.done.released';
  return t(key, { name, field: t(`articles.field.${field}`), value: valueText(field, value, words) });
}
