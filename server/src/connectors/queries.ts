import { desc, eq } from 'drizzle-orm';
import type { Tx } from '../db/client.ts';
import { importRuns } from '../db/tables/connectors.ts';

export type ImportRunRow = typeof importRuns.$inferInsert;

export async function insertRun(tx: Tx, row: ImportRunRow): Promise<void> {
  await tx.insert(importRuns).values(row);
}

export function readRuns(tx: Tx, cooperativeId: string) {
  return tx
    .select()
    .from(importRuns)
    .where(eq(importRuns.cooperativeId, cooperativeId))
    .orderBy(desc(importRuns.at))
    .limit(20);
}

/** The digest of what a co-op's source held when it was last read; null before. */
export async function lastDigest(tx: Tx, cooperativeId: string): Promise<string | null> {
  const [row] = await tx
    .select({ digest: importRuns.sourceDigest })
    .from(importRuns)
    .where(eq(importRuns.cooperativeId, cooperativeId))
    .orderBy(desc(importRuns.at))
    .limit(1);
  return row?.digest ?? null;
}
