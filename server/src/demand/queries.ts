import { asc, gte, sql } from 'drizzle-orm';
import type { Tx } from '../db/client.ts';
import { unmetDemand } from '../db/tables/demand.ts';
import type { DemandCount, DemandKind } from './rules.ts';

/** Adds counts to those that are there, in one statement; in key order, so that two who add wait for each other. */
export async function addCounts(tx: Tx, counts: readonly DemandCount[]): Promise<void> {
  if (counts.length === 0) return;
  const key = ({ week, kind, wanted }: DemandCount) => `${week} ${kind} ${wanted}`;
  await tx
    .insert(unmetDemand)
    .values(counts.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)))
    .onConflictDoUpdate({
      target: [unmetDemand.week, unmetDemand.kind, unmetDemand.wanted],
      set: { count: sql`${unmetDemand.count} + excluded.count` },
    });
}

export async function readCounts(tx: Tx, fromWeek: string): Promise<DemandCount[]> {
  const rows = await tx
    .select()
    .from(unmetDemand)
    .where(gte(unmetDemand.week, fromWeek))
    .orderBy(asc(unmetDemand.week), asc(unmetDemand.wanted));
  return rows.map((row) => ({ ...row, kind: row.kind as DemandKind }));
}
