import { asc } from 'drizzle-orm';
import type { Tx } from '../db/client.ts';
import { producerLinks, producers } from '../db/tables/producers.ts';
import { batches, incoming } from '../db/upsert.ts';
import type { Producer, ProducerLink } from './model.ts';

export async function readProducers(tx: Tx): Promise<Producer[]> {
  const links = (await tx.select().from(producerLinks).orderBy(asc(producerLinks.id))) as ProducerLink[];
  const byProducer = Map.groupBy(links, ({ producerId }) => producerId);
  const rows = await tx.select().from(producers).orderBy(asc(producers.name), asc(producers.id));
  return rows.map((row) => ({ ...row, links: byProducer.get(row.id) ?? [] }));
}

type ProducerRow = typeof producers.$inferInsert;
type LinkRow = typeof producerLinks.$inferInsert;

/** Every taken slug and join key, with the producer that has them. */
export async function producerKeys(tx: Tx) {
  const rows = await tx
    .select({ id: producers.id, joinKey: producers.joinKey, slug: producers.slug })
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
export async function upsertProducers(tx: Tx, rows: ProducerRow[], links: LinkRow[]): Promise<void> {
  const producerFacts = ['name', 'activity', 'enterpriseNumber', 'postcode', 'place', 'lat', 'lon'] as const;
  const linkFacts = ['producerId', 'sourceName', 'audiences', 'labels', 'leadTimeDays', 'since'] as const;
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
