export type LatLon = { lat: number; lon: number };

/** Straight-line distance in km on a sphere of 6,371 km: good to a few metres within a province. */
export function distanceKm(a: LatLon, b: LatLon): number {
  const radians = Math.PI / 180;
  const [latA, latB] = [a.lat * radians, b.lat * radians];
  const half =
    Math.sin((latB - latA) / 2) ** 2 +
    Math.cos(latA) * Math.cos(latB) * Math.sin(((b.lon - a.lon) * radians) / 2) ** 2;
  // Rounding may lift it above 1 for two points on opposite sides of the earth.
  return 2 * 6371 * Math.asin(Math.sqrt(Math.min(1, half)));
}

/** A distance as people say it: `4,3` below ten km, whole km from there on. */
export function formatKm(km: number, locale: string): string {
  const text = km < 9.95 ? String(Math.round(km * 10) / 10) : String(Math.round(km));
  return locale === 'en' ? text : text.replace('.', ',');
}

/** A drawn sheet of the map: the degrees at its edges, and its height for a width of 1. */
export type Sheet = { west: number; east: number; south: number; north: number; height: number };

/** A point of a sheet: both from 0 to 1, from the left and from the top. */
export type SheetPoint = { x: number; y: number };

/** Where a place lies on a sheet; null when it lies beyond its edges. */
export function pointOn(sheet: Sheet, { lat, lon }: LatLon): SheetPoint | null {
  const x = (lon - sheet.west) / (sheet.east - sheet.west);
  const y = (sheet.north - lat) / (sheet.north - sheet.south);
  return x >= 0 && x <= 1 && y >= 0 && y <= 1 ? { x, y } : null;
}

export type Cluster<T> = SheetPoint & { members: T[] };

/**
 * Gathers points that would cover each other into clusters, each in the middle of its members, until no two are nearer
 * than `gap` (a share of the sheet's width). Every point is in exactly one; the order of the points plays no part.
 */
export function clustersOf<T extends SheetPoint & { key: string }>(
  points: readonly T[],
  gap: number,
  height: number,
): Cluster<T>[] {
  const sorted = points.toSorted((a, b) => a.y - b.y || a.x - b.x || (a.key < b.key ? -1 : 1));
  let clusters = sorted.map((point): Cluster<T> => ({ x: point.x, y: point.y, members: [point] }));
  for (let pair = nearest(clusters, gap, height); pair; pair = nearest(clusters, gap, height)) {
    const [one, other] = pair;
    const joined = merged(one, other);
    clusters = clusters.map((cluster) => (cluster === one ? joined : cluster)).filter((c) => c !== other);
  }
  return clusters;
}

function nearest<T>(
  clusters: readonly Cluster<T>[],
  gap: number,
  height: number,
): [Cluster<T>, Cluster<T>] | null {
  let found: [Cluster<T>, Cluster<T>] | null = null;
  let least = gap * gap;
  for (const [index, one] of clusters.entries()) {
    for (let next = index + 1; next < clusters.length; next += 1) {
      const other = clusters[next] as Cluster<T>;
      const apart = (one.x - other.x) ** 2 + ((one.y - other.y) * height) ** 2;
      if (apart < least) [found, least] = [[one, other], apart];
    }
  }
  return found;
}

function merged<T>(one: Cluster<T>, other: Cluster<T>): Cluster<T> {
  const [some, others] = [one.members.length, other.members.length];
  const middle = (a: number, b: number) => (a * some + b * others) / (some + others);
  return {
    x: middle(one.x, other.x),
    y: middle(one.y, other.y),
    members: [...one.members, ...other.members],
  };
}
