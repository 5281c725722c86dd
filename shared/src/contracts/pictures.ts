import { z } from 'zod';
import { LocalText, Slug } from './common.ts';

/** What pictures and stories are of. */
export const SubjectKind = z.enum(['producer', 'product', 'cooperative']);
export type SubjectKind = z.infer<typeof SubjectKind>;

export const SubjectParams = z.object({ kind: SubjectKind, slug: Slug });

/** A picture as pages show it, in every format and in several widths. */
export const PictureView = z.object({
  id: z.string(),
  /** Names the content: what is at its addresses never changes. */
  digest: z.string(),
  /** Pixels of the widest form. */
  width: z.number().int(),
  height: z.number().int(),
  /** Pixels across of each form, the narrowest first. */
  widths: z.array(z.number().int()),
  /** Null when it is decoration: the words beside it say as much. */
  alt: LocalText.nullable(),
});
export type PictureView = z.infer<typeof PictureView>;

/** A text people of the co-op wrote, in each language they wrote it in; paragraphs are parted by an empty line. */
export const StoryView = z.array(z.object({ locale: z.enum(['fr', 'nl', 'de', 'en']), text: z.string() }));
export type StoryView = z.infer<typeof StoryView>;
