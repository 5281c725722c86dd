import type { Audience } from '@carriole/shared/audience.ts';
import { distanceKm } from '@carriole/shared/geo.ts';
import type { Gazetteer } from '../federation/places.ts';
import type { DateException, HolidayKeeping, Load, ServiceFacts, ServiceNetwork } from './model.ts';
import type { readServices } from './queries.ts';

type Rows = Awaited<ReturnType<typeof readServices>>;

/** Puts DeliveryDays and openings into one shape; a point without a position is at its village's centre. */
export function networkOf(
  rows: Rows,
  gazetteer: Gazetteer,
  booked: Map<string, Load>,
  holidays: HolidayKeeping,
): ServiceNetwork {
  const rounds = rows.days.map(({ day, zone }) => roundOf(day, zone));
  const pickups = rows.openings.map(({ opening, point }) => pickupOf(opening, point, gazetteer));
  const services = [...rounds, ...pickups];
  const byPostcode = new Map<string, ServiceFacts[]>();
  for (const round of rounds) {
    for (const postcode of round.postcodes)
      byPostcode.set(postcode, [...(byPostcode.get(postcode) ?? []), round]);
  }
  return {
    services,
    byId: new Map(services.map((service) => [service.id, service])),
    byPostcode,
    pickups,
    exceptions: { dates: rows.exceptions as DateException[], holidays },
    booked,
  };
}

function roundOf(day: Rows['days'][number]['day'], zone: Rows['days'][number]['zone']): ServiceFacts {
  const { name, cooperativeId, postcodes } = zone;
  return {
    ...weekly(day),
    kind: 'delivery',
    parentId: zone.id,
    name,
    cooperativeId,
    postcodes,
    audiences: zone.audiences as Audience[],
    fee: { bands: day.feeBands, minimumCents: day.minimumCents },
    feeVatRatePercent: day.feeVatRatePercent,
    startsOn: null,
    endsOn: null,
    hasFreezer: true,
    point: null,
  };
}

function pickupOf(
  opening: Rows['openings'][number]['opening'],
  point: Rows['openings'][number]['point'],
  gazetteer: Gazetteer,
): ServiceFacts {
  const { name, cooperativeId, hasFridge, hasFreezer, startsOn, endsOn, street, postcode, place } = point;
  const centre = gazetteer.at(postcode)[0];
  const [lat, lon] = [point.lat ?? centre?.lat ?? 0, point.lon ?? centre?.lon ?? 0];
  return {
    ...weekly(opening),
    kind: 'pickup',
    parentId: point.id,
    name,
    cooperativeId,
    hasFreezer,
    startsOn,
    endsOn,
    audiences: point.audiences as Audience[],
    fee: { bands: [], minimumCents: 0 },
    feeVatRatePercent: 0,
    postcodes: [],
    point: { street, postcode, place, lat, lon, hasFridge },
  };
}

function weekly(row: Rows['days'][number]['day'] | Rows['openings'][number]['opening']) {
  const { id, weekday, from, to, seasonFrom, seasonUntil } = row;
  return {
    id,
    weekday,
    from,
    to,
    closes: { weekday: row.closesWeekday, time: row.closesTime },
    capacity: {
      orders: row.capacityOrders,
      grams: row.capacityGrams,
      coldGrams: row.capacityColdGrams,
      frozenGrams: row.capacityFrozenGrams,
    },
    season: seasonFrom !== null && seasonUntil !== null ? { from: seasonFrom, until: seasonUntil } : null,
  };
}

/** How far people go for their goods when a van comes to their street, and when none does. */
const reachKm = { withDelivery: 15, withoutDelivery: 30 };

export type NearService = { service: ServiceFacts; distanceKm: number | null };

/** What can serve a place: the rounds that reach its postcode, then the PickupPoints around, nearest first. */
export function servicesAt(
  network: ServiceNetwork,
  place: { postcode: string; lat: number; lon: number },
): NearService[] {
  const rounds = network.byPostcode.get(place.postcode) ?? [];
  const reach = rounds.length > 0 ? reachKm.withDelivery : reachKm.withoutDelivery;
  const points = network.pickups
    .map((service) => ({
      service,
      distanceKm: service.point ? distanceKm(place, service.point) : Number.POSITIVE_INFINITY,
    }))
    .filter((near) => near.distanceKm <= reach)
    .sort((a, b) => a.distanceKm - b.distanceKm || (a.service.id < b.service.id ? -1 : 1))
    .slice(0, 12);
  return [...rounds.map((service) => ({ service, distanceKm: null })), ...points];
}
