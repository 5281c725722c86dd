import { decideJoin, getJoins, undoJoinDecision } from '@carriole/shared/contracts/joins.ts';
import type { FastifyInstance } from 'fastify';
import type { Deps } from '../deps.ts';
import { mount } from '../http/mount.ts';
import { decideJoin as decide, listJoins, undoJoin } from './service.ts';

export function joinRoutes(app: FastifyInstance, deps: Deps): void {
  mount(app, deps, getJoins, ({ ctx, query }) => listJoins(ctx, query));
  mount(app, deps, decideJoin, ({ ctx, body }) => decide(ctx, body));
  mount(app, deps, undoJoinDecision, ({ ctx, params }) => undoJoin(ctx, params.id));
}
