import type { FastifyBaseLogger } from 'fastify';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { migrate } from './db/migrate.ts';
import { watchQueues } from './delivery/waiting-jobs.ts';
import { createDeps } from './deps.ts';
import { registerNotifications } from './notifications/jobs.ts';
import { tellParent } from './parent.ts';
import { registerSources } from './sources/jobs.ts';

const config = readConfig();
const log = pino({
  level: config.logLevel,
  redact: ['req.headers.cookie', 'req.headers.authorization'],
}) as unknown as FastifyBaseLogger;

tellParent({ type: 'step', text: 'bringing the database up to date' });
await migrate(config.databaseUrl);
const deps = await createDeps(config, log);
const logins = config.demo ? await (await import('./demo.ts')).ensureDemo(deps) : null;
if (config.runsWorker) {
  await registerNotifications(deps, log);
  await registerSources(deps, log);
}
const stopQueues = config.runsWorker ? watchQueues(deps, log) : () => undefined;
const app = await createApp(deps, log);

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  stopQueues();
  await app.close();
  await deps.close();
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

await app.listen({ host: config.host, port: config.port });
const address = app.server.address();
const port = typeof address === 'object' && address ? address.port : config.port;
log.info({ port }, 'listening');
tellParent({ type: 'ready', url: config.publicOrigin ?? `http://${config.host}:${port}`, ...logins });
