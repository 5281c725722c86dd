import type { AreaSheet, Ring, SheetXy } from '@carriole/shared/areas.ts';
import { toPosition, toSheet } from '@carriole/shared/areas.ts';

/** How far an arrow key moves a point, in units of the sheet (36 m each): a street, or with Shift a village. */
const steps = { small: 5, large: 40 };

const arrows: Record<string, SheetXy> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** By how much a key moves a point of the map; null for a key that does not. */
export function stepOf({ key, shiftKey }: { key: string; shiftKey: boolean }): SheetXy | null {
  const arrow = arrows[key];
  const length = shiftKey ? steps.large : steps.small;
  return arrow ? { x: arrow.x * length, y: arrow.y * length } : null;
}

/** A point kept on the sheet, on whole units. */
export function placed({ width, height }: AreaSheet, { x, y }: SheetXy): SheetXy {
  const within = (value: number, most: number) => Math.round(Math.min(most, Math.max(0, value)));
  return { x: within(x, width), y: within(y, height) };
}

/** A ring with a corner more: where the edge next to it grows least, so that the line does not cross itself. */
export function withCorner(ring: Ring, sheet: AreaSheet, place: SheetXy): Ring {
  const corner = toPosition(sheet, place);
  if (ring.length < 3) return [...ring, corner];
  const corners = ring.map((one) => toSheet(sheet, one));
  const far = (a: SheetXy | undefined, b: SheetXy | undefined) =>
    a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0;
  const growth = corners.map((one, at) => {
    const next = corners[(at + 1) % corners.length];
    return far(one, place) + far(place, next) - far(one, next);
  });
  const at = growth.indexOf(Math.min(...growth)) + 1;
  return [...ring.slice(0, at), corner, ...ring.slice(at)];
}

/** A ring with one of its corners elsewhere, or gone when there is no place for it. */
export function withCornerAt(ring: Ring, sheet: AreaSheet, at: number, place: SheetXy | null): Ring {
  if (place === null) return ring.filter((_, index) => index !== at);
  return ring.map((corner, index) => (index === at ? toPosition(sheet, place) : corner));
}

/** Where the keyboard puts a new corner: a triangle around a place first, then the middle of the longest edge. */
export function nextCorner(ring: Ring, sheet: AreaSheet, around: SheetXy): SheetXy {
  const reach = 150;
  const triangle = [
    { x: around.x, y: around.y - reach },
    { x: around.x + reach, y: around.y + reach },
    { x: around.x - reach, y: around.y + reach },
  ];
  const first = triangle[ring.length];
  if (first) return placed(sheet, first);
  const corners = ring.map((corner) => toSheet(sheet, corner));
  const edges = corners.map((corner, at) => ({ corner, next: corners[(at + 1) % corners.length] ?? corner }));
  const length = (edge: (typeof edges)[number]) =>
    Math.hypot(edge.corner.x - edge.next.x, edge.corner.y - edge.next.y);
  const longest = edges.reduce((a, b) => (length(b) > length(a) ? b : a));
  const { corner, next } = longest;
  return placed(sheet, { x: (corner.x + next.x) / 2, y: (corner.y + next.y) / 2 });
}
