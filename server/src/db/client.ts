import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';

export type Db = NodePgDatabase;
/** A database or an open transaction: queries take either. */
export type Tx = Pick<
  Db,
  'select' | 'insert' | 'update' | 'delete' | 'execute' | 'selectDistinct' | 'selectDistinctOn'
>;

export type Database = { db: Db; pool: pg.Pool; close(): Promise<void> };

export function openDatabase(
  url: string,
  options: { pool: number; onError?: (error: Error) => void },
): Database {
  const pool = new pg.Pool({ connectionString: url, max: options.pool, idleTimeoutMillis: 30_000 });
  // Without a listener an idle connection that is cut (server restart) would end the process.
  const onError = options.onError ?? (() => undefined);
  pool.on('error', onError);
  // So would one that is cut in the middle of a transaction, which hears of it by its next query.
  pool.on('connect', (client) => client.on('error', onError));
  return { db: drizzle(pool), pool, close: () => pool.end() };
}

/** Whether the database answers at all. */
export function answers(pool: pg.Pool): Promise<boolean> {
  return pool.query('select 1').then(
    () => true,
    () => false,
  );
}
