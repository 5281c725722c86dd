import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '../db/client.ts';
import type { WeekTime } from '../federation/model.ts';
import { newId } from '../ids.ts';
import { endServices, putServices, type ServicesOf, servicesOf } from './queries.ts';

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

const everybody = ['household', 'professional'];

/**
 * Makes a co-op's rounds and PickupPoints those its sources name, beside what its desk has set: one it knows keeps its
 * id, others are added, and what is named no more ends. A point closes when the co-op's orders do; a delivery bears the
 * normal VAT rate. Sources that name neither say nothing of delivery, and leave it as it is. Returns whether anything is
 * otherwise now.
 */
export async function saveServices(
  tx: Tx,
  cooperative: { id: string; closes: WeekTime; feeVatRatePercent: number },
  source: SourceServices,
  at: Date,
): Promise<boolean> {
  if (source.zones.length + source.pickupPoints.length === 0) return false;
  const known = await servicesOf(tx, cooperative.id);
  const zones = source.zones.filter(({ name }) => !isHandMade(known.zones, name));
  const points = source.pickupPoints.filter(({ name }) => !isHandMade(known.points, name));
  const zoneIds = idsByName(known.zones, zones, 'zon');
  const pointIds = idsByName(known.points, points, 'pup');
  const rows = {
    zones: [...zoneIds].map(([name, id]) => ({
      id,
      cooperativeId: cooperative.id,
      name,
      sourceName: name,
      area: { by: 'postcodes' as const },
      postcodes: [
        ...new Set(zones.filter((zone) => zone.name === name).flatMap(({ postcodes }) => postcodes)),
      ],
      audiences: everybody,
      endedAt: null,
    })),
    days: zones.map((zone) => {
      const zoneId = zoneIds.get(zone.name) ?? '';
      const there = known.days.find((one) => one.zoneId === zoneId && isSameDay(one, zone));
      return {
        ...weekly(zone, zone.closes),
        id: there?.id ?? newId('day'),
        zoneId,
        feeBands: bandsOf(zone),
        minimumCents: zone.minimumCents,
        feeVatRatePercent: cooperative.feeVatRatePercent,
      };
    }),
    points: [...pointIds].flatMap(([name, id]) => {
      const point = points.find((one) => one.name === name);
      if (!point) return [];
      const { postcode, place, lat, lon, hasFridge, hasFreezer } = point;
      const facts = { name, postcode, place, lat, lon, hasFridge, hasFreezer };
      const own = { id, cooperativeId: cooperative.id, sourceName: name, audiences: everybody };
      return [{ ...own, ...facts, endedAt: null }];
    }),
    openings: points.map((point) => {
      const pointId = pointIds.get(point.name) ?? '';
      const there = known.openings.find((one) => one.pointId === pointId && isSameDay(one, point));
      return { ...weekly(point, cooperative.closes), id: there?.id ?? newId('opn'), pointId };
    }),
  };
  await putServices(tx, rows);
  const named = new Set(Object.values(rows).flatMap((some) => some.map(({ id }) => id)));
  await endServices(
    tx,
    fromSource(known).filter((id) => !named.has(id)),
    at,
  );
  return !isDeepStrictEqual(await servicesOf(tx, cooperative.id), known);
}

/** The ids of what a source wrote and the desk has left alone. */
function fromSource({ zones, points, days, openings }: ServicesOf): string[] {
  const parents = [...zones, ...points].filter((one) => !one.handMade && one.sourceName !== null);
  const ids = new Set(parents.map(({ id }) => id));
  return [
    ...ids,
    ...days.filter(({ zoneId }) => ids.has(zoneId)).map(({ id }) => id),
    ...openings.filter(({ pointId }) => ids.has(pointId)).map(({ id }) => id),
  ];
}

type Named = { id: string; name: string; sourceName: string | null; handMade: boolean; endedAt: Date | null };

/** What the desk has set by hand, renamed or ended is the desk's: the source no longer writes it, nor adds it anew. */
function isHandMade(known: readonly Named[], name: string): boolean {
  return known.some((one) => one.handMade && (one.name === name || one.sourceName === name));
}

function idsByName(
  known: readonly Named[],
  stated: readonly { name: string }[],
  prefix: string,
): Map<string, string> {
  const ended = known.filter(({ endedAt }) => endedAt !== null);
  const standing = known.filter(({ endedAt }) => endedAt === null);
  const there = new Map([...ended, ...standing].map(({ name, id }) => [name, id]));
  return new Map(
    [...new Set(stated.map(({ name }) => name))].map((name) => [name, there.get(name) ?? newId(prefix)]),
  );
}

function isSameDay(a: { weekday: number; from: string }, b: { weekday: number; from: string }): boolean {
  return a.weekday === b.weekday && a.from === b.from;
}

function weekly({ weekday, from, to, capacity }: Weekly, closes: WeekTime) {
  return {
    weekday,
    from,
    to,
    capacityOrders: capacity,
    closesWeekday: closes.weekday,
    closesTime: closes.time,
    endedAt: null,
  };
}

/** One fee, and none from so much on. */
function bandsOf({ feeCents, freeFromCents }: { feeCents: number; freeFromCents: number | null }) {
  const first = { fromCents: 0, feeCents };
  return freeFromCents === null || feeCents === 0
    ? [first]
    : [first, { fromCents: freeFromCents, feeCents: 0 }];
}
