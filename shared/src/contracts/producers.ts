import { z } from 'zod';
import { defineRoute } from '../contract.ts';
import { Facet, LabelRef } from './catalogue.ts';
import { CooperativeRef, LocalDate, LocalText, Postcode, Slug } from './common.ts';
import { PictureView, StoryView } from './pictures.ts';

const LinkView = z.object({
  cooperative: CooperativeRef,
  since: LocalDate.nullable(),
  audiences: z.array(z.string()),
});

export const ProducerView = z.object({
  id: z.string(),
  slug: Slug,
  name: z.string(),
  activity: z.string(),
  place: z.string(),
  postcode: z.string(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  labels: z.array(z.string()),
  links: z.array(LinkView),
  /** Products a household can find in the catalogue. */
  productCount: z.number().int(),
  picture: PictureView.nullable(),
  /** Straight from the reader's place, in km; null without one. */
  distanceKm: z.number().nullable(),
});
export type ProducerView = z.infer<typeof ProducerView>;

/** A producer on the map. */
export const ProducerPin = z.object({
  slug: Slug,
  name: z.string(),
  postcode: z.string(),
  place: z.string(),
  lat: z.number(),
  lon: z.number(),
});
export type ProducerPin = z.infer<typeof ProducerPin>;

export const ProducerSort = z.enum(['name', 'distance']);
export type ProducerSort = z.infer<typeof ProducerSort>;

export const ProducersPage = z.object({
  items: z.array(ProducerView),
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  /** All that answer the search, wherever they are: what the map shows. */
  pins: z.array(ProducerPin),
  /** Top categories of what these producers sell, with how many of them sell it. */
  categories: z.array(Facet),
  /** The reader's place, when it was given. */
  place: z.object({ name: z.string(), lat: z.number(), lon: z.number() }).nullable(),
});
export type ProducersPage = z.infer<typeof ProducersPage>;

/** What a producer sells now, and what will be back in its season. */
export const ProducerPage = ProducerView.extend({
  pictures: z.array(PictureView),
  story: StoryView,
  labelDetails: z.array(LabelRef),
  /** Categories of what it sells, most products first. */
  categories: z.array(Facet),
  /** Names of what is sold only in some months, with those months. */
  seasons: z.array(
    z.object({ slug: Slug, name: LocalText, months: z.array(z.number().int()), now: z.boolean() }),
  ),
  hubs: z.array(
    z.object({ cooperative: CooperativeRef, place: z.string(), lat: z.number(), lon: z.number() }),
  ),
});
export type ProducerPage = z.infer<typeof ProducerPage>;

export const getProducers = defineRoute({
  method: 'GET',
  path: '/api/v1/producers',
  summary: 'The producers of the federation, each once, with how far they are from a place.',
  tag: 'Producers',
  access: 'public',
  query: z.object({
    q: z.string().trim().max(100).optional(),
    cooperative: Slug.optional(),
    category: z.string().max(60).optional(),
    postcode: Postcode.optional(),
    /** Only producers of these villages, joined by dots: a pin on the map. */
    at: z
      .string()
      .regex(/^\d{4}[a-z0-9-]*(\.\d{4}[a-z0-9-]*)*$/)
      .max(2_000)
      .optional(),
    sort: ProducerSort.default('name'),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    size: z.coerce.number().int().min(1).max(200).default(200),
  }),
  reply: ProducersPage,
  problems: ['bad-input', 'place-unknown'],
});

export const getProducer = defineRoute({
  method: 'GET',
  path: '/api/v1/producers/:slug',
  summary: 'One producer and the co-ops it is linked to.',
  tag: 'Producers',
  access: 'public',
  params: z.object({ slug: Slug }),
  query: z.object({ postcode: Postcode.optional() }),
  reply: ProducerPage,
  problems: ['bad-input', 'producer-not-found', 'place-unknown'],
});
