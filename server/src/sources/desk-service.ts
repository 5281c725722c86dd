import type { SourceView } from '@carriole/shared/contracts/sources.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import type { Actor, Ctx } from '../ctx.ts';
import type { Tx } from '../db/client.ts';
import { ownCooperatives } from '../federation/service.ts';
import { type RunRow, readArticleCounts, readLatestRuns, readRunRow } from './run-queries.ts';
import { lockSource, readFileFacts, readSourceRow, type SourceRow } from './source-queries.ts';
import { sourceView } from './views.ts';

/** Who works at the desk; the route has let nobody else in. */
export function staffActor({ actor }: Ctx): Actor {
  if (!actor) throw new Refusal('not-signed-in');
  return actor;
}

/** A source of the caller's co-ops; another co-op's does not exist for them. `lock` keeps it until the transaction ends. */
export async function ownSource(ctx: Ctx, tx: Tx, id: string, lock = false): Promise<SourceRow> {
  const source = lock ? await lockSource(tx, id) : await readSourceRow(tx, id);
  if (!source || !ownCooperatives(ctx).includes(source.cooperativeId)) throw new Refusal('source-not-found');
  return source;
}

/** A run of the caller's co-ops; another co-op's does not exist for them. */
export async function ownRun(ctx: Ctx, tx: Tx, id: string): Promise<RunRow> {
  const run = await readRunRow(tx, id);
  if (!run || !ownCooperatives(ctx).includes(run.cooperativeId)) throw new Refusal('import-run-not-found');
  return run;
}

/** Sources as staff reads them. */
export async function sourceViews(ctx: Ctx, tx: Tx, sources: readonly SourceRow[]): Promise<SourceView[]> {
  const { federation } = ctx.deps.snapshots.current();
  const told = Map.groupBy(
    await readLatestRuns(
      tx,
      sources.map(({ id }) => id),
    ),
    ({ run }) => run.sourceId,
  );
  const counts = await readArticleCounts(
    tx,
    sources.flatMap(({ currentRunId }) => currentRunId ?? []),
  );
  const views: SourceView[] = [];
  for (const source of sources) {
    const facts = {
      files: await readFileFacts(tx, source.id),
      articles: counts.get(source.currentRunId ?? '') ?? 0,
      runs: told.get(source.id) ?? [],
    };
    views.push(sourceView(source, facts, { federation, locale: ctx.locale }));
  }
  return views;
}

export async function viewOf(ctx: Ctx, tx: Tx, id: string): Promise<SourceView> {
  const [view] = await sourceViews(ctx, tx, [await ownSource(ctx, tx, id)]);
  if (!view) throw new Refusal('source-not-found');
  return view;
}
