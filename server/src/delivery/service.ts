import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '@carriole/shared/problems.ts';
import { localDate } from '../calendar.ts';
import type { Arrivals } from '../catalogue/arrivals.ts';
import type { Tx } from '../db/client.ts';
import type { HubTransfer, WeekTime } from '../federation/model.ts';
import type { Gazetteer } from '../federation/places.ts';
import { newId } from '../ids.ts';
import { arrivalsOf } from './arrivals.ts';
import type { ServiceDay, ServiceNetwork } from './model.ts';
import { type NearService, networkOf, servicesAt } from './network.ts';
import { bookPlace, readBookings, readServices, upsertServices, withdrawServices } from './queries.ts';
import { serviceDays } from './service-days.ts';

/** Reads every round and PickupPoint with the orders each date has taken from today on. */
export async function loadNetwork(tx: Tx, gazetteer: Gazetteer, now: number): Promise<ServiceNetwork> {
  return networkOf(await readServices(tx), gazetteer, await readBookings(tx, localDate(now)));
}

/** What serves a place, with its coming days and what can arrive when. */
export type PlaceDays = { near: NearService[]; days: ServiceDay[]; arrivals: Arrivals };

type PlaceFacts = {
  postcode: string;
  now: number;
  gazetteer: Gazetteer;
  snapshot: { version: number; network: ServiceNetwork; federation: { transfers: HubTransfer[] } };
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
  const days = serviceDays({
    services: near.map(({ service }) => service),
    transfers: snapshot.federation.transfers,
    booked: snapshot.network.booked,
    now,
  });
  const made = {
    near,
    days,
    arrivals: arrivalsOf(days, now),
    version: snapshot.version,
    madeAt: now,
    until: keepUntil(days, now),
  };
  if (places.size >= mostKept) places.clear();
  places.set(postcode, made);
  return made;
}

/** Offers' own cut-offs are on whole minutes, so nothing changes before the next one starts. */
function keepUntil(days: readonly ServiceDay[], now: number): number {
  const nextMinute = now - (now % 60_000) + 60_000;
  const moments = days.flatMap((day) =>
    [...day.chains.values()].flatMap((chains) => chains.map(({ orderBefore }) => orderBefore)),
  );
  return Math.min(nextMinute, ...moments.filter((moment) => moment > now));
}

/** Takes a place on a service day; null when the round or point is full. */
export function book(tx: Tx, day: ServiceDay): Promise<number | null> {
  return bookPlace(tx, { serviceId: day.service.id, date: day.date, capacity: day.service.capacity });
}

type Weekly = { name: string; weekday: number; from: string; to: string; capacity: number | null };
export type SourceServices = {
  zones: (Weekly & {
    postcodes: string[];
    closes: WeekTime;
    feeCents: number;
    freeFromCents: number | null;
    minimumCents: number;
  })[];
  pickupPoints: (Weekly & {
    postcode: string;
    place: string;
    lat: number | null;
    lon: number | null;
    hasFridge: boolean;
    hasFreezer: boolean;
  })[];
};

/**
 * Makes a co-op's rounds and PickupPoints those its sources name. A point closes when the co-op's orders do; a delivery
 * bears the normal VAT rate. Sources that name neither say nothing of delivery, and leave it as it is. Returns whether anything is otherwise now.
 */
export async function saveServices(
  tx: Tx,
  cooperative: { id: string; closes: WeekTime; feeVatRatePercent: number },
  source: SourceServices,
  at: Date,
): Promise<boolean> {
  if (source.zones.length + source.pickupPoints.length === 0) return false;
  const before = await readServices(tx);
  const shared = (closes: WeekTime) => ({
    cooperativeId: cooperative.id,
    closesWeekday: closes.weekday,
    closesTime: closes.time,
  });
  await upsertServices(
    tx,
    source.zones.map(({ closes, ...zone }) => ({
      ...zone,
      ...shared(closes),
      id: newId('zon'),
      feeVatRatePercent: cooperative.feeVatRatePercent,
      withdrawnAt: null,
    })),
    source.pickupPoints.map((point) => ({
      ...point,
      ...shared(cooperative.closes),
      id: newId('pup'),
      withdrawnAt: null,
    })),
  );
  const kept = {
    zones: source.zones.map(({ name }) => name),
    points: source.pickupPoints.map(({ name }) => name),
  };
  await withdrawServices(tx, cooperative.id, kept, at);
  return !isDeepStrictEqual(await readServices(tx), before);
}
