import {
  type CommonStockView,
  type LinkChange,
  type LinkedProduct,
  type LinkItem,
  LinkTerms,
  type LinkView,
} from '@carriole/shared/contracts/producer-links.ts';
import type { RecordedAction } from '../accounts/service.ts';
import { localDateTime } from '../calendar.ts';
import type { Federation } from '../federation/model.ts';
import type { LinkRow, Producer } from '../producers/model.ts';
import { holdingTerms, linkStateOn, termsOf } from '../producers/terms.ts';
import { reserveOf, unitsIn } from './common-stock.ts';
import type { Offer, Product } from './model.ts';
import type { KeptStock } from './stock-queries.ts';
import { cooperativeRef } from './views.ts';

/** A link with what was set, what the source says and what holds, on a local date. */
export function linkView(row: LinkRow, today: string): LinkView {
  const holds = holdingTerms(row);
  return {
    id: row.id,
    version: row.version,
    sourceRef: row.sourceRef,
    sourceName: row.sourceName,
    state: linkStateOn({ ...row, since: holds.since }, today),
    terms: termsOf(row),
    source: {
      audiences: row.audiences as LinkView['source']['audiences'],
      since: row.since,
      leadTimeDays: row.leadTimeDays,
    },
    holds,
  };
}

/** An offer with the product it is one of. */
export type OwnOffer = { offer: Offer; product: Product };

/** One row of a co-op's list of producers. */
export function linkItem(
  row: LinkRow,
  facts: { producer: Producer; own: readonly OwnOffer[]; federation: Federation; today: string },
): LinkItem {
  const { producer, own, federation, today } = facts;
  const { audiences, since } = holdingTerms(row);
  const counted = own.filter(({ offer }) => offer.stock !== null);
  return {
    id: row.id,
    producer: { ...producerRef(producer), activity: producer.activity },
    state: linkStateOn({ ...row, since }, today),
    audiences,
    since,
    until: row.until,
    byHand: row.handSet.length,
    articles: own.length,
    counted: counted.length,
    soldOut: counted.filter(({ offer }) => offer.stock === 0).length,
    common: own.filter(({ product }) => product.common !== null).length,
    others: otherCooperatives(
      producer.links.map(({ cooperativeId }) => cooperativeId),
      row.cooperativeId,
      federation,
    ),
  };
}

export function producerRef({ slug, name, place, postcode }: Producer) {
  return { slug, name, place, postcode };
}

/** Those of some co-ops that are not the one whose desk it is, each once. */
export function otherCooperatives(ids: readonly string[], own: string, federation: Federation) {
  const others = new Set(ids.filter((id) => id !== own));
  return federation.cooperatives.filter(({ id }) => others.has(id)).map(cooperativeRef);
}

/** What a co-op sees of a common stock: the total, its own reserve, and what the others have set aside. */
export function commonStockView(
  stock: KeptStock,
  cooperativeId: string,
  federation: Federation,
): CommonStockView {
  return {
    version: stock.version,
    units: unitsIn(stock),
    rest: stock.rest,
    ownReserve: reserveOf(stock, cooperativeId),
    others: federation.cooperatives
      .filter(({ id }) => id !== cooperativeId && reserveOf(stock, id) > 0)
      .map((one) => ({ cooperative: cooperativeRef(one), reserve: reserveOf(stock, one.id) })),
  };
}

/** A product as the desk of one of its co-ops sees it. */
export function linkedProduct(
  { offer, product }: OwnOffer,
  facts: { stock: KeptStock | undefined; ownCount: number | null; federation: Federation },
): LinkedProduct {
  const { stock, ownCount, federation } = facts;
  return {
    id: product.id,
    slug: product.slug,
    name: product.names,
    packLabel: offer.packLabel,
    sourceRef: offer.sourceRef,
    sharedWith: otherCooperatives(
      product.offers.map(({ cooperativeId }) => cooperativeId),
      offer.cooperativeId,
      federation,
    ),
    available: stock ? stock.rest + reserveOf(stock, offer.cooperativeId) : ownCount,
    ownCount,
    common: stock ? commonStockView(stock, offer.cooperativeId, federation) : null,
  };
}

/** A recorded change in the reader's terms; null for what no longer reads as one. */
export function changeView(entry: RecordedAction, products: ReadonlyMap<string, Product>): LinkChange | null {
  const { id, at, by, action, subject, detail } = entry;
  const facts = { id, at: localDateTime(at.getTime()), by, undo: action.endsWith('.undo') };
  const [before, after] = [parsed(detail.before), parsed(detail.after)];
  const product = products.get(subject);
  if (product) {
    const stock = { product: product.names, cooperative: detail.cooperative ?? '' };
    return { ...facts, link: null, stock: { ...stock, before: stocked(before), after: stocked(after) } };
  }
  const terms = [LinkTerms.safeParse(before).data, LinkTerms.safeParse(after).data];
  return terms[0] && terms[1] ? { ...facts, link: { before: terms[0], after: terms[1] }, stock: null } : null;
}

function parsed(text: string | undefined): unknown {
  return text === undefined ? null : JSON.parse(text);
}

function stocked(value: unknown): { units: number; ownReserve: number } | null {
  return value as { units: number; ownReserve: number } | null;
}
