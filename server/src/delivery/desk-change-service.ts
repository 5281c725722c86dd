import { formatDateTime } from '@carriole/shared/calendar.ts';
import type { DeskWritten } from '@carriole/shared/contracts/delivery-desk.ts';
import type { DeliveryChange } from '@carriole/shared/contracts/delivery-desk-views.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import { actionsOn, deskCooperatives, managerOf, recordAction } from '../accounts/service.ts';
import { localDate, localDateTime } from '../calendar.ts';
import { tellNetwork } from '../catalogue-changes.ts';
import type { Actor, Ctx } from '../ctx.ts';
import type { Tx } from '../db/client.ts';
import { loadFederation } from '../federation/service.ts';
import type { DeliveryFacts, OrderToCome, RowChange, StrandedWhy } from './desk-model.ts';
import { lockDelivery, readHubs, readOrdersToCome } from './desk-queries.ts';
import { strandedWhy } from './desk-stranded.ts';
import { loadNetwork } from './service.ts';

/** What a write did, for its audit row and its answer. */
export type Done = {
  /** What it is recorded under: the zone, point or transfer, or the co-op for dates. */
  subject: string;
  id: string;
  version: number;
  what: DeliveryChange['what'];
  how: DeliveryChange['how'];
  name: string;
  rows: RowChange[];
};

export type Asked = {
  cooperativeId: string;
  /** How many orders to come the caller knows to be stranded by it. */
  affected: number;
  /** The name a refusal says is taken. */
  name?: string;
};

/**
 * Does a piece of the desk's work in one transaction, alone in its co-op: writes it, counts the orders to come it
 * strands, keeps an audit row and tells every process. Refuses people who do not manage the co-op, and another number
 * of stranded orders than the caller knows of.
 */
export async function writeDelivery(
  ctx: Ctx,
  asked: Asked,
  work: (tx: Tx, actor: Actor) => Promise<Done>,
): Promise<DeskWritten> {
  const actor = managerOf(ctx, asked.cooperativeId);
  try {
    return await ctx.deps.database.db.transaction(async (tx) => {
      await lockDelivery(tx, asked.cooperativeId);
      const before = await strandedNow(tx, ctx);
      const done = await work(tx, actor);
      const after = await strandedNow(tx, ctx);
      refuseUnseen(
        after.filter(({ order }) => !before.some((one) => one.order.id === order.id)).length,
        asked,
      );
      const change = await record(tx, ctx, { actor, done });
      await tellNetwork(tx);
      return { id: done.id, version: done.version, change };
    });
  } catch (error) {
    throw takenFrom(error, asked.name ?? '') ?? error;
  }
}

function refuseUnseen(count: number, { affected }: Asked): void {
  if (count === affected) return;
  throw new Refusal('orders-affected', {
    values: { count: String(count) },
    causes: [{ pointer: '/body/affected', detail: String(count) }],
  });
}

/** The orders to come that cannot go as they were placed, as the transaction sees them. */
export async function strandedNow(tx: Tx, ctx: Ctx): Promise<{ order: OrderToCome; why: StrandedWhy }[]> {
  const facts = await factsNow(tx, ctx);
  const orders = await readOrdersToCome(tx, localDate(ctx.now));
  return orders.flatMap((order) => {
    const why = strandedWhy(order, facts);
    return why ? [{ order, why }] : [];
  });
}

/** The network and the transfers as the transaction sees them. */
export async function factsNow(tx: Tx, ctx: Ctx) {
  const federation = await loadFederation(tx);
  const { gazetteer } = ctx.deps;
  const network = await loadNetwork(tx, { gazetteer, federation, now: ctx.now });
  return {
    network,
    federation,
    transfers: federation.transfers,
    hubsOf: await readHubs(tx),
  } satisfies DeliveryFacts & { federation: unknown };
}

const actions = {
  added: 'delivery.added',
  changed: 'delivery.changed',
  ended: 'delivery.ended',
  undone: 'delivery.undone',
} as const;

/** Whether a recorded action is one of this desk. */
export function isDeliveryAction(action: string): boolean {
  return Object.values<string>(actions).includes(action);
}

async function record(tx: Tx, ctx: Ctx, { actor, done }: { actor: Actor; done: Done }): Promise<string> {
  const { subject, what, how, name, version, rows } = done;
  const detail = { what, how, name, version: String(version), rows: JSON.stringify(rows) };
  return await recordAction(tx, { actor, at: new Date(ctx.now), action: actions[how], subject, detail });
}

const takenBy: Record<string, 'name-taken' | 'day-taken'> = {
  delivery_zones_name: 'name-taken',
  pickup_points_name: 'name-taken',
  delivery_days_once: 'day-taken',
  pickup_openings_once: 'day-taken',
  hub_transfers_once: 'day-taken',
};

/** What the database says when there is such a thing already, as a refusal. */
function takenFrom(error: unknown, name: string): Refusal | null {
  const { constraint } = ((error as Error | null)?.cause ?? {}) as { constraint?: string };
  const slug = takenBy[constraint ?? ''];
  return slug ? new Refusal(slug, { values: { name } }) : null;
}

/** Refuses what is not of one of the caller's co-ops as if it did not exist. */
export function refuseOthers(
  ctx: Ctx,
  cooperativeId: string | null,
  id: string,
): asserts cooperativeId is string {
  const { cooperatives } = ctx.deps.snapshots.current().federation;
  const allowed = deskCooperatives(
    ctx,
    cooperatives.map((one) => one.id),
  );
  if (cooperativeId === null || !allowed.includes(cooperativeId)) throw notFound(id);
}

export function notFound(id: string): Refusal {
  return new Refusal('delivery-not-found', { causes: [{ pointer: '/params/id', detail: id }] });
}

/** Refuses a change made to something other than what is kept now, and says who changed it when. */
export async function refuseStale(
  tx: Tx,
  ctx: Ctx,
  { subject, version, seen }: { subject: string; version: number; seen: number },
): Promise<void> {
  if (version === seen) return;
  const causes = [{ pointer: '/body/version', detail: String(version) }];
  throw await changedSince(tx, ctx, { subject, causes });
}

/** The refusal of what somebody changed meanwhile. */
export async function changedSince(
  tx: Tx,
  ctx: Ctx,
  { subject, causes }: { subject: string; causes: Refusal['causes'] },
): Promise<Refusal> {
  const last = (await actionsOn(tx, [subject], 20)).find(({ action }) => isDeliveryAction(action));
  const when = formatDateTime(localDateTime(last?.at.getTime() ?? ctx.now), ctx.locale);
  return new Refusal('delivery-changed', { values: { name: last?.by ?? '', when }, causes });
}
