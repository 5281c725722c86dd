import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../db/client.ts';
import { users } from '../db/tables/accounts.ts';
import { joinDecisions } from '../db/tables/producers.ts';

/** Any number: it only has to be the same for all who join. */
const joinLock = 7_342_011;

/** Lets one transaction at a time change what is joined with what. */
export async function lockJoins(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${joinLock})`);
}

export type DecisionRow = typeof joinDecisions.$inferSelect;

/** Every decision that stands, the latest first, with the name of who took it. */
export function standingDecisions(tx: Tx) {
  return tx
    .select({ decision: joinDecisions, name: users.name })
    .from(joinDecisions)
    .innerJoin(users, eq(users.id, joinDecisions.decidedBy))
    .where(isNull(joinDecisions.undoneAt))
    .orderBy(desc(joinDecisions.decidedAt), joinDecisions.id);
}

export async function insertDecision(tx: Tx, row: typeof joinDecisions.$inferInsert): Promise<void> {
  await tx.insert(joinDecisions).values(row);
}

/** Undoes a decision that stands; null when there is none of that id. */
export async function undoDecisionRow(
  tx: Tx,
  id: string,
  by: { userId: string; at: Date },
): Promise<DecisionRow | null> {
  const [row] = await tx
    .update(joinDecisions)
    .set({ undoneBy: by.userId, undoneAt: by.at })
    .where(and(eq(joinDecisions.id, id), isNull(joinDecisions.undoneAt)))
    .returning();
  return row ?? null;
}
