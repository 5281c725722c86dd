import type { EditableField, OfferValues } from '@carriole/shared/contracts/offer-edits.ts';
import type { Locale } from '@carriole/shared/locale.ts';

export type Values = Required<OfferValues>;

/** An offer as the form holds it: numbers as they are typed. */
export type OfferForm = {
  name: string;
  categoryId: string;
  packLabel: string;
  householdPriceCents: string;
  professionalPriceCents: string;
  caseSize: string;
  vatRatePercent: string;
  depositCents: string;
  allergens: string[] | null;
  labels: string[];
  months: number[];
  stock: string;
  /** Empty when the offer closes with the day. */
  closesWeekday: string;
  closesTime: string;
  storage: Values['storage'];
};

export type FormError = 'missing' | 'not-a-price' | 'not-a-count' | 'no-price' | 'no-time';
export type FormErrors = Partial<Record<EditableField, FormError>>;

const usualTime = '12:00';

/** An amount as it is typed: `3,50`, in English `3.50`; empty for none. */
export function amountText(cents: number | null, locale: Locale): string {
  if (cents === null) return '';
  const text = (cents / 100).toFixed(2);
  return locale === 'en' ? text : text.replace('.', ',');
}

/** Cents of an amount as people type it: `3,5`, `3.50`, `€ 12`; null when empty, undefined when it is none. */
export function centsOf(text: string): number | null | undefined {
  const bare = text.replace(/[€\s\u00a0\u202f]/g, '');
  if (bare === '') return null;
  const match = /^(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(bare);
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : undefined;
}

/** A whole number as people type it; null when empty, undefined when it is none. */
export function countOf(text: string): number | null | undefined {
  const bare = text.trim();
  if (bare === '') return null;
  return /^\d{1,8}$/.test(bare) ? Number(bare) : undefined;
}

/** What the form starts from. */
export function formOf(values: Values, locale: Locale): OfferForm {
  return {
    name: values.name,
    categoryId: values.categoryId,
    packLabel: values.packLabel,
    householdPriceCents: amountText(values.householdPriceCents, locale),
    professionalPriceCents: amountText(values.professionalPriceCents, locale),
    caseSize: String(values.caseSize),
    vatRatePercent: String(values.vatRatePercent),
    depositCents: amountText(values.depositCents, locale),
    allergens: values.allergens,
    labels: values.labels,
    months: values.months,
    stock: values.stock === null ? '' : String(values.stock),
    closesWeekday: values.closes === null ? '' : String(values.closes.weekday),
    closesTime: values.closes?.time ?? usualTime,
    storage: values.storage,
  };
}

/** What is wrong with a form, by field; empty when it can be read. */
export function errorsOf(form: OfferForm): FormErrors {
  const errors: FormErrors = {};
  if (form.name.trim() === '') errors.name = 'missing';
  if (form.packLabel.trim() === '') errors.packLabel = 'missing';
  for (const field of ['householdPriceCents', 'professionalPriceCents'] as const) {
    const cents = centsOf(form[field]);
    if (cents === undefined || cents === 0) errors[field] = 'not-a-price';
  }
  const bothEmpty =
    centsOf(form.householdPriceCents) === null && centsOf(form.professionalPriceCents) === null;
  if (bothEmpty) errors.householdPriceCents = 'no-price';
  if (centsOf(form.depositCents) === undefined) errors.depositCents = 'not-a-price';
  if (!countOf(form.caseSize)) errors.caseSize = 'not-a-count';
  if (countOf(form.stock) === undefined) errors.stock = 'not-a-count';
  if (form.closesWeekday !== '' && form.closesTime === '') errors.closes = 'no-time';
  return errors;
}

/** The values of a form without errors. */
export function valuesOf(form: OfferForm): Values {
  return {
    name: form.name.trim(),
    categoryId: form.categoryId,
    packLabel: form.packLabel.trim(),
    householdPriceCents: centsOf(form.householdPriceCents) ?? null,
    professionalPriceCents: centsOf(form.professionalPriceCents) ?? null,
    caseSize: countOf(form.caseSize) ?? 1,
    vatRatePercent: Number(form.vatRatePercent),
    depositCents: centsOf(form.depositCents) ?? 0,
    allergens: form.allergens,
    labels: form.labels,
    months: form.months,
    stock: countOf(form.stock) ?? null,
    closes: form.closesWeekday === '' ? null : { weekday: Number(form.closesWeekday), time: form.closesTime },
    storage: form.storage,
  };
}

/** The fields of an offer that differ, with their new values; lists in another order do not. */
export function changedValues(before: Values, after: Values): OfferValues {
  const fields = (Object.keys(after) as EditableField[]).filter(
    (field) => !isSameValue(before[field], after[field]),
  );
  return Object.fromEntries(fields.map((field) => [field, after[field]]));
}

/** Whether two values of a field say the same; the order of a list says nothing. */
export function isSameValue(a: unknown, b: unknown): boolean {
  return settled(a) === settled(b);
}

function settled(value: unknown): string {
  return JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
}

/** A list with one of its choices turned on or off. */
export function toggled<V>(list: readonly V[], value: V): V[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}
