import type { FastifyBaseLogger } from 'fastify';
import pg from 'pg';
import { addDaysToDate, localDate, localInstant } from './calendar.ts';
import { loadCatalogue, productsOfProducers, readProductsAnew } from './catalogue/load-service.ts';
import type { KeptCatalogue } from './catalogue/model.ts';
import { patchCatalogue, patchStock, renewLinks } from './catalogue/patch.ts';
import { type Change, changeChannel } from './catalogue-changes.ts';
import type { Clock } from './clock.ts';
import type { Database, Tx } from './db/client.ts';
import type { ServiceNetwork } from './delivery/model.ts';
import { loadNetwork } from './delivery/service.ts';
import type { Federation } from './federation/model.ts';
import type { Gazetteer } from './federation/places.ts';
import { loadFederation } from './federation/service.ts';
import { createPending, type Work } from './pending.ts';
import type { Reference } from './reference.ts';
import { loadShowcase } from './showcase/load-service.ts';

/** All that browsing reads, held in memory so that it costs no SQL. */
export type Snapshot = {
  /** Changes whenever anything in it does. */
  version: number;
  federation: Federation;
  catalogue: KeptCatalogue;
  network: ServiceNetwork;
};

export type SnapshotStore = {
  current(): Snapshot;
  /** Reads everything again; resolves when what was committed before the call is in the snapshot. */
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

/** How long a process that could not read waits before it tries again, in ms. */
const patience = 1_000;

/** Keeps the snapshot of this process right: loads it, and follows what other processes change. */
export function createSnapshotStore(facts: Facts): SnapshotStore {
  let snapshot: Snapshot | null = null;
  let version = Date.now();
  let listener: pg.Client | null = null;
  let closed = false;
  let day = dayOf(facts.clock());
  const pending = createPending(perform);

  async function perform(work: Work): Promise<void> {
    if (work.reload || !snapshot) return readAll();
    await readSome(snapshot, work);
  }

  async function readAll(): Promise<void> {
    const read = await facts.database.db.transaction((tx) => readEverything(tx, facts), oneMoment);
    version += 1;
    snapshot = { version, ...read };
    turnPage(snapshot);
  }

  async function readSome({ catalogue, federation }: Snapshot, { products, producers }: Work): Promise<void> {
    const read = await facts.database.db.transaction(async (tx) => {
      const ofProducers = producers.length > 0 ? await productsOfProducers(tx, producers) : [];
      const ids = [...new Set([...products, ...ofProducers])];
      return readProductsAnew(tx, ids, { producers, catalogue, today: day.date });
    }, oneMoment);
    patchCatalogue(catalogue, read, { federation, reference: facts.reference });
    renew();
  }

  function renew(): void {
    if (!snapshot) return;
    version += 1;
    snapshot = { ...snapshot, version };
  }

  /** Links begin and end with the day: when another one has begun, what they say is told anew. */
  function turnPage({ catalogue }: Snapshot): void {
    const now = facts.clock();
    if (now >= day.startsAt && now < day.endsAt) return;
    day = dayOf(now);
    if (renewLinks(catalogue, day.date)) renew();
  }

  function ordered({ stock, booked }: Extract<Change, { kind: 'ordered' }>): void {
    if (!snapshot) return;
    snapshot.network.booked.set(booked.serviceDayId, booked.load);
    patchStock(snapshot.catalogue, stock);
    renew();
  }

  function hear(change: Change): void {
    if (change.kind === 'ordered') {
      ordered(change);
      // What is being read may be older than this: it is said again when it has been read.
      pending.afterwards(() => ordered(change));
      return;
    }
    follow(change);
  }

  function follow(change: Exclude<Change, { kind: 'ordered' }>): void {
    pending.add(change).catch((error: unknown) => {
      facts.log.error({ err: error }, 'the catalogue could not be read again');
      setTimeout(() => !closed && follow({ kind: 'reload' }), patience).unref();
    });
  }

  async function listen(): Promise<void> {
    const client = new pg.Client({ connectionString: facts.databaseUrl });
    client.on('notification', ({ payload }) => hear(JSON.parse(payload ?? '{"kind":"reload"}') as Change));
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
    }, patience).unref();
  }

  function reload(): Promise<void> {
    return pending.add({ kind: 'reload' });
  }

  return {
    current: () => {
      if (!snapshot) throw new Error('The catalogue has not been loaded yet.');
      turnPage(snapshot);
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

/** All statements of a reading see the same commits. */
const oneMoment = { isolationLevel: 'repeatable read', accessMode: 'read only' } as const;

async function readEverything(tx: Tx, { reference, gazetteer, clock }: Facts) {
  const federation = await loadFederation(tx);
  const showcase = await loadShowcase(tx);
  const today = localDate(clock());
  const catalogue = await loadCatalogue(tx, { federation, reference, showcase }, today);
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
