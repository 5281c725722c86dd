import type { Offer, Product } from '../catalogue/model.ts';
import { isSellable, priceOf } from '../catalogue/selling.ts';
import type { ServiceDay } from '../delivery/model.ts';
import { type PlannedDay, planDay, planDays } from '../delivery/plan.ts';
import type { Basket, BasketLineFacts } from './model.ts';
import type { PricedLine } from './quote.ts';

export type ProductsById = ReadonlyMap<string, Product>;

/** What routing needs of a basket; lines whose product left the catalogue stay out. */
function planFacts(basket: Basket, products: ProductsById, now: number) {
  const known = basket.lines.filter(({ productId }) => products.has(productId));
  return {
    lines: known.map(({ productId, quantity, wishCooperativeId }) => ({
      productId,
      quantity,
      wishedCooperativeId: wishCooperativeId,
    })),
    offers: new Map(known.map(({ productId }) => [productId, products.get(productId)?.offers ?? []])),
    audience: basket.audience,
    now,
    key: basket.id,
  };
}

export function planBasket(
  basket: Basket,
  products: ProductsById,
  days: readonly ServiceDay[],
  now: number,
): PlannedDay[] {
  return planDays(planFacts(basket, products, now), days);
}

export function planBasketOn(
  basket: Basket,
  products: ProductsById,
  day: ServiceDay,
  now: number,
): PlannedDay {
  return planDay(planFacts(basket, products, now), day);
}

const noLimits = { orders: null, grams: null, coldGrams: null, frozenGrams: null };

/** What a day could do for a basket if nobody else had ordered for it. */
export function planWithRoom(
  basket: Basket,
  products: ProductsById,
  day: ServiceDay,
  now: number,
): PlannedDay {
  return planBasketOn(basket, products, { ...day, left: noLimits }, now);
}

/** The lines of a planned day with the offers they were routed to. */
export function pricedLines(basket: Basket, products: ProductsById, plan: PlannedDay): PricedLine[] {
  const quantities = new Map(basket.lines.map(({ productId, quantity }) => [productId, quantity]));
  return plan.lines.flatMap(({ productId, offerId }) => {
    const offer = products.get(productId)?.offers.find(({ id }) => id === offerId);
    return offer ? [{ productId, offer, quantity: quantities.get(productId) ?? 0 }] : [];
  });
}

/**
 * The offer each line would go to today: as on the best day that carries it; where none is known (no
 * place yet, or nothing can come) the wished co-op's, else the cheapest.
 */
export function offersToday(
  basket: Basket,
  products: ProductsById,
  plan: readonly PlannedDay[],
): PricedLine[] {
  return basket.lines.flatMap((line) => {
    const planned = plan.flatMap(({ lines }) => lines).find(({ productId }) => productId === line.productId);
    const product = products.get(line.productId);
    const offer =
      product?.offers.find(({ id }) => id === planned?.offerId) ??
      (product && likeliest(basket, line, product));
    return offer ? [{ productId: line.productId, offer, quantity: line.quantity }] : [];
  });
}

function likeliest(basket: Basket, line: BasketLineFacts, product: Product): Offer | undefined {
  const offers = product.offers
    .filter((offer) => isSellable(offer, basket.audience))
    .sort((a, b) => priceOf(a, basket.audience) - priceOf(b, basket.audience) || (a.id < b.id ? -1 : 1));
  return offers.find(({ cooperativeId }) => cooperativeId === line.wishCooperativeId) ?? offers[0];
}

/** The most units one co-op can sell of a product; null when one of them does not count. */
export function mostUnits(offers: readonly Offer[]): number | null {
  if (offers.some(({ stock }) => stock === null)) return null;
  return Math.max(0, ...offers.map(({ stock }) => stock ?? 0));
}
