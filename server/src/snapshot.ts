import type { FastifyBaseLogger } from 'fastify';
import pg from 'pg';
import type { Catalogue } from './catalogue/model.ts';
import { loadCatalogue } from './catalogue/service.ts';
import type { Clock } from './clock.ts';
import type { Database } from './db/client.ts';
import type { Load, ServiceNetwork } from './delivery/model.ts';
import { loadNetwork } from './delivery/service.ts';
import type { Federation } from './federation/model.ts';
import type { Gazetteer } from './federation/places.ts';
import { loadFederation } from './federation/service.ts';
import { loadProducers } from './producers/service.ts';
import type { Reference } from './reference.ts';

/** All that browsing reads, held in memory so that it costs no SQL. */
export type Snapshot = {
  /** Changes whenever anything in it does. */
  version: number;
  federation: Federation;
  catalogue: Catalogue;
  network: ServiceNetwork;
};

/** What other processes are told after a commit, on one PostgreSQL channel. */
export type Change =
  | { kind: 'reload' }
  | { kind: 'ordered'; stock: Record<string, number>; booked: { serviceDayId: string; load: Load } };

export const changeChannel = 'carriole_changes';

export type SnapshotStore = {
  current(): Snapshot;
  reload(): Promise<void>;
  listen(): Promise<void>;
  close(): Promise<void>;
};

/** Keeps the snapshot of this process right: loads it, and follows what other processes change. */
export function createSnapshotStore(facts: {
  database: Database;
  databaseUrl: string;
  reference: Reference;
  gazetteer: Gazetteer;
  clock: Clock;
  log: FastifyBaseLogger;
}): SnapshotStore {
  let snapshot: Snapshot | null = null;
  let version = Date.now();
  let listener: pg.Client | null = null;
  let closed = false;
  /** Changes told while reading: what was read may be older than they are. */
  let meanwhile: Change[] | null = null;

  async function reload(): Promise<void> {
    const { db } = facts.database;
    const told: Change[] = [];
    meanwhile = told;
    const federation = await loadFederation(db);
    const producers = await loadProducers(db);
    const catalogue = await loadCatalogue(db, producers, federation, facts.reference);
    const network = await loadNetwork(db, { gazetteer: facts.gazetteer, federation, now: facts.clock() });
    if (meanwhile === told) meanwhile = null;
    version += 1;
    snapshot = { version, federation, catalogue, network };
    for (const change of told) apply(change);
  }

  function apply(change: Change): void {
    if (change.kind === 'reload') {
      reload().catch((error: unknown) =>
        facts.log.error({ err: error }, 'the catalogue could not be read again'),
      );
      return;
    }
    meanwhile?.push(change);
    if (!snapshot) return;
    version += 1;
    snapshot = { ...snapshot, version };
    snapshot.network.booked.set(change.booked.serviceDayId, change.booked.load);
    patchStock(snapshot.catalogue, change.stock);
  }

  async function listen(): Promise<void> {
    const client = new pg.Client({ connectionString: facts.databaseUrl });
    client.on('notification', ({ payload }) => apply(JSON.parse(payload ?? '{"kind":"reload"}') as Change));
    client.on('error', () => client.end().catch(() => undefined));
    client.on('end', () => reconnect());
    await client.connect();
    await client.query(`listen ${changeChannel}`);
    listener = client;
  }

  function reconnect(): void {
    listener = null;
    if (closed) return;
    // What changed while the connection was down is unknown: listen again, then read everything again.
    setTimeout(() => {
      if (!closed) listen().then(reload).catch(reconnect);
    }, 1_000).unref();
  }

  return {
    current: () => {
      if (!snapshot) throw new Error('The catalogue has not been loaded yet.');
      return snapshot;
    },
    reload,
    listen,
    close: async () => {
      closed = true;
      await listener?.end();
    },
  };
}

function patchStock(catalogue: Catalogue, stock: Record<string, number>): void {
  const left = new Map(Object.entries(stock));
  for (const product of catalogue.products) {
    for (const offer of product.offers) {
      const units = left.get(offer.id);
      if (units !== undefined) offer.stock = units;
    }
  }
}
