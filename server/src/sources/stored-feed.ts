import { gunzipSync, gzipSync } from 'node:zlib';
import type { Refusal, SourceFeed } from '../connectors/source.ts';

/** A refusal as a run keeps it: its sentence is told anew in the reader's language. */
export type StoredRefusal = Omit<Refusal, 'sentence'>;

/** All a reading of a source gave. */
export type StoredFeed = Omit<SourceFeed, 'refusals'> & { refusals: StoredRefusal[] };

export const emptyFeed: StoredFeed = {
  producers: [],
  articles: [],
  zones: [],
  pickupPoints: [],
  refusals: [],
};

export function storedFeedOf({ refusals, ...feed }: SourceFeed): StoredFeed {
  return { ...feed, refusals: refusals.map(({ sentence: _told, ...refusal }) => refusal) };
}

/** The feed as a run keeps it: gzipped JSON, about a tenth of its size. */
export function packFeed(feed: StoredFeed): Buffer {
  return gzipSync(JSON.stringify(feed), { level: 6 });
}

export function unpackFeed(packed: Uint8Array): StoredFeed {
  return JSON.parse(gunzipSync(packed).toString('utf8')) as StoredFeed;
}
