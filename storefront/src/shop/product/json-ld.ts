import type { ProductView } from '@carriole/shared/contracts/catalogue.ts';
import type { Locale } from '@carriole/shared/locale.ts';

/** A product for search engines, as schema.org Product with one Offer per selling co-op. */
export function productJsonLd(product: ProductView, locale: Locale): string {
  const offers = product.offers.map((offer) => ({
    '@type': 'Offer',
    price: (offer.price.cents / 100).toFixed(2),
    priceCurrency: 'EUR',
    availability: `https://schema.org/${offer.stock === 0 ? 'OutOfStock' : 'InStock'}`,
    seller: { '@type': 'Organization', name: offer.cooperative.name },
    ...(product.pack.weighed
      ? {
          priceSpecification: {
            '@type': 'UnitPriceSpecification',
            price: (offer.price.cents / 100).toFixed(2),
            priceCurrency: 'EUR',
            unitCode: 'KGM',
          },
        }
      : {}),
  }));
  return escapeForScript({
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.name[locale],
    category: product.categoryPath.map(({ name }) => name[locale]).join(' > '),
    brand: { '@type': 'Brand', name: product.producer.name },
    ...(product.gtin ? { gtin: product.gtin } : {}),
    offers,
  });
}

/** Inside a script element the text must not be able to close it. */
export function escapeForScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
