import type { LocalText } from '@carriole/shared/locale.ts';
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, max, or, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../db/client.ts';
import { users } from '../db/tables/accounts.ts';
import { pictureFiles, pictures, stories } from '../db/tables/showcase.ts';
import type { ConvertedFile } from '../gateways/pictures.ts';
import type { KeptPicture, KeptStory, SubjectId } from './model.ts';

type Columns = { cooperativeId: string | null; producerId: string | null; productId: string | null };
type Group = { kind: SubjectId['kind']; ids: readonly string[] };

function subjectFrom({ cooperativeId, producerId, productId }: Columns): SubjectId {
  if (producerId !== null) return { kind: 'producer', id: producerId };
  if (productId !== null) return { kind: 'product', id: productId };
  return { kind: 'cooperative', id: cooperativeId ?? '' };
}

function columnsOf({ kind, id }: SubjectId) {
  if (kind === 'producer') return { producerId: id };
  return kind === 'product' ? { productId: id } : { cooperativeId: id };
}

function isOf(table: typeof pictures | typeof stories, { kind, ids }: Group): SQL {
  if (kind === 'producer') return inArray(table.producerId, [...ids]);
  return inArray(kind === 'product' ? table.productId : table.cooperativeId, [...ids]);
}

/** Waits for its turn to change what is shown of a subject; ends with the transaction. */
export async function lockSubject(tx: Tx, { kind, id }: SubjectId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`showcase ${kind} ${id}`}, 0))`);
}

async function readPictures(tx: Tx, where: SQL | undefined): Promise<KeptPicture[]> {
  const rows = await tx
    .select({ picture: pictures, by: users.name })
    .from(pictures)
    .innerJoin(users, eq(users.id, pictures.uploadedBy))
    .where(where)
    .orderBy(asc(pictures.position), asc(pictures.id));
  return rows.map(({ picture: { uploadedAt, cooperativeId, producerId, productId, ...picture }, by }) => ({
    ...picture,
    subject: subjectFrom({ cooperativeId, producerId, productId }),
    by,
    at: uploadedAt,
  }));
}

/** Every picture that was not taken away. */
export function standingPictures(tx: Tx): Promise<KeptPicture[]> {
  return readPictures(tx, isNull(pictures.removedAt));
}

/** The pictures of a subject, with those taken away since a moment. */
export function picturesOf(tx: Tx, group: Group, removedSince: Date): Promise<KeptPicture[]> {
  return readPictures(
    tx,
    and(isOf(pictures, group), or(isNull(pictures.removedAt), gt(pictures.removedAt, removedSince))),
  );
}

export async function pictureById(tx: Tx, id: string): Promise<KeptPicture | null> {
  return (await readPictures(tx, eq(pictures.id, id)))[0] ?? null;
}

async function readStories(tx: Tx, where: SQL | undefined): Promise<KeptStory[]> {
  const rows = await tx
    .select({ story: stories, by: users.name })
    .from(stories)
    .innerJoin(users, eq(users.id, stories.writtenBy))
    .where(and(isNull(stories.replacedAt), where))
    .orderBy(desc(stories.writtenAt), asc(stories.id));
  return rows.map(({ story, by }) => ({
    id: story.id,
    subject: subjectFrom(story),
    locale: story.locale,
    text: story.text,
    by,
    at: story.writtenAt,
  }));
}

export function standingStories(tx: Tx): Promise<KeptStory[]> {
  return readStories(tx, undefined);
}

export function storiesOf(tx: Tx, group: Group): Promise<KeptStory[]> {
  return readStories(tx, isOf(stories, group));
}

type NewPicture = Pick<
  KeptPicture,
  'id' | 'digest' | 'width' | 'height' | 'widths' | 'alt' | 'decorative'
> & {
  subject: SubjectId;
  position: number;
  uploadedBy: string;
  uploadedAt: Date;
};

export async function insertPicture(
  tx: Tx,
  { subject, ...picture }: NewPicture,
  files: readonly ConvertedFile[],
): Promise<void> {
  await tx.insert(pictures).values({ ...picture, ...columnsOf(subject) });
  await tx.insert(pictureFiles).values(files.map((file) => ({ pictureId: picture.id, ...file })));
}

export async function lastPosition(tx: Tx, group: Group): Promise<number> {
  const [row] = await tx
    .select({ last: max(pictures.position) })
    .from(pictures)
    .where(isOf(pictures, group));
  return row?.last ?? 0;
}

export async function setWords(
  tx: Tx,
  id: string,
  words: { alt: LocalText | null; decorative: boolean },
): Promise<void> {
  await tx.update(pictures).set(words).where(eq(pictures.id, id));
}

export async function setPosition(tx: Tx, id: string, position: number): Promise<void> {
  await tx.update(pictures).set({ position }).where(eq(pictures.id, id));
}

/** Takes a picture away, or (null) puts it back. */
export async function setRemoved(
  tx: Tx,
  id: string,
  removed: { removedBy: string; removedAt: Date } | null,
): Promise<void> {
  await tx
    .update(pictures)
    .set(removed ?? { removedBy: null, removedAt: null })
    .where(eq(pictures.id, id));
}

/** Forgets for good what was taken away before a moment, files and all. */
export async function forgetRemoved(tx: Tx, before: Date): Promise<void> {
  await tx.delete(pictures).where(and(isNotNull(pictures.removedAt), lt(pictures.removedAt, before)));
}

/** One form of a picture that was not taken away; null when there is none. */
export async function readFile(
  tx: Tx,
  { digest, width, format }: { digest: string; width: number; format: string },
): Promise<Buffer | null> {
  const [row] = await tx
    .select({ bytes: pictureFiles.bytes })
    .from(pictureFiles)
    .innerJoin(pictures, eq(pictures.id, pictureFiles.pictureId))
    .where(
      and(
        eq(pictures.digest, digest),
        isNull(pictures.removedAt),
        eq(pictureFiles.width, width),
        eq(pictureFiles.format, format),
      ),
    )
    .limit(1);
  return row?.bytes ?? null;
}

export async function replaceStories(
  tx: Tx,
  ids: readonly string[],
  who: { replacedBy: string; replacedAt: Date },
): Promise<void> {
  if (ids.length > 0)
    await tx
      .update(stories)
      .set(who)
      .where(inArray(stories.id, [...ids]));
}

export async function insertStory(
  tx: Tx,
  subject: SubjectId,
  story: { id: string; locale: string; text: string; writtenBy: string; writtenAt: Date },
): Promise<void> {
  await tx.insert(stories).values({ ...story, ...columnsOf(subject) });
}
