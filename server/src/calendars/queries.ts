import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '../db/client.ts';
import { calendarFeeds } from '../db/tables/calendars.ts';

export type FeedSubject = { kind: 'user' | 'order' | 'cooperative'; subjectId: string };
type Feed = FeedSubject & { id: string };

const ofSubject = ({ kind, subjectId }: FeedSubject) =>
  and(eq(calendarFeeds.kind, kind), eq(calendarFeeds.subjectId, subjectId), isNull(calendarFeeds.endedAt));

/** The feed of a subject, made when there is none; two who ask at once get the same. */
export async function openFeed(
  tx: Tx,
  subject: FeedSubject,
  fresh: { id: string; at: Date },
): Promise<string> {
  await tx
    .insert(calendarFeeds)
    .values({ id: fresh.id, ...subject, createdAt: fresh.at })
    .onConflictDoNothing();
  return (await findFeed(tx, subject)) ?? fresh.id;
}

export async function findFeed(tx: Tx, subject: FeedSubject): Promise<string | null> {
  const [row] = await tx.select({ id: calendarFeeds.id }).from(calendarFeeds).where(ofSubject(subject));
  return row?.id ?? null;
}

export async function endFeed(tx: Tx, subject: FeedSubject, at: Date): Promise<void> {
  await tx.update(calendarFeeds).set({ endedAt: at }).where(ofSubject(subject));
}

/** A feed that has not been ended. */
export async function readFeed(tx: Tx, id: string): Promise<Feed | null> {
  const [row] = await tx
    .select()
    .from(calendarFeeds)
    .where(and(eq(calendarFeeds.id, id), isNull(calendarFeeds.endedAt)));
  return row ? { id, kind: row.kind as Feed['kind'], subjectId: row.subjectId } : null;
}
