import type {
  MappingTrial,
  SourceDefaults,
  SourceKind,
  SourceMapping,
  SourceTables,
} from '@carriole/shared/contracts/sources.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { sourceTables } from '../connectors/mapping/source-tables.ts';
import { tryMapping } from '../connectors/mapping/try-mapping.ts';
import { readSource } from '../connectors/read-source.ts';
import { differenceOf, type SourceDifference } from './differences.ts';
import type { EditsByRef } from './edits.ts';
import { type Hold, holdsOf, nothingRead } from './holds.ts';
import { withoutTakenRefs } from './merge-feeds.ts';
import {
  emptyFeed,
  packFeed,
  type StoredFeed,
  type StoredRefusal,
  storedFeedOf,
  unpackFeed,
} from './stored-feed.ts';

type Files = Record<string, Uint8Array>;

type Source = { kind: SourceKind; files: Files; defaults: SourceDefaults };

/** What a thread is asked: read a source whole, show what tables it has, or try a mapping. */
export type Asked = {
  read: Source & {
    mapping: SourceMapping | null;
    /** Packed feeds: what the shop has from the source, and from the co-op's other sources. */
    before: Uint8Array | null;
    others: readonly Uint8Array[];
    edits: EditsByRef;
    /** How many articles the co-op offers now. */
    offersNow: number;
  };
  tables: { files: Files; others: readonly Uint8Array[]; locale: Locale };
  trial: Omit<Source, 'kind'> & { mapping: SourceMapping; others: readonly Uint8Array[]; locale: Locale };
  difference: { before: Uint8Array | null; after: Uint8Array; edits: EditsByRef };
};

export type Answers = {
  read:
    | { kind: 'nothing'; refusal: StoredRefusal }
    | { kind: 'feed'; feed: Uint8Array; counts: SourceDifference['counts']; holds: Hold[] };
  tables: SourceTables;
  trial: MappingTrial;
  /** With the names of producers, by reference. */
  difference: SourceDifference & { producerNames: Map<string, string> };
};

export type Verb = keyof Asked;

/** Does what a thread is asked. All of it is thinking on bytes that others fetched and will store. */
export const works: { [V in Verb]: (asked: Asked[V]) => Promise<Answers[V]> | Answers[V] } = {
  read: async ({ before, others, edits, offersNow, ...source }) => {
    const othersFeeds = others.map(unpackFeed);
    const feed = await readSource(source.kind, source.files, {
      mapping: source.mapping,
      defaults: source.defaults,
      others: producersOf(othersFeeds),
    });
    const taken = othersFeeds.flatMap(({ articles }) => articles.map(({ ref }) => ref));
    const stored = withoutTakenRefs(storedFeedOf(feed), taken);
    const nothing = nothingRead(stored);
    if (nothing) return { kind: 'nothing', refusal: nothing };
    const difference = differenceOf(before ? unpackFeed(before) : emptyFeed, stored, edits);
    return {
      kind: 'feed',
      feed: packFeed(stored),
      counts: difference.counts,
      holds: holdsOf(difference, stored, offersNow),
    };
  },
  tables: ({ files, others, locale }) =>
    sourceTables(files, { locale, producers: producersOf(others.map(unpackFeed)) }),
  trial: ({ files, mapping, defaults, others, locale }) =>
    tryMapping(files, { mapping, defaults, locale, producers: producersOf(others.map(unpackFeed)) }),
  difference: ({ before, after, edits }) => {
    const [old, now] = [before ? unpackFeed(before) : emptyFeed, unpackFeed(after)];
    const producerNames = new Map([...old.producers, ...now.producers].map(({ ref, name }) => [ref, name]));
    return { ...differenceOf(old, now, edits), producerNames };
  },
};

function producersOf(feeds: readonly StoredFeed[]): { ref: string; name: string }[] {
  return feeds.flatMap(({ producers }) => producers.map(({ ref, name }) => ({ ref, name })));
}
