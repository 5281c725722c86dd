import type { Tx } from '../db/client.ts';
import type { ProducerLink } from '../producers/model.ts';
import { linkOf } from '../producers/terms.ts';
import { availableTo, draw, joinStocks, releaseReserves, type StockLeft } from './common-stock.ts';
import type { Offer } from './model.ts';
import { lockOfferRows, setStock } from './queries.ts';
import {
  deleteCommonStock,
  type KeptStock,
  lockCommonStocks,
  readSellers,
  readStocksMoved,
  writeCommonStock,
} from './stock-queries.ts';

/** What may have changed of an offer since the catalogue was read: its stock, and what its link says. */
export type FreshOffer = Pick<Offer, 'stock' | 'audiences' | 'leadTimeDays' | 'linkActive'>;

type Held = { productId: string; cooperativeId: string; fresh: FreshOffer };

/** Offers and common stocks locked until the transaction ends. */
export type LockedStock = { offers: ReadonlyMap<string, Held>; commons: Map<string, KeptStock> };

/** Locks the offers of some products and their common stocks, and reads them as they are now; `today` is a local date. */
export async function lockStocks(tx: Tx, productIds: readonly string[], today: string): Promise<LockedStock> {
  const rows = await lockOfferRows(tx, productIds);
  const commons = await lockCommonStocks(tx, productIds);
  const offers = rows.map(({ offer, link }): [string, Held] => {
    const { productId, cooperativeId } = offer;
    const common = commons.get(productId);
    const stock = common ? availableTo(cooperativeId, common) : offer.stock;
    return [offer.id, { productId, cooperativeId, fresh: freshOf(linkOf(link, today), stock) }];
  });
  return { offers: new Map(offers), commons };
}

function freshOf({ audiences, leadTimeDays, active }: ProducerLink, stock: number | null): FreshOffer {
  return { stock, audiences, leadTimeDays, linkActive: active };
}

/**
 * Takes units of locked offers out of stock and returns what is left of what is counted. Of a common stock a co-op sells
 * its own reserve first, never another's. The database refuses a stock below zero.
 */
export async function takeStock(
  tx: Tx,
  locked: LockedStock,
  taken: readonly { offerId: string; quantity: number }[],
): Promise<StockLeft> {
  const left: StockLeft = { offers: {}, commons: {} };
  for (const { offerId, quantity } of taken) {
    const held = locked.offers.get(offerId);
    if (!held) throw new Error(`The offer ${offerId} was not locked.`);
    const common = locked.commons.get(held.productId);
    if (common) left.commons[held.productId] = await drawFrom(tx, locked, common, held, quantity);
    else if (held.fresh.stock !== null) {
      left.offers[offerId] = held.fresh.stock - quantity;
      await setStock(tx, offerId, held.fresh.stock - quantity);
    }
  }
  return left;
}

async function drawFrom(tx: Tx, locked: LockedStock, common: KeptStock, held: Held, quantity: number) {
  const drawn = draw(common, held.cooperativeId, quantity);
  if (!drawn) throw new Error(`There are not ${quantity} units of ${held.productId}.`);
  const kept = { ...common, ...drawn };
  locked.commons.set(held.productId, kept);
  await writeCommonStock(tx, kept);
  return drawn;
}

/**
 * Lets common stocks follow products that were joined or parted, once their offers have moved. A product joined into
 * another brings its stock along. Of a parted product the stock stays with the one that keeps the id; an offer that
 * leaves counts its own again, and what its co-op had set aside is free for those who stay.
 */
export async function followStocks(tx: Tx): Promise<void> {
  const stocks = await lockCommonStocks(tx);
  if (stocks.size === 0) return;
  for (const { productId, mergedInto } of await readStocksMoved(tx)) {
    const moved = stocks.get(productId);
    if (!moved || mergedInto === null) continue;
    const there = stocks.get(mergedInto) ?? { productId: mergedInto, version: 0, rest: 0, reserves: {} };
    stocks.set(mergedInto, { ...there, ...joinStocks(there, moved), version: there.version + 1 });
    stocks.delete(productId);
    await deleteCommonStock(tx, productId);
    await writeCommonStock(tx, stocks.get(mergedInto) ?? there);
  }
  const sellers = await readSellers(tx, [...stocks.keys()]);
  for (const [productId, stock] of stocks) {
    const released = releaseReserves(stock, sellers.get(productId) ?? new Set());
    if (released.rest !== stock.rest)
      await writeCommonStock(tx, { ...stock, ...released, version: stock.version + 1 });
  }
}
