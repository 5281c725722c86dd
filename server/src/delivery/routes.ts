import { getCooperative } from '@carriole/shared/contracts/federation.ts';
import { getPickupPoints } from '@carriole/shared/contracts/pickup-points.ts';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { mount, mountKept } from '../http/mount.ts';
import { pickupPoints } from './point-views.ts';
import { cooperativeView } from './views.ts';

export function deliveryRoutes(app: FastifyInstance, deps: Deps): void {
  mountKept(app, deps, getPickupPoints, ({ ctx, query }) => pickupPoints(ctx, query));
  mount(app, deps, getCooperative, ({ ctx, params }) =>
    cooperativeView(ctx.deps.snapshots.current(), ctx.deps.gazetteer, params.slug),
  );
}
