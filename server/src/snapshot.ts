import type { FastifyBaseLogger } from 'fastify';
import pg from 'pg';
import { addDaysToDate, localDate, localInstant } from './calendar.ts';
import type { Catalogue } from './catalogue/model.ts';
import { patchStock, renewLinks, type StockLeft } from './catalogue/read-model.ts';
import { loadCatalogue } from './catalogue/service.ts';
import type { Clock } from './clock.ts';
import type { Database, Tx } from './db/client.ts';
import type { Load, ServiceNetwork } from './delivery/model.ts';
import { loadNetwork } from './delivery/service.ts';
import type { Federation } from './federation/model.ts';
import type { Gazetteer } from './federation/places.ts';
import { loadFederation } from './federation/service.ts';
import { loadProducers } from './producers/service.ts';
import type { Reference } from './reference.ts';
import { loadShowcase } from './showcase/load-service.ts';

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
  | { kind: 'ordered'; stock: StockLeft; booked: { serviceDayId: string; load: Load } };

export const changeChannel = 'carriole_changes';

export type SnapshotStore = {
  current(): Snapshot;
  reload(): Promise<void>;
  listen(): Promise<void>;
  close(): Promise<void>;
};

type Facts = {
  database: Database;
  databaseUrl: string;
  reference: Reference;
  gazetteer: Gazetteer;
  clock: Clock;
  log: FastifyBaseLogger;
};

/** Keeps the snapshot of this process right: loads it, and follows what other processes change. */
export function createSnapshotStore(facts: Facts): SnapshotStore {
  let snapshot: Snapshot | null = null;
  let version = Date.now();
  let listener: pg.Client | null = null;
  let closed = false;
  let day = dayOf(facts.clock());
  /** Changes told while reading: what was read may be older than they are. */
  let meanwhile: Change[] | null = null;
  let reading: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  /** One reading at a time, and one more for all who ask meanwhile: what was read last is what stands. */
  function reload(): Promise<void> {
    if (reading === null) return begin();
    next ??= reading
      .catch(() => undefined)
      .then(() => {
        next = null;
        return begin();
      });
    return next;
  }

  function begin(): Promise<void> {
    reading = readAll().finally(() => {
      reading = null;
    });
    return reading;
  }

  async function readAll(): Promise<void> {
    const told: Change[] = [];
    meanwhile = told;
    try {
      const read = await facts.database.db.transaction((tx) => readEverything(tx, facts), oneMoment);
      day = dayOf(facts.clock());
      renewLinks(read.catalogue, day.date);
      version += 1;
      snapshot = { version, ...read };
    } finally {
      meanwhile = null;
    }
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

  /** Links begin and end with the day: when another one has begun, what they say is told anew. */
  function renew(current: Snapshot): Snapshot {
    const now = facts.clock();
    if (now >= day.startsAt && now < day.endsAt) return current;
    day = dayOf(now);
    renewLinks(current.catalogue, day.date);
    version += 1;
    snapshot = { ...current, version };
    return snapshot;
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
      return renew(snapshot);
    },
    reload,
    listen,
    close: async () => {
      closed = true;
      await listener?.end();
    },
  };
}

/** All statements of a reading see the same commits. */
const oneMoment = { isolationLevel: 'repeatable read', accessMode: 'read only' } as const;

async function readEverything(tx: Tx, { reference, gazetteer, clock }: Facts) {
  const federation = await loadFederation(tx);
  const producers = await loadProducers(tx, dayOf(clock()).date);
  const showcase = await loadShowcase(tx);
  const catalogue = await loadCatalogue(tx, { producers, federation, showcase }, reference);
  const network = await loadNetwork(tx, { gazetteer, federation, now: clock() });
  return { federation, catalogue, network };
}

/** The local day of an instant, from its first to its last moment, in epoch ms. */
function dayOf(now: number): { date: string; startsAt: number; endsAt: number } {
  const date = localDate(now);
  return {
    date,
    startsAt: localInstant(date, '00:00'),
    endsAt: localInstant(addDaysToDate(date, 1), '00:00'),
  };
}
