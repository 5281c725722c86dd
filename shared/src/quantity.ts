import type { Locale } from './locale.ts';
import { roundCents } from './money.ts';

export type NetUnit = 'g' | 'ml' | 'piece';
export type MeasureUnit = 'g' | 'kg' | 'ml' | 'cl' | 'l';

/** How many grams or millilitres one unit is. */
const sizes = { g: 1, kg: 1000, ml: 1, cl: 10, l: 1000 } as const;

/**
 * The price per kg or litre shown beside the price (directive 98/6), in cents, from the price of
 * a sales unit and what it holds in grams or millilitres. Null for pieces and unknown contents.
 */
export function unitPrice(
  priceCents: number,
  netAmount: number | null,
  netUnit: NetUnit,
): { cents: number; per: 'kg' | 'l' } | null {
  if (netUnit === 'piece' || netAmount === null || netAmount <= 0) return null;
  return { cents: roundCents((priceCents * 1000) / netAmount), per: netUnit === 'g' ? 'kg' : 'l' };
}

/**
 * A content as a shelf label says it: `500 g`, `1,5 kg`, `33 cl`, `5 ml`, `1 l`, to the
 * thousandth, with a space that does not break. Pieces are words and left to the caller.
 */
export function formatQuantity(amount: number, unit: MeasureUnit, locale: Locale): string {
  const base = Math.round(amount * sizes[unit] * 1000) / 1000;
  const shown = shownUnit(base, unit === 'g' || unit === 'kg');
  const number = String(Math.round((base / sizes[shown]) * 1000) / 1000);
  return `${locale === 'en' ? number : number.replace('.', ',')}\u00a0${shown}`;
}

/** Grams below a kilo; centilitres for round contents from a decilitre on, as bottles are named. */
function shownUnit(base: number, solid: boolean): MeasureUnit {
  if (base >= 1000) return solid ? 'kg' : 'l';
  if (solid) return 'g';
  return base >= 100 && base % 10 === 0 ? 'cl' : 'ml';
}
