import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, relative, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isCode } from './processes.ts';

export type Settings = {
  root: string;
  host: string;
  port: number;
  /** Where the shop will answer, as a person would type it. */
  address: string;
  dataDir: string;
  /** Set: that database is used and none is started. */
  databaseUrl: string | null;
};

/** Thrown for what the person at the terminal can put right; shown as one sentence, without a stack. */
export class Refusal extends Error {
  override name = 'Refusal';
}

/** The folder of the clone. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Reads the settings of the start from `.env` and the environment, which wins. Throws `Refusal`. */
export function readSettings(): Settings {
  const file = join(root, '.env');
  if (existsSync(file)) {
    process.loadEnvFile(file);
  }
  const env = process.env;
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Refusal(`PORT must be a number from 0 to 65535, not “${env.PORT}”.`);
  }
  const host = env.HOST || '127.0.0.1';
  return {
    root,
    host,
    port,
    address: `http://${addressOf(host)}:${port}`,
    dataDir: resolve(root, env.DATA_DIR || '.data'),
    databaseUrl: env.DATABASE_URL || null,
  };
}

/** Throws `Refusal` with a way out when nothing can listen there. Port 0 takes any free one. */
export async function checkPortIsFree({ host, port }: Settings): Promise<void> {
  // The server of a run that was killed a moment ago may still be leaving.
  for (const wait of [100, 200, 400, 800, 0]) {
    const error = await tryListening(host, port);
    if (error === null) {
      return;
    }
    if (wait === 0 || !isCode(error, 'EADDRINUSE')) {
      throw explain(error, host, port);
    }
    await pause(wait);
  }
}

function tryListening(host: string, port: number): Promise<Error | null> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', done);
    server.listen({ host, port, exclusive: true }, () => server.close(() => done(null)));
  });
}

/** A path as seen from the clone, when it lies inside. */
export function shortPath(path: string): string {
  const inside = relative(root, path);
  return inside.startsWith('..') ? path : inside;
}

function explain(error: Error, host: string, port: number): Error {
  if (isCode(error, 'EADDRINUSE')) {
    const other = port === 65_535 ? 3001 : port + 1;
    return new Refusal(`Port ${port} is taken by another program. Try: PORT=${other} npx -y pnpm@12 start`);
  }
  if (isCode(error, 'EACCES')) {
    return new Refusal(`This user may not listen on port ${port}. Try: PORT=3000 npx -y pnpm@12 start`);
  }
  if (isCode(error, 'EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL')) {
    return new Refusal(
      `HOST=${host} is no address of this machine. Try: HOST=127.0.0.1 npx -y pnpm@12 start`,
    );
  }
  return error;
}

function addressOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') {
    return 'localhost';
  }
  return host.includes(':') ? `[${host}]` : host;
}
