import type { coopOrders, orderLines, orders } from '../db/tables/orders.ts';

export type OrderRow = typeof orders.$inferSelect;
export type CoopOrderRow = typeof coopOrders.$inferSelect;
export type OrderLineRow = typeof orderLines.$inferSelect;

/** An Order with its CoopOrders, each with its lines. */
export type WholeOrder = { order: OrderRow; parts: { coopOrder: CoopOrderRow; lines: OrderLineRow[] }[] };
