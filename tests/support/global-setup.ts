import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startDatabase } from '../../scripts/database.ts';
import { migrate } from '../../server/src/db/migrate.ts';
import { databaseUrl, runSql } from './sql.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A server on which the tests may create and drop databases. */
    databaseServerUrl: string;
    /** Begins the name of every database of this run. */
    databasePrefix: string;
  }
}

/**
 * Gives the tests a PostgreSQL with a migrated template database: one of our own that forgets
 * everything, or that of `TEST_DATABASE_URL`. Returns what takes it all away again.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await provideServer();
  const prefix = `carriole_${randomBytes(4).toString('hex')}`;
  try {
    await runSql(server.url, `create database ${prefix}_template`);
    await migrate(databaseUrl(server.url, `${prefix}_template`));
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('databaseServerUrl', server.url);
  project.provide('databasePrefix', prefix);
  return async () => {
    await dropDatabases(server.url, prefix);
    await server.stop();
  };
}

async function provideServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) {
    return { url: given, stop: async () => undefined };
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'carriole-tests-'));
  const database = await startDatabase({ dataDir, log: () => undefined, durable: false });
  return {
    url: database.url,
    stop: async () => {
      await database.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** What a test that failed halfway did not drop itself. */
async function dropDatabases(serverUrl: string, prefix: string): Promise<void> {
  const found = await runSql(serverUrl, 'select datname from pg_database where starts_with(datname, $1)', [
    `${prefix}_`,
  ]);
  for (const { datname } of found) {
    await runSql(serverUrl, `drop database if exists "${datname}" with (force)`);
  }
}
