import { z } from 'zod';
import { defineRoute } from '../contract.ts';
import { pictureTypes } from '../pictures.ts';
import { CooperativeRef, LocalDateTime, LocalText, Slug } from './common.ts';
import { PictureView, SubjectKind, SubjectParams } from './pictures.ts';

const refused = ['bad-input', 'not-signed-in', 'not-allowed', 'subject-not-found'] as const;
const refusedPicture = ['bad-input', 'not-signed-in', 'not-allowed', 'picture-not-found'] as const;

export const ShowcaseState = z.enum(['all', 'no-picture', 'no-story', 'undescribed']);
export type ShowcaseState = z.infer<typeof ShowcaseState>;

/** One producer, product or co-op with how far its page has come. */
export const ShowcaseItem = z.object({
  kind: SubjectKind,
  slug: Slug,
  name: LocalText,
  /** What tells it from others of the name: the village, the producer. */
  detail: z.string(),
  cover: PictureView.nullable(),
  pictures: z.number().int(),
  /** Pictures that wait for words and are not shown. */
  undescribed: z.number().int(),
  languages: z.array(z.string()),
});
export type ShowcaseItem = z.infer<typeof ShowcaseItem>;

export const ShowcaseList = z.object({
  cooperative: CooperativeRef,
  items: z.array(ShowcaseItem),
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  /** How many of the kind are in each state. */
  counts: z.record(ShowcaseState, z.number().int()),
});
export type ShowcaseList = z.infer<typeof ShowcaseList>;

export const getShowcase = defineRoute({
  method: 'GET',
  path: '/api/v1/desk/showcase',
  summary: "The caller's co-op's producers, products or the co-op itself, with their pictures and stories.",
  tag: 'Desk',
  access: 'staff',
  query: z.object({
    cooperative: Slug.optional(),
    kind: SubjectKind.default('producer'),
    state: ShowcaseState.default('all'),
    q: z.string().trim().max(100).optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: ShowcaseList,
  problems: ['bad-input', 'not-signed-in', 'not-allowed'],
});

const DeskPicture = PictureView.extend({
  /** It is described, or said to be decoration: the shop shows it. */
  shown: z.boolean(),
  by: z.string(),
  at: LocalDateTime,
});
export type DeskPicture = z.infer<typeof DeskPicture>;

export const ShowcaseDetail = z.object({
  kind: SubjectKind,
  slug: Slug,
  name: LocalText,
  detail: z.string(),
  pictures: z.array(DeskPicture),
  /** Taken away lately, and to be had back; the latest first. */
  removed: z.array(DeskPicture),
  story: z.object({
    /** Empty where nothing is written. */
    texts: LocalText,
    /** Changes with every change of a text. */
    version: z.string(),
    by: z.string().nullable(),
    at: LocalDateTime.nullable(),
  }),
});
export type ShowcaseDetail = z.infer<typeof ShowcaseDetail>;

export const getShowcaseSubject = defineRoute({
  method: 'GET',
  path: '/api/v1/desk/showcase/:kind/:slug',
  summary: 'The pictures and the story of one producer, product or co-op, as its co-op edits them.',
  tag: 'Desk',
  access: 'staff',
  params: SubjectParams,
  reply: ShowcaseDetail,
  problems: refused,
});

/** The longest story, in characters of one language. */
export const longestStory = 4_000;

const StoryText = z.string().max(longestStory);

export const saveStory = defineRoute({
  method: 'PUT',
  path: '/api/v1/desk/showcase/:kind/:slug/story',
  summary:
    'Writes the story in the languages given; an empty text takes it away. Refused when it changed meanwhile.',
  tag: 'Desk',
  access: 'staff',
  params: SubjectParams,
  body: z.strictObject({
    texts: z.strictObject({ fr: StoryText, nl: StoryText, de: StoryText, en: StoryText }),
    version: z.string().max(200),
  }),
  reply: ShowcaseDetail,
  problems: [...refused, 'story-changed'],
});

const PictureId = z.string().regex(/^pic_[a-z0-9]{16}$/);

export const addPicture = defineRoute({
  method: 'POST',
  path: '/api/v1/desk/showcase/:kind/:slug/pictures',
  summary:
    'Takes a picture (the body is the file itself), at most 12 MB and 50 million pixels (20 but for JPEG). It is shown once it is described.',
  tag: 'Desk',
  access: 'staff',
  params: SubjectParams,
  query: z.object({
    /** The picture whose place and words it takes. */
    replaces: PictureId.optional(),
  }),
  bodyMedia: [...pictureTypes, 'application/octet-stream'],
  status: 201,
  reply: ShowcaseDetail,
  problems: [
    ...refused,
    'picture-not-found',
    'picture-too-large',
    'picture-kind-refused',
    'picture-unreadable',
    'pictures-busy',
    'too-many-pictures',
  ],
});

export const orderPictures = defineRoute({
  method: 'PUT',
  path: '/api/v1/desk/showcase/:kind/:slug/pictures/order',
  summary: 'Puts the pictures in the order given, the first as the cover; names each of them once.',
  tag: 'Desk',
  access: 'staff',
  params: SubjectParams,
  body: z.strictObject({ ids: z.array(PictureId).max(100) }),
  reply: ShowcaseDetail,
  problems: [...refused, 'pictures-changed'],
});

const Alt = z.string().trim().min(1).max(200);

export const describePicture = defineRoute({
  method: 'PUT',
  path: '/api/v1/desk/pictures/:id/alt',
  summary:
    'Says in four languages what is to be seen, or (null) that the picture is decoration. The shop shows it then.',
  tag: 'Desk',
  access: 'staff',
  params: z.object({ id: PictureId }),
  body: z.strictObject({ alt: z.strictObject({ fr: Alt, nl: Alt, de: Alt, en: Alt }).nullable() }),
  reply: ShowcaseDetail,
  problems: refusedPicture,
});

export const removePicture = defineRoute({
  method: 'DELETE',
  path: '/api/v1/desk/pictures/:id',
  summary: 'Takes a picture out of the shop; it can be had back for thirty days.',
  tag: 'Desk',
  access: 'staff',
  params: z.object({ id: PictureId }),
  reply: ShowcaseDetail,
  problems: refusedPicture,
});

export const restorePicture = defineRoute({
  method: 'POST',
  path: '/api/v1/desk/pictures/:id/restore',
  summary: 'Puts a picture back that was taken away.',
  tag: 'Desk',
  access: 'staff',
  params: z.object({ id: PictureId }),
  reply: ShowcaseDetail,
  problems: [...refusedPicture, 'too-many-pictures'],
});
