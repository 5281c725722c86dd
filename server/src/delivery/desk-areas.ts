import { postcodesWithin, ringTrouble } from '@carriole/shared/areas.ts';
import type { AreaDraft } from '@carriole/shared/contracts/delivery-desk-parts.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import type { ZoneArea } from '../db/tables/delivery.ts';
import type { Gazetteer } from '../federation/places.ts';
import type { Areas } from '../reference.ts';

/**
 * The postcodes a drawn area comes to, in order: those named, those of its communes, or those of which more than half
 * lies inside its polygon. Refuses a postcode or commune that there is none, and a polygon that is no area.
 */
export function postcodesOf(draft: AreaDraft, areas: Areas, gazetteer: Gazetteer): string[] {
  if (draft.by === 'postcodes') return known(draft.postcodes, gazetteer);
  if (draft.by === 'communes') return ofCommunes(draft.communes, areas);
  const trouble = ringTrouble(draft.ring);
  if (trouble)
    throw new Refusal(troubles[trouble], { causes: [{ pointer: '/body/zone/area/ring', detail: trouble }] });
  const postcodes = postcodesWithin(draft.ring, areas.sheet, areas.postcodes);
  if (postcodes.length === 0)
    throw new Refusal('area-empty', { causes: [{ pointer: '/body/zone/area/ring', detail: '0' }] });
  return postcodes;
}

const troubles = { crosses: 'area-crosses-itself', 'too-small': 'area-too-small' } as const;

/** How the area is kept beside its postcodes. */
export function areaOf(draft: AreaDraft): ZoneArea {
  return draft.by === 'postcodes' ? { by: 'postcodes' } : draft;
}

function known(postcodes: readonly string[], gazetteer: Gazetteer): string[] {
  const unknown = postcodes.findIndex((postcode) => gazetteer.at(postcode).length === 0);
  if (unknown >= 0) throw unknownPlace(`/body/zone/area/postcodes/${unknown}`, postcodes[unknown] ?? '');
  return [...new Set(postcodes)].sort();
}

function ofCommunes(communes: readonly string[], { communes: all, postcodes }: Areas): string[] {
  const codes = new Set(all.map(({ code }) => code));
  const unknown = communes.findIndex((code) => !codes.has(code));
  if (unknown >= 0) throw unknownPlace(`/body/zone/area/communes/${unknown}`, communes[unknown] ?? '');
  return postcodes
    .filter(({ commune }) => commune !== null && communes.includes(commune))
    .map(({ postcode }) => postcode)
    .sort();
}

function unknownPlace(pointer: string, postcode: string): Refusal {
  return new Refusal('place-unknown', { values: { postcode }, causes: [{ pointer, detail: postcode }] });
}
