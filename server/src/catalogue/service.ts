import type { Tx } from '../db/client.ts';
import type { Reference } from '../reference.ts';
import type { Catalogue } from './model.ts';
import { readCatalogueRows, readWithdrawn } from './queries.ts';
import { type CatalogueFacts, catalogueOf } from './read-model.ts';

/** Reads the joined catalogue whole. */
export async function loadCatalogue(
  tx: Tx,
  facts: CatalogueFacts,
  reference: Pick<Reference, 'categories' | 'synonyms'>,
): Promise<Catalogue> {
  return catalogueOf(await readCatalogueRows(tx), facts, reference);
}

/** The offers their co-ops withdrew last, newest first. */
export function lastWithdrawn(tx: Tx, limit: number): Promise<{ id: string; at: Date }[]> {
  return readWithdrawn(tx, limit);
}
