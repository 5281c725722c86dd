import type { ImportChangeKind, ImportCounts } from '@carriole/shared/contracts/import-runs.ts';
import type { SourceArticle, SourcePickupPoint, SourceProducer, SourceZone } from '../connectors/source.ts';
import type { EditsByRef } from './edits.ts';
import type { StoredFeed, StoredRefusal } from './stored-feed.ts';

type Things = {
  article: SourceArticle;
  producer: SourceProducer;
  zone: SourceZone;
  'pickup-point': SourcePickupPoint;
};
type Subject = keyof Things;

/** One field of a thing, as it was and as it is now; null where the thing was not there. */
export type FieldDifference = { field: string; before: unknown; after: unknown; byHand: boolean };

/** What one reading of a source makes of one thing that was or is in it. */
export type Difference = {
  kind: Exclude<ImportChangeKind, 'refused'>;
  subject: Subject;
  ref: string;
  name: string;
  /** The article's producer by reference; empty for others. */
  producerRef: string;
  fields: FieldDifference[];
};

export type SourceDifference = {
  /** Articles first, then producers, rounds and pickup points, each in the order of the source. */
  things: Difference[];
  refused: StoredRefusal[];
  counts: ImportCounts;
};

/**
 * What a feed changes against the one before it, field by field. A field that staff set by hand is named as such: the
 * shop keeps the hand's value. `counts` is in articles; refusals are of rows of every table.
 */
export function differenceOf(
  before: StoredFeed,
  after: StoredFeed,
  edits: EditsByRef = new Map(),
): SourceDifference {
  const articles = thingsOf('article', before.articles, after.articles, ({ ref }) => ref, edits);
  const others = [
    ...thingsOf('producer', before.producers, after.producers, ({ ref }) => ref),
    ...thingsOf('zone', before.zones, after.zones, ({ name }) => name),
    ...thingsOf('pickup-point', before.pickupPoints, after.pickupPoints, ({ name }) => name),
  ];
  const count = (kind: Difference['kind']) => articles.filter((one) => one.kind === kind).length;
  const counts: ImportCounts = {
    new: count('new'),
    changed: count('changed'),
    withdrawn: count('withdrawn'),
    unchanged: after.articles.length - count('new') - count('changed'),
    refused: after.refusals.length,
    producers: after.producers.length,
    articles: after.articles.length,
  };
  return { things: [...articles, ...others], refused: after.refusals, counts };
}

function thingsOf<S extends Subject>(
  subject: S,
  before: readonly Things[S][],
  after: readonly Things[S][],
  keyOf: (thing: Things[S]) => string,
  edits: EditsByRef = new Map(),
): Difference[] {
  const old = new Map(before.map((thing) => [keyOf(thing), thing]));
  const now = new Set(after.map(keyOf));
  const described = (kind: Difference['kind'], thing: Things[S], fields: FieldDifference[]): Difference => ({
    kind,
    subject,
    ref: keyOf(thing),
    name: thing.name,
    producerRef: 'producerRef' in thing ? thing.producerRef : '',
    fields,
  });
  const here = after.flatMap((thing) => {
    const known = old.get(keyOf(thing));
    const fields = fieldsOf(known ?? null, thing, edits.get(keyOf(thing)));
    if (fields.length === 0) return [];
    return [described(known ? 'changed' : 'new', thing, fields)];
  });
  const gone = before
    .filter((thing) => !now.has(keyOf(thing)))
    .map((thing) => described('withdrawn', thing, []));
  return [...here, ...gone];
}

function fieldsOf(
  before: object | null,
  after: object,
  edits: ReadonlyMap<string, unknown> | undefined,
): FieldDifference[] {
  const old = (before ?? {}) as Record<string, unknown>;
  return Object.entries(after).flatMap(([field, value]) => {
    if (before && isSame(old[field], value)) return [];
    return [{ field, before: old[field] ?? null, after: value, byHand: edits?.has(field) ?? false }];
  });
}

/** Feeds hold JSON only, written with its keys in one order. */
function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
