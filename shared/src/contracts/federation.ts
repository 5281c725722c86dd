import { z } from 'zod';
import { defineRoute } from '../contract.ts';
import { Cents, CooperativeRef, LocalDateTime, Postcode, Slug } from './common.ts';
import { PictureView, StoryView } from './pictures.ts';

export const PlaceView = z.object({
  postcode: Postcode,
  place: z.string(),
  municipality: z.string().nullable(),
  province: z.string(),
  lat: z.number(),
  lon: z.number(),
});
export type PlaceView = z.infer<typeof PlaceView>;

export const getPlaces = defineRoute({
  method: 'GET',
  path: '/api/v1/places',
  summary: 'Belgian places by postcode or (part of a) name, accents and case forgiven; at most twenty.',
  tag: 'Federation',
  access: 'public',
  query: z.object({ q: z.string().trim().min(1).max(60) }),
  reply: z.object({ items: z.array(PlaceView) }),
  problems: ['bad-input'],
});

export const FederationView = z.object({
  name: z.string(),
  currency: z.string(),
  timeZone: z.string(),
  languages: z.array(z.string()),
  /** The server's clock as wall time in the federation's zone; a demo's clock may have been set. */
  now: LocalDateTime,
  demo: z.boolean(),
  cooperatives: z.array(
    CooperativeRef.extend({
      place: z.string(),
      postcode: z.string(),
      /** Where its hub is. */
      lat: z.number(),
      lon: z.number(),
      producers: z.number().int(),
      offers: z.number().int(),
    }),
  ),
  counts: z.object({ products: z.number().int(), producers: z.number().int(), offers: z.number().int() }),
});
export type FederationView = z.infer<typeof FederationView>;

export const getFederation = defineRoute({
  method: 'GET',
  path: '/api/v1/federation',
  summary: 'The federation: its name, languages and member co-ops.',
  tag: 'Federation',
  access: 'public',
  reply: FederationView,
});

export const ServiceDayRule = z.object({
  kind: z.enum(['delivery', 'pickup']),
  name: z.string(),
  postcodes: z.array(z.string()),
  place: z.string().nullable(),
  weekday: z.number().int(),
  from: z.string(),
  to: z.string(),
  closesWeekday: z.number().int(),
  closesTime: z.string(),
  /** What a delivery costs by the worth of the goods. */
  feeBands: z.array(z.object({ fromCents: Cents, feeCents: Cents })),
  minimumCents: Cents,
  hasFreezer: z.boolean(),
});
export type ServiceDayRule = z.infer<typeof ServiceDayRule>;

export const CooperativeView = CooperativeRef.extend({
  enterpriseNumber: z.string(),
  hub: z.object({ postcode: z.string(), place: z.string(), lat: z.number(), lon: z.number() }),
  producers: z.array(
    z.object({
      slug: Slug,
      name: z.string(),
      place: z.string(),
      postcode: z.string(),
      activity: z.string(),
      lat: z.number().nullable(),
      lon: z.number().nullable(),
      picture: PictureView.nullable(),
    }),
  ),
  pictures: z.array(PictureView),
  story: StoryView,
  offers: z.number().int(),
  services: z.array(ServiceDayRule),
});
export type CooperativeView = z.infer<typeof CooperativeView>;

export const getCooperative = defineRoute({
  method: 'GET',
  path: '/api/v1/cooperatives/:slug',
  summary: 'One co-op: its hub, its producers, its delivery days and pickup points.',
  tag: 'Federation',
  access: 'public',
  params: z.object({ slug: Slug }),
  reply: CooperativeView,
  problems: ['bad-input', 'cooperative-not-found'],
});

const HealthView = z.object({ status: z.literal('ok'), catalogueVersion: z.string().optional() });

export const getLive = defineRoute({
  method: 'GET',
  path: '/api/v1/health/live',
  summary: 'The process answers.',
  tag: 'Health',
  access: 'public',
  reply: HealthView,
});

export const getReady = defineRoute({
  method: 'GET',
  path: '/api/v1/health/ready',
  summary: 'The database answers and the catalogue is loaded.',
  tag: 'Health',
  access: 'public',
  reply: HealthView,
  problems: ['not-ready'],
});
