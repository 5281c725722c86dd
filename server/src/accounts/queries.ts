import { desc, eq, inArray } from 'drizzle-orm';
import type { Membership } from '../ctx.ts';
import type { Tx } from '../db/client.ts';
import { auditEntries, memberships, users } from '../db/tables/accounts.ts';

export async function membershipsOf(tx: Tx, userId: string): Promise<Membership[]> {
  const rows = await tx
    .select({ role: memberships.role, cooperativeId: memberships.cooperativeId })
    .from(memberships)
    .where(eq(memberships.userId, userId));
  return rows as Membership[];
}

export async function userIdByEmail(tx: Tx, email: string): Promise<string | null> {
  const [row] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email));
  return row?.id ?? null;
}

export async function addMembership(tx: Tx, userId: string, membership: Membership): Promise<void> {
  await tx
    .insert(memberships)
    .values({ userId, ...membership, scope: membership.cooperativeId ?? 'federation' })
    .onConflictDoNothing();
}

export async function insertAudit(tx: Tx, row: typeof auditEntries.$inferInsert): Promise<void> {
  await tx.insert(auditEntries).values(row);
}

const entryWithName = {
  id: auditEntries.id,
  at: auditEntries.at,
  action: auditEntries.action,
  subject: auditEntries.subject,
  detail: auditEntries.detail,
  by: users.name,
};

/** One entry by its id, with the name of who did it. */
export async function readAuditEntry(tx: Tx, id: string) {
  const [entry] = await tx
    .select(entryWithName)
    .from(auditEntries)
    .innerJoin(users, eq(users.id, auditEntries.actorId))
    .where(eq(auditEntries.id, id));
  return entry;
}

/** What was done to any of these subjects, the latest first, with the name of who did it. */
export async function readAudit(tx: Tx, subjects: readonly string[], limit: number) {
  return await tx
    .select(entryWithName)
    .from(auditEntries)
    .innerJoin(users, eq(users.id, auditEntries.actorId))
    .where(inArray(auditEntries.subject, [...subjects]))
    .orderBy(desc(auditEntries.at), desc(auditEntries.id))
    .limit(limit);
}
