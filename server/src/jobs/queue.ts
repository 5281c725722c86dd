import { sql } from 'drizzle-orm';
import type { FastifyBaseLogger } from 'fastify';
import { fromDrizzle, type Job, type JobResult, PgBoss } from 'pg-boss';
import type { Config } from '../config.ts';
import type { Tx } from '../db/client.ts';

/** Every kind of job with what it carries. */
export type Jobs = {
  'order.placed': { orderId: string };
  'coop-order.placed': { coopOrderId: string };
  'source.read': { runId: string };
  'waiting.joined': { entryId: string };
  'waiting.offered': { entryId: string };
};

export type JobName = keyof Jobs;

const names: readonly JobName[] = [
  'order.placed',
  'coop-order.placed',
  'source.read',
  'waiting.joined',
  'waiting.offered',
];

/**
 * Many at a time, and on at once while there are more: an evening's orders are told within seconds.
 * Each job succeeds or fails by itself.
 */
const fetching = {
  batchSize: 20,
  burstWhenBatchFull: true,
  perJobResults: true,
  pollingIntervalSeconds: 5,
  notifyPollingIntervalSeconds: 5,
} as const;

/** Waits 5 s, then twice as long each time up to an hour: a mail server that is down a night loses nothing. */
const retry = { retryLimit: 40, retryDelay: 5, retryBackoff: true, retryDelayMax: 3600 };

export type Queue = {
  /** Writes a job in the caller's transaction: it exists exactly when the change it tells of does. */
  send<N extends JobName>(tx: Tx, name: N, data: Jobs[N]): Promise<void>;
  /** Runs a handler for each job of a kind, at least once; one that throws is tried again later. */
  work<N extends JobName>(name: N, handler: (data: Jobs[N]) => Promise<void>): Promise<void>;
  /** Does something over and over until the queue stops, never twice at once. What it throws is its own to handle. */
  repeat(everyMs: number, work: () => Promise<void>): void;
  stop(): Promise<void>;
};

/** Opens the queue, which is also the outbox, in the database. Only workers look after its tables. */
export async function createQueue(config: Config, log: FastifyBaseLogger): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: config.databaseUrl,
    max: 3,
    useListenNotify: config.runsWorker,
    supervise: config.runsWorker,
    schedule: false,
  });
  boss.on('error', (error) => log.error({ err: error }, 'the job queue met an error'));
  await boss.start();
  for (const name of names) await boss.createQueue(name, { ...retry, notify: true });
  const repeated = new Set<NodeJS.Timeout>();
  return {
    send: async (tx, name, data) => {
      await boss.send(name, data, { db: fromDrizzle(tx as never, sql) });
    },
    work: async (name, handler) => {
      await boss.work<Jobs[typeof name], unknown, typeof fetching>(name, fetching, async (jobs) => {
        const outcomes: JobResult[] = [];
        // One after the other: mails that are slow to go out must not take every database connection.
        for (const job of jobs) outcomes.push(await outcomeOf(job, handler));
        return outcomes;
      });
    },
    repeat: (everyMs, work) => {
      let isBusy = false;
      const timer = setInterval(async () => {
        if (isBusy) return;
        isBusy = true;
        await work().finally(() => {
          isBusy = false;
        });
      }, everyMs);
      repeated.add(timer.unref());
    },
    stop: () => {
      for (const timer of repeated) clearInterval(timer);
      return boss.stop({ graceful: true, timeout: 4_000 });
    },
  };
}

async function outcomeOf<D>(job: Job<D>, handler: (data: D) => Promise<void>): Promise<JobResult> {
  try {
    await handler(job.data);
    return { id: job.id, status: 'completed' };
  } catch (error) {
    return {
      id: job.id,
      status: 'failed',
      output: { message: error instanceof Error ? error.name : 'unknown' },
    };
  }
}
