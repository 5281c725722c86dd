import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localInstant } from '@carriole/server/calendar.ts';
import { list } from '@carriole/server/catalogue/listing.ts';
import { newsTime } from '@carriole/server/catalogue/news-time.ts';
import { readConfig } from '@carriole/server/config.ts';
import { migrate } from '@carriole/server/db/migrate.ts';
import { daysAt } from '@carriole/server/delivery/service.ts';
import { createDeps, type Deps } from '@carriole/server/deps.ts';
import type { Snapshot } from '@carriole/server/snapshot.ts';
import { CatalogueQuery } from '@carriole/shared/contracts/catalogue.ts';
import { pino } from 'pino';
import { startDatabase } from '../database.ts';
import { loadDemo } from '../demo/load.ts';
import { type Figure, limitFigure, median, ratioFigure } from './figures.ts';
import { largeFederation } from './large-federation.ts';

const waremme = '4300';
const now = localInstant('2026-11-23', '08:00');

/** What promises cost of a processor: of the demo's products at one place, and of a hundred thousand offers. */
export async function promiseBench(): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'carriole-bench-'));
  const database = await startDatabase({ dataDir, log: () => undefined, durable: false });
  try {
    await migrate(database.url);
    await loadDemo(database.url);
    const config = readConfig({ DATABASE_URL: database.url, DEMO: '1', WORKER: 'separate' });
    const deps = await createDeps(config, pino({ level: 'silent' }));
    try {
      return [...ofDemo(deps), ...ofLarge(deps)];
    } finally {
      await deps.close();
    }
  } finally {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function ofDemo(deps: Deps): Figure[] {
  const snapshot = deps.snapshots.current();
  const products = snapshot.catalogue.products.slice(0, 1_000);
  // The runs of transfers are worked out once a day; all that belongs to the place is worked out anew.
  const cost = cpuOf(41, () => {
    const { arrivals } = daysAt({ ...at(deps, waremme), snapshot: renewed(snapshot) });
    for (const product of products) arrivals.ofProduct(product, 'household');
  });
  return [limitFigure(`all promises of ${products.length} products at one place`, 'ms CPU', cost, 5)];
}

function ofLarge(deps: Deps): Figure[] {
  const large = largeFederation(deps.snapshots.current(), deps.gazetteer, {
    offers: 100_000,
    hubs: 50,
    zones: 1_000,
  });
  const { snapshot, postcodes } = large;
  const page = (postcode: string | null, fresh: Snapshot) => {
    const place = postcode === null ? null : daysAt({ ...at(deps, postcode), snapshot: fresh });
    list({
      catalogue: fresh.catalogue,
      query: CatalogueQuery.parse({}),
      arrivals: place?.arrivals ?? null,
      parents: new Map(deps.reference.categories.map(({ id, parentId }) => [id, parentId])),
      cooperativeSlugs: new Map(fresh.federation.cooperatives.map(({ slug, id }) => [id, slug])),
      allergenIds: deps.reference.allergens.map(({ id }) => id),
      time: newsTime(now),
      locale: 'fr',
    });
  };
  page(waremme, snapshot);
  const nowhere = cpuOf(21, () => page(null, snapshot));
  const known = cpuOf(21, () => page(waremme, snapshot));
  let turn = 0;
  // Another place each time: its days, its chains and every kind of goods are worked out for the first time.
  const first = cpuOf(41, () => {
    turn += 1;
    page(postcodes[(turn * 37) % postcodes.length] ?? waremme, snapshot);
  });
  const morning = cpuOf(11, () => page(waremme, unknown(snapshot)));
  const of = '100,000 offers, 1,000 zones, 50 hubs:';
  return [
    ratioFigure(`${of} a page at a known place, of one without`, '/s CPU', 1000 / known, 1000 / nowhere, 0.6),
    limitFigure(`${of} the first page at a place`, 'ms CPU', first, 60),
    limitFigure(`${of} the first page of a day`, 'ms CPU', morning, 250),
  ];
}

function at({ gazetteer }: Deps, postcode: string) {
  return { postcode, now, gazetteer };
}

let versions = 0;

/** The same after a change: what was worked out for a place no longer holds. */
function renewed(snapshot: Snapshot): Snapshot {
  versions -= 1;
  return { ...snapshot, version: versions };
}

/** The same on another morning: nothing has been worked out yet. */
function unknown(snapshot: Snapshot): Snapshot {
  return renewed({ ...snapshot, network: { ...snapshot.network } });
}

/** The middle of what some work costs of a processor, in milliseconds, once it is warm. */
function cpuOf(times: number, work: () => void): number {
  for (let round = 0; round < 5; round += 1) work();
  return median(
    Array.from({ length: times }, () => {
      const start = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    }),
  );
}
