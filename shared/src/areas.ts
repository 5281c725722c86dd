/** The sheet the outlines are drawn on: the degrees at its edges, and how many units it is across and down. */
export type AreaSheet = {
  west: number;
  east: number;
  south: number;
  north: number;
  width: number;
  height: number;
};
export type SheetXy = { x: number; y: number };
/** A polygon's corners in order, as [longitude, latitude]. */
export type Ring = readonly (readonly [number, number])[];
export type PostcodeShape = { postcode: string; shape: string };

/** Where a position lies on a sheet, in its units; also beyond its edges. */
export function toSheet(sheet: AreaSheet, [lon, lat]: readonly [number, number]): SheetXy {
  return {
    x: ((lon - sheet.west) / (sheet.east - sheet.west)) * sheet.width,
    y: ((sheet.north - lat) / (sheet.north - sheet.south)) * sheet.height,
  };
}

/** The position of a point of a sheet, to five decimals (about a metre). */
export function toPosition(sheet: AreaSheet, { x, y }: SheetXy): [number, number] {
  const round = (degrees: number) => Math.round(degrees * 100_000) / 100_000;
  return [
    round(sheet.west + (x / sheet.width) * (sheet.east - sheet.west)),
    round(sheet.north - (y / sheet.height) * (sheet.north - sheet.south)),
  ];
}

/** The rings of an outline written as an SVG path of absolute `M`, relative `l` and `z`; a hole is a ring too. */
export function ringsOf(shape: string): SheetXy[][] {
  return shape
    .split('z')
    .filter(Boolean)
    .map((part) => {
      const numbers = (part.match(/-?\d+/g) ?? []).map(Number);
      const ring: SheetXy[] = [];
      for (let at = 0; at + 1 < numbers.length; at += 2) {
        const last = ring.at(-1) ?? { x: 0, y: 0 };
        ring.push({ x: last.x + (numbers[at] ?? 0), y: last.y + (numbers[at + 1] ?? 0) });
      }
      return ring;
    });
}

/** Whether a point lies inside some rings, those within others being holes (even-odd rule). */
export function isInside({ x, y }: SheetXy, rings: readonly (readonly SheetXy[])[]): boolean {
  let inside = false;
  for (const ring of rings) {
    let before = ring.at(-1);
    for (const corner of ring) {
      if (before && corner.y > y !== before.y > y) {
        const crossing = ((before.x - corner.x) * (y - corner.y)) / (before.y - corner.y) + corner.x;
        if (x < crossing) inside = !inside;
      }
      before = corner;
    }
  }
  return inside;
}

/** How many points a postcode's area is measured by, about. */
const samples = 120;

const measured = new Map<string, SheetXy[]>();

/** Points spread evenly over an outline; each stands for the same share of its area. */
function samplesOf(shape: string): SheetXy[] {
  const known = measured.get(shape);
  if (known) return known;
  const rings = ringsOf(shape);
  const corners = rings.flat();
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [wide, high] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const step = Math.max(0.5, Math.sqrt((wide * high) / (2 * samples)));
  const points: SheetXy[] = [];
  for (let y = top + step / 2; y < top + high; y += step)
    for (let x = left + step / 2; x < left + wide; x += step)
      if (isInside({ x, y }, rings)) points.push({ x, y });
  measured.set(shape, points);
  return points;
}

/** The postcodes of which more than half the area lies inside a polygon, in order. */
export function postcodesWithin(ring: Ring, sheet: AreaSheet, shapes: readonly PostcodeShape[]): string[] {
  const drawn = [ring.map((corner) => toSheet(sheet, corner))];
  return shapes
    .filter(({ shape }) => {
      const points = samplesOf(shape);
      const inside = points.filter((point) => isInside(point, drawn)).length;
      return inside * 2 > points.length;
    })
    .map(({ postcode }) => postcode)
    .sort();
}

export type RingTrouble = 'crosses' | 'too-small';

/** Ten hectares: less than the smallest postcode by far, more than a slip of the hand. */
const leastHectares = 10;

/** Why a polygon is no area: its edges cross or touch, or there is next to nothing in it. Null when it is one. */
export function ringTrouble(ring: Ring): RingTrouble | null {
  if (hectaresOf(ring) < leastHectares && !crosses(ring)) return 'too-small';
  return crosses(ring) ? 'crosses' : null;
}

/** The area of a polygon in hectares, on a plane tangent to the earth in its middle. */
function hectaresOf(ring: Ring): number {
  const hectometresPerDegree = 1_111.95;
  const middle = ring.reduce((sum, [, lat]) => sum + lat, 0) / ring.length;
  const east = hectometresPerDegree * Math.cos((middle * Math.PI) / 180);
  const doubled = ring.reduce((sum, [lon, lat], at) => {
    const [nextLon, nextLat] = ring[(at + 1) % ring.length] ?? [lon, lat];
    return sum + (lon * nextLat - nextLon * lat);
  }, 0);
  return (Math.abs(doubled) / 2) * east * hectometresPerDegree;
}

type Corner = readonly [number, number];

function crosses(ring: Ring): boolean {
  const edges = ring.map((from, at): [Corner, Corner] => [from, ring[(at + 1) % ring.length] ?? from]);
  if (edges.some(([from, to]) => isSame(from, to))) return true;
  return edges.some((edge, at) =>
    edges.some((other, place) => {
      if (place <= at) return false;
      const next = place === at + 1 || (at === 0 && place === edges.length - 1);
      return next ? foldsBack(edge, other) : meets(edge, other);
    }),
  );
}

function isSame(a: Corner, b: Corner): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** On which side of a line a point lies; 0 on it. */
function side([a, b]: [Corner, Corner], c: Corner): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

function isBetween([a, b]: [Corner, Corner], c: Corner): boolean {
  const within = (i: 0 | 1) => Math.min(a[i], b[i]) <= c[i] && c[i] <= Math.max(a[i], b[i]);
  return side([a, b], c) === 0 && within(0) && within(1);
}

function meets(one: [Corner, Corner], other: [Corner, Corner]): boolean {
  const parts = side(one, other[0]) !== side(one, other[1]) && side(other, one[0]) !== side(other, one[1]);
  return (
    parts || other.some((corner) => isBetween(one, corner)) || one.some((corner) => isBetween(other, corner))
  );
}

/** Whether two edges that share a corner lie on each other. */
function foldsBack(one: [Corner, Corner], other: [Corner, Corner]): boolean {
  const shared = one.find((corner) => other.some((end) => isSame(end, corner)));
  const free = (edge: [Corner, Corner]) => edge.find((corner) => shared && !isSame(corner, shared));
  const [a, b] = [free(one), free(other)];
  return a !== undefined && b !== undefined && (isBetween(one, b) || isBetween(other, a));
}
