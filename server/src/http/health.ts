import { getLive, getReady } from '@carriole/shared/contracts/federation.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import type { FastifyInstance } from 'fastify';
import { answers } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { mount } from './mount.ts';

/** Liveness and readiness, under the API and at the short addresses that container tools ask by habit. */
export function healthRoutes(app: FastifyInstance, deps: Deps): void {
  const ready = async () => {
    if (!(await answers(deps.database.pool))) throw new Refusal('not-ready');
    return { status: 'ok' as const, catalogueVersion: String(deps.snapshots.current().version) };
  };
  for (const prefix of ['', '/api/v1']) {
    mount(app, deps, { ...getLive, path: `${prefix}/health/live` }, () => ({ status: 'ok' as const }));
    mount(app, deps, { ...getReady, path: `${prefix}/health/ready` }, ready);
  }
}
