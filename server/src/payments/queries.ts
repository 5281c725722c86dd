import { eq } from 'drizzle-orm';
import type { Tx } from '../db/client.ts';
import { payments } from '../db/tables/payments.ts';

export type PaymentRow = typeof payments.$inferSelect;

export async function insertPayment(tx: Tx, row: typeof payments.$inferInsert): Promise<void> {
  await tx.insert(payments).values(row);
}

export async function readPayment(tx: Tx, orderId: string): Promise<PaymentRow | null> {
  const [row] = await tx.select().from(payments).where(eq(payments.orderId, orderId));
  return row ?? null;
}
