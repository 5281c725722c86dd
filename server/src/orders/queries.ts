import { and, asc, eq, gte, min, sql } from 'drizzle-orm';
import type { Tx } from '../db/client.ts';
import { coopOrders, idempotencyKeys, orderLines, orderNumbers, orders } from '../db/tables/orders.ts';
import type { CoopOrderRow, OrderLineRow, OrderRow, WholeOrder } from './model.ts';

/** The next order number. Numbers taken by an order that is then refused are not used again. */
export async function nextOrderNumber(tx: Tx): Promise<number> {
  const result = await tx.execute(sql`select nextval(${orderNumbers.seqName}::regclass)::int as number`);
  return Number((result.rows[0] as { number: number }).number);
}

export async function findKey(tx: Tx, key: string): Promise<{ bodyHash: string; orderId: string } | null> {
  const [row] = await tx.select().from(idempotencyKeys).where(eq(idempotencyKeys.key, key));
  return row ?? null;
}

export async function insertWhole(
  tx: Tx,
  rows: { order: OrderRow; coopOrders: CoopOrderRow[]; lines: OrderLineRow[]; key: string; bodyHash: string },
): Promise<void> {
  await tx.insert(orders).values(rows.order);
  await tx.insert(coopOrders).values(rows.coopOrders);
  await tx.insert(orderLines).values(rows.lines);
  await tx.insert(idempotencyKeys).values({
    key: rows.key,
    bodyHash: rows.bodyHash,
    orderId: rows.order.id,
    createdAt: rows.order.placedAt,
  });
}

export async function readOrder(tx: Tx, id: string): Promise<WholeOrder | null> {
  const [order] = await tx.select().from(orders).where(eq(orders.id, id));
  if (!order) return null;
  const parts = await tx
    .select()
    .from(coopOrders)
    .where(eq(coopOrders.orderId, id))
    .orderBy(asc(coopOrders.cooperativeId));
  const lines = await tx
    .select()
    .from(orderLines)
    .where(eq(orderLines.orderId, id))
    .orderBy(asc(orderLines.position));
  return {
    order,
    parts: parts.map((coopOrder) => ({
      coopOrder,
      lines: lines.filter(({ coopOrderId }) => coopOrderId === coopOrder.id),
    })),
  };
}

export async function setSeen(tx: Tx, coopOrderId: string): Promise<void> {
  await tx.update(coopOrders).set({ status: 'seen' }).where(eq(coopOrders.id, coopOrderId));
}

/** A person's orders, or one, for days from a date on, with the first moment a line of each can no longer change. */
export async function readOrdersSince(
  tx: Tx,
  whose: { userId: string } | { orderId: string },
  fromDate: string,
): Promise<{ order: OrderRow; changeBefore: number | null }[]> {
  const own = 'userId' in whose ? eq(orders.userId, whose.userId) : eq(orders.id, whose.orderId);
  const rows = await tx
    .select({ order: orders, changeBefore: min(orderLines.orderBefore) })
    .from(orders)
    .leftJoin(orderLines, eq(orderLines.orderId, orders.id))
    .where(and(own, gte(orders.serviceDate, fromDate)))
    .groupBy(orders.id)
    .orderBy(asc(orders.serviceDate), asc(orders.id));
  return rows.map(({ order, changeBefore }) => ({ order, changeBefore: changeBefore?.getTime() ?? null }));
}
