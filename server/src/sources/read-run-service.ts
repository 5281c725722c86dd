import { createHash } from 'node:crypto';
import { digestOf } from '../connectors/digest.ts';
import type { ReadingProgress, Validators } from '../connectors/platforms/source-address.ts';
import type { Tx } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { newId } from '../ids.ts';
import { takeTurnToJoin } from '../producers/decision-service.ts';
import { readEditsByRef } from './edit-queries.ts';
import type { Failure } from './failure-texts.ts';
import { type Fetched, fetchFrom } from './fetch-service.ts';
import {
  claimRun,
  discardWaiting,
  endReading,
  type NewRun,
  noteProgress,
  type RunRow,
  readArticleCounts,
  readFeed,
  readRunRow,
  runToDecide,
} from './run-queries.ts';
import {
  lockSource,
  readCurrentFeeds,
  readFiles,
  readOtherFeeds,
  readSourceRow,
  type SourceRow,
  updateSource,
} from './source-queries.ts';
import { inThread, ThreadFailed } from './thread-service.ts';
import type { Answers } from './thread-work.ts';
import { withVillage } from './village-service.ts';
import { writeCooperatives } from './write-service.ts';

export type ReadingDeps = Pick<Deps, 'database' | 'reference' | 'clock' | 'config' | 'fetchDocument'>;

/** Changes when the same files would be read otherwise than before. */
const readerVersion = 1;
const mostAttempts = 5;
const beatMs = 3_000;

type Claimed = { id: string; reader: string };

/** Of a reading: nothing new, why it failed, or all it gave. */
type Outcome =
  /** `asWaiting`: the same as the run that waits for a decision already. */
  | { kind: 'unchanged'; asWaiting?: boolean }
  | { kind: 'failed'; reason: Failure; detail: string }
  | {
      kind: 'read';
      digest: string;
      baseRunId: string | null;
      validators: Validators | null;
      read: Extract<Answers['read'], { kind: 'feed' }>;
    };

/**
 * Reads the source of a waiting run, compares it with what the shop has, and leaves the run for somebody to decide; one
 * that started by itself goes into the shop unless something holds it. Bears being run twice: a run that somebody else
 * reads, or that is done with, is left alone. What fails on our side is thrown, and the run waits again.
 */
export async function readRun(deps: ReadingDeps, runId: string): Promise<void> {
  const { db } = deps.database;
  const reader = newId('rdr');
  const run = await claimRun(db, runId, reader);
  if (!run) return;
  const claimed = { id: run.id, reader };
  const stopped = new AbortController();
  const beat = setInterval(() => {
    noteProgress(db, claimed, {}).then(
      (isOurs) => (isOurs ? undefined : stopped.abort()),
      () => undefined,
    );
  }, beatMs);
  try {
    const outcome: Outcome =
      run.attempts > mostAttempts
        ? { kind: 'failed', reason: 'gave-up', detail: `${mostAttempts} attempts` }
        : await outcomeOf(deps, run, reader, stopped.signal);
    await settle(deps, claimed, run, outcome);
  } catch (error) {
    await endReading(db, claimed, { state: 'waiting', step: 'waiting', done: 0, total: null });
    throw error;
  } finally {
    clearInterval(beat);
  }
}

async function outcomeOf(
  deps: ReadingDeps,
  run: RunRow,
  reader: string,
  signal: AbortSignal,
): Promise<Outcome> {
  const { db } = deps.database;
  const kept = await readSourceRow(db, run.sourceId);
  if (!kept) throw new Error(`The source of ${run.id} is gone.`);
  const source = await withVillage(db, kept);
  const base = source.currentRunId === null ? null : await readRunRow(db, source.currentRunId);
  const claimed = { id: run.id, reader };
  const fetched = await filesOf(deps, source, { claimed, base, signal });
  if (fetched.kind !== 'files') return fetched;
  const { files, validators } = fetched;
  const digest = digestOfReading(source, files);
  const waiting = await runToDecide(db, source.id);
  if (base?.digest === digest) return { kind: 'unchanged' };
  const asWaiting = waiting?.digest === digest && waiting.baseRunId === (base?.id ?? null);
  if (asWaiting && run.trigger !== 'hand') return { kind: 'unchanged', asWaiting };
  await noteProgress(db, claimed, { step: 'reading', done: 0, total: null });
  const read = await readInThread(deps, source, files, base);
  if (read.kind !== 'feed') return read;
  return { kind: 'read', digest, baseRunId: base?.id ?? null, validators, read };
}

async function filesOf(
  deps: ReadingDeps,
  source: SourceRow,
  { claimed, base, signal }: { claimed: Claimed; base: RunRow | null; signal: AbortSignal },
): Promise<Fetched> {
  const { db } = deps.database;
  if (source.address === null)
    return { kind: 'files', files: await readFiles(db, source.id), validators: null };
  await noteProgress(db, claimed, { step: 'fetching' });
  let noted = 0;
  const onProgress = ({ documents, of }: ReadingProgress) => {
    if (Date.now() - noted < 500) return;
    noted = Date.now();
    noteProgress(db, claimed, { done: documents, total: of }).catch(() => undefined);
  };
  const isSettingsAsThen = base !== null && base.digest?.startsWith(settingsDigest(source)) === true;
  const validators = isSettingsAsThen ? { etag: base.etag, lastModified: base.lastModified } : null;
  return fetchFrom(deps, source, { validators, onProgress, signal });
}

