import type { Tx } from '../db/client.ts';
import { readWithdrawn } from './queries.ts';

/** The offers their co-ops withdrew last, newest first. */
export function lastWithdrawn(tx: Tx, limit: number): Promise<{ id: string; at: Date }[]> {
  return readWithdrawn(tx, limit);
}
