import type { Audience } from '@carriole/shared/audience.ts';
import type { OnlyAt } from '@carriole/shared/contracts/promise.ts';
import type { Offer } from '../catalogue/model.ts';
import type { ServiceDay, WhyNot } from './model.ts';
import { promiseOn } from './rules.ts';

/** A PickupPoint beyond what serves a place, with its coming days. */
export type FarPoint = { name: string; place: string; distanceKm: number; days: readonly ServiceDay[] };

/** Reasons that another place could overcome. */
const ofThePlace: readonly WhyNot[] = ['no-service-here', 'no-transfer', 'needs-freezer'];

/** The nearest PickupPoint where goods can be had that cannot come to a place; `points` nearest first, `now` epoch ms. */
export function onlyAt(
  offers: readonly Offer[],
  why: WhyNot,
  { audience, points, now }: { audience: Audience; points: readonly FarPoint[]; now: number },
): OnlyAt | null {
  if (!ofThePlace.includes(why)) return null;
  const found = points.find(({ days }) =>
    days.some((day) => offers.some((offer) => promiseOn(offer, audience, day, now) !== null)),
  );
  if (!found) return null;
  const { name, place, distanceKm } = found;
  return { name, place, distanceKm: Math.round(distanceKm) };
}
