import { and, asc, desc, eq, getTableColumns, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../db/client.ts';
import { offers, products } from '../db/tables/catalogue.ts';
import { producerLinks } from '../db/tables/producers.ts';
import { batches, incoming } from '../db/upsert.ts';
import { readCommonStocks } from './stock-queries.ts';

/** Every product with its common stock, and every offer that is not withdrawn. */
export async function readCatalogueRows(tx: Tx) {
  const productRows = await tx.select().from(products).orderBy(asc(products.id));
  const offerRows = await tx.select().from(offers).where(isNull(offers.withdrawnAt)).orderBy(asc(offers.id));
  return { productRows, offerRows, commons: await readCommonStocks(tx) };
}

export type CatalogueRows = Awaited<ReturnType<typeof readCatalogueRows>>;

/** Locks the offers of some products until the transaction ends, and reads them with their links as they are now. */
export function lockOfferRows(tx: Tx, productIds: readonly string[]) {
  // One statement, in key order: two orders that want the same offers queue instead of deadlocking.
  return tx
    .select({ offer: offers, link: producerLinks })
    .from(offers)
    .innerJoin(producerLinks, eq(producerLinks.id, offers.producerLinkId))
    .where(and(inArray(offers.productId, [...productIds]), isNull(offers.withdrawnAt)))
    .orderBy(asc(offers.id))
    .for('update', { of: offers });
}

export async function setStock(tx: Tx, offerId: string, stock: number): Promise<void> {
  await tx.update(offers).set({ stock }).where(eq(offers.id, offerId));
}

export type ProductRow = typeof products.$inferInsert;
export type OfferRow = typeof offers.$inferInsert;

/** Ids, slugs and join keys that are taken, and which offer belongs to which product. */
export async function catalogueKeys(tx: Tx) {
  const rows = await tx
    .select({
      id: products.id,
      joinKey: products.joinKey,
      slug: products.slug,
      producerId: products.producerId,
      mergedInto: products.mergedInto,
    })
    .from(products);
  const owned = await tx
    .select({
      id: offers.id,
      cooperativeId: offers.cooperativeId,
      sourceRef: offers.sourceRef,
      productId: offers.productId,
      withdrawnAt: offers.withdrawnAt,
    })
    .from(offers);
  return { rows, owned };
}

export async function upsertProducts(tx: Tx, rows: ProductRow[]): Promise<void> {
  const facts = ['producerId', 'names', 'categoryId', 'icon', 'iconExact'] as const;
  for (const some of batches(rows)) {
    await tx
      .insert(products)
      .values(some)
      .onConflictDoUpdate({ target: products.joinKey, set: incoming(products, facts) });
  }
}

/**
 * Writes offers as their co-op's source has them; one that was withdrawn is back. One whose source says what it said
 * before keeps the moment of its last change.
 */
export async function upsertOffers(tx: Tx, rows: OfferRow[]): Promise<void> {
  const {
    id: _id,
    cooperativeId: _cooperativeId,
    sourceRef: _sourceRef,
    changedAt,
    ...facts
  } = getTableColumns(offers);
  const names = Object.keys(facts) as (keyof typeof facts)[];
  const columns = Object.values(facts).map(({ name }) => sql.identifier(name));
  const known = sql.join(
    columns.map((column) => sql`${offers}.${column}`),
    sql`, `,
  );
  const read = sql.join(
    columns.map((column) => sql`excluded.${column}`),
    sql`, `,
  );
  const changed = sql`case when row(${known}) is distinct from row(${read}) then excluded.changed_at else ${changedAt} end`;
  for (const some of batches(rows)) {
    await tx
      .insert(offers)
      .values(some)
      .onConflictDoUpdate({
        target: [offers.cooperativeId, offers.sourceRef],
        set: { ...incoming(offers, names), changedAt: changed },
      });
  }
}

export async function withdrawOffers(tx: Tx, ids: string[], at: Date): Promise<void> {
  if (ids.length > 0)
    await tx
      .update(offers)
      .set({ withdrawnAt: at, changedAt: at })
      .where(and(inArray(offers.id, ids), isNull(offers.withdrawnAt)));
}

/** The offers withdrawn last, newest first. */
export async function readWithdrawn(tx: Tx, limit: number): Promise<{ id: string; at: Date }[]> {
  const rows = await tx
    .select({ id: offers.id, at: offers.withdrawnAt })
    .from(offers)
    .where(isNotNull(offers.withdrawnAt))
    .orderBy(desc(offers.withdrawnAt), asc(offers.id))
    .limit(limit);
  return rows.flatMap(({ id, at }) => (at ? [{ id, at }] : []));
}

/** Every offer that is not withdrawn, with its co-op's own word for the producer. */
export function readSourceOffers(tx: Tx) {
  return tx
    .select({ offer: offers, producerRef: producerLinks.sourceRef })
    .from(offers)
    .innerJoin(producerLinks, eq(producerLinks.id, offers.producerLinkId))
    .where(isNull(offers.withdrawnAt))
    .orderBy(asc(offers.id));
}

/** Gives offers to other products, in key order as all who lock offers do. */
export async function moveOffers(tx: Tx, moves: readonly { id: string; to: string }[]): Promise<void> {
  for (const { id, to } of moves.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    await tx.update(offers).set({ productId: to }).where(eq(offers.id, id));
}

export async function setMergedInto(tx: Tx, id: string, mergedInto: string | null): Promise<void> {
  await tx.update(products).set({ mergedInto }).where(eq(products.id, id));
}
