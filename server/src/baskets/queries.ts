import type { Locale } from '@carriole/shared/locale.ts';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../db/client.ts';
import { basketLines, baskets } from '../db/tables/baskets.ts';
import { products } from '../db/tables/catalogue.ts';
import type { Basket, BasketLineFacts } from './model.ts';

export async function insertBasket(
  tx: Tx,
  basket: Pick<Basket, 'id' | 'audience' | 'postcode' | 'place'> & { at: Date },
): Promise<void> {
  const { at, ...row } = basket;
  await tx.insert(baskets).values({ ...row, createdAt: at, touchedAt: at });
}

export async function readBasket(tx: Tx, id: string): Promise<Basket | null> {
  const [row] = await tx.select().from(baskets).where(eq(baskets.id, id));
  return row ? withLines(tx, row) : null;
}

/** Locks the basket until the transaction ends: two tabs order one after the other. */
export async function lockBasket(tx: Tx, id: string): Promise<Basket | null> {
  const [row] = await tx.select().from(baskets).where(eq(baskets.id, id)).for('update');
  return row ? withLines(tx, row) : null;
}

async function withLines(tx: Tx, row: typeof baskets.$inferSelect): Promise<Basket> {
  const lines = await tx
    .select({
      productId: basketLines.productId,
      quantity: basketLines.quantity,
      wishCooperativeId: basketLines.wishCooperativeId,
    })
    .from(basketLines)
    .where(eq(basketLines.basketId, row.id))
    .orderBy(asc(basketLines.addedAt), asc(basketLines.productId));
  const { id, postcode, place } = row;
  return {
    id,
    postcode,
    place,
    audience: row.audience as Basket['audience'],
    status: row.status as Basket['status'],
    lines,
  };
}

export async function updatePlace(
  tx: Tx,
  id: string,
  place: { postcode: string; place: string | null; at: Date },
): Promise<void> {
  const { at, ...values } = place;
  await tx
    .update(baskets)
    .set({ ...values, touchedAt: at })
    .where(eq(baskets.id, id));
}

export async function upsertLine(tx: Tx, basketId: string, line: BasketLineFacts, at: Date): Promise<void> {
  const { quantity, wishCooperativeId } = line;
  await tx
    .insert(basketLines)
    .values({ basketId, ...line, addedAt: at })
    .onConflictDoUpdate({
      target: [basketLines.basketId, basketLines.productId],
      set: { quantity, wishCooperativeId },
    });
  await tx.update(baskets).set({ touchedAt: at }).where(eq(baskets.id, basketId));
}

export async function deleteLine(tx: Tx, basketId: string, productId: string): Promise<void> {
  await tx
    .delete(basketLines)
    .where(and(eq(basketLines.basketId, basketId), eq(basketLines.productId, productId)));
}

export async function markOrdered(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.update(baskets).set({ status: 'ordered', touchedAt: at }).where(eq(baskets.id, id));
}

/** Names of products that left the catalogue, so that the buyer is told which. */
export async function namesOf(tx: Tx, productIds: string[], locale: Locale): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: products.id, names: products.names })
    .from(products)
    .where(inArray(products.id, productIds));
  return new Map(rows.map(({ id, names }) => [id, names[locale]]));
}
