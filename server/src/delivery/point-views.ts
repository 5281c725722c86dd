import type { Audience } from '@carriole/shared/audience.ts';
import type { PickupPointsPage, PickupPointView } from '@carriole/shared/contracts/pickup-points.ts';
import { distanceKm } from '@carriole/shared/geo.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import { localDate, localDateTime } from '../calendar.ts';
import { cooperativeRef } from '../catalogue/views.ts';
import type { Ctx } from '../ctx.ts';
import type { ServiceDay, ServiceFacts } from './model.ts';
import { comingDays } from './service.ts';

/** Every PickupPoint that has not ended, nearest to a postcode first, else by place. Refuses a postcode that is not in Belgium. */
export function pickupPoints(
  ctx: Ctx,
  query: { postcode?: string | undefined; audience: Audience },
): PickupPointsPage {
  const snapshot = ctx.deps.snapshots.current();
  const place = placeOf(ctx, query.postcode);
  const today = localDate(ctx.now);
  const open = snapshot.network.pickups.filter(
    ({ audiences, endsOn }) => audiences.includes(query.audience) && (endsOn === null || endsOn >= today),
  );
  const days = Map.groupBy(
    comingDays(open, snapshot, ctx.now),
    ({ service }) => (service as ServiceFacts).parentId,
  );
  const items = [...Map.groupBy(open, ({ parentId }) => parentId)].flatMap(([id, openings]) =>
    pointView(ctx, { id, openings, days: days.get(id) ?? [] }, place),
  );
  return { items: items.sort(byDistance), place };
}

type Home = PickupPointsPage['place'];

function placeOf(ctx: Ctx, postcode: string | undefined): Home {
  if (postcode === undefined) return null;
  const found = ctx.deps.gazetteer.at(postcode)[0];
  if (!found)
    throw new Refusal('place-unknown', {
      values: { postcode },
      causes: [{ pointer: '?query/postcode', detail: postcode }],
    });
  return { name: found.place, lat: found.lat, lon: found.lon };
}

type Point = { id: string; openings: readonly ServiceFacts[]; days: readonly ServiceDay[] };

function pointView(ctx: Ctx, { id, openings, days }: Point, home: Home): PickupPointView[] {
  const [first] = openings;
  const cooperative =
    first && ctx.deps.snapshots.current().federation.cooperativeById.get(first.cooperativeId);
  if (!first?.point || !cooperative) return [];
  const next = days.find(({ closesAt, left }) => closesAt > ctx.now && left.orders !== 0);
  const { name, hasFreezer, startsOn, endsOn } = first;
  const { hasFridge, ...where } = first.point;
  return [
    {
      id,
      name,
      ...where,
      distanceKm: home === null ? null : Math.round(distanceKm(home, where) * 10) / 10,
      cooperative: cooperativeRef(cooperative),
      hasFridge,
      hasFreezer,
      startsOn,
      endsOn,
      openings: openings
        .map(({ weekday, from, to, closes, season }) => ({
          weekday,
          from,
          to,
          closesWeekday: closes.weekday,
          closesTime: closes.time,
          season,
        }))
        .sort((a, b) => a.weekday - b.weekday || (a.from < b.from ? -1 : 1)),
      next: next
        ? {
            date: next.date,
            from: next.service.from,
            to: next.service.to,
            orderBefore: localDateTime(next.closesAt),
          }
        : null,
    },
  ];
}

function byDistance(a: PickupPointView, b: PickupPointView): number {
  return (
    (a.distanceKm ?? 0) - (b.distanceKm ?? 0) ||
    a.place.localeCompare(b.place, 'fr') ||
    (a.id < b.id ? -1 : 1)
  );
}
