import type { FastifyBaseLogger } from 'fastify';
import type { Deps } from '../deps.ts';
import { sweepQueues } from './waiting-service.ts';

/** A place that comes free is offered within this time, whatever made it free. */
const everyMs = 20_000;

/** Looks after the waiting lists until it is stopped; every worker may. */
export function watchQueues(deps: Deps, log: FastifyBaseLogger): () => void {
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    sweepQueues(deps)
      .catch((error: unknown) => log.warn({ err: error }, 'the waiting lists could not be looked after'))
      .finally(() => {
        busy = false;
      });
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
