import { splitCents } from '@carriole/shared/money.ts';

/** One stock for all co-ops that sell a product, in sales units: what each has set aside, and the rest. */
export type CommonStock = { rest: number; reserves: Readonly<Record<string, number>> };

/** What orders changed: what is left by offer, and of common stocks by product. */
export type StockLeft = { offers: Record<string, number>; commons: Record<string, CommonStock> };

/** All there is, reserves included. */
export function unitsIn({ rest, reserves }: CommonStock): number {
  return Object.values(reserves).reduce((sum, units) => sum + units, rest);
}

/** What a co-op has set aside. */
export function reserveOf(stock: CommonStock, cooperativeId: string): number {
  return stock.reserves[cooperativeId] ?? 0;
}

/** What a co-op can sell: its own reserve, and what nobody set aside. */
export function availableTo(cooperativeId: string, stock: CommonStock): number {
  return reserveOf(stock, cooperativeId) + stock.rest;
}

/** What is left when a co-op sells some units: its own reserve goes first. Null when it has not as many. */
export function draw(stock: CommonStock, cooperativeId: string, units: number): CommonStock | null {
  if (units > availableTo(cooperativeId, stock)) return null;
  const own = Math.min(units, reserveOf(stock, cooperativeId));
  return {
    rest: stock.rest - (units - own),
    reserves: withReserve(stock, cooperativeId, reserveOf(stock, cooperativeId) - own),
  };
}

/** The stock with another total and another reserve of one co-op. Null when the reserves would be more than there is. */
export function restock(
  stock: CommonStock,
  cooperativeId: string,
  { units, ownReserve }: { units: number; ownReserve: number },
): CommonStock | null {
  const reserves = withReserve(stock, cooperativeId, ownReserve);
  const rest = units - unitsIn({ rest: 0, reserves });
  return rest < 0 ? null : { rest, reserves };
}

/** Two stocks as one, for two products that are joined. */
export function joinStocks(one: CommonStock, other: CommonStock): CommonStock {
  const reserves = { ...one.reserves };
  for (const [id, units] of Object.entries(other.reserves)) reserves[id] = (reserves[id] ?? 0) + units;
  return { rest: one.rest + other.rest, reserves };
}

/** The stock when only these co-ops still sell the product: what others had set aside is free for all. */
export function releaseReserves(stock: CommonStock, sellers: ReadonlySet<string>): CommonStock {
  const kept = Object.entries(stock.reserves).filter(([id]) => sellers.has(id));
  const reserves = Object.fromEntries(kept);
  return { rest: unitsIn(stock) - unitsIn({ rest: 0, reserves }), reserves };
}

/** Each co-op's part when each counts its own again: its reserve and an equal share of the rest, none lost or doubled. */
export function shareOut(stock: CommonStock, sellers: readonly string[]): Map<string, number> {
  const sorted = sellers.toSorted();
  const { rest, reserves } = releaseReserves(stock, new Set(sorted));
  const shares = splitCents(
    rest,
    sorted.map(() => 1),
  );
  return new Map(sorted.map((id, index) => [id, (reserves[id] ?? 0) + (shares[index] ?? 0)]));
}

function withReserve(stock: CommonStock, cooperativeId: string, units: number): Record<string, number> {
  const { [cooperativeId]: _before, ...others } = stock.reserves;
  return units === 0 ? others : { ...others, [cooperativeId]: units };
}
