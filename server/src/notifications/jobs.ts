import type { FastifyBaseLogger } from 'fastify';
import type { Deps } from '../deps.ts';
import { confirmOrder, tellCooperative } from './service.ts';
import { confirmWaiting, offerPlace } from './waiting-service.ts';

/** Works the jobs that tell people: the customer of their order, each co-op of its part. */
export async function registerNotifications(deps: Deps, log: FastifyBaseLogger): Promise<void> {
  await deps.queue.work('order.placed', ({ orderId }) =>
    told(log, orderId, () => confirmOrder(deps, orderId)),
  );
  await deps.queue.work('coop-order.placed', ({ coopOrderId }) =>
    told(log, coopOrderId, () => tellCooperative(deps, coopOrderId)),
  );
  await deps.queue.work('waiting.joined', ({ entryId }) =>
    told(log, entryId, () => confirmWaiting(deps, entryId)),
  );
  await deps.queue.work('waiting.offered', ({ entryId }) =>
    told(log, entryId, () => offerPlace(deps, entryId)),
  );
}

/** Lets the error through, so that the queue tries again, and leaves a line for whoever looks after the servers. */
async function told(log: FastifyBaseLogger, about: string, tell: () => Promise<void>): Promise<void> {
  try {
    await tell();
  } catch (error) {
    log.warn({ about, ...reasonOf(error) }, 'a mail could not be sent; it will be tried again');
    throw error;
  }
}

/** A refusal by the mail server or the database repeats the customer's data: only its codes are logged. */
function reasonOf(error: unknown): Record<string, unknown> {
  const { code, responseCode, cause } = error as {
    code?: string;
    responseCode?: number;
    cause?: { code?: string };
  };
  const known = code ?? cause?.code;
  return known === undefined ? { err: error } : { code: known, responseCode };
}
