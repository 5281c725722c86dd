import { foldText } from '@carriole/shared/text.ts';
import type { WooTaxRate } from './woocommerce-shapes.ts';

/** What the settings of a shop say of all its products; null where its key may not see them. */
export type WooShop = {
  pricesIncludeVat: boolean | null;
  currency: string | null;
  /** `kg` unless said otherwise. */
  weightUnit: string;
  /** Two letters. */
  country: string | null;
  postcode: string;
  place: string;
  taxRates: WooTaxRate[];
  /** Names of the tax classes by their slug. */
  taxClasses: ReadonlyMap<string, string>;
};

const reducedClasses = new Set([
  ...['reduced rate', 'taux reduit', 'tarif reduit', 'verlaagd tarief', 'gereduceerd tarief'],
  ...['ermassigter steuersatz', 'reduzierter steuersatz', 'reduzierter preis'],
]);

/**
 * The VAT rate of a product's tax class, in percent: from the shop's tax table for its own country, else from what the
 * class is called (`TVA 6 %`, `btw-12`), else the Belgian reduced rate for the class the shop software calls reduced.
 * Null when nothing says it; the standard class alone does not, for shops that set up no VAT sell all under it.
 */
export function vatRateOf(taxClass: string, shop: WooShop): number | null {
  const slug = ['', 'standard'].includes(taxClass) ? 'standard' : taxClass;
  return rateInTable(slug, shop) ?? rateInName(slug, shop) ?? reducedRate(slug, shop);
}

function rateInTable(slug: string, { taxRates, country }: WooShop): number | null {
  const home = country ?? 'BE';
  const lines = taxRates.filter((line) => (line.class === '' ? 'standard' : line.class) === slug);
  const own = lines.filter((line) => line.country === home);
  const everywhere = lines.filter((line) => line.country === '');
  const rates = new Set((own.length > 0 ? own : everywhere).map(({ rate }) => Number(rate)));
  const [only] = rates;
  return rates.size === 1 && only !== undefined && Number.isFinite(only) ? only : null;
}

function rateInName(slug: string, { taxClasses }: WooShop): number | null {
  const names = [taxClasses.get(slug) ?? '', slug.replace(/-/g, ' ')];
  const rates = names.flatMap((name) => {
    const found = /(?:^|[^\d.,])(\d{1,2}(?:[.,]\d)?)(?: ?%|\b(?![.,]\d))/.exec(name)?.[1];
    return found === undefined ? [] : [Number(found.replace(',', '.'))];
  });
  return rates[0] ?? null;
}

function reducedRate(slug: string, { taxClasses, country }: WooShop): number | null {
  const names = [slug, taxClasses.get(slug) ?? ''].map(foldText);
  return (country ?? 'BE') === 'BE' && names.some((name) => reducedClasses.has(name)) ? 6 : null;
}
