import type { SubjectKind } from '@carriole/shared/contracts/pictures.ts';
import type { ShowcaseDetail, ShowcaseList, ShowcaseState } from '@carriole/shared/contracts/showcase.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import { foldText } from '@carriole/shared/text.ts';
import { deskCooperatives } from '../accounts/service.ts';
import { addDays } from '../calendar.ts';
import { tellReload } from '../catalogue-changes.ts';
import type { Actor, Ctx } from '../ctx.ts';
import type { Tx } from '../db/client.ts';
import type { Subject } from './model.ts';
import { picturesOf, readFile, standingPictures, standingStories, storiesOf } from './queries.ts';
import { speakersOf, subjectOf, subjectsOf } from './subjects.ts';
import { detailView, itemsOf, statesOf } from './views.ts';

/** How long what was taken away can be had back, in days. */
const daysToUndo = 30;

/** The moment before which what was taken away is gone for good. */
export function undoableSince(ctx: Ctx): Date {
  return new Date(addDays(ctx.now, -daysToUndo));
}

/** A subject the caller speaks for. Refuses what does not exist and what is another co-op's. */
export function editableSubject(
  ctx: Ctx,
  kind: SubjectKind,
  slug: string,
): { subject: Subject; actor: Actor } {
  const subject = subjectOf(ctx.deps.snapshots.current(), kind, slug);
  if (!subject)
    throw new Refusal('subject-not-found', { causes: [{ pointer: '/params/slug', detail: slug }] });
  return { subject, actor: speakerFor(ctx, subject) };
}

/** The caller, who must be of a co-op that speaks for the subject, or of the federation. */
export function speakerFor(ctx: Ctx, subject: Pick<Subject, 'kind' | 'id'>): Actor {
  const world = ctx.deps.snapshots.current();
  const allowed = deskCooperatives(
    ctx,
    world.federation.cooperatives.map(({ id }) => id),
  );
  if (!ctx.actor || !speakersOf(world, subject).some((id) => allowed.includes(id)))
    throw new Refusal('not-allowed');
  return ctx.actor;
}

/** The pictures and the story of a subject as its editors see them. */
export async function detailOf(ctx: Ctx, tx: Tx, subject: Subject): Promise<ShowcaseDetail> {
  const pictures = await picturesOf(tx, subject, undoableSince(ctx));
  return detailView(subject, pictures, await storiesOf(tx, subject));
}

export function showcaseDetail(ctx: Ctx, kind: SubjectKind, slug: string): Promise<ShowcaseDetail> {
  const { subject } = editableSubject(ctx, kind, slug);
  return detailOf(ctx, ctx.deps.database.db, subject);
}

type Asked = {
  cooperative?: string | undefined;
  kind: SubjectKind;
  state: ShowcaseState;
  q?: string | undefined;
  page: number;
  size: number;
};

/** One page of what a co-op speaks for, with how far each has come. */
export async function listShowcase(ctx: Ctx, asked: Asked): Promise<ShowcaseList> {
  const world = ctx.deps.snapshots.current();
  const { db } = ctx.deps.database;
  const cooperative = cooperativeFor(ctx, asked.cooperative);
  const pictures = await standingPictures(db);
  const stories = await standingStories(db);
  const all = itemsOf(subjectsOf(world, asked.kind, cooperative.id), pictures, stories);
  const wanted = foldText(asked.q ?? '');
  const found = all.filter(
    (item) =>
      statesOf(item).includes(asked.state) &&
      foldText(`${item.name[ctx.locale]} ${item.detail}`).includes(wanted),
  );
  const count = (state: ShowcaseState) => all.filter((item) => statesOf(item).includes(state)).length;
  const { slug, name, colour } = cooperative;
  return {
    cooperative: { slug, name, colour },
    items: found.slice((asked.page - 1) * asked.size, asked.page * asked.size),
    total: found.length,
    page: asked.page,
    pages: Math.max(1, Math.ceil(found.length / asked.size)),
    counts: {
      all: all.length,
      'no-picture': count('no-picture'),
      'no-story': count('no-story'),
      undescribed: count('undescribed'),
    },
  };
}

function cooperativeFor(ctx: Ctx, slug: string | undefined) {
  const { federation } = ctx.deps.snapshots.current();
  const allowed = deskCooperatives(
    ctx,
    federation.cooperatives.map(({ id }) => id),
  );
  const found = federation.cooperatives.find((one) =>
    slug === undefined ? allowed.includes(one.id) : one.slug === slug,
  );
  if (!found || !allowed.includes(found.id)) throw new Refusal('not-allowed');
  return found;
}

/** Tells every process to show it, when the transaction commits. */
export function tellShop(tx: Tx): Promise<void> {
  return tellReload(tx);
}

const address = /^([0-9a-f]{32})-(\d{1,4})\.(avif|webp)$/;

/** The bytes at the address of a picture's form; null when nothing is there, or nothing any more. */
export function pictureFile(ctx: Pick<Ctx, 'deps'>, file: string): Promise<Buffer | null> {
  const [, digest, width, format] = address.exec(file) ?? [];
  if (digest === undefined || format === undefined) return Promise.resolve(null);
  return readFile(ctx.deps.database.db, { digest, width: Number(width), format });
}
