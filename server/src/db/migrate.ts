import { fileURLToPath } from 'node:url';
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator';
import { openDatabase } from './client.ts';

const folder = fileURLToPath(new URL('../../../migrations', import.meta.url));
/** Any number: it only has to be the same in every process that migrates. */
const lockKey = 7_342_001;

/**
 * Brings a database to the newest schema, or to that of another folder of migrations. Several processes at once: one
 * works, the others wait.
 */
export async function migrate(url: string, migrationsFolder = folder): Promise<void> {
  const { db, pool, close } = openDatabase(url, { pool: 2 });
  const lock = await pool.connect();
  try {
    await lock.query('select pg_advisory_lock($1)', [lockKey]);
    await runMigrations(db, { migrationsFolder });
  } finally {
    lock.release(true);
    await close();
  }
}
