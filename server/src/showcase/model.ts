import type { PictureView, StoryView, SubjectKind } from '@carriole/shared/contracts/pictures.ts';
import type { LocalText } from '@carriole/shared/locale.ts';

/** What pictures and stories are of, by its key. */
export type SubjectId = { kind: SubjectKind; id: string };

/** A producer, product or co-op as the desk names it. */
export type Subject = SubjectId & {
  slug: string;
  name: LocalText;
  detail: string;
  /** Its own key, and those of what was joined into it. */
  ids: string[];
};

export type KeptPicture = {
  id: string;
  subject: SubjectId;
  digest: string;
  width: number;
  height: number;
  widths: number[];
  alt: LocalText | null;
  decorative: boolean;
  position: number;
  by: string;
  at: Date;
  removedAt: Date | null;
};

export type KeptStory = {
  id: string;
  subject: SubjectId;
  locale: string;
  text: string;
  by: string;
  at: Date;
};

/** What the shop shows of each: described pictures in their order, and stories. */
export type Showcase = {
  picturesOf(kind: SubjectKind, ids: readonly string[]): PictureView[];
  storyOf(kind: SubjectKind, ids: readonly string[]): StoryView;
};
