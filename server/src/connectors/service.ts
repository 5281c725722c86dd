import { createHash } from 'node:crypto';
import type { ImportRunView } from '@carriole/shared/contracts/desk.ts';
import { localDateTime } from '../calendar.ts';
import { cooperativeRef } from '../catalogue/views.ts';
import type { Ctx } from '../ctx.ts';
import type { Tx } from '../db/client.ts';
import { newId } from '../ids.ts';
import { insertRun, lastDigest, readRuns } from './queries.ts';
import type { SourceFiles, SourceKind } from './read-source.ts';
import { type Reason, refusalSentences } from './reasons.ts';
import type { SourceFeed } from './source.ts';

/** What a co-op's files hold, as one digest: the same files give the same one. */
export function digestOf(files: SourceFiles): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}

export async function isUnchanged(tx: Tx, cooperativeId: string, digest: string): Promise<boolean> {
  return (await lastDigest(tx, cooperativeId)) === digest;
}

/**
 * Records a reading of a co-op's source: what went in, and each row that did not with its reason. A
 * source that is as it was when last read makes no new record.
 */
export async function recordRun(
  tx: Tx,
  run: { cooperativeId: string; kind: SourceKind; digest: string; at: Date; feed: SourceFeed },
): Promise<void> {
  if (await isUnchanged(tx, run.cooperativeId, run.digest)) return;
  await insertRun(tx, {
    id: newId('imp'),
    cooperativeId: run.cooperativeId,
    kind: run.kind,
    sourceDigest: run.digest,
    at: run.at,
    producers: run.feed.producers.length,
    articles: run.feed.articles.length,
    refusals: run.feed.refusals.map(({ file, row, field, value, reason }) => ({
      file,
      row,
      field,
      value,
      reason,
    })),
  });
}

/** The latest readings of a co-op's source, in the reader's language. The caller has checked whose desk it is. */
export async function latestImports(ctx: Ctx, cooperativeId: string): Promise<{ items: ImportRunView[] }> {
  const cooperative = ctx.deps.snapshots.current().federation.cooperativeById.get(cooperativeId);
  if (!cooperative) return { items: [] };
  const rows = await readRuns(ctx.deps.database.db, cooperativeId);
  const items = rows.map((row) => ({
    id: row.id,
    cooperative: cooperativeRef(cooperative),
    at: localDateTime(row.at.getTime()),
    articles: row.articles,
    producers: row.producers,
    refusals: row.refusals.map((refusal) => ({
      ...refusal,
      sentence: refusalSentences[refusal.reason as Reason][ctx.locale],
    })),
  }));
  return { items };
}
