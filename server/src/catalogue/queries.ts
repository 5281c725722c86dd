import { and, asc, desc, eq, getTableColumns, gt, gte, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../db/client.ts';
import { offerPriceChanges, offers, products } from '../db/tables/catalogue.ts';
import { producerLinks } from '../db/tables/producers.ts';
import { batches, incoming } from '../db/upsert.ts';
import { readCommonStocks } from './stock-queries.ts';

const productFacts = {
  id: products.id,
  slug: products.slug,
  producerId: products.producerId,
  names: products.names,
  categoryId: products.categoryId,
  icon: products.icon,
  iconExact: products.iconExact,
  mergedInto: products.mergedInto,
};

const {
  categoryId: _category,
  withdrawnAt: _withdrawn,
  labels: _labels,
  allergens: _allergens,
  months: _months,
  ...plainFacts
} = getTableColumns(offers);

/** Lists come as text: a hundred thousand of them are read three times as fast, and most are alike. */
const offerFacts = {
  ...plainFacts,
  labels: sql<string>`array_to_string(${offers.labels}, ',')`,
  allergens: sql<string | null>`array_to_string(${offers.allergens}, ',')`,
  months: sql<string>`array_to_string(${offers.months}, ',')`,
};

/** At most `limit` products behind an id, in the order of ids. */
export function readProducts(tx: Tx, behind: string, limit: number) {
  return tx
    .select(productFacts)
    .from(products)
    .where(gt(products.id, behind))
    .orderBy(asc(products.id))
    .limit(limit);
}

/** At most `limit` offers behind an id that are not withdrawn, in the order of ids. */
export function readOffers(tx: Tx, behind: string, limit: number) {
  return tx
    .select(offerFacts)
    .from(offers)
    .where(and(gt(offers.id, behind), isNull(offers.withdrawnAt)))
    .orderBy(asc(offers.id))
    .limit(limit);
}

/** The latest changes of price, of all offers or of some, by offer and moment. */
export function readPriceChanges(tx: Tx, offerIds?: readonly string[]) {
  // Counted back from the last change instead of a clock: what is read is the same whenever it is read.
  const recent = gte(
    offerPriceChanges.at,
    sql`(select max(${offerPriceChanges.at}) - interval '45 days' from ${offerPriceChanges})`,
  );
  const concerned = offerIds === undefined ? undefined : inArray(offerPriceChanges.offerId, [...offerIds]);
  return tx
    .select()
    .from(offerPriceChanges)
    .where(and(recent, concerned))
    .orderBy(asc(offerPriceChanges.offerId), asc(offerPriceChanges.at));
}

/** Some products, their offers that are not withdrawn, and whom the links of these name. */
export async function readSomeProducts(tx: Tx, ids: readonly string[]) {
  const productRows = await tx
    .select(productFacts)
    .from(products)
    .where(inArray(products.id, [...ids]));
  const offerRows = await tx
    .select(offerFacts)
    .from(offers)
    .where(and(inArray(offers.productId, [...ids]), isNull(offers.withdrawnAt)))
    .orderBy(asc(offers.id));
  const linkIds = [...new Set(offerRows.map(({ producerLinkId }) => producerLinkId))];
  const linkRows = await tx
    .select({ producerId: producerLinks.producerId })
    .from(producerLinks)
    .where(inArray(producerLinks.id, linkIds));
  const priceRows = await readPriceChanges(
    tx,
    offerRows.map(({ id }) => id),
  );
  return { productRows, offerRows, linkRows, priceRows, commons: await readCommonStocks(tx, ids) };
}

/** The products of some producers, those joined into another too. */
export async function readProductIdsOf(tx: Tx, producerIds: readonly string[]): Promise<string[]> {
  const rows = await tx
    .select({ id: products.id })
    .from(products)
    .where(inArray(products.producerId, [...producerIds]));
  return rows.map(({ id }) => id);
}

export type ProductFacts = Awaited<ReturnType<typeof readProducts>>[number];
export type OfferFactsRow = Awaited<ReturnType<typeof readOffers>>[number];

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
      listedAt: offers.listedAt,
      relistedAt: offers.relistedAt,
      householdPriceCents: offers.householdPriceCents,
      professionalPriceCents: offers.professionalPriceCents,
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

export type PriceChangeRow = typeof offerPriceChanges.$inferInsert;

/** Notes prices that changed; the same change told twice is one. */
export async function addPriceChanges(tx: Tx, rows: readonly PriceChangeRow[]): Promise<void> {
  for (const some of batches(rows)) await tx.insert(offerPriceChanges).values(some).onConflictDoNothing();
}

/** Notes when an offer was listed, or came back. */
export async function setListed(
  tx: Tx,
  offerId: string,
  moment: { listedAt: Date } | { relistedAt: Date },
): Promise<void> {
  await tx.update(offers).set(moment).where(eq(offers.id, offerId));
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

/** What was withdrawn since a moment with its product, the latest first. */
export function readWithdrawnSince(tx: Tx, since: Date) {
  return tx
    .select({
      productId: offers.productId,
      at: offers.withdrawnAt,
      names: products.names,
      producerId: products.producerId,
    })
    .from(offers)
    .innerJoin(products, eq(products.id, offers.productId))
    .where(gte(offers.withdrawnAt, since))
    .orderBy(desc(offers.withdrawnAt), asc(offers.id))
    .limit(400);
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
