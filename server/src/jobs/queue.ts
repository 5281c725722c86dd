import { sql } from 'drizzle-orm';
import type { FastifyBaseLogger } from 'fastify';
import { fromDrizzle, PgBoss } from 'pg-boss';
import type { Config } from '../config.ts';
import type { Tx } from '../db/client.ts';

/** Every kind of job with what it carries. */
export type Jobs = {
  'order.placed': { orderId: string };
  'coop-order.placed': { coopOrderId: string };
};

export type JobName = keyof Jobs;

const names: readonly JobName[] = ['order.placed', 'coop-order.placed'];

/** Waits 5 s, then twice as long each time up to an hour: a mail server that is down a night loses nothing. */
const retry = { retryLimit: 40, retryDelay: 5, retryBackoff: true, retryDelayMax: 3600 };

export type Queue = {
  /** Writes a job in the caller's transaction: it exists exactly when the change it tells of does. */
  send<N extends JobName>(tx: Tx, name: N, data: Jobs[N]): Promise<void>;
  /** Runs a handler for each job of a kind, at least once; one that throws is tried again later. */
  work<N extends JobName>(name: N, handler: (data: Jobs[N]) => Promise<void>): Promise<void>;
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
  return {
    send: async (tx, name, data) => {
      await boss.send(name, data, { db: fromDrizzle(tx as never, sql) });
    },
    work: async (name, handler) => {
      await boss.work(name, { pollingIntervalSeconds: 5, notifyPollingIntervalSeconds: 5 }, async (jobs) => {
        for (const job of jobs) await handler(job.data as Jobs[typeof name]);
      });
    },
    stop: () => boss.stop({ graceful: true, timeout: 4_000 }),
  };
}
