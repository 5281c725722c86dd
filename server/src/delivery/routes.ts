import { getCooperative } from '@carriole/shared/contracts/federation.ts';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { mount } from '../http/mount.ts';
import { cooperativeView } from './views.ts';

export function deliveryRoutes(app: FastifyInstance, deps: Deps): void {
  mount(app, deps, getCooperative, ({ ctx, params }) =>
    cooperativeView(ctx.deps.snapshots.current(), ctx.deps.gazetteer, params.slug),
  );
}
