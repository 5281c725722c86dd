import {
  aliasedTable,
  and,
  count,
  desc,
  eq,
  getTableColumns,
  inArray,
  lt,
  notInArray,
  sql,
} from 'drizzle-orm';
import type { Tx } from '../db/client.ts';
import { users } from '../db/tables/accounts.ts';
import { importRuns, sources } from '../db/tables/sources.ts';

const { feed: _feed, ...light } = getTableColumns(importRuns);

/** A run without its feed, which can be megabytes. */
export type RunRow = Omit<typeof importRuns.$inferSelect, 'feed'>;
export type NewRun = typeof importRuns.$inferInsert;

const [starter, applier, undoer] = [
  aliasedTable(users, 'starter'),
  aliasedTable(users, 'applier'),
  aliasedTable(users, 'undoer'),
];

function toldRuns(tx: Tx) {
  return tx
    .select({
      run: light,
      sourceName: sources.name,
      currentRunId: sources.currentRunId,
      by: starter.name,
      appliedBy: applier.name,
      undoneBy: undoer.name,
    })
    .from(importRuns)
    .innerJoin(sources, eq(sources.id, importRuns.sourceId))
    .leftJoin(starter, eq(starter.id, importRuns.startedBy))
    .leftJoin(applier, eq(applier.id, importRuns.appliedBy))
    .leftJoin(undoer, eq(undoer.id, importRuns.undoneBy))
    .$dynamic();
}

/** A run with the names of who did what, and what its source has in the shop now. */
export type ToldRun = Awaited<ReturnType<typeof toldRuns>>[number];

export async function readToldRun(tx: Tx, id: string): Promise<ToldRun | null> {
  const [row] = await toldRuns(tx).where(eq(importRuns.id, id));
  return row ?? null;
}

/** One page of a source's runs, the latest first, and how many there are. */
export async function readRunPage(tx: Tx, sourceId: string, { page, size }: { page: number; size: number }) {
  const rows = await toldRuns(tx)
    .where(eq(importRuns.sourceId, sourceId))
    .orderBy(desc(importRuns.number))
    .limit(size)
    .offset((page - 1) * size);
  const [counted] = await tx
    .select({ total: count() })
    .from(importRuns)
    .where(eq(importRuns.sourceId, sourceId));
  return { rows, total: counted?.total ?? 0 };
}

/** Of each of some sources the latest run, and the one that waits for a decision. */
export async function readLatestRuns(tx: Tx, sourceIds: readonly string[]): Promise<ToldRun[]> {
  if (sourceIds.length === 0) return [];
  const latest = tx
    .selectDistinctOn([importRuns.sourceId], { id: importRuns.id })
    .from(importRuns)
    .where(inArray(importRuns.sourceId, [...sourceIds]))
    .orderBy(importRuns.sourceId, desc(importRuns.number));
  const rows = await latest;
  const waiting = await tx
    .select({ id: importRuns.id })
    .from(importRuns)
    .where(and(inArray(importRuns.sourceId, [...sourceIds]), inArray(importRuns.state, ['preview', 'held'])));
  const ids = [...new Set([...rows, ...waiting].map(({ id }) => id))];
  return ids.length === 0 ? [] : toldRuns(tx).where(inArray(importRuns.id, ids));
}

export async function readRunRow(tx: Tx, id: string): Promise<RunRow | null> {
  const [row] = await tx.select(light).from(importRuns).where(eq(importRuns.id, id));
  return row ?? null;
}

/** The packed feed of a run; null when it has none. */
export async function readFeed(tx: Tx, id: string | null): Promise<Buffer | null> {
  if (id === null) return null;
  const [row] = await tx.select({ feed: importRuns.feed }).from(importRuns).where(eq(importRuns.id, id));
  return row?.feed ?? null;
}

/** How many articles some runs have, by run. */
export async function readArticleCounts(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: importRuns.id, counts: importRuns.counts })
    .from(importRuns)
    .where(inArray(importRuns.id, [...ids]));
  return new Map(rows.map(({ id, counts }) => [id, counts.articles]));
}

