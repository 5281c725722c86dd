import { and, asc, eq, exists, inArray, isNotNull, or } from 'drizzle-orm';
import type { Tx } from '../db/client.ts';
import { basketLineMoves, basketLines, baskets } from '../db/tables/baskets.ts';
import { products } from '../db/tables/catalogue.ts';
import type { BasketContents } from './follow.ts';

/**
 * Locks the open baskets with a line of one of these products, or of one that leads elsewhere, or that gave a line away
 * from one of them; in key order, so that two who lock several wait for each other instead of blocking.
 */
export async function lockBasketsWith(tx: Tx, productIds: readonly string[]): Promise<string[]> {
  const touched = tx
    .select({ id: basketLines.productId })
    .from(basketLines)
    .innerJoin(products, eq(products.id, basketLines.productId))
    .where(
      and(
        eq(basketLines.basketId, baskets.id),
        or(inArray(products.id, [...productIds]), isNotNull(products.mergedInto)),
      ),
    );
  const gave = tx
    .select({ id: basketLineMoves.fromProductId })
    .from(basketLineMoves)
    .where(
      and(eq(basketLineMoves.basketId, baskets.id), inArray(basketLineMoves.fromProductId, [...productIds])),
    );
  const rows = await tx
    .select({ id: baskets.id })
    .from(baskets)
    .where(and(eq(baskets.status, 'open'), or(exists(touched), exists(gave))))
    .orderBy(asc(baskets.id))
    .for('update');
  return rows.map(({ id }) => id);
}

/** The product each joined product leads to. */
export async function readMergers(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: products.id, into: products.mergedInto })
    .from(products)
    .where(isNotNull(products.mergedInto));
  return new Map(rows.flatMap(({ id, into }) => (into === null ? [] : [[id, into] as const])));
}

export async function readContents(tx: Tx, basketId: string): Promise<BasketContents> {
  const lines = await tx.select().from(basketLines).where(eq(basketLines.basketId, basketId));
  const moves = await tx.select().from(basketLineMoves).where(eq(basketLineMoves.basketId, basketId));
  return { lines, moves };
}

/** Writes what a locked basket holds in place of what it held. */
export async function writeContents(tx: Tx, basketId: string, contents: BasketContents): Promise<void> {
  await tx.delete(basketLines).where(eq(basketLines.basketId, basketId));
  await tx.delete(basketLineMoves).where(eq(basketLineMoves.basketId, basketId));
  if (contents.lines.length > 0)
    await tx.insert(basketLines).values(contents.lines.map((line) => ({ ...line, basketId })));
  if (contents.moves.length > 0)
    await tx.insert(basketLineMoves).values(contents.moves.map((move) => ({ ...move, basketId })));
}
