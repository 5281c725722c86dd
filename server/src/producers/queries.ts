import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '../db/client.ts';
import { producerLinks, producers } from '../db/tables/producers.ts';
import { batches, incoming } from '../db/upsert.ts';
import type { KeptProducer, ProducerLink } from './model.ts';

/** Every producer with the links that stand, those joined into another too. */
export async function readProducers(tx: Tx): Promise<KeptProducer[]> {
  const links = (await readLinks(tx)) as ProducerLink[];
  const byProducer = Map.groupBy(links, ({ producerId }) => producerId);
  const rows = await tx.select().from(producers).orderBy(asc(producers.name), asc(producers.id));
  return rows.map((row) => ({ ...row, links: byProducer.get(row.id) ?? [] }));
}

type ProducerRow = typeof producers.$inferInsert;
type LinkRow = typeof producerLinks.$inferInsert;

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
      withdrawnAt: producerLinks.withdrawnAt,
    })
    .from(producerLinks);
  return { rows, links };
}

/** Writes producers and links; one that is there already takes the new facts and keeps its id and slug. */
export async function upsertProducers(tx: Tx, rows: ProducerRow[], links: LinkRow[]): Promise<void> {
  const producerFacts = ['name', 'activity', 'enterpriseNumber', 'postcode', 'place', 'lat', 'lon'] as const;
  const linkFacts = [
    'producerId',
    'sourceName',
    'stated',
    'audiences',
    'labels',
    'leadTimeDays',
    'since',
    'withdrawnAt',
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

/** What each co-op's own sources say of the producers they name now. */
export function readLinks(tx: Tx) {
  return tx
    .select()
    .from(producerLinks)
    .where(isNull(producerLinks.withdrawnAt))
    .orderBy(asc(producerLinks.id));
}

export async function setLinksWithdrawn(tx: Tx, ids: readonly string[], at: Date): Promise<void> {
  for (const some of batches(ids))
    await tx
      .update(producerLinks)
      .set({ withdrawnAt: at })
      .where(and(inArray(producerLinks.id, some), isNull(producerLinks.withdrawnAt)));
}

export async function setProducerMergedInto(tx: Tx, id: string, mergedInto: string | null): Promise<void> {
  await tx.update(producers).set({ mergedInto }).where(eq(producers.id, id));
}
