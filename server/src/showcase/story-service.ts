import type { SubjectKind } from '@carriole/shared/contracts/pictures.ts';
import type { ShowcaseDetail } from '@carriole/shared/contracts/showcase.ts';
import type { LocalText } from '@carriole/shared/locale.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import { recordAction } from '../accounts/service.ts';
import type { Ctx } from '../ctx.ts';
import { newId } from '../ids.ts';
import { insertStory, lockSubject, replaceStories, storiesOf } from './queries.ts';
import { storyChanges, versionOf } from './rules.ts';
import { detailOf, editableSubject, tellShop } from './service.ts';
import { ownFirst } from './views.ts';

/**
 * Writes the story of a subject. What stood before is kept beside it. Refuses when somebody changed it since the caller
 * read the given version.
 */
export function writeStory(
  ctx: Ctx,
  { kind, slug }: { kind: SubjectKind; slug: string },
  { texts, version }: { texts: LocalText; version: string },
): Promise<ShowcaseDetail> {
  const { subject, actor } = editableSubject(ctx, kind, slug);
  const at = new Date(ctx.now);
  return ctx.deps.database.db.transaction(async (tx) => {
    await lockSubject(tx, subject);
    const standing = ownFirst(subject, await storiesOf(tx, subject));
    if (versionOf(standing) !== version) throw new Refusal('story-changed');
    const changes = storyChanges(standing, texts);
    for (const { locale, text, replaces } of changes) {
      await replaceStories(tx, replaces, { replacedBy: actor.userId, replacedAt: at });
      const story = { id: newId('sto'), locale, text, writtenBy: actor.userId, writtenAt: at };
      if (text !== '') await insertStory(tx, subject, story);
    }
    if (changes.length > 0) {
      const detail = { kind, slug: subject.slug, languages: changes.map(({ locale }) => locale).join(' ') };
      await recordAction(tx, { actor, at, action: 'story.write', subject: subject.id, detail });
      await tellShop(tx);
    }
    return detailOf(ctx, tx, subject);
  });
}
