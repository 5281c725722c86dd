import type { FastifyBaseLogger } from 'fastify';
import { type Auth, createAuth } from './accounts/auth.ts';
import type { Arrivals } from './catalogue/arrivals.ts';
import { type Clock, clockFrom } from './clock.ts';
import type { Config } from './config.ts';
import { type Database, openDatabase } from './db/client.ts';
import { daysAt } from './delivery/service.ts';
import { createDemandCounter, type DemandCounter } from './demand/counter-service.ts';
import { type Gazetteer, gazetteerOf } from './federation/places.ts';
import { type FetchDocument, fetchDocument } from './gateways/fetch-document.ts';
import { type Geocoder, openGeocoder } from './gateways/geocoder.ts';
import { openSmtp, type Smtp } from './gateways/mail.ts';
import { createPictures, type Pictures } from './gateways/pictures.ts';
import { createQueue, type Queue } from './jobs/queue.ts';
import { type Reference, readReference } from './reference.ts';
import { createSnapshotStore, type SnapshotStore } from './snapshot.ts';

/** Everything a request or a job can need. Built here, in one place, and nowhere else. */
export type Deps = {
  config: Config;
  database: Database;
  clock: Clock;
  reference: Reference;
  gazetteer: Gazetteer;
  snapshots: SnapshotStore;
  /** What can be at a postcode when; refuses one that is not in Belgium. */
  arrivalsAt(postcode: string, now: number): Arrivals;
  auth: Auth;
  queue: Queue;
  /** Fetches from the web, within what this installation allows. */
  fetchDocument: FetchDocument;
  /** Null: mail is kept in the database and read at /dev/mail in the demo. */
  smtp: Smtp | null;
  pictures: Pictures;
  unmetDemand: DemandCounter;
  /** Null: people type their street without suggestions. */
  geocoder: Geocoder | null;
  /** The address people reach the shop at, without a slash at the end. */
  origin: string;
  close(): Promise<void>;
};

/** Wires the whole. The database must be migrated; the catalogue and the queue are ready when it returns. */
export async function createDeps(config: Config, log: FastifyBaseLogger): Promise<Deps> {
  const database = openDatabase(config.databaseUrl, {
    pool: config.databasePool,
    onError: (error) => log.warn({ err: error }, 'an idle database connection was lost'),
  });
  const time = { clock: clockFrom(config.demoClock) };
  const reference = readReference();
  const gazetteer = gazetteerOf(reference.places);
  const origin = config.publicOrigin ?? `http://${config.host}:${config.port}`;
  const smtp = config.smtpUrl === null ? null : openSmtp(config.smtpUrl, config.mailFrom);
  const queue = await createQueue(config, log);
  const snapshots = createSnapshotStore({
    database,
    reference,
    gazetteer,
    // Asked anew each time: whoever sets another clock sets the catalogue's too.
    clock: () => time.clock(),
    databaseUrl: config.databaseUrl,
    log,
  });
  const unmetDemand = createDemandCounter(database.db, (error) =>
    log.warn({ err: error }, 'what people looked for could not be counted'),
  );
  await snapshots.reload();
  await snapshots.listen();
  return Object.assign(time, {
    config,
    database,
    reference,
    gazetteer,
    snapshots,
    arrivalsAt: (postcode: string, now: number) =>
      daysAt({ postcode, now, gazetteer, snapshot: snapshots.current() }).arrivals,
    auth: createAuth(config, database.db, origin),
    queue,
    fetchDocument: (request: Parameters<FetchDocument>[0]) =>
      fetchDocument({ ...request, allowPrivate: config.privateSources }),
    smtp,
    pictures: createPictures(log),
    unmetDemand,
    geocoder:
      config.geocoderUrl === null
        ? null
        : openGeocoder({
            url: config.geocoderUrl,
            now: () => time.clock(),
            onFailure: (reason) => log.warn({ reason }, 'the geocoder did not answer'),
          }),
    origin,
    close: async () => {
      smtp?.close();
      await unmetDemand.close();
      await snapshots.close();
      await queue.stop();
      await database.close();
    },
  });
}