async function readInThread(
  deps: ReadingDeps,
  source: SourceRow,
  files: Record<string, Uint8Array>,
  base: RunRow | null,
): Promise<Extract<Answers['read'], { kind: 'feed' }> | Exclude<Outcome, { kind: 'read' }>> {
  const { db } = deps.database;
  const before = await readFeed(db, base?.id ?? null);
  const current = await readCurrentFeeds(db, source.cooperativeId);
  const counts = await readArticleCounts(
    db,
    current.map(({ runId }) => runId),
  );
  try {
    const read = await inThread('read', {
      kind: source.kind as 'table',
      files,
      mapping: source.mapping,
      defaults: source.defaults,
      before,
      others: await readOtherFeeds(db, source),
      edits: await readEditsByRef(db, source.cooperativeId),
      offersNow: [...counts.values()].reduce((sum, articles) => sum + articles, 0),
    });
    // Documents that differ in what no article is made of, as a date of printing.
    if (read.kind === 'feed') return before?.equals(read.feed) ? { kind: 'unchanged' } : read;
    const { file, field, reason } = read.refusal;
    return {
      kind: 'failed',
      reason: 'nothing-read',
      detail: [file, field, reason].filter(Boolean).join(' · '),
    };
  } catch (error) {
    if (!(error instanceof ThreadFailed)) throw error;
    return { kind: 'failed', reason: 'too-large', detail: error.message };
  }
}

/** Of how a source is read and of what it holds: the first part tells a changed mapping from changed files. */
function digestOfReading(source: SourceRow, files: Record<string, Uint8Array>): string {
  return `${settingsDigest(source)}:${digestOf(files)}`;
}

function settingsDigest({ kind, address, mapping, defaults }: SourceRow): string {
  return createHash('sha256')
    .update(JSON.stringify([readerVersion, kind, address, mapping, defaults]))
    .digest('hex')
    .slice(0, 16);
}

/** Writes down what became of a reading, and puts it into the shop when it may go by itself: all of it or nothing. */
async function settle(deps: ReadingDeps, claimed: Claimed, run: RunRow, outcome: Outcome): Promise<void> {
  const at = new Date(deps.clock());
  await deps.database.db.transaction(async (tx) => {
    await takeTurnToJoin(tx);
    const source = await lockSource(tx, run.sourceId);
    if (!(await noteProgress(tx, claimed, {}))) return;
    if (outcome.kind !== 'failed' && !('asWaiting' in outcome))
      await discardWaiting(tx, run.sourceId, run.id, at);
    if (outcome.kind === 'read') await keep(tx, deps, { claimed, run, source, outcome, at });
    else await endReading(tx, claimed, { finishedAt: at, step: 'done', ...endOf(outcome) });
  });
}

function endOf(outcome: Exclude<Outcome, { kind: 'read' }>): Pick<NewRun, 'state'> & Partial<NewRun> {
  if (outcome.kind === 'unchanged') return { state: 'unchanged' };
  return {
    state: 'failed',
    failureReason: outcome.reason,
    failureDetail: outcome.detail.slice(0, 500),
  };
}

type Kept = {
  claimed: Claimed;
  run: RunRow;
  source: SourceRow | null;
  outcome: Extract<Outcome, { kind: 'read' }>;
  at: Date;
};

async function keep(tx: Tx, deps: ReadingDeps, { claimed, run, source, outcome, at }: Kept): Promise<void> {
  const { digest, baseRunId, validators, read } = outcome;
  const isCurrent = source?.currentRunId === baseRunId && source.endedAt === null;
  const goesIn = run.trigger !== 'hand' && read.holds.length === 0 && isCurrent;
  await endReading(tx, claimed, {
    finishedAt: at,
    step: 'done',
    ...stateOf(goesIn, read.holds, at),
    digest,
    baseRunId,
    etag: validators?.etag ?? null,
    lastModified: validators?.lastModified ?? null,
    counts: read.counts,
    holds: read.holds,
    feed: Buffer.from(read.feed),
  });
  if (goesIn) await putIn(tx, deps, { sourceId: run.sourceId, runId: run.id, at });
}

function stateOf(goesIn: boolean, holds: readonly string[], at: Date): Pick<NewRun, 'state' | 'appliedAt'> {
  if (goesIn) return { state: 'applied', appliedAt: at };
  return { state: holds.length > 0 ? 'held' : 'preview' };
}

/** Makes a run what the shop has from its source, and writes the catalogue that follows. */
export async function putIn(
  tx: Tx,
  deps: Pick<Deps, 'reference'>,
  {
    sourceId,
    runId,
    at,
    isUndo,
  }: { sourceId: string; runId: string | null; at: Date; isUndo?: boolean | undefined },
): Promise<void> {
  await updateSource(tx, sourceId, { currentRunId: runId });
  const source = await readSourceRow(tx, sourceId);
  if (source) await writeCooperatives(tx, deps, { ids: new Set([source.cooperativeId]), at, isUndo });
}
