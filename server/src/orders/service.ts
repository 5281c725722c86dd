import type { Tx } from '../db/client.ts';
import type { CoopOrderRow, OrderLineRow, OrderRow, WholeOrder } from './model.ts';
import { findKey, insertWhole, nextOrderNumber, readOrder, readOrdersSince, setSeen } from './queries.ts';

/** The order an `Idempotency-Key` has made, and of what body; null when the key is new. */
export function orderByKey(tx: Tx, key: string): Promise<{ bodyHash: string; orderId: string } | null> {
  return findKey(tx, key);
}

export function newOrderNumber(tx: Tx): Promise<number> {
  return nextOrderNumber(tx);
}

/** Writes an Order with all its parts. The caller's transaction makes it whole or nothing. */
export function writeOrder(
  tx: Tx,
  rows: { order: OrderRow; coopOrders: CoopOrderRow[]; lines: OrderLineRow[]; key: string; bodyHash: string },
): Promise<void> {
  return insertWhole(tx, rows);
}

export function wholeOrder(tx: Tx, id: string): Promise<WholeOrder | null> {
  return readOrder(tx, id);
}

export function markSeen(tx: Tx, coopOrderId: string): Promise<void> {
  return setSeen(tx, coopOrderId);
}

/** A person's orders, or one, for days from a date on, each with the moment (epoch ms) its first line closes. */
export function ordersSince(
  tx: Tx,
  whose: { userId: string } | { orderId: string },
  fromDate: string,
): Promise<{ order: OrderRow; changeBefore: number | null }[]> {
  return readOrdersSince(tx, whose, fromDate);
}
