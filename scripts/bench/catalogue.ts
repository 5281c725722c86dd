import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startDatabase } from '../database.ts';
import { untended } from '../lib/lifecycle.ts';
import { root } from '../lib/settings.ts';
import { buildStorefront } from '../lib/storefront-build.ts';
import { type Figure, limitFigure, ratioFigure } from './figures.ts';
import { growCatalogue } from './large-catalogue.ts';
import { compare, costOf } from './load.ts';
import { questionsOf } from './questions.ts';
import { loadDemo, memoryOf, rebuildMs, type Server, startServer } from './servers.ts';
import { msUntilSeen } from './spread.ts';

/** The sizes measured, with what is asked of each: processor time of a new search, memory, rebuilding. */
const sizes = [
  { offers: 1_000, searchMs: 2, memoryMb: 250, heapMb: 256, rebuildMs: 1_000, growth: 1 },
  { offers: 10_000, searchMs: 6, memoryMb: 400, heapMb: 384, rebuildMs: 1_500, growth: Math.sqrt(10) },
  { offers: 100_000, searchMs: 15, memoryMb: 700, heapMb: 768, rebuildMs: 3_000, growth: Math.sqrt(100) },
];
type Size = (typeof sizes)[number];

const jsonPage = '/api/v1/catalogue?postcode=4600&size=24';
const htmlPage = '/?category=legumes';
/** Asked before anything is measured: a server that has just started runs what is not compiled yet. */
const warmUp = 150;
const asked = 120;

/**
 * The catalogue at each size: cached pages against bare Fastify serving the same bytes in the same run, what new
 * questions cost, memory, and how soon a change is seen.
 */
export async function catalogueBench(): Promise<Figure[]> {
  await buildStorefront(root, untended, (_text, work) => work());
  const dataDir = await mkdtemp(join(tmpdir(), 'carriole-bench-'));
  const database = await startDatabase({ dataDir, log: () => undefined, durable: false });
  try {
    // Every size is grown from the demo.
    await loadDemo(database.url);
    const figures: Figure[] = [];
    let costAtFirst = Number.NaN;
    for (const size of sizes) {
      const url = await databaseOf(database.url, size);
      const { pageMs, measured } = await measure(url, size);
      if (Number.isNaN(costAtFirst)) costAtFirst = pageMs;
      else measured.push(growthFigure(size, pageMs / costAtFirst));
      figures.push(...measured);
    }
    return figures;
  } finally {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** A database of its own for a size. */
async function databaseOf(demoUrl: string, { offers }: Size): Promise<string> {
  const name = `bench_${offers}`;
  const client = new pg.Client({ connectionString: new URL('/postgres', demoUrl).href });
  await client.connect();
  try {
    await client.query(`create database ${name} template ${new URL(demoUrl).pathname.slice(1)}`);
  } finally {
    await client.end();
  }
  const url = new URL(`/${name}`, demoUrl).href;
  await growCatalogue(url, offers);
  return url;
}

async function measure(url: string, size: Size): Promise<{ pageMs: number; measured: Figure[] }> {
  const name = (what: string) => `${size.offers.toLocaleString('en')} offers: ${what}`;
  const rebuilt = await rebuildMs(url, size.heapMb);
  const server = await startServer(url, size.heapMb);
  try {
    const json = await compare(server, jsonPage);
    const html = await compare(server, htmlPage);
    const { searchMs, pageMs } = await newQuestions(server, url);
    const memory = await memoryOf(server.pid);
    const seen = await msUntilSeen(server, url);
    return {
      pageMs,
      measured: [
        ratioFigure(name('page of 24, JSON'), 'req/s', json.product, json.bare, 0.6),
        ratioFigure(name('page of 24, cached HTML'), 'req/s', html.product, html.bare, 0.5),
        limitFigure(name('search never seen before, processor time'), 'ms', searchMs, size.searchMs),
        limitFigure(name('memory after load'), 'MB', memory, size.memoryMb),
        limitFigure(name('reading it anew (SQL and building)'), 'ms', rebuilt, size.rebuildMs),
        limitFigure(name('a new price is seen after'), 'ms', seen, 1_000),
        limitFigure(name('server start to ready'), 'ms', server.readyMs, 4_000 + size.rebuildMs),
      ],
    };
  } finally {
    await server.stop();
  }
}

async function newQuestions(server: Server, url: string) {
  const { searches, pages } = await questionsOf(url, warmUp + asked);
  await costOf(server, [...searches.slice(0, warmUp), ...pages.slice(0, warmUp)]);
  const searchMs = await costOf(server, searches.slice(warmUp));
  return { searchMs, pageMs: await costOf(server, pages.slice(warmUp)) };
}

function growthFigure({ offers, growth }: Size, times: number): Figure {
  const name = `${offers.toLocaleString('en')} offers: a page never seen before, cost against 1,000`;
  return limitFigure(name, 'times', times, Math.round(growth * 100) / 100);
}
