import type { Readable } from 'node:stream';
import type { SubjectKind } from '@carriole/shared/contracts/pictures.ts';
import type { ShowcaseDetail } from '@carriole/shared/contracts/showcase.ts';
import type { LocalText } from '@carriole/shared/locale.ts';
import { pictureLimits } from '@carriole/shared/pictures.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import { recordAction } from '../accounts/service.ts';
import type { Actor, Ctx } from '../ctx.ts';
import type { Tx } from '../db/client.ts';
import { newId } from '../ids.ts';
import type { KeptPicture, Subject } from './model.ts';
import {
  forgetRemoved,
  insertPicture,
  lastPosition,
  lockSubject,
  pictureById,
  picturesOf,
  setPosition,
  setRemoved,
  setWords,
} from './queries.ts';
import { inOrder, namesEach } from './rules.ts';
import { detailOf, editableSubject, speakerFor, tellShop, undoableSince } from './service.ts';
import { subjectById } from './subjects.ts';

/** A file on its way in; `bytes` is how long it says it is, or null. */
export type Upload = { stream: Readable | null; bytes: number | null };

/**
 * Takes a picture in all its forms, last in line or in the place (and with the words) of the one it replaces. The same
 * picture sent twice is there once. Refuses before anything is written: what is no picture, damaged, too large, too many.
 */
export async function takePicture(
  ctx: Ctx,
  { kind, slug, replaces }: { kind: SubjectKind; slug: string; replaces?: string | undefined },
  upload: Upload,
): Promise<ShowcaseDetail> {
  const { subject, actor } = editableSubject(ctx, kind, slug);
  if ((upload.bytes ?? 0) > pictureLimits.bytes) throw new Refusal('picture-too-large');
  if (!upload.stream) throw new Refusal('picture-unreadable');
  const { db } = ctx.deps.database;
  // Asked before the work of converting, and again below, when nobody else can add one.
  roomFor(await standing(ctx, db, subject), replaces);
  const { files, ...made } = await ctx.deps.pictures.convert(upload.stream);
  return changing(ctx, subject, async (tx) => {
    await forgetRemoved(tx, undoableSince(ctx));
    const there = await standing(ctx, tx, subject);
    if (there.some(({ digest }) => digest === made.digest)) return;
    const old = roomFor(there, replaces);
    const id = newId('pic');
    const place = old ?? { position: (await lastPosition(tx, subject)) + 1, alt: null, decorative: false };
    const { position, alt, decorative } = place;
    const at = new Date(ctx.now);
    const by = { uploadedBy: actor.userId, uploadedAt: at };
    const widths = [...new Set(files.map(({ width }) => width))];
    await insertPicture(tx, { id, subject, ...made, widths, position, alt, decorative, ...by }, files);
    if (old) await setRemoved(tx, old.id, { removedBy: actor.userId, removedAt: at });
    await record(ctx, tx, { actor, subject, action: old ? 'picture.replace' : 'picture.add', id });
  });
}

/** The picture to replace, or null for one more. Refuses one that is not there, and one too many. */
function roomFor(there: readonly KeptPicture[], replaces: string | undefined): KeptPicture | null {
  if (replaces !== undefined) {
    const old = there.find(({ id }) => id === replaces);
    if (old) return old;
    throw new Refusal('picture-not-found', { causes: [{ pointer: '?query/replaces', detail: replaces }] });
  }
  if (there.length >= pictureLimits.perSubject) throw new Refusal('too-many-pictures');
  return null;
}

/** Puts the pictures of a subject in an order; refuses a list that is not exactly of them. */
export function orderPictures(
  ctx: Ctx,
  { kind, slug }: { kind: SubjectKind; slug: string },
  ids: readonly string[],
): Promise<ShowcaseDetail> {
  const { subject, actor } = editableSubject(ctx, kind, slug);
  return changing(ctx, subject, async (tx) => {
    if (!namesEach(await standing(ctx, tx, subject), ids)) throw new Refusal('pictures-changed');
    for (const [index, id] of ids.entries()) await setPosition(tx, id, index + 1);
    await record(ctx, tx, { actor, subject, action: 'picture.order', id: subject.id });
  });
}

/** Gives a picture its words, or (null) says that it is decoration. */
export async function describePicture(ctx: Ctx, id: string, alt: LocalText | null): Promise<ShowcaseDetail> {
  const { subject, actor } = await editablePicture(ctx, id);
  return changing(ctx, subject, async (tx) => {
    await picture(tx, id, 'standing');
    await setWords(tx, id, { alt, decorative: alt === null });
    await record(ctx, tx, { actor, subject, action: 'picture.describe', id });
  });
}

/** Takes a picture out of the shop; its address answers 404 from then on. */
export async function removePicture(ctx: Ctx, id: string): Promise<ShowcaseDetail> {
  const { subject, actor } = await editablePicture(ctx, id);
  return changing(ctx, subject, async (tx) => {
    await picture(tx, id, 'standing');
    await setRemoved(tx, id, { removedBy: actor.userId, removedAt: new Date(ctx.now) });
    await record(ctx, tx, { actor, subject, action: 'picture.remove', id });
  });
}

/** Puts a picture back where it was, words and all. */
export async function restorePicture(ctx: Ctx, id: string): Promise<ShowcaseDetail> {
  const { subject, actor } = await editablePicture(ctx, id);
  return changing(ctx, subject, async (tx) => {
    const kept = await picture(tx, id, 'removed');
    if (Number(kept.removedAt) <= undoableSince(ctx).getTime()) throw gone(id);
    roomFor(await standing(ctx, tx, subject), undefined);
    await setRemoved(tx, id, null);
    await record(ctx, tx, { actor, subject, action: 'picture.restore', id });
  });
}

/** Does one change of a subject's pictures in a transaction of its own, and gives what stands then. */
function changing(ctx: Ctx, subject: Subject, change: (tx: Tx) => Promise<void>): Promise<ShowcaseDetail> {
  return ctx.deps.database.db.transaction(async (tx) => {
    await lockSubject(tx, subject);
    await change(tx);
    await tellShop(tx);
    return detailOf(ctx, tx, subject);
  });
}

async function standing(ctx: Ctx, tx: Tx, subject: Subject): Promise<KeptPicture[]> {
  const all = await picturesOf(tx, subject, undoableSince(ctx));
  return inOrder(all.filter(({ removedAt }) => removedAt === null));
}

async function editablePicture(ctx: Ctx, id: string): Promise<{ subject: Subject; actor: Actor }> {
  const kept = await pictureById(ctx.deps.database.db, id);
  const subject = kept && subjectById(ctx.deps.snapshots.current(), kept.subject.kind, kept.subject.id);
  if (!subject) throw gone(id);
  return { subject, actor: speakerFor(ctx, subject) };
}

async function picture(tx: Tx, id: string, state: 'standing' | 'removed'): Promise<KeptPicture> {
  const kept = await pictureById(tx, id);
  if (!kept || (kept.removedAt === null) !== (state === 'standing')) throw gone(id);
  return kept;
}

function gone(id: string): Refusal {
  return new Refusal('picture-not-found', { causes: [{ pointer: '/params/id', detail: id }] });
}

async function record(
  ctx: Ctx,
  tx: Tx,
  done: { actor: Actor; subject: Subject; action: string; id: string },
): Promise<void> {
  const { actor, subject, action, id } = done;
  const detail = { kind: subject.kind, slug: subject.slug };
  await recordAction(tx, { actor, at: new Date(ctx.now), action, subject: id, detail });
}
