import type { ProducerPin } from '@carriole/shared/contracts/producers.ts';
import { clustersOf, pointOn } from '@carriole/shared/geo.ts';
import { villageSlug } from '@carriole/shared/slug.ts';
import { sheet } from './sheet.ts';

/** What a finger needs at each nearness, as a share of the map's width. */
export const gaps = [0.085, 0.043, 0.0215] as const;

/** One pin: a producer, or several that would cover each other. */
export type Pin = { x: number; y: number; producers: ProducerPin[] };

/** The pins at one nearness. Producers beyond the sheet are not among them. */
export function pinsAt(producers: readonly ProducerPin[], gap: number): Pin[] {
  const points = producers.flatMap((producer) => {
    const point = pointOn(sheet, producer);
    return point ? [{ ...point, key: producer.slug, producer }] : [];
  });
  return clustersOf(points, gap, sheet.height).map(({ x, y, members }) => ({
    x,
    y,
    producers: members.map(({ producer }) => producer),
  }));
}

export function beyondSheet(producers: readonly ProducerPin[]): ProducerPin[] {
  return producers.filter((producer) => pointOn(sheet, producer) === null);
}

/** The villages of a pin's producers, as the address of the list names them. */
export function villagesOf({ producers }: Pin): string {
  return [...new Set(producers.map(({ postcode, place }) => villageSlug(postcode, place)))].sort().join('.');
}

/** The village of a pin: that with the most producers, by name where several have as many. */
export function villageOf(producers: readonly { place: string }[]): string {
  const counts = new Map<string, number>();
  for (const { place } of producers) counts.set(place, (counts.get(place) ?? 0) + 1);
  const most = [...counts].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));
  return most[0]?.[0] ?? '';
}
