import type { Tx } from '../db/client.ts';
import type { Federation } from '../federation/model.ts';
import type { KeptProducer } from '../producers/model.ts';
import type { Reference } from '../reference.ts';
import type { Catalogue } from './model.ts';
import { readCatalogueRows, readWithdrawn } from './queries.ts';
import { catalogueOf } from './read-model.ts';

/** Reads the joined catalogue whole. */
export async function loadCatalogue(
  tx: Tx,
  producers: readonly KeptProducer[],
  federation: Federation,
  reference: Pick<Reference, 'categories' | 'synonyms'>,
): Promise<Catalogue> {
  return catalogueOf(await readCatalogueRows(tx), producers, federation, reference);
}

/** The offers their co-ops withdrew last, newest first. */
export function lastWithdrawn(tx: Tx, limit: number): Promise<{ id: string; at: Date }[]> {
  return readWithdrawn(tx, limit);
}
