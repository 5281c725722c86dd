import { productJoinKeys } from '../catalogue/save-service.ts';
import type { Tx } from '../db/client.ts';
import { readDecisions } from '../producers/decision-service.ts';
import { producerJoinKeys } from '../producers/service.ts';
import type { JoinMemory } from './join-feeds.ts';

/** What every join goes by: the keys things have now, and what people decided. `slugs` are those of co-ops by id. */
export async function readJoinMemory(tx: Tx, slugs: ReadonlyMap<string, string>): Promise<JoinMemory> {
  const decisions = await readDecisions(tx);
  return {
    producers: { previousKeys: await producerJoinKeys(tx, slugs), decisions: decisions.producer },
    products: { previousKeys: await productJoinKeys(tx, slugs), decisions: decisions.product },
  };
}
