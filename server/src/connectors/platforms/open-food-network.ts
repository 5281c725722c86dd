import { readDfcDocuments } from '../dfc.ts';
import { cellText } from '../parsed.ts';
import type { SourceFiles } from '../read-source.ts';
import type { SourceRecords } from '../source.ts';

/**
 * The records in the documents of an Open Food Network shop. Its list of enterprises names the hubs that only sell
 * too; a producer is one of whom there is something for sale.
 */
export function openFoodNetworkRecords(files: SourceFiles): SourceRecords {
  const { producers, articles, refusals } = readDfcDocuments(files);
  const makers = new Set(articles.map(({ cells }) => cellText(cells.producer)));
  return {
    producers: producers.filter(({ cells }) => makers.has(cellText(cells.ref))),
    articles,
    zones: [],
    pickupPoints: [],
    refusals,
  };
}

/** Where the DFC documents of an Open Food Network are, and the one enterprise the address names, if it does. */
export type OpenFoodNetworkPlace = { root: string; enterprise: string | null };

/** What a co-op's address means: the site alone, its `/api/dfc`, or one enterprise below it. Null for no web address. */
export function openFoodNetworkPlace(address: string): OpenFoodNetworkPlace | null {
  const url = URL.parse(address.trim());
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const api = /^(.*?\/api\/dfc(?:-v[\d.]+)?)(?:\/enterprises\/([^/]+))?(?:\/|$)/.exec(url.pathname);
  return { root: `${url.origin}${api?.[1] ?? '/api/dfc'}`, enterprise: api?.[2] ?? null };
}
