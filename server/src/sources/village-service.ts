import type { Tx } from '../db/client.ts';
import { loadFederation } from '../federation/service.ts';
import type { SourceRow } from './source-queries.ts';

/** A source with its defaults as they are read by: producers of whom nothing says where they are are of the co-op's village. */
export async function withVillage(tx: Tx, source: SourceRow): Promise<SourceRow> {
  if (source.defaults.place) return source;
  const { cooperativeById } = await loadFederation(tx);
  const hub = cooperativeById.get(source.cooperativeId)?.hub;
  const place = hub ? { postcode: hub.postcode, name: hub.place } : null;
  return { ...source, defaults: { ...source.defaults, place } };
}
