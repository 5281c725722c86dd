import type { Tx } from '../db/client.ts';
import type { Showcase } from './model.ts';
import { standingPictures, standingStories } from './queries.ts';
import { showcaseOf } from './rules.ts';

/** What the shop shows of producers, products and co-ops, as it stands. */
export async function loadShowcase(tx: Tx): Promise<Showcase> {
  return showcaseOf(await standingPictures(tx), await standingStories(tx));
}
