import type { Audience } from '@carriole/shared/audience.ts';
import type { NewsSectionKind } from '@carriole/shared/contracts/finding.ts';
import type { Product } from './model.ts';
import { type Happening, happeningOf, type NewsTime } from './news.ts';
import { beginsIn, endsWith } from './seasonal.ts';
import type { Shelf } from './shelf.ts';

/** A product that is news; what comes with the month has no happening of its own. */
export type Sighting = { product: Product; happening: Happening | null };

/** All that is news to an audience, by kind, the latest first and then by name. */
export function sightings(
  shelf: Shelf,
  audience: Audience,
  { since, month }: NewsTime,
): Map<NewsSectionKind, Sighting[]> {
  const found = new Map<NewsSectionKind, Sighting[]>();
  for (const kind of ['new', 'back', 'price', 'season', 'last-month'] as const) found.set(kind, []);
  const side = shelf.sides[audience];
  const [sold, seasons, eventful] = [side.cooperatives, side.seasons, side.eventful].map((column) =>
    column.values(),
  ) as [Uint32Array, Uint32Array, Uint32Array];
  for (const slot of shelf.names.fr.slots) {
    const product = shelf.products[slot];
    if (!product || sold[slot] === 0) continue;
    const season = shelf.seasons.values[seasons[slot] as number] ?? 0;
    const happening = eventful[slot] === 1 ? happeningOf(product, audience, since) : null;
    if (happening) found.get(happening.kind)?.push({ product, happening });
    if (beginsIn(season, month)) found.get('season')?.push({ product, happening: null });
    if (endsWith(season, month)) found.get('last-month')?.push({ product, happening: null });
  }
  for (const all of found.values()) all.sort((a, b) => (b.happening?.at ?? 0) - (a.happening?.at ?? 0));
  return found;
}
