import type { ImportRunSummary } from '@carriole/shared/contracts/import-runs.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import { recordAction } from '../accounts/service.ts';
import type { Ctx } from '../ctx.ts';
import type { Tx } from '../db/client.ts';
import { newId } from '../ids.ts';
import { takeTurnToJoin } from '../producers/decision-service.ts';
import { ownRun, ownSource, staffActor } from './desk-service.ts';
import { putIn } from './read-run-service.ts';
import {
  discardWaiting,
  insertRun,
  type NewRun,
  readRunPage,
  readRunRow,
  readToldRun,
  runUnderWay,
  updateRun,
} from './run-queries.ts';
import { readFileFacts, type SourceRow, updateSource } from './source-queries.ts';
import { emptyFeed, packFeed } from './stored-feed.ts';
import { runView, stateOf } from './views.ts';

const noCounts = {
  new: 0,
  changed: 0,
  withdrawn: 0,
  unchanged: 0,
  refused: 0,
  producers: 0,
  articles: 0,
};

/** A run about to be read. */
export function waitingRun(
  source: SourceRow,
  trigger: 'hand' | 'schedule' | 'start',
  at: Date,
  startedBy: string | null = null,
): NewRun & { id: string } {
  const { id: sourceId, cooperativeId } = source;
  const facts = { state: 'waiting', step: 'waiting', counts: noCounts };
  return { id: newId('imp'), sourceId, cooperativeId, trigger, startedBy, at, ...facts };
}

async function told(ctx: Ctx, tx: Tx, id: string): Promise<ImportRunSummary> {
  const row = await readToldRun(tx, id);
  if (!row) throw new Refusal('import-run-not-found');
  const { federation } = ctx.deps.snapshots.current();
  return runView(row, { federation, locale: ctx.locale });
}

/** Has a source read; what comes of it waits for somebody to decide. Refuses one that is being read already. */
export function startRun(ctx: Ctx, sourceId: string): Promise<ImportRunSummary> {
  const actor = staffActor(ctx);
  return ctx.deps.database.db.transaction(async (tx) => {
    const source = await ownSource(ctx, tx, sourceId, true);
    const files = await readFileFacts(tx, sourceId);
    if (stateOf(source, files.length) !== 'ready') throw new Refusal('source-not-ready');
    const run = waitingRun(source, 'hand', new Date(ctx.now), actor.userId);
    if (!(await insertRun(tx, run))) throw new Refusal('run-in-progress');
    await ctx.deps.queue.send(tx, 'source.read', { runId: run.id });
    return told(ctx, tx, run.id);
  });
}

export async function listRuns(ctx: Ctx, sourceId: string, query: { page: number; size: number }) {
  const { db } = ctx.deps.database;
  await ownSource(ctx, db, sourceId);
  const { rows, total } = await readRunPage(db, sourceId, query);
  const { federation } = ctx.deps.snapshots.current();
  return {
    items: rows.map((row) => runView(row, { federation, locale: ctx.locale })),
    total,
    page: query.page,
    pages: Math.max(1, Math.ceil(total / query.size)),
  };
}

export async function oneRun(ctx: Ctx, id: string): Promise<ImportRunSummary> {
  const { db } = ctx.deps.database;
  await ownRun(ctx, db, id);
  return told(ctx, db, id);
}

/** Puts what a run has read into the shop: the run, the catalogue, the baskets and the audit row, or nothing. */
export function applyRun(ctx: Ctx, id: string): Promise<ImportRunSummary> {
  return deciding(ctx, id, async (tx, { run, source, actor, at }) => {
    if (run.state !== 'preview' && run.state !== 'held') throw new Refusal('run-not-waiting');
    if (run.baseRunId !== source.currentRunId || source.endedAt !== null) throw new Refusal('run-outdated');
    await updateRun(tx, id, { state: 'applied', appliedAt: at, appliedBy: actor.userId });
    await putIn(tx, ctx.deps, { sourceId: source.id, runId: id, at });
    return 'import.apply';
  });
}

