import { foldText } from '@carriole/shared/text.ts';
import type { Place } from '../reference.ts';

export type Gazetteer = {
  /** The places of a postcode; the first is the one shown for it. Empty when there is none. */
  at(postcode: string): readonly Place[];
  /** At most twenty places by postcode prefix or name; whole names first, then beginnings, then parts. */
  find(query: string): Place[];
};

type Entry = { place: Place; folded: string };

/** Makes Belgian places findable, accents, case and hyphens forgiven ("fleron" finds Fléron). */
export function gazetteerOf(places: readonly Place[]): Gazetteer {
  const byPostcode = Map.groupBy(places.toSorted(order), ({ postcode }) => postcode);
  const entries = places.map((place) => ({ place, folded: foldText(place.place) }));
  return {
    at: (postcode) => byPostcode.get(postcode) ?? [],
    find: (query) => find(entries, query),
  };
}

function find(entries: readonly Entry[], query: string): Place[] {
  const postcode = /\d+/.exec(query)?.[0] ?? '';
  const name = foldText(query.replace(/\d+/g, ' '));
  return entries
    .filter(({ place }) => place.postcode.startsWith(postcode))
    .map((entry) => ({ entry, rank: rankOf(entry.folded, name) }))
    .filter(({ rank }) => rank < 4)
    .sort((a, b) => a.rank - b.rank || order(a.entry.place, b.entry.place))
    .slice(0, 20)
    .map(({ entry }) => entry.place);
}

function rankOf(folded: string, name: string): number {
  if (name === '' || folded === name) return 0;
  if (folded.startsWith(name)) return 1;
  if (folded.includes(` ${name}`)) return 2;
  return folded.includes(name) ? 3 : 4;
}

/** Of one postcode, the village the municipality is named after comes first: 4300 is Waremme. */
function order(a: Place, b: Place): number {
  if (a.postcode !== b.postcode) return a.postcode < b.postcode ? -1 : 1;
  if (isNamesake(a) !== isNamesake(b)) return isNamesake(a) ? -1 : 1;
  return a.place < b.place ? -1 : Number(a.place > b.place);
}

function isNamesake({ place, municipality }: Place): boolean {
  return place === municipality;
}
