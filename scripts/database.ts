import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import {
  createCluster,
  environment,
  keepPassword,
  nameFor,
  type Place,
  refuseOtherVersion,
  user,
} from './lib/cluster.ts';
import { holdFolder } from './lib/hold.ts';
import { findBinaries } from './lib/postgres-binaries.ts';
import { readPostmaster, stopOrphan, stopPostmaster } from './lib/postmaster.ts';
import { waitUntil } from './lib/processes.ts';
import { findRunAs, giveTo } from './lib/unprivileged-user.ts';

export type DatabaseOptions = {
  /** The folder whose `postgres/` holds everything: the cluster, its password and its log. */
  dataDir: string;
  log(line: string): void;
  /** False for tests: nothing waits for the disk, and nothing survives a power cut. */
  durable?: boolean;
};

export type RunningDatabase = {
  /** Connects as the owner to the database `carriole`. */
  url: string;
  /** Fast shutdown; returns when the last process is gone. */
  stop(): Promise<void>;
  /** Immediate shutdown, without waiting; the next start recovers. */
  kill(): void;
  /** Settles when PostgreSQL ends, asked to or not. */
  ended: Promise<void>;
};

/**
 * Starts a PostgreSQL of our own on 127.0.0.1, on a free port, with its data under `dataDir/postgres`.
 * Works as root too (it then runs as another user) and heals what a killed run left.
 * Throws `FolderHeld` when another living process uses the same folder.
 */
export async function startDatabase({
  dataDir,
  log,
  durable = true,
}: DatabaseOptions): Promise<RunningDatabase> {
  const folder = resolve(dataDir, 'postgres');
  const runAs = findRunAs(folder);
  mkdirSync(dataDir, { recursive: true });
  const release = holdFolder(folder, null, 0o700);
  try {
    const place = { folder, cluster: join(folder, 'cluster'), binaries: findBinaries(runAs), runAs, durable };
    giveTo(folder, runAs);
    const password = keepPassword(place);
    if (existsSync(place.cluster)) {
      refuseOtherVersion(place);
      await stopOrphan(place.cluster, log);
    } else {
      log('creating the PostgreSQL data folder');
      await createCluster(place);
    }
    const { child, port } = await startServer(place);
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    return {
      url: `postgres://${user}:${password}@127.0.0.1:${port}/${user}`,
      stop: async () => {
        await Promise.all([stopPostmaster(pidOf(child)), ended]);
        release();
      },
      kill: () => {
        child.kill('SIGQUIT');
        release();
      },
      ended,
    };
  } catch (error) {
    release();
    throw error;
  }
}

async function startServer(place: Place): Promise<{ child: ChildProcess; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const child = launch(place, port);
    let over = false;
    child.once('exit', () => {
      over = true;
    });
    child.once('error', () => {
      over = true;
    });
    const answered = () =>
      readPostmaster(place.cluster)?.pid === child.pid && readPostmaster(place.cluster)?.ready;
    if ((await waitUntil(() => over || answered() === true, 60_000)) && !over) {
      await ensureDatabase(place, port);
      return { child, port };
    }
    child.kill('SIGKILL');
    // The port may have been taken meanwhile, or processes of a killed server may still be leaving.
    const passing = /could not (bind|create any TCP)|still in use|already exists/.test(logTail(place.folder));
    if (!passing || attempt === 8) {
      throw new Error(`PostgreSQL did not start:\n${logTail(place.folder)}`);
    }
    await waitUntil(() => false, 250);
  }
}

function launch(place: Place, port: number): ChildProcess {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `port=${port}`,
    'shared_buffers=64MB',
    'max_connections=100',
    'timezone=UTC',
    'log_timezone=UTC',
    'jit=off',
    `synchronous_commit=${place.durable ? 'on' : 'off'}`,
    ...(place.durable
      ? []
      : ['fsync=off', 'full_page_writes=off', 'wal_level=minimal', 'max_wal_senders=0', 'autovacuum=off']),
  ];
  const log = openSync(join(place.folder, 'postgres.log'), 'w', 0o600);
  try {
    // Its own process group: the terminal's Ctrl-C must not stop it before the server has closed.
    return spawn(
      join(place.binaries.folder, 'bin', 'postgres'),
      ['-D', nameFor(place.cluster, place.runAs), ...settings.flatMap((setting) => ['-c', setting])],
      { ...place.runAs, cwd: place.cluster, env: environment(), stdio: ['ignore', log, log], detached: true },
    );
  } finally {
    closeSync(log);
  }
}

async function ensureDatabase({ folder }: Place, port: number): Promise<void> {
  const { default: pg } = await import('pg');
  const password = readFileSync(join(folder, 'password'), 'utf8').trim();
  const client = new pg.Client({ host: '127.0.0.1', port, user, password, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [user]);
    if (rowCount === 0) {
      await client.query(`create database ${user}`);
    }
  } finally {
    await client.end();
  }
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function pidOf(child: ChildProcess): number {
  return child.pid ?? 0;
}

function logTail(folder: string): string {
  const file = join(folder, 'postgres.log');
  return existsSync(file) && statSync(file).size > 0
    ? readFileSync(file, 'utf8').trim().split('\n').slice(-8).join('\n')
    : '';
}
