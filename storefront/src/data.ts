import type { CallOf } from '@carriole/shared/contract.ts';
import { getBasket, getBasketDays } from '@carriole/shared/contracts/baskets.ts';
import { getCatalogue, getCategories, getProduct } from '@carriole/shared/contracts/catalogue.ts';
import { getCooperative, getFederation, getPlaces } from '@carriole/shared/contracts/federation.ts';
import { getNews, getSeasons } from '@carriole/shared/contracts/finding.ts';
import { getOrder } from '@carriole/shared/contracts/orders.ts';
import { getPickupPoints } from '@carriole/shared/contracts/pickup-points.ts';
import { getProducer, getProducers } from '@carriole/shared/contracts/producers.ts';
import { getReservedProduct, getReservedProducts } from '@carriole/shared/contracts/reserved.ts';
import { getWaiting } from '@carriole/shared/contracts/waiting.ts';
import { query } from '@solidjs/router';
import { api, apiOrNull } from './api.ts';

export const federationQuery = query(() => api(getFederation, {}), 'federation');

export const categoriesQuery = query(() => api(getCategories, {}), 'categories');

export const catalogueQuery = query(
  (search: CallOf<typeof getCatalogue>['query']) => api(getCatalogue, { query: search }),
  'catalogue',
);

export const newsQuery = query(
  (postcode: string | undefined) => api(getNews, { query: { postcode } }),
  'news',
);

export const seasonsQuery = query(() => api(getSeasons, { query: {} }), 'seasons');

/** Null when the catalogue has no such product (any more). */
export const productQuery = query(
  (slug: string, postcode: string | undefined) =>
    apiOrNull(getProduct, { params: { slug }, query: { postcode } }, ['product-not-found', 'bad-input']),
  'product',
);

/** Null for what the reader can buy, and for what nobody sells. */
export const reservedProductQuery = query(
  (slug: string) =>
    apiOrNull(getReservedProduct, { params: { slug }, query: {} }, ['product-not-found', 'bad-input']),
  'reserved-product',
);

export const reservedProductsQuery = query(
  (q: string) => apiOrNull(getReservedProducts, { query: { q } }, ['bad-input']),
  'reserved-products',
);

export const producersQuery = query(
  (search: CallOf<typeof getProducers>['query']) => api(getProducers, { query: search }),
  'producers',
);

export const producerQuery = query(
  (slug: string, postcode: string | undefined) =>
    apiOrNull(getProducer, { params: { slug }, query: { postcode } }, ['producer-not-found', 'bad-input']),
  'producer',
);

export const cooperativeQuery = query(
  (slug: string) => apiOrNull(getCooperative, { params: { slug } }, ['cooperative-not-found', 'bad-input']),
  'cooperative',
);

export const pickupPointsQuery = query(
  (postcode: string | undefined) => api(getPickupPoints, { query: { postcode } }),
  'pickup-points',
);

export const placesQuery = query((q: string) => api(getPlaces, { query: { q } }), 'places');

/** Null when the basket's id is unknown or was forgotten. */
export const basketQuery = query(
  (id: string) => apiOrNull(getBasket, { params: { id } }, ['basket-not-found', 'bad-input']),
  'basket',
);

/** `version` changes with the basket, so that its days are asked again. */
export const basketDaysQuery = query(
  (id: string, _version: string) =>
    apiOrNull(getBasketDays, { params: { id }, query: {} }, [
      'basket-not-found',
      'bad-input',
      'place-unknown',
    ]),
  'basket-days',
);

export const waitingQuery = query(
  (id: string, secret: string | undefined) =>
    apiOrNull(getWaiting, { params: { id }, query: { secret } }, ['waiting-not-found', 'bad-input']),
  'waiting',
);

export const orderQuery = query(
  (id: string, secret: string | undefined) =>
    apiOrNull(getOrder, { params: { id }, query: { secret } }, ['order-not-found', 'bad-input']),
  'order',
);

/** The co-ops that sell the lines of an order, by slug. */
export const sellersQuery = query(async (slugs: readonly string[]) => {
  const found = await Promise.all(slugs.map((slug) => api(getCooperative, { params: { slug } })));
  return found.map(({ slug, name, enterpriseNumber }) => ({ slug, name, enterpriseNumber }));
}, 'sellers');