/** Lays a run aside; the shop stays as it is. */
export function discardRun(ctx: Ctx, id: string): Promise<ImportRunSummary> {
  return deciding(ctx, id, async (tx, { run }) => {
    if (run.state !== 'preview' && run.state !== 'held') throw new Refusal('run-not-waiting');
    await updateRun(tx, id, { state: 'discarded' });
    return 'import.discard';
  });
}

/** Takes the last applied run of a source back; a source that it ended lives again. */
export function undoRun(ctx: Ctx, id: string): Promise<ImportRunSummary> {
  return deciding(ctx, id, async (tx, { run, source, actor, at }) => {
    if (run.state !== 'applied' || source.currentRunId !== id) throw new Refusal('run-not-undoable');
    await updateRun(tx, id, { state: 'undone', undoneAt: at, undoneBy: actor.userId });
    if (run.trigger === 'end') await updateSource(tx, source.id, { endedAt: null });
    await putIn(tx, ctx.deps, { sourceId: source.id, runId: run.baseRunId, at, isUndo: true });
    return 'import.undo';
  });
}

/** Ends a source: what it brought is withdrawn, in a run that can be undone; none when it had brought nothing. */
export function endSource(ctx: Ctx, id: string): Promise<{ run: ImportRunSummary | null }> {
  const actor = staffActor(ctx);
  const at = new Date(ctx.now);
  return ctx.deps.database.db.transaction(async (tx) => {
    await takeTurnToJoin(tx);
    const source = await ownSource(ctx, tx, id, true);
    if (source.endedAt !== null) return { run: null };
    if (await runUnderWay(tx, id)) throw new Refusal('run-in-progress');
    await discardWaiting(tx, id, '', at);
    await updateSource(tx, id, { endedAt: at, schedule: null, nextAt: null });
    const { name } = source;
    await recordAction(tx, { actor, at, action: 'source.end', subject: id, detail: { name } });
    if (source.currentRunId === null) return { run: null };
    const run = await endingRun(tx, source, { at, userId: actor.userId });
    await putIn(tx, ctx.deps, { sourceId: id, runId: run, at });
    return { run: await told(ctx, tx, run) };
  });
}

async function endingRun(tx: Tx, source: SourceRow, { at, userId }: { at: Date; userId: string }) {
  const base = await readRunRow(tx, source.currentRunId ?? '');
  const run = waitingRun(source, 'hand', at, userId);
  await insertRun(tx, {
    ...run,
    trigger: 'end',
    state: 'applied',
    step: 'done',
    baseRunId: source.currentRunId,
    counts: { ...noCounts, withdrawn: base?.counts.articles ?? 0 },
    feed: packFeed(emptyFeed),
    finishedAt: at,
    appliedAt: at,
    appliedBy: userId,
  });
  return run.id;
}

type Decided = {
  run: Awaited<ReturnType<typeof ownRun>>;
  source: SourceRow;
  actor: ReturnType<typeof staffActor>;
  at: Date;
};

/** One decision on a run at a time: it waits its turn, reads how things stand, and leaves an audit row. */
function deciding(
  ctx: Ctx,
  id: string,
  decide: (tx: Tx, facts: Decided) => Promise<string>,
): Promise<ImportRunSummary> {
  const actor = staffActor(ctx);
  const at = new Date(ctx.now);
  return ctx.deps.database.db.transaction(async (tx) => {
    await takeTurnToJoin(tx);
    const { sourceId } = await ownRun(ctx, tx, id);
    const source = await ownSource(ctx, tx, sourceId, true);
    const action = await decide(tx, { run: await ownRun(ctx, tx, id), source, actor, at });
    await recordAction(tx, { actor, at, action, subject: id, detail: { source: source.name } });
    return told(ctx, tx, id);
  });
}
