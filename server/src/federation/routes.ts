import { getPlaces } from '@carriole/shared/contracts/federation.ts';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { mount } from '../http/mount.ts';

export function federationRoutes(app: FastifyInstance, deps: Deps): void {
  mount(app, deps, getPlaces, ({ query }) => ({ items: deps.gazetteer.find(query.q) }));
}
