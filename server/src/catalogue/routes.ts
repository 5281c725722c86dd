import { getCatalogue, getCategories, getProducer, getProducers, getProduct } from '@carriole/shared/contracts/catalogue.ts';
import { getFederation } from '@carriole/shared/contracts/federation.ts';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { mount } from '../http/mount.ts';
import { cataloguePage, categoriesView, federationView, oneProducer, producersView, productView } from './pages.ts';

export function catalogueRoutes(app: FastifyInstance, deps: Deps): void {
  mount(app, deps, getFederation, ({ ctx }) => federationView(ctx));
  mount(app, deps, getCategories, ({ ctx }) => categoriesView(ctx));
  mount(app, deps, getCatalogue, ({ ctx, query }) => cataloguePage(ctx, query));
  mount(app, deps, getProduct, ({ ctx, params, query }) => productView(ctx, params.slug, query));
  mount(app, deps, getProducers, ({ ctx, query }) => producersView(ctx, query));
  mount(app, deps, getProducer, ({ ctx, params }) => oneProducer(ctx, params.slug));
}
