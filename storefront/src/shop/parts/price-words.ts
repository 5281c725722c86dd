import type { Pack, Price } from '@carriole/shared/contracts/common.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { roundCents } from '@carriole/shared/money.ts';
import { formatQuantity } from '@carriole/shared/quantity.ts';

/** The content of one sales unit, `500 g`; null for pieces and unknown contents. */
export function contentOf(pack: Pack, locale: Locale): string | null {
  if (pack.netAmount === null || pack.netUnit === 'piece') return null;
  return formatQuantity(pack.netAmount, pack.netUnit, locale);
}

/**
 * How a product is packed: in French as the co-op writes it, elsewhere by the unit's name; with its
 * content unless already said. Null when it is sold by the kilo as it comes.
 */
export function packText(pack: Pack, locale: Locale, unitName: string): string | null {
  const content = contentOf(pack, locale);
  const name = locale === 'fr' ? pack.label : unitName;
  if (pack.unit === 'kg') return null;
  return content === null || /\d/.test(name) ? name : `${name}, ${content}`;
}

/** For goods priced by the kilo: about what one piece will cost, in cents; null when a piece is a kilo. */
export function expectedCents(pack: Pack, price: Price): number | null {
  if (!pack.weighed || pack.netAmount === null || pack.netUnit !== 'g' || pack.netAmount === 1000)
    return null;
  return roundCents((price.cents * pack.netAmount) / 1000);
}
