import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../db/client.ts';
import { commonStockReserves, commonStocks, offers, products } from '../db/tables/catalogue.ts';
import type { CommonStock } from './common-stock.ts';

export type KeptStock = CommonStock & { productId: string; version: number };

/** Every common stock, or those of some products, by product id. */
export async function readCommonStocks(
  tx: Tx,
  productIds?: readonly string[],
): Promise<Map<string, KeptStock>> {
  const rows = await tx
    .select()
    .from(commonStocks)
    .where(productIds && inArray(commonStocks.productId, [...productIds]));
  return withReserves(tx, rows);
}

/**
 * Locks common stocks until the transaction ends: all, or those of some products. Offers are locked before them, and
 * they in key order, by all who do.
 */
export async function lockCommonStocks(
  tx: Tx,
  productIds?: readonly string[],
): Promise<Map<string, KeptStock>> {
  const rows = await tx
    .select()
    .from(commonStocks)
    .where(productIds && inArray(commonStocks.productId, [...productIds]))
    .orderBy(asc(commonStocks.productId))
    .for('update');
  return withReserves(tx, rows);
}

async function withReserves(
  tx: Tx,
  rows: (typeof commonStocks.$inferSelect)[],
): Promise<Map<string, KeptStock>> {
  if (rows.length === 0) return new Map();
  const ids = rows.map(({ productId }) => productId);
  const reserves = await tx
    .select()
    .from(commonStockReserves)
    .where(inArray(commonStockReserves.productId, ids));
  const byProduct = Map.groupBy(reserves, ({ productId }) => productId);
  return new Map(
    rows.map((row) => {
      const own = byProduct.get(row.productId) ?? [];
      return [
        row.productId,
        {
          ...row,
          reserves: Object.fromEntries(own.map(({ cooperativeId, units }) => [cooperativeId, units])),
        },
      ];
    }),
  );
}

/** Writes a common stock whole, over the one that is there. */
export async function writeCommonStock(
  tx: Tx,
  { productId, rest, version, reserves }: KeptStock,
): Promise<void> {
  await tx
    .insert(commonStocks)
    .values({ productId, rest, version })
    .onConflictDoUpdate({ target: commonStocks.productId, set: { rest, version } });
  await tx.delete(commonStockReserves).where(eq(commonStockReserves.productId, productId));
  const rows = Object.entries(reserves).map(([cooperativeId, units]) => ({
    productId,
    cooperativeId,
    units,
  }));
  if (rows.length > 0) await tx.insert(commonStockReserves).values(rows);
}

export async function deleteCommonStock(tx: Tx, productId: string): Promise<void> {
  await tx.delete(commonStocks).where(eq(commonStocks.productId, productId));
}

/** What products with a common stock lead to since they were joined into others. */
export function readStocksMoved(tx: Tx) {
  return tx
    .select({ productId: commonStocks.productId, mergedInto: products.mergedInto })
    .from(commonStocks)
    .innerJoin(products, eq(products.id, commonStocks.productId));
}

/** Which co-ops sell each of some products. */
export async function readSellers(tx: Tx, productIds: readonly string[]): Promise<Map<string, Set<string>>> {
  const rows = await tx
    .select({ productId: offers.productId, cooperativeId: offers.cooperativeId })
    .from(offers)
    .where(and(inArray(offers.productId, [...productIds]), isNull(offers.withdrawnAt)));
  const byProduct = Map.groupBy(rows, ({ productId }) => productId);
  return new Map(
    [...byProduct].map(([id, own]) => [id, new Set(own.map(({ cooperativeId }) => cooperativeId))]),
  );
}

/** The own counts of some products' offers, whatever is common. */
export async function readOwnCounts(
  tx: Tx,
  offerIds: readonly string[],
): Promise<Map<string, number | null>> {
  if (offerIds.length === 0) return new Map();
  const rows = await tx
    .select({ id: offers.id, stock: offers.stock })
    .from(offers)
    .where(inArray(offers.id, [...offerIds]));
  return new Map(rows.map(({ id, stock }) => [id, stock]));
}

/** Lets two who make one product's first common stock follow each other: there is no row to lock yet. */
export async function lockProduct(tx: Tx, productId: string): Promise<void> {
  await tx.execute(sql`select 1 from ${products} where ${products.id} = ${productId} for no key update`);
}
