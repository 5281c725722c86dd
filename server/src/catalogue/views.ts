import type { Audience } from '@carriole/shared/audience.ts';
import type { LabelRef, OfferView, ProductCard } from '@carriole/shared/contracts/catalogue.ts';
import type { Pack, Price } from '@carriole/shared/contracts/common.ts';
import { unitPrice } from '@carriole/shared/quantity.ts';
import type { Cooperative, Federation } from '../federation/model.ts';
import type { LabelFacts } from '../reference.ts';
import type { Arrival } from './arrivals.ts';
import { reserveOf } from './common-stock.ts';
import type { Offer, Product } from './model.ts';
import { priceOf, sellableOffers } from './selling.ts';

export function cooperativeRef({ slug, name, colour }: Cooperative) {
  return { slug, name, colour };
}

function packView(offer: Offer): Pack {
  return {
    label: offer.packLabel,
    unit: offer.salesUnit,
    netAmount: offer.netAmount,
    netUnit: offer.netUnit,
    weighed: offer.weighed,
    storage: offer.storage,
  };
}

/** The price for an audience with the price per kg or litre beside it (directive 98/6). */
function priceView(offer: Offer, audience: Audience): Price {
  const cents = priceOf(offer, audience);
  return {
    cents,
    vatRatePercent: offer.vatRatePercent,
    vatIncluded: audience === 'household',
    unitPrice: offer.weighed ? { cents, per: 'kg' } : unitPrice(cents, offer.netAmount, offer.netUnit),
    depositCents: offer.depositCents,
  };
}

/** A product as a card; the offers are those sellable to the audience, cheapest first. */
export function cardView(
  product: Product,
  audience: Audience,
  federation: Federation,
  labelKinds: ReadonlyMap<string, string>,
  arrival: Arrival | null,
): ProductCard {
  const offers = sellableOffers(product, audience).sort(
    (a, b) => priceOf(a, audience) - priceOf(b, audience) || (a.id < b.id ? -1 : 1),
  );
  // A product in a basket may have lost its last sellable offer: it is then shown by any of them.
  const first = (offers[0] ?? product.offers[0]) as Offer;
  const labels = [...new Set((offers.length > 0 ? offers : [first]).flatMap((offer) => offer.labels))];
  return {
    id: product.id,
    slug: product.slug,
    name: product.names,
    producer: {
      slug: product.producer.slug,
      name: product.producer.name,
      place: product.producer.place,
      postcode: product.producer.postcode,
    },
    cooperatives: cooperativesOf(offers, federation),
    category: product.categoryId,
    pack: packView(first),
    price: priceView(first, audience),
    priceFrom: offers.some((offer) => priceOf(offer, audience) !== priceOf(first, audience)),
    labels,
    organic: labels.some((label) => labelKinds.get(label) === 'organic'),
    icon: { name: product.icon, exact: product.iconExact },
    picture: product.pictures[0] ?? null,
    stock: stockOf(product, offers),
    next: arrival?.next ?? null,
    unavailable: arrival?.unavailable ?? null,
  };
}

function cooperativesOf(offers: readonly Offer[], federation: Federation) {
  const ids = [...new Set(offers.map((offer) => offer.cooperativeId))];
  return ids.flatMap((id) => {
    const cooperative = federation.cooperativeById.get(id);
    return cooperative ? [cooperativeRef(cooperative)] : [];
  });
}

/** What there is of a product at all co-ops that sell it; a common stock counts once. */
function stockOf({ common }: Product, offers: readonly Offer[]): number | null {
  if (common) return offers.reduce((sum, offer) => sum + reserveOf(common, offer.cooperativeId), common.rest);
  if (offers.some((offer) => offer.stock === null)) return null;
  return offers.reduce((sum, offer) => sum + (offer.stock ?? 0), 0);
}

export function offerView(
  offer: Offer,
  cooperative: Cooperative,
  audience: Audience,
  arrival: Arrival | null,
): OfferView {
  return {
    id: offer.id,
    cooperative: cooperativeRef(cooperative),
    price: priceView(offer, audience),
    stock: offer.stock,
    caseSize: offer.caseSize,
    next: arrival?.next ?? null,
    unavailable: arrival?.unavailable ?? null,
  };
}

export function labelRef(label: LabelFacts): LabelRef {
  return { id: label.id, kind: label.kind, code: label.code, name: label.name };
}
