import type {
  DeskPicture,
  ShowcaseDetail,
  ShowcaseItem,
  ShowcaseState,
} from '@carriole/shared/contracts/showcase.ts';
import type { LocalText } from '@carriole/shared/locale.ts';
import { localDateTime } from '../calendar.ts';
import type { KeptPicture, KeptStory, Subject } from './model.ts';
import { inOrder, isShown, pictureView, storyView, versionOf } from './rules.ts';

function deskPicture(picture: KeptPicture): DeskPicture {
  return {
    ...pictureView(picture),
    shown: isShown(picture),
    by: picture.by,
    at: localDateTime((picture.removedAt ?? picture.at).getTime()),
  };
}

/** What editors see of a subject, removed pictures too. */
export function detailView(
  subject: Subject,
  pictures: readonly KeptPicture[],
  found: readonly KeptStory[],
): ShowcaseDetail {
  const { kind, slug, name, detail } = subject;
  const stories = ownFirst(subject, found);
  const latest = stories.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0];
  const removed = pictures
    .filter(({ removedAt }) => removedAt !== null)
    .sort((a, b) => Number(b.removedAt) - Number(a.removedAt));
  return {
    kind,
    slug,
    name,
    detail,
    pictures: inOrder(pictures.filter(({ removedAt }) => removedAt === null)).map(deskPicture),
    removed: removed.map(deskPicture),
    story: {
      texts: textsOf(stories),
      version: versionOf(stories),
      by: latest?.by ?? null,
      at: latest ? localDateTime(latest.at.getTime()) : null,
    },
  };
}

/** Of two joined things, the texts of the one that is kept come first. */
export function ownFirst(subject: Pick<Subject, 'ids'>, stories: readonly KeptStory[]): KeptStory[] {
  return stories.toSorted((a, b) => subject.ids.indexOf(a.subject.id) - subject.ids.indexOf(b.subject.id));
}

function textsOf(stories: readonly KeptStory[]): LocalText {
  const empty: LocalText = { fr: '', nl: '', de: '', en: '' };
  return { ...empty, ...Object.fromEntries(storyView(stories).map(({ locale, text }) => [locale, text])) };
}

/** How far the page of each subject has come. */
export function itemsOf(
  subjects: readonly Subject[],
  pictures: readonly KeptPicture[],
  stories: readonly KeptStory[],
): ShowcaseItem[] {
  const pictured = Map.groupBy(pictures, ({ subject }) => `${subject.kind} ${subject.id}`);
  const told = Map.groupBy(stories, ({ subject }) => `${subject.kind} ${subject.id}`);
  return subjects.map((subject) => {
    const { kind, slug, name, detail, ids } = subject;
    const own = inOrder(ids.flatMap((id) => pictured.get(`${kind} ${id}`) ?? []));
    const cover = own.find(isShown);
    return {
      kind,
      slug,
      name,
      detail,
      cover: cover ? pictureView(cover) : null,
      pictures: own.length,
      undescribed: own.filter((picture) => !isShown(picture)).length,
      languages: storyView(ids.flatMap((id) => told.get(`${kind} ${id}`) ?? [])).map(({ locale }) => locale),
    };
  });
}

/** The states of an item: it may lack several things at once. */
export function statesOf(item: ShowcaseItem): ShowcaseState[] {
  return [
    'all',
    ...(item.pictures === 0 ? (['no-picture'] as const) : []),
    ...(item.languages.length === 0 ? (['no-story'] as const) : []),
    ...(item.undescribed > 0 ? (['undescribed'] as const) : []),
  ];
}
