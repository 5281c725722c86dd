import type { ProductMoves } from '../catalogue/moves.ts';

export type FollowedLine = {
  productId: string;
  quantity: number;
  wishCooperativeId: string | null;
  addedAt: Date;
};

/** A line that went to another product when the two were joined. */
export type LineMove = Omit<FollowedLine, 'productId'> & { fromProductId: string; toProductId: string };

export type BasketContents = { lines: readonly FollowedLine[]; moves: readonly LineMove[] };

/** The most units a line can hold, as the database has it. */
const mostOfALine = 999;

/**
 * A basket after products were joined or parted. Lines of a product that leads elsewhere go there, added to what is
 * there; lines of one that stands for itself again come back; a line that wishes for a co-op goes where that co-op's
 * offer went. `leadsTo` tells for each product that was joined into another which one.
 */
export function followMoves(
  basket: BasketContents,
  moved: ProductMoves,
  leadsTo: ReadonlyMap<string, string>,
): BasketContents {
  const lines = new Map(basket.lines.map((line) => [line.productId, line]));
  const moves = new Map(basket.moves.map((move) => [move.fromProductId, move]));
  const revived = new Set(moved.mergers.flatMap(({ id, mergedInto }) => (mergedInto === null ? [id] : [])));
  for (const move of basket.moves) {
    if (!revived.has(move.fromProductId)) continue;
    moves.delete(move.fromProductId);
    giveBack(lines, move, leadsTo);
  }
  for (const line of basket.lines) {
    const to = leadsTo.get(line.productId);
    if (to === undefined) continue;
    lines.delete(line.productId);
    put(lines, { ...line, productId: to });
    moves.set(line.productId, moveOf(line, to, moves.get(line.productId)));
  }
  for (const { from, to, cooperativeId } of moved.offers) {
    const line = lines.get(from);
    if (line?.wishCooperativeId !== cooperativeId) continue;
    lines.delete(from);
    put(lines, { ...line, productId: to });
  }
  return { lines: [...lines.values()], moves: [...moves.values()] };
}

function put(lines: Map<string, FollowedLine>, line: FollowedLine): void {
  const there = lines.get(line.productId);
  lines.set(line.productId, there ? together(there, line) : line);
}

function together(there: FollowedLine, line: FollowedLine): FollowedLine {
  return {
    productId: there.productId,
    quantity: Math.min(mostOfALine, there.quantity + line.quantity),
    wishCooperativeId: there.wishCooperativeId ?? line.wishCooperativeId,
    addedAt: new Date(Math.min(there.addedAt.getTime(), line.addedAt.getTime())),
  };
}

function moveOf(line: FollowedLine, to: string, earlier: LineMove | undefined): LineMove {
  const { productId: fromProductId, quantity, wishCooperativeId, addedAt } = line;
  return {
    fromProductId,
    toProductId: to,
    quantity: Math.min(mostOfALine, quantity + (earlier?.quantity ?? 0)),
    wishCooperativeId,
    addedAt,
  };
}

/** Takes out of a line what once came from another product, at most what is still in it. */
function giveBack(
  lines: Map<string, FollowedLine>,
  move: LineMove,
  leadsTo: ReadonlyMap<string, string>,
): void {
  const from = lines.get(move.toProductId) ?? lines.get(leadsTo.get(move.toProductId) ?? '');
  if (!from) return;
  const quantity = Math.min(move.quantity, from.quantity);
  if (from.quantity === quantity) lines.delete(from.productId);
  else lines.set(from.productId, { ...from, quantity: from.quantity - quantity });
  put(lines, {
    productId: move.fromProductId,
    quantity,
    wishCooperativeId: move.wishCooperativeId,
    addedAt: move.addedAt,
  });
}
