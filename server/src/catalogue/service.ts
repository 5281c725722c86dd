import type { Tx } from '../db/client.ts';
import type { Reference } from '../reference.ts';
import type { Catalogue } from './model.ts';
import { lockStock, readCatalogueRows, readWithdrawn, setStock } from './queries.ts';
import { type CatalogueFacts, catalogueOf } from './read-model.ts';

/** Reads the joined catalogue whole. */
export async function loadCatalogue(
  tx: Tx,
  facts: CatalogueFacts,
  reference: Pick<Reference, 'categories' | 'synonyms'>,
): Promise<Catalogue> {
  return catalogueOf(await readCatalogueRows(tx), facts, reference);
}

/** Present stock by offer of some products, locked until the transaction ends; null where not counted. */
export function lockOffers(tx: Tx, productIds: readonly string[]): Promise<Map<string, number | null>> {
  return lockStock(tx, productIds);
}

/**
 * Takes units of locked offers out of stock and returns what is left of those that are counted.
 * The database refuses a stock below zero.
 */
export async function takeStock(
  tx: Tx,
  locked: ReadonlyMap<string, number | null>,
  taken: readonly { offerId: string; quantity: number }[],
): Promise<Record<string, number>> {
  const left: Record<string, number> = {};
  for (const { offerId, quantity } of taken) {
    const stock = locked.get(offerId) ?? null;
    if (stock === null) continue;
    left[offerId] = stock - quantity;
    await setStock(tx, offerId, stock - quantity);
  }
  return left;
}

/** The offers their co-ops withdrew last, newest first. */
export function lastWithdrawn(tx: Tx, limit: number): Promise<{ id: string; at: Date }[]> {
  return readWithdrawn(tx, limit);
}
