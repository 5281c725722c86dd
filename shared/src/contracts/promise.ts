import { z } from 'zod';
import { Cents, LocalDateTime, NextDay } from './common.ts';

/** The first van between hubs that carries a line, when its co-op is not the one that serves. */
export const HubVan = z.object({ from: z.string(), to: z.string(), departs: LocalDateTime });
export type HubVan = z.infer<typeof HubVan>;

/** The nearest PickupPoint where something can be had that cannot come to the reader's place. */
export const OnlyAt = z.object({ name: z.string(), place: z.string(), distanceKm: z.number().int() });
export type OnlyAt = z.infer<typeof OnlyAt>;

/** A coming day of one product, with what sets its cut-off. */
export const ComingDay = NextDay.extend({ transfer: HubVan.nullable() });
export type ComingDay = z.infer<typeof ComingDay>;

/** One way to have everything although no day takes it all: each part on a day of its own, with its own fee. */
export const Split = z.object({
  parts: z.array(z.object({ optionId: z.string(), productIds: z.array(z.string()), feeCents: Cents })),
  feeCents: Cents,
});
export type Split = z.infer<typeof Split>;
