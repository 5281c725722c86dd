import { getOrder, placeOrder } from '@carriole/shared/contracts/orders.ts';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { mount } from '../http/mount.ts';
import { orderBasket, showOrder } from './service.ts';

export function checkoutRoutes(app: FastifyInstance, deps: Deps): void {
  mount(app, deps, placeOrder, ({ ctx, body, request }) =>
    orderBasket(ctx, body, String(request.headers['idempotency-key'])),
  );
  mount(app, deps, getOrder, ({ ctx, params, query }) => showOrder(ctx, params.id, query.secret));
}
