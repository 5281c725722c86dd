import { clockFrom } from './clock.ts';
import { readConfig } from './config.ts';
import { openDatabase } from './db/client.ts';
import { loadDemo } from './demo-load.ts';
import { readReference } from './reference.ts';

/** Run by the demo's server on an empty database. */
const config = readConfig();
const database = openDatabase(config.databaseUrl, { pool: 2 });
await loadDemo({
  config,
  database,
  reference: readReference(),
  clock: clockFrom(config.demoClock),
  fetchDocument: () => Promise.reject(new Error('The demo is read from files.')),
});
await database.close();
