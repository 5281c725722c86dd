import { LinkTerms } from '@carriole/shared/contracts/producer-links.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import { actionsOn, deskCooperatives, managerOf, recordAction } from '../accounts/service.ts';
import { tellProducers } from '../catalogue-changes.ts';
import type { Actor, Ctx } from '../ctx.ts';
import type { Tx } from '../db/client.ts';
import type { LinkRow } from './model.ts';
import { lockLink, readCooperativeLinks, readLinks, updateLink } from './queries.ts';
import { areDatesCrossed, columnsOf, holdingTerms, termsOf } from './terms.ts';

/** How a change of a link is recorded: `before` and `after` are terms as JSON, `version` that of the link after it. */
const linkActions = { set: 'producer-link.set', undo: 'producer-link.undo' } as const;

/** Every link of a co-op, as it is kept now. */
export function cooperativeLinks(tx: Tx, cooperativeId: string): Promise<LinkRow[]> {
  return readCooperativeLinks(tx, cooperativeId);
}

/** Every link of a producer, as it is kept now. */
export function linksOfProducer(tx: Tx, producerId: string): Promise<LinkRow[]> {
  return readLinks(tx, [producerId]);
}

/**
 * Sets the terms of a link, with its audit row and the word to every process in one transaction. Refuses a link that is
 * not the caller's, terms older than the last change, and a last day before the first.
 */
export function saveTerms(
  ctx: Ctx,
  id: string,
  { version, terms }: { version: number; terms: LinkTerms },
): Promise<LinkRow> {
  return ctx.deps.database.db.transaction(async (tx) => {
    const { row, actor } = await ownLink(ctx, tx, id, version);
    const columns = columnsOf(terms);
    const { since } = holdingTerms({ ...row, ...columns });
    if (areDatesCrossed(since, terms.until))
      throw new Refusal('link-dates-crossed', {
        causes: [{ pointer: '/body/terms/until', detail: `${since} > ${terms.until}` }],
      });
    return change(ctx, tx, { actor, row, action: linkActions.set, columns });
  });
}

/** Makes a link what it was before its last change; done again, it makes that change again. */
export function undoTerms(ctx: Ctx, id: string, version: number): Promise<LinkRow> {
  return ctx.deps.database.db.transaction(async (tx) => {
    const { row, actor } = await ownLink(ctx, tx, id, version);
    const last = (await actionsOn(tx, [id], 10)).find(({ detail }) => detail.version === String(row.version));
    if (!last) throw new Refusal('nothing-to-undo');
    const before = LinkTerms.parse(JSON.parse(last.detail.before ?? ''));
    return change(ctx, tx, { actor, row, action: linkActions.undo, columns: columnsOf(before) });
  });
}

/** A link of one of the caller's co-ops under lock; another co-op's does not exist for them. */
async function ownLink(
  ctx: Ctx,
  tx: Tx,
  id: string,
  version: number,
): Promise<{ row: LinkRow; actor: Actor }> {
  const { cooperatives } = ctx.deps.snapshots.current().federation;
  const allowed = deskCooperatives(
    ctx,
    cooperatives.map((one) => one.id),
  );
  const row = await lockLink(tx, id);
  if (!row || !allowed.includes(row.cooperativeId))
    throw new Refusal('link-not-found', { causes: [{ pointer: '/params/id', detail: id }] });
  const actor = managerOf(ctx, row.cooperativeId);
  if (row.version !== version)
    throw new Refusal('link-changed', {
      causes: [{ pointer: '/body/version', detail: String(row.version) }],
    });
  return { row, actor };
}

type Change = { actor: Actor; row: LinkRow; action: string; columns: ReturnType<typeof columnsOf> };

async function change(ctx: Ctx, tx: Tx, { actor, row, action, columns }: Change): Promise<LinkRow> {
  const version = row.version + 1;
  const changed = await updateLink(tx, row.id, { ...columns, version });
  if (!changed) throw new Refusal('link-not-found');
  const detail = {
    before: JSON.stringify(termsOf(row)),
    after: JSON.stringify(termsOf(changed)),
    version: String(version),
  };
  await recordAction(tx, { actor, at: new Date(ctx.now), action, subject: row.id, detail });
  await tellProducers(tx, [changed.producerId]);
  return changed;
}
