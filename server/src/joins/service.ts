import type { JoinItem, JoinList } from '@carriole/shared/contracts/joins.ts';
import { type ObstacleName, obstacleTexts } from '@carriole/shared/join-texts.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import { federationAdmin, recordAction } from '../accounts/service.ts';
import { followProducts } from '../baskets/follow-service.ts';
import { rejoinCatalogue } from '../catalogue/rejoin-service.ts';
import { tellReload } from '../catalogue-changes.ts';
import type { Ctx } from '../ctx.ts';
import type { Tx } from '../db/client.ts';
import type { JoinKind } from '../producers/decision-service.ts';
import { decide, takeTurnToJoin, undoDecision } from '../producers/decision-service.ts';
import type { JoinVerdict } from '../producers/decisions.ts';
import { rejoinProducers } from '../producers/service.ts';
import { obstacleBetween, obstaclesIn, pairsByState, speaksOf } from './rules.ts';
import { itemOf } from './views.ts';
import { readWorld, type World } from './world-service.ts';

type Asked = {
  kind: JoinKind;
  state: 'open' | 'joined' | 'apart';
  q?: string | undefined;
  page: number;
  size: number;
};

/** One page of the pairs of a kind in a state. */
export async function listJoins(ctx: Ctx, { kind, state, q, page, size }: Asked): Promise<JoinList> {
  federationAdmin(ctx);
  const world = await readWorld(ctx.deps.database.db, ctx.deps);
  const { federation } = ctx.deps.snapshots.current();
  const facts = { world, federation, labels: ctx.deps.reference.labels };
  const pairs = pairsByState(world.pairs[kind]);
  const items = pairs[state].flatMap((pair) => itemOf(kind, pair, facts) ?? []);
  const found = items.filter((item) => speaksOf(textsOf(item), q));
  return {
    items: found.slice((page - 1) * size, page * size),
    total: found.length,
    page,
    pages: Math.max(1, Math.ceil(found.length / size)),
    counts: {
      open: pairs.open.length,
      joined: pairs.joined.length,
      apart: pairs.apart.length,
      decided: [...pairs.joined, ...pairs.apart].filter(({ decision }) => decision !== null).length,
    },
  };
}

function textsOf({ a, b }: JoinItem): string[] {
  return [a, b].flatMap(({ name, ref, cooperative, producer, article }) => [
    name,
    ref,
    cooperative.name,
    producer.name,
    producer.place,
    article?.gtin ?? '',
  ]);
}

/**
 * Keeps what the caller says of two members and joins anew by it, all in one transaction: offers, open baskets, the
 * decision and the audit row. Refuses members that are not there, and a join that content, organic label, producer or
 * another decision forbids.
 */
export function decideJoin(
  ctx: Ctx,
  said: { kind: JoinKind; a: string; b: string; verdict: JoinVerdict },
): Promise<{ id: string; verdict: JoinVerdict }> {
  const actor = federationAdmin(ctx);
  const { kind, a, b, verdict } = said;
  const at = new Date(ctx.now);
  if (a === b) throw new Refusal('join-impossible', { causes: [cause(ctx, 'same-cooperative')] });
  return ctx.deps.database.db.transaction(async (tx) => {
    await takeTurnToJoin(tx);
    const id = await decide(tx, said, { userId: actor.userId, at });
    const world = await readWorld(tx, ctx.deps);
    refuseUnknown(world, kind, { a, b });
    if (verdict === 'join') refuseImpossible(ctx, world, said);
    await apply(ctx, tx, world);
    await recordAction(tx, { actor, at, action: `join.${verdict}`, subject: id, detail: { kind, a, b } });
    return { id, verdict };
  });
}

/** Undoes a decision: what it joined is parted, or joined again, as the evidence has it. */
export function undoJoin(ctx: Ctx, id: string): Promise<{ id: string }> {
  const actor = federationAdmin(ctx);
  const at = new Date(ctx.now);
  return ctx.deps.database.db.transaction(async (tx) => {
    await takeTurnToJoin(tx);
    const undone = await undoDecision(tx, id, { userId: actor.userId, at });
    if (!undone)
      throw new Refusal('join-decision-not-found', { causes: [{ pointer: '/params/id', detail: id }] });
    await apply(ctx, tx, await readWorld(tx, ctx.deps));
    const detail = { kind: undone.kind, a: undone.memberA, b: undone.memberB, verdict: undone.verdict };
    await recordAction(tx, { actor, at, action: 'join.undo', subject: id, detail });
    return { id };
  });
}

async function apply(ctx: Ctx, tx: Tx, { joined }: World): Promise<void> {
  const { cooperatives } = ctx.deps.snapshots.current().federation;
  const cooperativeIds = new Map(cooperatives.map(({ id, slug }) => [slug, id]));
  const links = await rejoinProducers(tx, joined.producers.producers, cooperativeIds);
  await rejoinCatalogue(tx, joined.products.products, {
    links,
    cooperativeIds,
    categories: ctx.deps.reference.categories,
    onMoves: (moves) => followProducts(tx, moves),
  });
  await tellReload(tx);
}

function refuseUnknown(world: World, kind: JoinKind, pair: { a: string; b: string }): void {
  const known: ReadonlyMap<string, unknown> = kind === 'producer' ? world.producers : world.articles;
  for (const side of ['a', 'b'] as const) {
    if (known.has(pair[side])) continue;
    throw new Refusal('join-not-found', { causes: [{ pointer: `/body/${side}`, detail: pair[side] }] });
  }
}

function refuseImpossible(ctx: Ctx, world: World, said: { kind: JoinKind; a: string; b: string }): void {
  const { kind, a, b } = said;
  const groups = world.groups[kind];
  const groupOf = (id: string) => groups.find((ids) => ids.includes(id)) ?? [id];
  if (groupOf(a).includes(b)) return;
  const found = obstaclesIn(world.pairs[kind].evidence(a, b) ?? [], kind);
  const inTheWay = kind === 'product' ? obstacleBetween(groupOf(a), groupOf(b)) : 'kept-apart';
  const why: ObstacleName[] = found.length > 0 ? found : [inTheWay];
  throw new Refusal('join-impossible', { causes: why.map((name) => cause(ctx, name)) });
}

function cause(ctx: Ctx, name: ObstacleName) {
  return { pointer: '/body/b', detail: obstacleTexts[name][ctx.locale] };
}
