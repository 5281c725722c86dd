import { postcodesWithin, type Ring, type RingTrouble, ringTrouble } from '@carriole/shared/areas.ts';
import type { AreasView } from '@carriole/shared/contracts/delivery-desk.ts';
import type { AreaDraft } from '@carriole/shared/contracts/delivery-desk-parts.ts';
import type { ZoneView } from '@carriole/shared/contracts/delivery-desk-views.ts';

/** A zone's area while it is being drawn: how, and the postcodes that come of it. */
export type Area = {
  by: 'postcodes' | 'communes' | 'polygon';
  postcodes: readonly string[];
  communes: readonly string[];
  ring: Ring;
};

type Areas = Pick<AreasView, 'sheet' | 'postcodes'>;

export const noArea: Area = { by: 'postcodes', postcodes: [], communes: [], ring: [] };

/** The area of a zone to begin drawing with. */
export function areaOfZone({ area, postcodes }: Pick<ZoneView, 'area' | 'postcodes'>): Area {
  return {
    by: area.by,
    postcodes,
    communes: area.by === 'communes' ? area.communes : [],
    ring: area.by === 'polygon' ? area.ring : [],
  };
}

/** Adds a postcode or takes it out; from then on the area is what was picked, whatever it was drawn by. */
export function withPostcode(area: Area, postcode: string): Area {
  const others = area.postcodes.filter((one) => one !== postcode);
  const postcodes = others.length < area.postcodes.length ? others : [...others, postcode].sort();
  return { ...noArea, postcodes };
}

/** Adds a commune with all its postcodes, or takes it out when all are there already. */
export function withCommune(area: Area, code: string, areas: Areas): Area {
  const own = postcodesOfCommunes([code], areas);
  const isIn = own.every((postcode) => area.postcodes.includes(postcode));
  const others = area.postcodes.filter((postcode) => !own.includes(postcode));
  const postcodes = isIn ? others : [...others, ...own].sort();
  // As long as nothing but whole communes was picked, the area stays one of communes.
  if (area.by !== 'communes' && area.postcodes.length > 0) return { ...noArea, postcodes };
  const kept = area.communes.filter((one) => one !== code);
  return { ...noArea, by: 'communes', communes: isIn ? kept : [...kept, code], postcodes };
}

function postcodesOfCommunes(codes: readonly string[], { postcodes }: Areas): string[] {
  return postcodes
    .filter(({ commune }) => commune !== null && codes.includes(commune))
    .map(({ postcode }) => postcode);
}

/** Draws by a polygon: once it is one, the postcodes are those of which more than half lies inside. */
export function withRing(area: Area, ring: Ring, areas: Areas): Area {
  const isArea = ring.length >= 3 && ringTrouble(ring) === null;
  const postcodes = isArea ? postcodesWithin(ring, areas.sheet, areas.postcodes) : [];
  return {
    ...noArea,
    by: 'polygon',
    ring,
    postcodes: ring.length < 3 && area.by !== 'polygon' ? area.postcodes : postcodes,
  };
}

export type AreaTrouble = RingTrouble | 'open' | 'empty';

/** Why an area cannot be saved yet; null when it can. */
export function areaTrouble(area: Area): AreaTrouble | null {
  if (area.by === 'polygon') {
    if (area.ring.length < 3) return 'open';
    const trouble = ringTrouble(area.ring);
    if (trouble) return trouble;
  }
  return area.postcodes.length === 0 ? 'empty' : null;
}

/** The area as it is sent. */
export function areaDraft({ by, postcodes, communes, ring }: Area): AreaDraft {
  if (by === 'communes') return { by, communes: [...communes] };
  if (by === 'polygon') return { by, ring: ring.map(([lon, lat]) => [lon, lat]) };
  return { by: 'postcodes', postcodes: [...postcodes] };
}
