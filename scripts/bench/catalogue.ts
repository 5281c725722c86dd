import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { startDatabase } from '../database.ts';
import { serverFlags } from '../lib/server-process.ts';
import { type Figure, limitFigure, median, ratioFigure } from './figures.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rounds = 3;
const seconds = 4;
const jsonPage = '/api/v1/catalogue?postcode=4600&size=24';
const htmlPage = '/?category=legumes';

type Server = { url: string; pid: number; readyMs: number; stop(): Promise<void> };

/** The catalogue as JSON and as a page, against bare Fastify serving the same bytes in the same run. */
export async function catalogueBench(): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'carriole-bench-'));
  const database = await startDatabase({ dataDir, log: () => undefined, durable: false });
  try {
    // The first start loads the demo; the second is what a restart costs.
    await (await startServer(database.url)).stop();
    const server = await startServer(database.url);
    try {
      const json = await compare(server, jsonPage);
      const html = await compare(server, htmlPage);
      return [
        ratioFigure('catalogue page (JSON, 24 products)', 'req/s', json.product, json.bare, 0.6),
        ratioFigure('catalogue page (HTML, 24 products)', 'req/s', html.product, html.bare, 0.5),
        limitFigure('server start to ready', 'ms', server.readyMs, 4_000),
        limitFigure('server memory after load', 'MB', await memoryOf(server.pid), 250),
      ];
    } finally {
      await server.stop();
    }
  } finally {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Measures by turns, so that whatever else the machine does meets both alike. */
async function compare(server: Server, path: string): Promise<{ product: number; bare: number }> {
  const answer = await fetch(server.url + path);
  const bare = await startBare(await answer.text(), answer.headers.get('content-type') ?? '');
  try {
    const measured = { product: [] as number[], bare: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      measured.bare.push(await requestsPerSecond(bare.url + path));
      measured.product.push(await requestsPerSecond(server.url + path));
    }
    return { product: median(measured.product), bare: median(measured.bare) };
  } finally {
    await bare.stop();
  }
}

async function requestsPerSecond(url: string): Promise<number> {
  const result = await autocannon({ url, connections: 16, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`);
  return result.requests.average;
}

function startServer(databaseUrl: string): Promise<Server> {
  const environment = {
    DATABASE_URL: databaseUrl,
    DEMO: '1',
    PORT: '0',
    LOG_LEVEL: 'warn',
    NODE_ENV: 'production',
  };
  return startProcess('server/src/main.ts', environment, '');
}

function startBare(bytes: string, type: string): Promise<Server> {
  return startProcess('scripts/bench/bare-server.ts', { BARE_TYPE: type }, bytes);
}

/** Starts a program that says `{ type: 'ready', url }` over its channel. */
async function startProcess(
  program: string,
  environment: Record<string, string>,
  input: string,
): Promise<Server> {
  const started = performance.now();
  const child = spawn(process.execPath, [...serverFlags(root), join(root, program)], {
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
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}
