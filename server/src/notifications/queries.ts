import { desc, eq } from 'drizzle-orm';
import type { Tx } from '../db/client.ts';
import { mails } from '../db/tables/notifications.ts';
import { coopOrders } from '../db/tables/orders.ts';

export type MailRow = typeof mails.$inferSelect;

/**
 * Keeps a mail; false when one with its key is kept already. Waits for another transaction that is
 * keeping the same one, so two runs of a job never both hear true.
 */
export async function insertMail(tx: Tx, row: MailRow): Promise<boolean> {
  const inserted = await tx
    .insert(mails)
    .values(row)
    .onConflictDoNothing({ target: mails.dedupKey })
    .returning({ id: mails.id });
  return inserted.length > 0;
}

export function readLatestMails(
  tx: Tx,
  limit: number,
): Promise<Pick<MailRow, 'id' | 'to' | 'subject' | 'at'>[]> {
  return tx
    .select({ id: mails.id, to: mails.to, subject: mails.subject, at: mails.at })
    .from(mails)
    .orderBy(desc(mails.at), desc(mails.id))
    .limit(limit);
}

export async function readMail(tx: Tx, id: string): Promise<MailRow | null> {
  const [row] = await tx.select().from(mails).where(eq(mails.id, id));
  return row ?? null;
}

/** The Order a CoopOrder belongs to; null for an unknown one. */
export async function readOrderId(tx: Tx, coopOrderId: string): Promise<string | null> {
  const [row] = await tx
    .select({ orderId: coopOrders.orderId })
    .from(coopOrders)
    .where(eq(coopOrders.id, coopOrderId));
  return row?.orderId ?? null;
}
