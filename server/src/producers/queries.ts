import { asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../db/client.ts';
import { producerLinks, producers } from '../db/tables/producers.ts';
import { batches, incoming } from '../db/upsert.ts';
import type { KeptProducer } from './model.ts';
import { linkOf } from './terms.ts';

/** Every producer, or those named, with its links as they hold on a local date; those joined into another too. */
export async function readProducers(tx: Tx, today: string, ids?: readonly string[]): Promise<KeptProducer[]> {
  const links = await readLinks(tx, ids);
  const byProducer = Map.groupBy(
    links.map((row) => linkOf(row, today)),
    ({ producerId }) => producerId,
  );
  const rows = await tx
    .select()
    .from(producers)
    .where(ids && inArray(producers.id, [...ids]))
    .orderBy(asc(producers.id));
  return rows.map((row) => ({ ...row, links: byProducer.get(row.id) ?? [] }));
}

type ProducerRow = typeof producers.$inferInsert;
type NewLink = typeof producerLinks.$inferInsert;

/** Every taken slug and join key, with the producer that has them. */
export async function producerKeys(tx: Tx) {
  const rows = await tx
    .select({
      id: producers.id,
      joinKey: producers.joinKey,
      slug: producers.slug,
      name: producers.name,
      mergedInto: producers.mergedInto,
    })
    .from(producers);
  const links = await tx
    .select({
      id: producerLinks.id,
      cooperativeId: producerLinks.cooperativeId,
      sourceRef: producerLinks.sourceRef,
      producerId: producerLinks.producerId,
    })
    .from(producerLinks);
  return { rows, links };
}

/** Writes producers and links; one that is there already takes the new facts and keeps its id and slug. */
export async function upsertProducers(tx: Tx, rows: ProducerRow[], links: NewLink[]): Promise<void> {
  const producerFacts = ['name', 'activity', 'enterpriseNumber', 'postcode', 'place', 'lat', 'lon'] as const;
  const linkFacts = [
    'producerId',
    'sourceName',
    'stated',
    'audiences',
    'labels',
    'leadTimeDays',
    'since',
  ] as const;
  for (const some of batches(rows)) {
    await tx
      .insert(producers)
      .values(some)
      .onConflictDoUpdate({ target: producers.joinKey, set: incoming(producers, producerFacts) });
  }
  for (const some of batches(links)) {
    await tx
      .insert(producerLinks)
      .values(some)
      .onConflictDoUpdate({
        target: [producerLinks.cooperativeId, producerLinks.sourceRef],
        set: incoming(producerLinks, linkFacts),
      });
  }
}

/** What each co-op's own source says of its producers. */
export function readLinks(tx: Tx, producerIds?: readonly string[]) {
  return tx
    .select()
    .from(producerLinks)
    .where(producerIds && inArray(producerLinks.producerId, [...producerIds]))
    .orderBy(asc(producerLinks.id));
}

export async function setProducerMergedInto(tx: Tx, id: string, mergedInto: string | null): Promise<void> {
  await tx.update(producers).set({ mergedInto }).where(eq(producers.id, id));
}

/** Locks a link until the transaction ends: changes of one link follow each other. */
export async function lockLink(tx: Tx, id: string): Promise<typeof producerLinks.$inferSelect | null> {
  const [row] = await tx.select().from(producerLinks).where(eq(producerLinks.id, id)).for('update');
  return row ?? null;
}

export async function updateLink(
  tx: Tx,
  id: string,
  values: Partial<NewLink>,
): Promise<typeof producerLinks.$inferSelect | null> {
  const [row] = await tx.update(producerLinks).set(values).where(eq(producerLinks.id, id)).returning();
  return row ?? null;
}

/** The links of a co-op, as they are kept. */
export function readCooperativeLinks(tx: Tx, cooperativeId: string) {
  return tx
    .select()
    .from(producerLinks)
    .where(eq(producerLinks.cooperativeId, cooperativeId))
    .orderBy(asc(producerLinks.id));
}
