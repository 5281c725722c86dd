import type { Inbox } from '@carriole/shared/contracts/desk.ts';
import { and, asc, count, desc, eq, gte, ilike, or, type SQL, sql, sum } from 'drizzle-orm';
import type { Tx } from '../db/client.ts';
import { coopOrders, orderLines, orders } from '../db/tables/orders.ts';

export type InboxFilter = {
  cooperativeId: string;
  date?: string | undefined;
  status?: Inbox['items'][number]['status'] | undefined;
  q?: string | undefined;
  sort: 'placed' | 'date' | 'customer' | 'total';
  page: number;
  size: number;
};

function conditions({ cooperativeId, date, status, q }: InboxFilter): SQL | undefined {
  const like = q ? `%${q.replace(/[\\%_]/g, (character) => `\\${character}`)}%` : null;
  return and(
    eq(coopOrders.cooperativeId, cooperativeId),
    date ? eq(coopOrders.serviceDate, date) : undefined,
    status ? eq(coopOrders.status, status) : undefined,
    like
      ? or(ilike(orders.number, like), ilike(orders.contactName, like), ilike(orders.place, like))
      : undefined,
  );
}

const order = {
  placed: [desc(coopOrders.placedAt)],
  date: [asc(coopOrders.serviceDate), desc(coopOrders.placedAt)],
  customer: [asc(orders.contactName)],
  total: [desc(coopOrders.totalCents)],
};

/** One page of a co-op's inbox; every row is filtered by the co-op. */
export async function readInbox(tx: Tx, filter: InboxFilter) {
  const where = conditions(filter);
  const lineCount = tx
    .select({ coopOrderId: orderLines.coopOrderId, lines: count().as('lines') })
    .from(orderLines)
    .where(eq(orderLines.cooperativeId, filter.cooperativeId))
    .groupBy(orderLines.coopOrderId)
    .as('line_count');
  const rows = await tx
    .select({
      coopOrder: coopOrders,
      order: orders,
      lines: sql<number>`coalesce(${lineCount.lines}, 0)::int`,
    })
    .from(coopOrders)
    .innerJoin(orders, eq(orders.id, coopOrders.orderId))
    .leftJoin(lineCount, eq(lineCount.coopOrderId, coopOrders.id))
    .where(where)
    .orderBy(...order[filter.sort], asc(coopOrders.id))
    .limit(filter.size)
    .offset((filter.page - 1) * filter.size);
  const [total] = await tx
    .select({ total: count() })
    .from(coopOrders)
    .innerJoin(orders, eq(orders.id, coopOrders.orderId))
    .where(where);
  return { rows, total: total?.total ?? 0 };
}

/** What is to be prepared per date, from a date on. */
export async function readDays(tx: Tx, cooperativeId: string, fromDate: string) {
  const rows = await tx
    .select({
      date: coopOrders.serviceDate,
      count: count(),
      totalCents: sum(coopOrders.totalCents).mapWith(Number),
    })
    .from(coopOrders)
    .where(and(eq(coopOrders.cooperativeId, cooperativeId), gte(coopOrders.serviceDate, fromDate)))
    .groupBy(coopOrders.serviceDate)
    .orderBy(asc(coopOrders.serviceDate));
  return rows;
}

/** A CoopOrder with its order and lines; null when no co-op of the list has it. */
export async function readCoopOrder(tx: Tx, id: string, cooperativeIds: readonly string[]) {
  const [row] = await tx
    .select({ coopOrder: coopOrders, order: orders })
    .from(coopOrders)
    .innerJoin(orders, eq(orders.id, coopOrders.orderId))
    .where(eq(coopOrders.id, id));
  if (!row || !cooperativeIds.includes(row.coopOrder.cooperativeId)) return null;
  const lines = await tx
    .select()
    .from(orderLines)
    .where(eq(orderLines.coopOrderId, id))
    .orderBy(asc(orderLines.position));
  return { ...row, lines };
}

/** When other hubs' crates for an order reach its carrier. Only the co-op and the moment: no lines, no sums. */
export function readIncoming(tx: Tx, orderId: string) {
  return tx
    .select({ cooperativeId: coopOrders.cooperativeId, arrivesAt: coopOrders.transferArrivesAt })
    .from(coopOrders)
    .where(and(eq(coopOrders.orderId, orderId), eq(coopOrders.carries, false)))
    .orderBy(asc(coopOrders.transferArrivesAt));
}
