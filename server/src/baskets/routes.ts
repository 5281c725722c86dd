import {
  createBasket,
  getBasket,
  getBasketDays,
  removeBasketLine,
  setBasketLine,
  setBasketPlace,
} from '@carriole/shared/contracts/baskets.ts';
import { getWaiting, joinWaitingList, leaveWaitingList } from '@carriole/shared/contracts/waiting.ts';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { mount } from '../http/mount.ts';
import { basketDays, movePlace, openBasket, removeLine, setLine, showBasket } from './service.ts';
import { joinWaiting, leaveWaiting, showWaiting } from './waiting-service.ts';

export function basketRoutes(app: FastifyInstance, deps: Deps): void {
  mount(app, deps, createBasket, ({ ctx, body }) => openBasket(ctx, body));
  mount(app, deps, getBasket, ({ ctx, params }) => showBasket(ctx, params.id));
  mount(app, deps, setBasketPlace, ({ ctx, params, body }) => movePlace(ctx, params.id, body));
  mount(app, deps, setBasketLine, ({ ctx, params, body }) => setLine(ctx, params.id, params.productId, body));
  mount(app, deps, removeBasketLine, ({ ctx, params }) => removeLine(ctx, params.id, params.productId));
  mount(app, deps, getBasketDays, ({ ctx, params, query }) => basketDays(ctx, params.id, query.postcode));
  mount(app, deps, joinWaitingList, ({ ctx, params, body }) => joinWaiting(ctx, params.id, body));
  mount(app, deps, getWaiting, ({ ctx, params, query }) => showWaiting(ctx, params.id, query.secret));
  mount(app, deps, leaveWaitingList, ({ ctx, params, query }) => leaveWaiting(ctx, params.id, query.secret));
}
