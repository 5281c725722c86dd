import { distanceKm } from '@carriole/shared/geo.ts';
import type { Gazetteer } from '../federation/places.ts';
import type { ServiceFacts, ServiceNetwork } from './model.ts';
import type { readServices } from './queries.ts';

type Rows = Awaited<ReturnType<typeof readServices>>;

/** Puts rounds and PickupPoints into one shape; a point without a position is at its village's centre. */
export function networkOf(rows: Rows, gazetteer: Gazetteer, booked: Map<string, number>): ServiceNetwork {
  const zones = rows.zones.map(
    (row): ServiceFacts => ({ ...row, ...weekly(row), kind: 'delivery', hasFreezer: true, point: null }),
  );
  const pickups = rows.points.map((row): ServiceFacts => {
    const centre = gazetteer.at(row.postcode)[0];
    return {
      ...weekly(row),
      kind: 'pickup',
      hasFreezer: row.hasFreezer,
      feeCents: 0,
      freeFromCents: null,
      minimumCents: 0,
      feeVatRatePercent: 0,
      postcodes: [],
      point: {
        postcode: row.postcode,
        place: row.place,
        lat: row.lat ?? centre?.lat ?? 0,
        lon: row.lon ?? centre?.lon ?? 0,
      },
    };
  });
  const services = [...zones, ...pickups];
  const byPostcode = new Map<string, ServiceFacts[]>();
  for (const zone of zones) {
    for (const postcode of zone.postcodes)
      byPostcode.set(postcode, [...(byPostcode.get(postcode) ?? []), zone]);
  }
  return {
    services,
    byId: new Map(services.map((service) => [service.id, service])),
    byPostcode,
    pickups,
    booked,
  };
}

function weekly(row: Rows['zones'][number] | Rows['points'][number]) {
  const { id, cooperativeId, name, weekday, from, to, capacity } = row;
  return {
    id,
    cooperativeId,
    name,
    weekday,
    from,
    to,
    capacity,
    closes: { weekday: row.closesWeekday, time: row.closesTime },
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
