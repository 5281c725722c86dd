import type { CoopOrderDetail, Inbox, Me } from '@carriole/shared/contracts/desk.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import { deskCooperatives } from '../accounts/service.ts';
import { localDate } from '../calendar.ts';
import type { Ctx } from '../ctx.ts';
import { deskCooperative } from '../federation/service.ts';
import type { OrderLineRow } from '../orders/model.ts';
import { markSeen } from '../orders/service.ts';
import { refOf } from '../orders/views.ts';
import { type InboxFilter, readCoopOrder, readDays, readInbox, readIncoming } from './queries.ts';
import { detailView, inboxItem } from './views.ts';

export async function inbox(
  ctx: Ctx,
  query: Omit<InboxFilter, 'cooperativeId'> & { cooperative?: string | undefined },
): Promise<Inbox> {
  const cooperativeId = deskCooperative(ctx, query.cooperative);
  const { db } = ctx.deps.database;
  const { federation } = ctx.deps.snapshots.current();
  const { rows, total } = await readInbox(db, { ...query, cooperativeId });
  return {
    cooperative: refOf(federation, cooperativeId),
    items: rows.map(({ coopOrder, order, lines }) => inboxItem(coopOrder, order, lines, federation)),
    total,
    page: query.page,
    pages: Math.max(1, Math.ceil(total / query.size)),
    days: await readDays(db, cooperativeId, localDate(ctx.now)),
  };
}

/** One CoopOrder of the caller's co-ops; another co-op's does not exist for them. */
export async function coopOrder(ctx: Ctx, id: string): Promise<CoopOrderDetail> {
  const { db } = ctx.deps.database;
  const { federation } = ctx.deps.snapshots.current();
  const found = await owned(ctx, id);
  const incoming = found.coopOrder.carries ? await readIncoming(db, found.order.id) : [];
  return detailView({ ...found, lines: inLanguage(ctx, found.lines) }, incoming, federation);
}

/** Staff reads products by their name in its own language, whatever language the customer ordered in. */
function inLanguage(ctx: Ctx, lines: readonly OrderLineRow[]): OrderLineRow[] {
  const { byId } = ctx.deps.snapshots.current().catalogue;
  return lines.map((line) => {
    const product = byId.get(line.productId);
    // What was ordered keeps its name when it is joined into another product later.
    return product?.id === line.productId ? { ...line, name: product.names[ctx.locale] } : line;
  });
}

export async function seeCoopOrder(ctx: Ctx, id: string): Promise<{ status: 'seen' }> {
  const { coopOrder: row } = await owned(ctx, id);
  await markSeen(ctx.deps.database.db, row.id);
  return { status: 'seen' };
}

async function owned(ctx: Ctx, id: string) {
  const { federation } = ctx.deps.snapshots.current();
  const allowed = deskCooperatives(
    ctx,
    federation.cooperatives.map((one) => one.id),
  );
  const found = await readCoopOrder(ctx.deps.database.db, id, allowed);
  if (!found) throw new Refusal('coop-order-not-found');
  return found;
}

/** Who is signed in; null for a visitor. */
export function whoAmI(ctx: Ctx): { me: Me | null } {
  const { actor } = ctx;
  if (!actor) return { me: null };
  const { federation } = ctx.deps.snapshots.current();
  const memberships = actor.memberships.map(({ role, cooperativeId }) => ({
    role,
    cooperative: cooperativeId === null ? null : refOf(federation, cooperativeId),
  }));
  return { me: { name: actor.name, email: actor.email, memberships } };
}
