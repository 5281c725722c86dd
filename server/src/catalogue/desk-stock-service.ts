import type { CommonStockView } from '@carriole/shared/contracts/producer-links.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import { managerOf, recordAction } from '../accounts/service.ts';
import { tellProducts } from '../catalogue-changes.ts';
import type { Actor, Ctx } from '../ctx.ts';
import type { Tx } from '../db/client.ts';
import { deskCooperative } from '../federation/service.ts';
import { type CommonStock, reserveOf, restock, shareOut, unitsIn } from './common-stock.ts';
import { commonStockView } from './desk-views.ts';
import { lockOfferRows, setStock } from './queries.ts';
import {
  deleteCommonStock,
  type KeptStock,
  lockCommonStocks,
  lockProduct,
  writeCommonStock,
} from './stock-queries.ts';

type Asked = {
  cooperative?: string | undefined;
  seen: { version: number; units: number } | null;
  units: number;
  ownReserve: number;
};

/**
 * Counts a product once for all who sell it. The caller's co-op says the total and its own reserve, never another's.
 * Refuses who does not sell it, a stock that was changed or sold from since it was seen, and reserves beyond the total.
 */
export async function saveCommonStock(ctx: Ctx, productId: string, asked: Asked): Promise<CommonStockView> {
  const { federation } = ctx.deps.snapshots.current();
  const cooperativeId = deskCooperative(ctx, asked.cooperative);
  const actor = managerOf(ctx, cooperativeId);
  const kept = await ctx.deps.database.db.transaction(async (tx) => {
    const { id, stock } = await lockGoods(ctx, tx, productId, cooperativeId);
    if (!isAsSeen(stock, asked.seen)) throw changed(stock);
    const before: CommonStock = stock ?? { rest: 0, reserves: {} };
    const after = restock(before, cooperativeId, asked);
    if (!after) throw reservesExceed(before, cooperativeId, asked);
    const written = { productId: id, version: (stock?.version ?? -1) + 1, ...after };
    await writeCommonStock(tx, written);
    await tell(ctx, tx, { actor, productId: id, cooperativeId, before: stock, after: written });
    return written;
  });
  return commonStockView(kept, cooperativeId, federation);
}

/**
 * Shares a common stock out among the co-ops that sell the product: their reserves, and the rest in equal parts. From
 * then on each counts its own, until its source says another number. Returns the caller's part.
 */
export function dropCommonStock(
  ctx: Ctx,
  productId: string,
  asked: { cooperative?: string | undefined; version: number; units: number },
): Promise<{ available: number }> {
  const cooperativeId = deskCooperative(ctx, asked.cooperative);
  const actor = managerOf(ctx, cooperativeId);
  return ctx.deps.database.db.transaction(async (tx) => {
    const { id, stock, offers } = await lockGoods(ctx, tx, productId, cooperativeId);
    if (!stock || !isAsSeen(stock, asked)) throw changed(stock);
    const parts = shareOut(
      stock,
      offers.map((offer) => offer.cooperativeId),
    );
    for (const offer of offers) await setStock(tx, offer.id, parts.get(offer.cooperativeId) ?? 0);
    await deleteCommonStock(tx, id);
    await tell(ctx, tx, { actor, productId: id, cooperativeId, before: stock, after: null });
    return { available: parts.get(cooperativeId) ?? 0 };
  });
}

/** Locks what a product is sold from, in the order everybody does. Refuses a co-op that does not sell it. */
async function lockGoods(ctx: Ctx, tx: Tx, productId: string, cooperativeId: string) {
  const id = ctx.deps.snapshots.current().catalogue.byId.get(productId)?.id ?? productId;
  await lockProduct(tx, id);
  const offers = (await lockOfferRows(tx, [id])).map(({ offer }) => offer);
  if (!offers.some((offer) => offer.cooperativeId === cooperativeId))
    throw new Refusal('product-not-found', { causes: [{ pointer: '/params/productId', detail: productId }] });
  const stock = (await lockCommonStocks(tx, [id])).get(id) ?? null;
  return { id, offers, stock };
}

function isAsSeen(stock: KeptStock | null, seen: { version: number; units: number } | null): boolean {
  if (!stock || !seen) return stock === seen;
  return stock.version === seen.version && unitsIn(stock) === seen.units;
}

function changed(stock: KeptStock | null): Refusal {
  const detail = stock ? String(unitsIn(stock)) : '–';
  return new Refusal('common-stock-changed', { causes: [{ pointer: '/body/version', detail }] });
}

function reservesExceed(before: CommonStock, cooperativeId: string, { units, ownReserve }: Asked): Refusal {
  const others = unitsIn({ rest: 0, reserves: before.reserves }) - reserveOf(before, cooperativeId);
  const reserved = String(others + ownReserve);
  return new Refusal('reserves-exceed-stock', {
    values: { reserved, units: String(units) },
    causes: [{ pointer: '/body/units', detail: reserved }],
  });
}

type Told = {
  actor: Actor;
  productId: string;
  cooperativeId: string;
  before: CommonStock | null;
  after: CommonStock | null;
};

async function tell(
  ctx: Ctx,
  tx: Tx,
  { actor, productId, cooperativeId, before, after }: Told,
): Promise<void> {
  const name = ctx.deps.snapshots.current().federation.cooperativeById.get(cooperativeId)?.name ?? '';
  const said = (stock: CommonStock | null) =>
    stock && { units: unitsIn(stock), ownReserve: reserveOf(stock, cooperativeId) };
  await recordAction(tx, {
    actor,
    at: new Date(ctx.now),
    action: after ? 'common-stock.set' : 'common-stock.end',
    subject: productId,
    detail: { cooperative: name, before: JSON.stringify(said(before)), after: JSON.stringify(said(after)) },
  });
  await tellProducts(tx, [productId]);
}