/** Writes a run down; false when its source has one under way. */
export async function insertRun(tx: Tx, row: NewRun): Promise<boolean> {
  const made = await tx.insert(importRuns).values(row).onConflictDoNothing().returning({ id: importRuns.id });
  return made.length > 0;
}

/** The run of a source that is waiting or being read; null when none is. */
export function runUnderWay(tx: Tx, sourceId: string): Promise<RunRow | null> {
  return oneIn(tx, sourceId, ['waiting', 'reading']);
}

/** The run of a source that waits to be applied or laid aside. */
export function runToDecide(tx: Tx, sourceId: string): Promise<RunRow | null> {
  return oneIn(tx, sourceId, ['preview', 'held']);
}

async function oneIn(tx: Tx, sourceId: string, states: string[]): Promise<RunRow | null> {
  const [row] = await tx
    .select(light)
    .from(importRuns)
    .where(and(eq(importRuns.sourceId, sourceId), inArray(importRuns.state, states)));
  return row ?? null;
}

/** Takes a waiting run to read it; null when somebody else has it or it is done with. */
export async function claimRun(tx: Tx, id: string, reader: string): Promise<RunRow | null> {
  const [row] = await tx
    .update(importRuns)
    .set({ state: 'reading', reader, aliveAt: sql`now()`, attempts: sql`${importRuns.attempts} + 1` })
    .where(and(eq(importRuns.id, id), eq(importRuns.state, 'waiting')))
    .returning(light);
  return row ?? null;
}

/** Notes how far a reader is, or only that it lives. False when the run is no longer its own. */
export async function noteProgress(
  tx: Tx,
  { id, reader }: { id: string; reader: string },
  progress: { step?: string; done?: number; total?: number | null },
): Promise<boolean> {
  const rows = await tx
    .update(importRuns)
    .set({ ...progress, aliveAt: sql`now()` })
    .where(and(eq(importRuns.id, id), eq(importRuns.reader, reader)))
    .returning({ id: importRuns.id });
  return rows.length > 0;
}

/** Ends a reading. False when the run is no longer this reader's: then nothing is written. */
export async function endReading(
  tx: Tx,
  { id, reader }: { id: string; reader: string },
  facts: Partial<NewRun>,
): Promise<boolean> {
  const rows = await tx
    .update(importRuns)
    .set({ ...facts, reader: null, aliveAt: null })
    .where(and(eq(importRuns.id, id), eq(importRuns.reader, reader)))
    .returning({ id: importRuns.id });
  return rows.length > 0;
}

export async function updateRun(tx: Tx, id: string, facts: Partial<NewRun>): Promise<void> {
  await tx.update(importRuns).set(facts).where(eq(importRuns.id, id));
}

/** Lays aside what waits for a decision, except one run. */
export async function discardWaiting(tx: Tx, sourceId: string, except: string, at: Date): Promise<void> {
  await tx
    .update(importRuns)
    .set({ state: 'discarded', finishedAt: sql`coalesce(${importRuns.finishedAt}, ${at})` })
    .where(
      and(
        eq(importRuns.sourceId, sourceId),
        inArray(importRuns.state, ['preview', 'held']),
        notInArray(importRuns.id, [except]),
      ),
    );
}

/** Gives back the runs whose reader gave no sign of life for a while, and names all that wait unread for as long. */
export async function releaseAbandoned(tx: Tx, seconds: number): Promise<string[]> {
  const longAgo = sql`now() - make_interval(secs => ${seconds})`;
  const rows = await tx
    .update(importRuns)
    .set({ state: 'waiting', reader: null, aliveAt: null, step: 'waiting', done: 0, total: null })
    .where(and(eq(importRuns.state, 'reading'), lt(importRuns.aliveAt, longAgo)))
    .returning({ id: importRuns.id });
  return rows.map(({ id }) => id);
}
