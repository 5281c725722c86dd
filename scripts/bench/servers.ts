import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '../database.ts';
import { serverFlags } from '../lib/server-process.ts';
import { root } from '../lib/settings.ts';

export type Server = { url: string; pid: number; readyMs: number; stop(): Promise<void> };

/** The shop on a database that holds a federation already, with a heap of so many MB. */
export async function startServer(databaseUrl: string, heapMb: number): Promise<Server> {
  const port = String(await freePort());
  const address = { PORT: port, PUBLIC_ORIGIN: `http://127.0.0.1:${port}` };
  return startProcess(
    'server/src/main.ts',
    { ...ownShop, ...address, DATABASE_URL: databaseUrl },
    '',
    heapMb,
  );
}

/** Has the demo loaded into an empty database. */
export async function loadDemo(databaseUrl: string): Promise<void> {
  const environment = { ...ownShop, DATABASE_URL: databaseUrl, DEMO: '1' };
  await (await startProcess('server/src/main.ts', environment, '')).stop();
}

const ownShop = {
  PORT: '0',
  LOG_LEVEL: 'warn',
  NODE_ENV: 'production',
  PUBLIC_ORIGIN: 'http://127.0.0.1',
  APP_SECRET: 'a-secret-of-the-bench-that-protects-nothing',
};

/** Fastify with nothing on it, answering these bytes. */
export function startBare(bytes: string, type: string): Promise<Server> {
  return startProcess('scripts/bench/bare-server.ts', { BARE_TYPE: type }, bytes);
}

/** How long a fresh process takes to read the whole catalogue and build what browsing reads, in ms. */
export async function rebuildMs(databaseUrl: string, heapMb: number): Promise<number> {
  const reader = await startProcess(
    'scripts/bench/rebuild.ts',
    { ...ownShop, DATABASE_URL: databaseUrl },
    '',
    heapMb,
  );
  await reader.stop();
  return Number(reader.url);
}

/** Starts a program that says `{ type: 'ready', url }` over its channel. */
async function startProcess(
  program: string,
  environment: Record<string, string>,
  input: string,
  heapMb = 256,
): Promise<Server> {
  const started = performance.now();
  const child = spawn(process.execPath, [...serverFlags(root, heapMb), join(root, program)], {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'inherit', 'inherit', 'ipc'],
  });
  child.stdin?.end(input);
  const url = await readyUrl(child);
  return { url, pid: child.pid ?? 0, readyMs: performance.now() - started, stop: () => stop(child) };
}

function readyUrl(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    child.on('message', (message: { type: string; url?: string }) => {
      if (message.type === 'ready' && message.url) done(message.url);
    });
    child.once('exit', (code) => fail(new Error(`a server ended with code ${code} before it was ready`)));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await ended;
}

/** Resident memory in MB; NaN where the system does not tell it in /proc. */
export async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

/** Processor time all threads of a process have used, in ms; NaN where the system does not tell it in /proc. */
export async function processorMs(pid: number): Promise<number> {
  const folder = `/proc/${pid}/task`;
  const threads = await readdir(folder).catch(() => []);
  const times = await Promise.all(
    threads.map((thread) => readFile(`${folder}/${thread}/schedstat`, 'utf8').catch(() => '0')),
  );
  if (times.length === 0) return Number.NaN;
  return times.reduce((sum, text) => sum + Number(text.split(' ')[0]) / 1e6, 0);
}
