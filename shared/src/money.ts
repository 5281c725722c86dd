import type { Locale } from './locale.ts';

/** Rounds half away from zero: the one rounding rule, used in the shop and when charging. */
export function roundCents(amount: number): number {
  const magnitude = Math.round((Math.abs(amount) + Number.EPSILON) * 1e6) / 1e6;
  return Math.sign(amount) * Math.floor(magnitude + 0.5) || 0;
}

/** The VAT contained in an amount that includes it, in cents. `ratePercent` is 6 for 6 %. */
export function vatIncluded(amountCents: number, ratePercent: number): number {
  return amountCents - roundCents((amountCents * 100) / (100 + ratePercent));
}

/** The VAT to add to a net amount, in cents. */
export function vatOn(netCents: number, ratePercent: number): number {
  return roundCents((netCents * ratePercent) / 100);
}

/**
 * Splits an amount by weights so that the parts sum to it exactly (largest remainder;
 * equal remainders go to the earlier part). All weights zero: the first part gets all.
 */
export function splitCents(amountCents: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (weights.length === 0) return [];
  if (total <= 0) return weights.map((_, index) => (index === 0 ? amountCents : 0));
  const exact = weights.map((weight) => (amountCents * weight) / total);
  const parts = exact.map(Math.floor);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  let left = amountCents - parts.reduce((sum, part) => sum + part, 0);
  for (const { index } of order) {
    if (left <= 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    left -= 1;
  }
  return parts;
}

const thousands = { fr: '\u00a0', nl: '.', de: '.', en: ',' } as const;

/** An amount in the reader's habit: `12,40 €`, `€ 12,40`, `€12.40`. Same text in browser and server. */
export function formatMoney(cents: number, locale: Locale): string {
  const sign = cents < 0 ? '-' : '';
  const [whole = '0', part = '00'] = (Math.abs(cents) / 100).toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands[locale]);
  const number = `${grouped}${locale === 'en' ? '.' : ','}${part}`;
  if (locale === 'en') return `${sign}€${number}`;
  if (locale === 'nl') return `${sign}€\u00a0${number}`;
  return `${sign}${number}\u00a0€`;
}
