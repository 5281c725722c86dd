import type { Audience } from '@carriole/shared/audience.ts';
import { freeSlug, producerSlug } from '@carriole/shared/slug.ts';
import type { Tx } from '../db/client.ts';
import { newId } from '../ids.ts';
import { memberId } from './clusters.ts';
import type { JoinedProducer, ProducerIdentity } from './join.ts';
import type { Producer } from './model.ts';
import { producerKeys, readProducers, upsertProducers } from './queries.ts';

/** Every producer of the federation with its links, by name. */
export function loadProducers(tx: Tx): Promise<Producer[]> {
  return readProducers(tx);
}

/** What a co-op's own source says of a producer. */
export type LinkedProducer = ProducerIdentity & {
  activity: string;
  lat: number | null;
  lon: number | null;
  labels: string[];
  leadTimeDays: number;
  linkSince: string | null;
  audiences: Audience[];
};

export type SavedLink = { producerId: string; producerName: string; linkId: string };

/** The join keys producers have now, by member id: a new join keeps them. */
export async function producerJoinKeys(
  tx: Tx,
  slugs: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const { rows, links } = await producerKeys(tx);
  const keyOf = new Map(rows.map(({ id, joinKey }) => [id, joinKey]));
  return new Map(
    links.map(({ cooperativeId, sourceRef, producerId }) => [
      memberId({ cooperativeSlug: slugs.get(cooperativeId) ?? '', ref: sourceRef }),
      keyOf.get(producerId) ?? '',
    ]),
  );
}

/**
 * Writes joined producers with one link per co-op, and returns the link of each member. What is there
 * already keeps its id and its slug.
 */
export async function saveProducers<P extends LinkedProducer>(
  tx: Tx,
  joined: readonly JoinedProducer<P>[],
  cooperativeIds: ReadonlyMap<string, string>,
): Promise<Map<string, SavedLink>> {
  const known = await producerKeys(tx);
  const byKey = new Map(known.rows.map((row) => [row.joinKey, row]));
  const linkIds = new Map(
    known.links.map(({ id, cooperativeId, sourceRef }) => [`${cooperativeId}:${sourceRef}`, id]),
  );
  const slugs = new Set(known.rows.map(({ slug }) => slug));
  const saved = new Map<string, SavedLink>();
  const rows = joined.map(({ key, members }) => {
    const facts = factsOf(members.map(({ producer }) => producer));
    const slug =
      byKey.get(key)?.slug ?? freeSlug(producerSlug(facts.name, facts.place), (wanted) => slugs.has(wanted));
    slugs.add(slug);
    return { id: byKey.get(key)?.id ?? newId('pro'), joinKey: key, slug, ...facts };
  });
  const links = joined.flatMap(({ members }, index) =>
    members.map(({ cooperativeSlug, producer }) => {
      const cooperativeId = cooperativeIds.get(cooperativeSlug) ?? '';
      const { id: producerId = '', name: producerName = '' } = rows[index] ?? {};
      const id = linkIds.get(`${cooperativeId}:${producer.ref}`) ?? newId('lnk');
      saved.set(memberId({ cooperativeSlug, ref: producer.ref }), { producerId, producerName, linkId: id });
      return linkRow(producer, { id, cooperativeId, producerId });
    }),
  );
  await upsertProducers(tx, rows, links);
  return saved;
}

/** The facts of a joined producer: the best written name, and what any member states. */
function factsOf(members: readonly LinkedProducer[]) {
  const first = members.find(({ name }) => name !== name.toUpperCase()) ?? members[0];
  if (!first) throw new Error('A joined producer has no member.');
  const stated = <K extends keyof LinkedProducer>(field: K) =>
    members.find((member) => member[field] !== null)?.[field] ?? null;
  return {
    name: first.name,
    activity: first.activity,
    postcode: first.postcode,
    place: first.place,
    enterpriseNumber: stated('enterpriseNumber'),
    lat: stated('lat'),
    lon: stated('lon'),
  };
}

function linkRow(producer: LinkedProducer, ids: { id: string; cooperativeId: string; producerId: string }) {
  const { ref, name, audiences, labels, leadTimeDays, linkSince } = producer;
  return { ...ids, sourceRef: ref, sourceName: name, audiences, labels, leadTimeDays, since: linkSince };
}
