import { getOrder, placeOrder as placeOrderContract } from '@carriole/shared/contracts/orders.ts';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { mount } from '../http/mount.ts';
import { placeOrder, showOrder } from './service.ts';

export function checkoutRoutes(app: FastifyInstance, deps: Deps): void {
  mount(app, deps, placeOrderContract, ({ ctx, body, request }) => placeOrder(ctx, body, String(request.headers['idempotency-key'])));
  mount(app, deps, getOrder, ({ ctx, params, query }) => showOrder(ctx, params.id, query.secret));
}
