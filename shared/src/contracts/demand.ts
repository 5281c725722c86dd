import { z } from 'zod';
import { defineRoute } from '../contract.ts';
import { LocalDate, Postcode } from './common.ts';

export const NoteDemand = z.union([
  z.strictObject({ postcode: Postcode }),
  z.strictObject({ q: z.string().trim().min(1).max(100) }),
]);
export type NoteDemand = z.infer<typeof NoteDemand>;

export const noteUnmetDemand = defineRoute({
  method: 'POST',
  path: '/api/v1/unmet-demand',
  summary: 'Counts a place nothing reaches or a search that found nothing; nothing about who asks is kept.',
  tag: 'Demand',
  access: 'public',
  body: NoteDemand,
  status: 202,
  reply: z.object({ counted: z.boolean() }),
  problems: ['bad-input'],
});

const counts = { total: z.number().int(), byWeek: z.array(z.number().int()) };

export const UnmetDemand = z.object({
  /** Mondays, the present week last. */
  weeks: z.array(LocalDate),
  places: z.array(z.object({ postcode: z.string(), place: z.string(), province: z.string(), ...counts })),
  /** How many were asked for too seldom to be shown. */
  hiddenPlaces: z.number().int(),
  searches: z.array(z.object({ words: z.string(), ...counts })),
  hiddenSearches: z.number().int(),
});
export type UnmetDemand = z.infer<typeof UnmetDemand>;

export const getUnmetDemand = defineRoute({
  method: 'GET',
  path: '/api/v1/desk/unmet-demand',
  summary: 'Where people wanted deliveries, and what they looked for, that the federation does not have.',
  tag: 'Desk',
  access: 'federation',
  query: z.object({ weeks: z.coerce.number().int().min(1).max(26).default(8) }),
  reply: UnmetDemand,
  problems: ['bad-input', 'not-signed-in', 'not-allowed'],
});
