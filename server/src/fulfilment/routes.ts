import { getCoopOrder, getCoopOrders, getMe, markCoopOrderSeen } from '@carriole/shared/contracts/desk.ts';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { mount } from '../http/mount.ts';
import { coopOrder, inbox, seeCoopOrder, whoAmI } from './service.ts';

export function fulfilmentRoutes(app: FastifyInstance, deps: Deps): void {
  mount(app, deps, getMe, ({ ctx }) => whoAmI(ctx));
  mount(app, deps, getCoopOrders, ({ ctx, query }) => inbox(ctx, query));
  mount(app, deps, getCoopOrder, ({ ctx, params }) => coopOrder(ctx, params.id));
  mount(app, deps, markCoopOrderSeen, ({ ctx, params }) => seeCoopOrder(ctx, params.id));
}
