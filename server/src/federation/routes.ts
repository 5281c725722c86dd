import { getAddresses } from '@carriole/shared/contracts/addresses.ts';
import { getPlaces } from '@carriole/shared/contracts/federation.ts';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { mount } from '../http/mount.ts';
import { findAddresses } from './address-service.ts';

export function federationRoutes(app: FastifyInstance, deps: Deps): void {
  mount(app, deps, getPlaces, ({ query }) => ({ items: deps.gazetteer.find(query.q) }));
  mount(app, deps, getAddresses, async ({ ctx, query }) => ({ items: await findAddresses(ctx, query) }));
}
