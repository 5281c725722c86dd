import type { Audience } from '@carriole/shared/audience.ts';
import type { Offer, Product } from './model.ts';

/** An offer is sellable to an audience under an active link that names it, at a price for it. */
export function isSellable(offer: Offer, audience: Audience): boolean {
  if (!offer.linkActive || !offer.audiences.includes(audience)) return false;
  return (audience === 'household' ? offer.householdPriceCents : offer.professionalPriceCents) !== null;
}

export function sellableOffers(product: Product, audience: Audience): Offer[] {
  return product.offers.filter((offer) => isSellable(offer, audience));
}

/** The price a sellable offer asks of an audience, in cents per sales unit, or per kg when weighed. */
export function priceOf(offer: Offer, audience: Audience): number {
  return (audience === 'household' ? offer.householdPriceCents : offer.professionalPriceCents) ?? 0;
}

/** Expected grams of one unit when priced per kg, else null: what totals need. */
export function weighedGrams(offer: Pick<Offer, 'weighed' | 'netAmount'>): number | null {
  return offer.weighed ? (offer.netAmount ?? 1000) : null;
}
