import { z } from 'zod';
import { defineRoute } from '../contract.ts';
import { AudienceQuery, CooperativeRef, LocalDate, LocalDateTime, Postcode } from './common.ts';

export const PickupPointView = z.object({
  id: z.string(),
  name: z.string(),
  street: z.string(),
  postcode: z.string(),
  place: z.string(),
  lat: z.number(),
  lon: z.number(),
  /** Straight from the reader's place, in km; null without one. */
  distanceKm: z.number().nullable(),
  cooperative: CooperativeRef,
  hasFridge: z.boolean(),
  hasFreezer: z.boolean(),
  /** First and last date of a temporary point; null where it is open-ended. */
  startsOn: LocalDate.nullable(),
  endsOn: LocalDate.nullable(),
  openings: z.array(
    z.object({
      weekday: z.number().int(),
      from: z.string(),
      to: z.string(),
      closesWeekday: z.number().int(),
      closesTime: z.string(),
      /** The part of the year it is held, `MM-DD` each; null all year. */
      season: z.object({ from: z.string(), until: z.string() }).nullable(),
    }),
  ),
  /** Its next opening that orders can still reach; null in the coming three weeks. */
  next: z
    .object({ date: LocalDate, from: z.string(), to: z.string(), orderBefore: LocalDateTime })
    .nullable(),
});
export type PickupPointView = z.infer<typeof PickupPointView>;

export const PickupPointsPage = z.object({
  items: z.array(PickupPointView),
  place: z.object({ name: z.string(), lat: z.number(), lon: z.number() }).nullable(),
});
export type PickupPointsPage = z.infer<typeof PickupPointsPage>;

export const getPickupPoints = defineRoute({
  method: 'GET',
  path: '/api/v1/pickup-points',
  summary: 'Every PickupPoint with its opening hours, nearest to a place first.',
  tag: 'Delivery',
  access: 'public',
  query: z.object({ postcode: Postcode.optional(), audience: AudienceQuery }),
  reply: PickupPointsPage,
  problems: ['bad-input', 'place-unknown'],
});
