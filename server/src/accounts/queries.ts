import { eq } from 'drizzle-orm';
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
