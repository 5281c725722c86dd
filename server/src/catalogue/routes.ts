import { getCatalogue, getCategories, getProduct } from '@carriole/shared/contracts/catalogue.ts';
import { getFederation } from '@carriole/shared/contracts/federation.ts';
import { getNews, getSeasons, getSuggestions } from '@carriole/shared/contracts/finding.ts';
import { getProducer, getProducers } from '@carriole/shared/contracts/producers.ts';
import { getReservedProduct, getReservedProducts } from '@carriole/shared/contracts/reserved.ts';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { mount, mountKept } from '../http/mount.ts';
import { newsView, seasonsView, suggestions } from './find-service.ts';
import { cataloguePage, categoriesView, federationView, productView } from './pages.ts';
import { oneProducer, producersView } from './producer-pages.ts';
import { reservedProduct, reservedProducts } from './reserved.ts';

export function catalogueRoutes(app: FastifyInstance, deps: Deps): void {
  mount(app, deps, getFederation, ({ ctx }) => federationView(ctx));
  mountKept(app, deps, getCategories, ({ ctx }) => categoriesView(ctx));
  mountKept(app, deps, getCatalogue, ({ ctx, query }) => cataloguePage(ctx, query));
  mountKept(app, deps, getSuggestions, ({ ctx, query }) => suggestions(ctx, query));
  mountKept(app, deps, getNews, ({ ctx, query }) => newsView(ctx, query));
  mountKept(app, deps, getSeasons, ({ ctx, query }) => seasonsView(ctx, query));
  mountKept(app, deps, getProduct, ({ ctx, params, query }) => productView(ctx, params.slug, query));
  mountKept(app, deps, getReservedProducts, ({ ctx, query }) => ({ items: reservedProducts(ctx, query) }));
  mountKept(app, deps, getReservedProduct, ({ ctx, params, query }) =>
    reservedProduct(ctx, params.slug, query.audience),
  );
  mountKept(app, deps, getProducers, ({ ctx, query }) => producersView(ctx, query));
  mountKept(app, deps, getProducer, ({ ctx, params, query }) =>
    oneProducer(ctx, params.slug, query.postcode),
  );
}
