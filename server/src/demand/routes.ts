import { getUnmetDemand, noteUnmetDemand } from '@carriole/shared/contracts/demand.ts';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { mount } from '../http/mount.ts';
import { noteDemand, unmetDemandOf } from './service.ts';

export function demandRoutes(app: FastifyInstance, deps: Deps): void {
  mount(app, deps, noteUnmetDemand, ({ ctx, body }) => ({ counted: noteDemand(ctx, body) }));
  mount(app, deps, getUnmetDemand, ({ ctx, query }) => unmetDemandOf(ctx, query.weeks));
}
