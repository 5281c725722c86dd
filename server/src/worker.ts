import type { FastifyBaseLogger } from 'fastify';
import { pino } from 'pino';
import { readConfig } from './config.ts';
import { migrate } from './db/migrate.ts';
import { watchQueues } from './delivery/waiting-jobs.ts';
import { createDeps } from './deps.ts';
import { registerNotifications } from './notifications/jobs.ts';
import { registerSources } from './sources/jobs.ts';

/** The jobs without the web server, for `WORKER=separate` on the servers. */
const config = { ...readConfig(), runsWorker: true };
const log = pino({ level: config.logLevel }) as unknown as FastifyBaseLogger;

await migrate(config.databaseUrl);
const deps = await createDeps(config, log);
await registerNotifications(deps, log);
await registerSources(deps, log);
const stopQueues = watchQueues(deps, log);
log.info('working');
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    stopQueues();
    void deps.close();
  });
