import { type KeptRow, type Merger, mergersOf } from '../producers/merged.ts';

/** Each member's offer, the product it is an offer of, and whether it is still on offer; by member id. */
export type Homes = ReadonlyMap<
  string,
  { offerId: string; cooperativeId: string; productId: string; live: boolean }
>;

/** What a join changes for those who point at products. */
export type ProductMoves = {
  /** Offers that belong to another product now. */
  offers: readonly { offerId: string; cooperativeId: string; from: string; to: string }[];
  /** Products that lead to another one from now on, or (null) stand for themselves again. */
  mergers: readonly Merger[];
};

/**
 * What changes when members are placed anew: `placed` tells the product of each, and a member it does not name stays
 * where it is.
 */
export function productMoves(
  before: Homes,
  placed: ReadonlyMap<string, string>,
  rows: readonly KeptRow[],
): ProductMoves {
  const home = new Map([...before].map(([member, { productId }]) => [member, productId]));
  for (const [member, productId] of placed) home.set(member, productId);
  const living = new Set(placed.values());
  for (const [member, { productId, live }] of before) if (live && !placed.has(member)) living.add(productId);
  const offers = [...before].flatMap(([member, { offerId, cooperativeId, productId: from }]) => {
    const to = placed.get(member);
    return to === undefined || to === from ? [] : [{ offerId, cooperativeId, from, to }];
  });
  const moved = new Map(offers.map(({ from, to }) => [from, to]));
  return { offers, mergers: mergersOf(rows, { home, living, moved }) };
}
