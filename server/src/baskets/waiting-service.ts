import type { WaitingView } from '@carriole/shared/contracts/waiting.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import { localDateTime } from '../calendar.ts';
import { cooperativeRef } from '../catalogue/views.ts';
import type { Ctx } from '../ctx.ts';
import type { ServiceDay, ServiceFacts } from '../delivery/model.ts';
import { comingDays } from '../delivery/service.ts';
import { dayParts, serviceDayId } from '../delivery/service-days.ts';
import {
  joinQueue,
  leaveQueue,
  peopleAhead,
  queuesOf,
  type WaitingEntry,
  waitingEntry,
} from '../delivery/waiting-service.ts';
import { isLinkSecret, linkSecret, newId } from '../ids.ts';
import type { Basket } from './model.ts';
import { planBasketOn, planWithRoom } from './planning.ts';
import { readBasket } from './queries.ts';

type Wish = { dayId: string; email: string; locale: Locale };

/** Waits with a basket for a place on a full day. Refuses a day that it cannot have at all, or can have right away. */
export async function joinWaiting(
  ctx: Ctx,
  basketId: string,
  wish: Wish,
): Promise<{ secret: string; waiting: WaitingView }> {
  const { db } = ctx.deps.database;
  const basket = await readBasket(db, basketId);
  if (!basket) throw new Refusal('basket-not-found');
  if (basket.status === 'ordered') throw new Refusal('basket-ordered');
  if (basket.lines.length === 0) throw new Refusal('basket-empty');
  const day = fullDay(ctx, basket, wish.dayId);
  const { grams, coldGrams, frozenGrams } = planWithRoom(basket, products(ctx), day, ctx.now).load;
  const row = {
    id: newId('wai'),
    basketId,
    serviceId: day.service.id,
    date: day.date,
    email: wish.email,
    locale: wish.locale,
    grams,
    coldGrams,
    frozenGrams,
    joinedAt: new Date(ctx.now),
  };
  await db.transaction(async (tx) => {
    if (await joinQueue(tx, row)) await ctx.deps.queue.send(tx, 'waiting.joined', { entryId: row.id });
  });
  const known = (await queuesOf(db, basketId)).find(
    (one) => one.serviceId === row.serviceId && one.date === row.date,
  );
  const id = known?.id ?? row.id;
  return { secret: waitingSecret(ctx, id), waiting: await existing(ctx, id) };
}

function products(ctx: Ctx) {
  return ctx.deps.snapshots.current().catalogue.byId;
}

/** A coming day that would take the whole basket if it had room, and has none. */
function fullDay(ctx: Ctx, basket: Basket, dayId: string): ServiceDay {
  const snapshot = ctx.deps.snapshots.current();
  const service = snapshot.network.byId.get(dayParts(dayId)?.serviceId ?? '');
  const reaches = service?.kind === 'pickup' || service?.postcodes.includes(basket.postcode ?? '');
  const day = service && comingDays([service], snapshot, ctx.now).find(({ id }) => id === dayId);
  if (!day || !reaches || !planWithRoom(basket, products(ctx), day, ctx.now).complete)
    throw new Refusal('day-not-available', { causes: [{ pointer: '/body/dayId', detail: dayId }] });
  if (planBasketOn(basket, products(ctx), day, ctx.now).complete) throw new Refusal('day-has-room');
  return day;
}

/** How far somebody is, for whoever holds their secret. */
export async function showWaiting(ctx: Ctx, id: string, secret: string | undefined): Promise<WaitingView> {
  refuseStranger(ctx, id, secret);
  return await existing(ctx, id);
}

/** Leaves the list. */
export async function leaveWaiting(ctx: Ctx, id: string, secret: string | undefined): Promise<WaitingView> {
  refuseStranger(ctx, id, secret);
  const row = await waitingEntry(ctx.deps.database.db, id);
  if (!row) throw new Refusal('waiting-not-found');
  await leaveQueue(ctx.deps, row);
  return existing(ctx, id);
}

/** The secret of a place in a waiting list. */
export function waitingSecret({ deps }: Pick<Ctx, 'deps'>, id: string): string {
  return linkSecret(`waiting:${id}`, deps.config.appSecret);
}

function refuseStranger({ deps }: Ctx, id: string, secret: string | undefined): void {
  if (secret === undefined || !isLinkSecret(secret, `waiting:${id}`, deps.config.appSecret))
    throw new Refusal('waiting-not-found');
}

async function existing(ctx: Ctx, id: string): Promise<WaitingView> {
  const found = await viewWaiting(ctx, id);
  if (!found) throw new Refusal('waiting-not-found');
  return found.view;
}

/** A place in a waiting list, and whom to tell of it; asks for no secret. */
export async function viewWaiting(
  { deps }: Pick<Ctx, 'deps'>,
  id: string,
): Promise<{ view: WaitingView; row: WaitingEntry } | null> {
  const { db } = deps.database;
  const row = await waitingEntry(db, id);
  if (!row) return null;
  const { network, federation } = deps.snapshots.current();
  const service = network.byId.get(row.serviceId);
  const view: WaitingView = {
    id,
    status: row.status as WaitingView['status'],
    basketId: row.basketId,
    dayId: serviceDayId(row.serviceId, row.date),
    day: service ? dayView(service, row.date, federation) : null,
    ahead: row.status === 'waiting' ? await peopleAhead(db, row) : null,
    heldUntil: row.status === 'offered' && row.heldUntil ? localDateTime(row.heldUntil.getTime()) : null,
  };
  return { view, row };
}

type Known = ReturnType<Ctx['deps']['snapshots']['current']>['federation'];

function dayView(service: ServiceFacts, date: string, federation: Known): WaitingView['day'] {
  const carrier = federation.cooperativeById.get(service.cooperativeId);
  if (!carrier) return null;
  const { kind, name, from, to, point } = service;
  return { kind, carrier: cooperativeRef(carrier), name, place: point?.place ?? null, date, from, to };
}
