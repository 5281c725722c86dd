import type { ProductMoves } from '../catalogue/moves.ts';
import type { Tx } from '../db/client.ts';
import { followMoves } from './follow.ts';
import { lockBasketsWith, readContents, readMergers, writeContents } from './follow-queries.ts';

/** Lets the lines of open baskets follow products that were joined or parted; no line is lost. */
export async function followProducts(tx: Tx, moves: ProductMoves): Promise<void> {
  const touched = new Set([...moves.mergers.map(({ id }) => id), ...moves.offers.map(({ from }) => from)]);
  if (touched.size === 0) return;
  const basketIds = await lockBasketsWith(tx, [...touched]);
  if (basketIds.length === 0) return;
  const leadsTo = await readMergers(tx);
  for (const id of basketIds) {
    const contents = await readContents(tx, id);
    await writeContents(tx, id, followMoves(contents, moves, leadsTo));
  }
}
