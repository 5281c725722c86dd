import { distanceKm } from '@carriole/shared/geo.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import { addDays, addDaysToDate, localDate, localInstant } from '../calendar.ts';
import type { Arrivals } from '../catalogue/arrivals.ts';
import type { Tx } from '../db/client.ts';
import type { Federation, HubTransfer } from '../federation/model.ts';
import type { Gazetteer } from '../federation/places.ts';
import { arrivalsOf } from './arrivals.ts';
import type { FarPoint } from './elsewhere.ts';
import type { Hubs } from './hub-van.ts';
import type { Load, Service, ServiceDay, ServiceNetwork, TransferRun } from './model.ts';
import { type NearService, networkOf, servicesAt } from './network.ts';
import { bookRoom, readBookings, readServices } from './queries.ts';
import { type Runs, transferRuns } from './runs.ts';
import { horizonDays, serviceDays } from './service-days.ts';

/** Reads every round and PickupPoint with what each date has taken and every exception that still matters. */
export async function loadNetwork(
  tx: Tx,
  facts: { gazetteer: Gazetteer; federation: Federation; now: number },
): Promise<ServiceNetwork> {
  const today = localDate(facts.now);
  const rows = await readServices(tx, addDaysToDate(today, -exceptionsMatter));
  const holidays = new Map(facts.federation.cooperatives.map(({ id, holidayRegion }) => [id, holidayRegion]));
  return networkOf(rows, facts.gazetteer, await readBookings(tx, today), holidays);
}

/** A run that left two weeks ago can still lie at a hub. */
const exceptionsMatter = 30;

/** What serves a place, with its coming days and what can arrive when. */
export type PlaceDays = { near: NearService[]; days: ServiceDay[]; arrivals: Arrivals };

type NetworkSnapshot = {
  version: number;
  network: ServiceNetwork;
  federation: Hubs & { transfers: HubTransfer[] };
};

const keptRuns = new WeakMap<ServiceNetwork, { today: string; runs: Runs }>();

/** The coming runs of all transfers; worked out once a day for a network. */
function runsOf({ network, federation }: Omit<NetworkSnapshot, 'version'>, now: number): Runs {
  const today = localDate(now);
  const known = keptRuns.get(network);
  if (known?.today === today) return known.runs;
  const runs = transferRuns(federation.transfers, now, network.exceptions);
  keptRuns.set(network, { today, runs });
  return runs;
}

/** The coming days of some services, by the network as it is. */
export function comingDays(
  services: readonly Service[],
  snapshot: Omit<NetworkSnapshot, 'version'>,
  now: number,
): ServiceDay[] {
  const { booked, exceptions } = snapshot.network;
  return serviceDays({ services, runs: runsOf(snapshot, now), booked, exceptions, now });
}

/** The runs of all transfers that leave in the three weeks to come, today’s included. */
export function comingRuns(snapshot: Omit<NetworkSnapshot, 'version'>, now: number): TransferRun[] {
  const today = localInstant(localDate(now), '00:00');
  const end = addDays(today, horizonDays);
  return [...runsOf(snapshot, now).to.values()]
    .flat()
    .filter(({ departsAt }) => departsAt >= today && departsAt < end)
    .toSorted((a, b) => a.departsAt - b.departsAt);
}

type PlaceFacts = {
  postcode: string;
  now: number;
  gazetteer: Gazetteer;
  snapshot: NetworkSnapshot;
};

type Kept = PlaceDays & { version: number; until: number; madeAt: number };
const kept = new WeakMap<Gazetteer, Map<string, Kept>>();
const mostKept = 400;

/**
 * The coming days at a postcode. Kept until the catalogue changes or the next cut-off passes, at
 * most a minute. Refuses a postcode that is not in Belgium.
 */
export function daysAt(facts: PlaceFacts): PlaceDays {
  const { postcode, now, gazetteer, snapshot } = facts;
  const places = kept.get(gazetteer) ?? new Map<string, Kept>();
  kept.set(gazetteer, places);
  const known = places.get(postcode);
  if (known && known.version === snapshot.version && now >= known.madeAt && now < known.until) return known;
  const place = gazetteer.at(postcode)[0];
  if (!place)
    throw new Refusal('place-unknown', {
      values: { postcode },
      causes: [{ pointer: '?query/postcode', detail: postcode }],
    });
  const near = servicesAt(snapshot.network, place);
  const days = comingDays(
    near.map(({ service }) => service),
    snapshot,
    now,
  );
  const made = {
    near,
    days,
    arrivals: arrivalsOf(days, now, {
      hubs: snapshot.federation,
      farPoints: once(() => farPoints(place, near, snapshot, now)),
    }),
    version: snapshot.version,
    madeAt: now,
    until: keepUntil(days, now),
  };
  if (places.size >= mostKept) places.clear();
  places.set(postcode, made);
  return made;
}

/** How many points beyond those that serve a place are worth naming. */
const mostFar = 40;

/** The PickupPoints that do not serve a place, nearest first, with their coming days. */
function farPoints(
  place: { lat: number; lon: number },
  near: readonly NearService[],
  snapshot: NetworkSnapshot,
  now: number,
): FarPoint[] {
  const serving = new Set(near.map(({ service }) => service.parentId));
  const points = Map.groupBy(
    snapshot.network.pickups.filter(({ parentId }) => !serving.has(parentId)),
    ({ parentId }) => parentId,
  );
  return [...points.values()]
    .flatMap((openings) => {
      const [{ name, point } = {}] = openings;
      return name && point
        ? [{ name, place: point.place, distanceKm: distanceKm(place, point), openings }]
        : [];
    })
    .sort((a, b) => a.distanceKm - b.distanceKm)
    .slice(0, mostFar)
    .map(({ openings, ...point }) => ({ ...point, days: comingDays(openings, snapshot, now) }));
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Offers' own cut-offs are on whole minutes, so nothing changes before the next one starts. */
function keepUntil(days: readonly ServiceDay[], now: number): number {
  const nextMinute = now - (now % 60_000) + 60_000;
  const moments = days.flatMap((day) =>
    [...day.chains.values()].flatMap((chains) => chains.map(({ orderBefore }) => orderBefore)),
  );
  return Math.min(nextMinute, ...moments.filter((moment) => moment > now));
}

/** Takes room on a service day; null when the round or point is full. */
export function book(tx: Tx, day: ServiceDay, load: Load): Promise<Load | null> {
  return bookRoom(tx, { serviceId: day.service.id, date: day.date, capacity: day.service.capacity, load });
}
