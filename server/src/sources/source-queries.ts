import { and, asc, eq, isNotNull, isNull, lte, ne, sql } from 'drizzle-orm';
import type { Tx } from '../db/client.ts';
import { importRuns, sourceFiles, sources } from '../db/tables/sources.ts';

export type SourceRow = typeof sources.$inferSelect;

export async function insertSource(tx: Tx, row: typeof sources.$inferInsert): Promise<void> {
  await tx.insert(sources).values(row);
}

/** The sources of a co-op in the order they were connected, those that ended last. */
export function readSources(tx: Tx, cooperativeId: string): Promise<SourceRow[]> {
  return tx
    .select()
    .from(sources)
    .where(eq(sources.cooperativeId, cooperativeId))
    .orderBy(sql`${sources.endedAt} is not null`, asc(sources.number));
}

export async function readSourceRow(tx: Tx, id: string): Promise<SourceRow | null> {
  const [row] = await tx.select().from(sources).where(eq(sources.id, id));
  return row ?? null;
}

/** Locks a source until the transaction ends, and reads it. */
export async function lockSource(tx: Tx, id: string): Promise<SourceRow | null> {
  const [row] = await tx.select().from(sources).where(eq(sources.id, id)).for('update');
  return row ?? null;
}

export async function updateSource(
  tx: Tx,
  id: string,
  facts: Partial<typeof sources.$inferInsert>,
): Promise<void> {
  if (Object.keys(facts).length > 0) await tx.update(sources).set(facts).where(eq(sources.id, id));
}

const fileFacts = { name: sourceFiles.name, size: sourceFiles.size, uploadedAt: sourceFiles.uploadedAt };

export function readFileFacts(tx: Tx, sourceId: string) {
  return tx
    .select(fileFacts)
    .from(sourceFiles)
    .where(eq(sourceFiles.sourceId, sourceId))
    .orderBy(asc(sourceFiles.name));
}

/** The files of a source with what is in them, by name. */
export async function readFiles(tx: Tx, sourceId: string): Promise<Record<string, Buffer>> {
  const rows = await tx
    .select({ name: sourceFiles.name, content: sourceFiles.content })
    .from(sourceFiles)
    .where(eq(sourceFiles.sourceId, sourceId))
    .orderBy(asc(sourceFiles.name));
  return Object.fromEntries(rows.map(({ name, content }) => [name, content]));
}

export async function readFile(tx: Tx, sourceId: string, name: string): Promise<Buffer | null> {
  const [row] = await tx
    .select({ content: sourceFiles.content })
    .from(sourceFiles)
    .where(and(eq(sourceFiles.sourceId, sourceId), eq(sourceFiles.name, name)));
  return row?.content ?? null;
}

export async function putFile(
  tx: Tx,
  file: { sourceId: string; name: string; content: Buffer; uploadedAt: Date },
): Promise<void> {
  const facts = { content: file.content, size: file.content.length, uploadedAt: file.uploadedAt };
  await tx
    .insert(sourceFiles)
    .values({ ...file, ...facts })
    .onConflictDoUpdate({ target: [sourceFiles.sourceId, sourceFiles.name], set: facts });
}

/** Takes a file out; false when there was none of that name. */
export async function deleteFile(tx: Tx, sourceId: string, name: string): Promise<boolean> {
  const gone = await tx
    .delete(sourceFiles)
    .where(and(eq(sourceFiles.sourceId, sourceId), eq(sourceFiles.name, name)))
    .returning({ name: sourceFiles.name });
  return gone.length > 0;
}

/** Takes out all files of a source but those named. */
export async function deleteOtherFiles(tx: Tx, sourceId: string, kept: readonly string[]): Promise<void> {
  const facts = await readFileFacts(tx, sourceId);
  for (const { name } of facts) if (!kept.includes(name)) await deleteFile(tx, sourceId, name);
}

/** The feeds a co-op's sources have in the shop now, in the order of its sources; packed. */
export function readCurrentFeeds(tx: Tx, cooperativeId: string) {
  return tx
    .select({ sourceId: sources.id, name: sources.name, runId: importRuns.id, feed: importRuns.feed })
    .from(sources)
    .innerJoin(importRuns, eq(importRuns.id, sources.currentRunId))
    .where(and(eq(sources.cooperativeId, cooperativeId), isNotNull(importRuns.feed)))
    .orderBy(asc(sources.number));
}

/** The packed feeds of a co-op's other sources. */
export async function readOtherFeeds(tx: Tx, source: SourceRow): Promise<Buffer[]> {
  const rows = await tx
    .select({ feed: importRuns.feed })
    .from(sources)
    .innerJoin(importRuns, eq(importRuns.id, sources.currentRunId))
    .where(and(eq(sources.cooperativeId, source.cooperativeId), ne(sources.id, source.id)))
    .orderBy(asc(sources.number));
  return rows.flatMap(({ feed }) => (feed ? [feed] : []));
}

/** Locks the sources whose time has come that no other worker has locked. */
export function lockDueSources(tx: Tx, now: Date): Promise<SourceRow[]> {
  return tx
    .select()
    .from(sources)
    .where(and(lte(sources.nextAt, now), isNull(sources.endedAt)))
    .orderBy(asc(sources.nextAt))
    .limit(50)
    .for('update', { skipLocked: true });
}
