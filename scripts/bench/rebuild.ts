import { clockFrom } from '@carriole/server/clock.ts';
import { readConfig } from '@carriole/server/config.ts';
import { openDatabase } from '@carriole/server/db/client.ts';
import { gazetteerOf } from '@carriole/server/federation/places.ts';
import { readReference } from '@carriole/server/reference.ts';
import { createSnapshotStore } from '@carriole/server/snapshot.ts';
import { pino } from 'pino';

/** Reads the whole catalogue once in a process of its own, and says how many milliseconds that took. */
const { databaseUrl, demoClock } = readConfig();
const database = openDatabase(databaseUrl, { pool: 2 });
const reference = readReference();
const gazetteer = gazetteerOf(reference.places);
const clock = clockFrom(demoClock);
const snapshots = createSnapshotStore({ database, databaseUrl, reference, gazetteer, clock, log: pino() });
await database.pool.query('select 1');
const started = performance.now();
await snapshots.reload();
process.send?.({ type: 'ready', url: String(Math.round(performance.now() - started)) });
process.once('SIGTERM', () => void database.close().then(() => process.disconnect?.()));
