import { fileReasons } from '../connectors/file-reasons.ts';
import type { SourceDifference } from './differences.ts';
import type { StoredFeed } from './stored-feed.ts';

export type Hold = 'withdraws-much' | 'refuses-much';

const mostWithdrawn = 0.2;
const mostRefused = 0.3;

/** Refusals that keep a whole file or sheet out. */
const wholeTables: readonly string[] = Object.keys(fileReasons);

/**
 * Why a reading is not to go into the shop by itself: it would withdraw more than a fifth of what the co-op offers
 * now, refuses more than three rows in ten, or could not read one of its tables at all.
 */
export function holdsOf(difference: SourceDifference, feed: StoredFeed, offersNow: number): Hold[] {
  const { withdrawn, refused } = difference.counts;
  const taken = feed.articles.length + feed.producers.length + feed.zones.length + feed.pickupPoints.length;
  const holds: Hold[] = [];
  if (withdrawn > offersNow * mostWithdrawn) holds.push('withdraws-much');
  if (refused > (refused + taken) * mostRefused || feed.refusals.some(isOfWholeTable))
    holds.push('refuses-much');
  return holds;
}

/** The first refusal of a feed that has nothing in it because none of its files could be read; null otherwise. */
export function nothingRead(feed: StoredFeed): StoredFeed['refusals'][number] | null {
  const { producers, articles, zones, pickupPoints, refusals } = feed;
  const isEmpty = producers.length + articles.length + zones.length + pickupPoints.length === 0;
  return isEmpty && refusals.length > 0 && refusals.every(isOfWholeTable) ? (refusals[0] ?? null) : null;
}

function isOfWholeTable({ row, reason }: StoredFeed['refusals'][number]): boolean {
  return row === '' && wholeTables.includes(reason);
}
