import type { Sheet } from '@carriole/shared/geo.ts';

/** What `liege.svg` shows: the province of Liège with a margin, drawn on a grid of 3000 × 2264. */
export const sheet: Sheet = { west: 4.93, east: 6.45, south: 50.105, north: 50.835, height: 2264 / 3000 };

export const sheetUnits = { width: 3000, height: 2264 } as const;

/** Towns people find their way by. */
export const towns = [
  { name: 'Liège', lat: 50.6451, lon: 5.5734 },
  { name: 'Verviers', lat: 50.5891, lon: 5.8662 },
  { name: 'Huy', lat: 50.5194, lon: 5.2356 },
  { name: 'Waremme', lat: 50.6977, lon: 5.2555 },
  { name: 'Hannut', lat: 50.6712, lon: 5.0787 },
  { name: 'Spa', lat: 50.4924, lon: 5.8644 },
  { name: 'Malmedy', lat: 50.4262, lon: 6.0279 },
  { name: 'Eupen', lat: 50.6279, lon: 6.0363 },
  { name: 'Sankt Vith', lat: 50.2804, lon: 6.1272 },
] as const;

/** A part of the sheet, in shares of its width and height. */
export type Frame = { x: number; y: number; size: number };

export const wholeSheet: Frame = { x: 0, y: 0, size: 1 };

/** The part of the sheet, `size` of its width across, with a point as near its middle as the edges allow. */
export function frameAround(point: { x: number; y: number }, size: number): Frame {
  const within = (middle: number) => Math.max(0, Math.min(1 - size, middle - size / 2));
  return { x: within(point.x), y: within(point.y), size };
}

/** Where a point of the sheet is in a frame, as CSS percentages; null when it is outside. */
export function placeIn(
  frame: Frame,
  { x, y }: { x: number; y: number },
): { left: string; top: string } | null {
  const [across, down] = [(x - frame.x) / frame.size, (y - frame.y) / frame.size];
  if (across < 0 || across > 1 || down < 0 || down > 1) return null;
  return { left: percent(across), top: percent(down) };
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
