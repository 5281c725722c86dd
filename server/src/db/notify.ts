import { sql } from 'drizzle-orm';
import type { Tx } from './client.ts';

/** Tells every process, when (and only when) the transaction commits. */
export async function notify(tx: Tx, channel: string, payload: unknown): Promise<void> {
  await tx.execute(sql`select pg_notify(${channel}, ${JSON.stringify(payload)})`);
}
