import type { PictureView, StoryView, SubjectKind } from '@carriole/shared/contracts/pictures.ts';
import { longestStory } from '@carriole/shared/contracts/showcase.ts';
import { type LocalText, locales } from '@carriole/shared/locale.ts';
import type { KeptPicture, KeptStory, Showcase } from './model.ts';

const keyOf = (kind: SubjectKind, id: string) => `${kind}:${id}`;

/** What the shop may show: of pictures only those somebody described or called decoration. */
export function showcaseOf(pictures: readonly KeptPicture[], stories: readonly KeptStory[]): Showcase {
  const shown = Map.groupBy(pictures.filter(isShown), ({ subject }) => keyOf(subject.kind, subject.id));
  const told = Map.groupBy(stories, ({ subject }) => keyOf(subject.kind, subject.id));
  return {
    picturesOf: (kind, ids) =>
      inOrder(ids.flatMap((id) => shown.get(keyOf(kind, id)) ?? [])).map(pictureView),
    storyOf: (kind, ids) => storyView(ids.flatMap((id) => told.get(keyOf(kind, id)) ?? [])),
  };
}

export function isShown({ alt, decorative }: Pick<KeptPicture, 'alt' | 'decorative'>): boolean {
  return decorative || alt !== null;
}

/** By position; those of two joined things one after the other, as they were taken. */
export function inOrder(pictures: readonly KeptPicture[]): KeptPicture[] {
  return pictures.toSorted(
    (a, b) => a.position - b.position || a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1),
  );
}

export function pictureView({ id, digest, width, height, widths, alt }: KeptPicture): PictureView {
  return { id, digest, width, height, widths, alt };
}

/** One text per language; where two joined things both have one, that of the first. */
export function storyView(stories: readonly KeptStory[]): StoryView {
  return locales.flatMap((locale) => {
    const found = stories.find((story) => story.locale === locale);
    return found ? [{ locale, text: found.text }] : [];
  });
}

/** Changes whenever a standing text does. */
export function versionOf(stories: readonly KeptStory[]): string {
  return stories
    .map(({ id }) => id)
    .sort()
    .join('.');
}

/** A text as it is kept: plain lines, no controls, at most one empty line between paragraphs. */
export function tidyStory(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n]/gu, '')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, longestStory);
}

export type StoryChange = { locale: keyof LocalText; text: string; replaces: string[] };

/** What has to be written so that the given texts stand: only the languages that say something else than before. */
export function storyChanges(standing: readonly KeptStory[], given: LocalText): StoryChange[] {
  const shown = new Map(storyView(standing).map(({ locale, text }) => [locale, text]));
  return locales.flatMap((locale) => {
    const text = tidyStory(given[locale]);
    if (text === (shown.get(locale) ?? '')) return [];
    const replaces = standing.filter((story) => story.locale === locale).map(({ id }) => id);
    return [{ locale, text, replaces }];
  });
}

/** Whether a list names each of the pictures exactly once. */
export function namesEach(pictures: readonly { id: string }[], ids: readonly string[]): boolean {
  const wanted = new Set(ids);
  return (
    wanted.size === ids.length &&
    wanted.size === pictures.length &&
    pictures.every(({ id }) => wanted.has(id))
  );
}
