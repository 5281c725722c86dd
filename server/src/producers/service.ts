import type { Audience } from '@carriole/shared/audience.ts';
import { freeSlug, producerSlug } from '@carriole/shared/slug.ts';
import type { Tx } from '../db/client.ts';
import { newId } from '../ids.ts';
import { memberId } from './clusters.ts';
import type { JoinedProducer } from './join.ts';
import type { ProducerIdentity } from './likeness.ts';
import { mergersOf } from './merged.ts';
import type { KeptProducer } from './model.ts';
import { producerKeys, readLinks, readProducers, setProducerMergedInto, upsertProducers } from './queries.ts';

/** Every producer of the federation, or those named, with its links as they hold on a local date; those joined into another too. */
export function loadProducers(tx: Tx, today: string, ids?: readonly string[]): Promise<KeptProducer[]> {
  return readProducers(tx, today, ids);
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

/** What the co-ops' sources said of their producers when they were last read, to join them anew. */
export async function statedProducers(
  tx: Tx,
  slugs: ReadonlyMap<string, string>,
): Promise<{ cooperativeSlug: string; producer: LinkedProducer }[]> {
  const links = await readLinks(tx);
  return links.map(({ cooperativeId, sourceRef, sourceName, stated, since, ...link }) => ({
    cooperativeSlug: slugs.get(cooperativeId) ?? '',
    producer: {
      ref: sourceRef,
      name: sourceName,
      ...stated,
      labels: link.labels,
      leadTimeDays: link.leadTimeDays,
      linkSince: since,
      audiences: link.audiences as Audience[],
    },
  }));
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
  await followMergers(tx, cooperativeIds);
  return saved;
}

/**
 * Makes the producers those of a new join: links move between producers, and nothing of a link itself changes. Returns
 * the link of each member, as `saveProducers` does.
 */
export async function rejoinProducers<P extends LinkedProducer>(
  tx: Tx,
  joined: readonly JoinedProducer<P>[],
  cooperativeIds: ReadonlyMap<string, string>,
): Promise<Map<string, SavedLink>> {
  const { rows, links } = await producerKeys(tx);
  const slugs = new Map([...cooperativeIds].map(([slug, id]) => [id, slug]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const saved = new Map(
    links.map(({ id, cooperativeId, sourceRef, producerId }) => [
      memberId({ cooperativeSlug: slugs.get(cooperativeId) ?? '', ref: sourceRef }),
      { producerId, producerName: byId.get(producerId)?.name ?? '', linkId: id },
    ]),
  );
  const idByKey = new Map(rows.map(({ joinKey, id }) => [joinKey, id]));
  const sizes = Map.groupBy(links, ({ producerId }) => producerId);
  const changed = joined.filter(({ key, members }) => {
    const id = idByKey.get(key) ?? '';
    const isHere = ({ cooperativeSlug, producer }: (typeof members)[number]) =>
      saved.get(memberId({ cooperativeSlug, ref: producer.ref }))?.producerId === id;
    return sizes.get(id)?.length !== members.length || !members.every(isHere);
  });
  if (changed.length === 0) return saved;
  return new Map([...saved, ...(await saveProducers(tx, changed, cooperativeIds))]);
}

/** Lets what lost its last link lead to the producer that has it now, and what has one again stand for itself. */
async function followMergers(tx: Tx, cooperativeIds: ReadonlyMap<string, string>): Promise<void> {
  const { rows, links } = await producerKeys(tx);
  const slugs = new Map([...cooperativeIds].map(([slug, id]) => [id, slug]));
  const home = new Map(
    links.map(({ cooperativeId, sourceRef, producerId }) => [
      memberId({ cooperativeSlug: slugs.get(cooperativeId) ?? '', ref: sourceRef }),
      producerId,
    ]),
  );
  for (const { id, mergedInto } of mergersOf(rows, { home, living: new Set(home.values()) }))
    await setProducerMergedInto(tx, id, mergedInto);
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
  const { activity, postcode, place, enterpriseNumber, lat, lon } = producer;
  const stated = { activity, postcode, place, enterpriseNumber, lat, lon };
  return {
    ...ids,
    sourceRef: ref,
    sourceName: name,
    stated,
    audiences,
    labels,
    leadTimeDays,
    since: linkSince,
  };
}
