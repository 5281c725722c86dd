import type { Sheet } from '@carriole/shared/geo.ts';

/** What `liege.svg` shows: the province of Liège with a margin, drawn on a grid of 3000 × 2264. */
export const sheet: Sheet = { west: 4.93, east: 6.45, south: 50.105, north: 50.835, height: 2264 / 3000 };

export const sheetUnits = { width: 3000, height: 2264 } as const;

/** Towns people find their way by. */
export const towns = [
  { name: 'Liège', minor: false, lat: 50.6451, lon: 5.5734 },
  { name: 'Verviers', minor: true, lat: 50.5891, lon: 5.8662 },
  { name: 'Huy', minor: true, lat: 50.5194, lon: 5.2356 },
  { name: 'Waremme', minor: true, lat: 50.6977, lon: 5.2555 },
  { name: 'Hannut', minor: true, lat: 50.6712, lon: 5.0787 },
  { name: 'Spa', minor: true, lat: 50.4924, lon: 5.8644 },
  { name: 'Malmedy', minor: true, lat: 50.4262, lon: 6.0279 },
  { name: 'Eupen', minor: false, lat: 50.6279, lon: 6.0363 },
  { name: 'Sankt Vith', minor: false, lat: 50.2804, lon: 6.1272 },
] as const;

/** A part of the sheet, in shares of its width and height. */
export type Frame = { x: number; y: number; size: number };

export const wholeSheet: Frame = { x: 0, y: 0, size: 1 };

/** The smallest square part of the sheet, at least `least` across, that shows some points and a margin around them. */
export function frameAround(points: readonly { x: number; y: number }[], least: number): Frame {
  const margin = 0.08;
  const side = (shares: readonly number[]) => ({ low: Math.min(...shares), high: Math.max(...shares) });
  const [across, down] = [side(points.map(({ x }) => x)), side(points.map(({ y }) => y))];
  const wide = Math.max(across.high - across.low, down.high - down.low) + 2 * margin;
  const size = Math.min(1, Math.max(least, wide));
  const start = ({ low, high }: { low: number; high: number }) =>
    Math.max(0, Math.min(1 - size, (low + high - size) / 2));
  return { x: start(across), y: start(down), size };
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
