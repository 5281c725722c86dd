import type { NoteDemand, UnmetDemand } from '@carriole/shared/contracts/demand.ts';
import { addDaysToDate } from '../calendar.ts';
import type { Ctx } from '../ctx.ts';
import { servicesAt } from '../delivery/network.ts';
import { readCounts } from './queries.ts';
import { demandLines, searchedWords, weekOf } from './rules.ts';

/**
 * Counts a place nothing reaches, or a search that finds nothing, after looking whether it is so: nobody can put words
 * on the list that the catalogue answers. Says whether it was counted.
 */
export function noteDemand(ctx: Ctx, wish: NoteDemand): boolean {
  const { unmetDemand, snapshots, gazetteer } = ctx.deps;
  const { network, catalogue } = snapshots.current();
  const week = weekOf(ctx.now);
  if ('postcode' in wish) {
    const place = gazetteer.at(wish.postcode)[0];
    if (!place || servicesAt(network, place).length > 0) return false;
    unmetDemand.note({ week, kind: 'place', wanted: wish.postcode });
    return true;
  }
  const wanted = searchedWords(wish.q);
  if (wanted === null || (catalogue.searchIndex.search(wish.q)?.size ?? 1) > 0) return false;
  unmetDemand.note({ week, kind: 'search', wanted });
  return true;
}

/** What was wanted in the last weeks and could not be had, the present week last. */
export async function unmetDemandOf(ctx: Ctx, count: number): Promise<UnmetDemand> {
  const { database, gazetteer, unmetDemand } = ctx.deps;
  await unmetDemand.flush();
  const now = weekOf(ctx.now);
  const weeks = Array.from({ length: count }, (_, index) => addDaysToDate(now, 7 * (index - count + 1)));
  const counts = await readCounts(database.db, weeks[0] ?? now);
  const places = demandLines(counts, 'place', weeks);
  const searches = demandLines(counts, 'search', weeks);
  return {
    weeks,
    places: places.lines.map(({ wanted, ...line }) => {
      const place = gazetteer.at(wanted)[0];
      return { postcode: wanted, place: place?.place ?? '', province: place?.province ?? '', ...line };
    }),
    hiddenPlaces: places.hidden,
    searches: searches.lines.map(({ wanted, ...line }) => ({ words: wanted, ...line })),
    hiddenSearches: searches.hidden,
  };
}
