import type {
  MappingTrial,
  SourceDefaults,
  SourceMapping,
  SourceTables,
  SourceView,
} from '@carriole/shared/contracts/sources.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import { recordAction } from '../accounts/service.ts';
import type { Ctx } from '../ctx.ts';
import { ownSource, staffActor, viewOf } from './desk-service.ts';
import { failureTexts } from './failure-texts.ts';
import { fetchFrom } from './fetch-service.ts';
import {
  deleteFile,
  deleteOtherFiles,
  putFile,
  readFile,
  readFiles,
  readOtherFeeds,
  type SourceRow,
} from './source-queries.ts';
import { inThread, ThreadFailed } from './thread-service.ts';
import { withVillage } from './village-service.ts';

/** Puts a file into a source, or replaces the one of that name. Refuses what did not come as bytes. */
export function putSourceFile(ctx: Ctx, id: string, name: string, content: unknown): Promise<SourceView> {
  if (!Buffer.isBuffer(content)) throw new Refusal('unsupported-media-type');
  const actor = staffActor(ctx);
  const at = new Date(ctx.now);
  return ctx.deps.database.db.transaction(async (tx) => {
    await ownSource(ctx, tx, id, true);
    await putFile(tx, { sourceId: id, name, content, uploadedAt: at });
    const detail = { name, bytes: String(content.length) };
    await recordAction(tx, { actor, at, action: 'source.file', subject: id, detail });
    return viewOf(ctx, tx, id);
  });
}

export function removeSourceFile(ctx: Ctx, id: string, name: string): Promise<SourceView> {
  const actor = staffActor(ctx);
  const at = new Date(ctx.now);
  return ctx.deps.database.db.transaction(async (tx) => {
    await ownSource(ctx, tx, id, true);
    if (!(await deleteFile(tx, id, name))) throw new Refusal('source-file-not-found');
    await recordAction(tx, { actor, at, action: 'source.file-removed', subject: id, detail: { name } });
    return viewOf(ctx, tx, id);
  });
}

/** A file as it was uploaded. */
export async function sourceFile(ctx: Ctx, id: string, name: string): Promise<Buffer> {
  const { db } = ctx.deps.database;
  await ownSource(ctx, db, id);
  const content = await readFile(db, id, name);
  if (!content) throw new Refusal('source-file-not-found');
  return content;
}

/** What the files of a source hold, with a guess at what each column is; those at an address are fetched for it. */
export async function sourceTables(ctx: Ctx, id: string): Promise<SourceTables> {
  const { db } = ctx.deps.database;
  const source = await withVillage(db, await ownSource(ctx, db, id));
  const files = source.address === null ? await readFiles(db, id) : await freshFiles(ctx, source);
  return readable(ctx, async () =>
    inThread('tables', {
      files,
      others: await readOtherFeeds(db, source),
      locale: ctx.locale,
    }),
  );
}

/** Reads a source by a mapping, without keeping anything. */
export async function tryMapping(
  ctx: Ctx,
  id: string,
  tried: { mapping: SourceMapping; defaults?: SourceDefaults | undefined },
): Promise<MappingTrial> {
  const { db } = ctx.deps.database;
  const source = await withVillage(db, await ownSource(ctx, db, id));
  const kept = await readFiles(db, id);
  const isKept = source.address === null || Object.keys(kept).length > 0;
  const files = isKept ? kept : await freshFiles(ctx, source);
  return readable(ctx, async () =>
    inThread('trial', {
      files,
      mapping: tried.mapping,
      // What is tried may leave the village out.
      defaults: {
        ...source.defaults,
        ...tried.defaults,
        place: tried.defaults?.place ?? source.defaults.place,
      },
      others: await readOtherFeeds(db, source),
      locale: ctx.locale,
    }),
  );
}

/** Fetches the files at a source's address and keeps them, so that a mapping can be tried on them. */
async function freshFiles(ctx: Ctx, source: SourceRow): Promise<Record<string, Uint8Array>> {
  const fetched = await fetchFrom(ctx.deps, source, {
    validators: null,
    onProgress: () => undefined,
    signal: AbortSignal.timeout(60_000),
  });
  if (fetched.kind === 'unchanged') return readFiles(ctx.deps.database.db, source.id);
  if (fetched.kind === 'failed') throw unreadable(failureTexts[fetched.reason][ctx.locale]);
  await ctx.deps.database.db.transaction(async (tx) => {
    await deleteOtherFiles(tx, source.id, Object.keys(fetched.files));
    for (const [name, content] of Object.entries(fetched.files))
      await putFile(tx, {
        sourceId: source.id,
        name: name.slice(0, 120),
        content: Buffer.from(content),
        uploadedAt: new Date(ctx.now),
      });
  });
  return fetched.files;
}

async function readable<T>(ctx: Ctx, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ThreadFailed) throw unreadable(failureTexts['too-large'][ctx.locale]);
    throw error;
  }
}

function unreadable(detail: string): Refusal {
  return new Refusal('source-unreadable', { values: { detail } });
}
