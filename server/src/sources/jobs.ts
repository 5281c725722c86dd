import type { FastifyBaseLogger } from 'fastify';
import type { Deps } from '../deps.ts';
import { readRun } from './read-run-service.ts';
import { startDue, takeUpAbandoned } from './schedule-service.ts';

const everyMs = 10_000;

/** Reads sources when they are asked for, when their time comes, and again when a reader died over one. */
export async function registerSources(deps: Deps, log: FastifyBaseLogger): Promise<void> {
  await deps.queue.work('source.read', async ({ runId }) => {
    try {
      await readRun(deps, runId);
    } catch (error) {
      log.warn({ runId, err: error }, 'a source could not be read; it will be tried again');
      throw error;
    }
  });
  deps.queue.repeat(everyMs, async () => {
    try {
      await takeUpAbandoned(deps);
      await startDue(deps);
    } catch (error) {
      log.warn({ err: error }, 'sources could not be looked after; they will be in a moment');
    }
  });
}
