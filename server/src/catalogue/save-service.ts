import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '../db/client.ts';
import { newId } from '../ids.ts';
import { memberId } from '../producers/clusters.ts';
import { listingOf, priceChangesOf } from './changes.ts';
import type { JoinedProduct } from './join.ts';
import type { ArticleIdentity } from './likeness.ts';
import type { ProductMoves } from './moves.ts';
import { type PlacingFacts, placeProducts, productsToPlace } from './place-service.ts';
import {
  addPriceChanges,
  catalogueKeys,
  lockOffers,
  type OfferRow,
  readWholeOffers,
  upsertOffers,
  withdrawOffers,
} from './queries.ts';
import { followStocks } from './stock-service.ts';

/** What a co-op's own source says of an article. */
export type ListedArticle = ArticleIdentity &
  Pick<
    OfferRow,
    | 'salesUnit'
    | 'packLabel'
    | 'weighed'
    | 'vatRatePercent'
    | 'depositCents'
    | 'labels'
    | 'months'
    | 'storage'
    | 'caseSize'
  > & {
    producerRef: string;
    categoryId: string;
    householdPriceCents: number | null;
    professionalPriceCents: number | null;
    allergens: string[] | null;
    stock: number | null;
    closes: { weekday: number; time: string } | null;
  };

type Facts<A extends ListedArticle> = PlacingFacts & {
  joined: readonly JoinedProduct<A>[];
  at: Date;
  /** The co-ops whose sources were read: only their offers are withdrawn when `joined` no longer has them. */
  of: ReadonlySet<string>;
  /** Whether what was before is brought back: that is no news. */
  isUndo?: boolean | undefined;
};

type WholeOffer = Awaited<ReturnType<typeof readWholeOffers>>[number];

/** The join keys products have now, by member id: a new join keeps them. */
export async function productJoinKeys(
  tx: Tx,
  slugs: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const { rows, owned } = await catalogueKeys(tx);
  const keyOf = new Map(rows.map(({ id, joinKey }) => [id, joinKey]));
  return new Map(
    owned.map(({ cooperativeId, sourceRef, productId }) => [
      memberId({ cooperativeSlug: slugs.get(cooperativeId) ?? '', ref: sourceRef }),
      keyOf.get(productId) ?? '',
    ]),
  );
}

/**
 * Writes joined products with one Offer per article, and withdraws the offers the co-ops' sources no longer have. What is
 * there already keeps its id and its slug, so baskets and orders keep what they point to, and what is as it was is not
 * written. Returns the ids of the products that changed in any way, those that were joined into another too.
 */
export async function saveCatalogue<A extends ListedArticle>(tx: Tx, facts: Facts<A>): Promise<string[]> {
  const touched = new Set<string>();
  const known = new Map((await readWholeOffers(tx)).map((row) => [keyOf(row), row]));
  const wanted = await offersWanted(tx, facts, known, touched);
  const changed = wanted.filter((row) => !isAsIs(row, known.get(keyOf(row))));
  const kept = new Set(wanted.map(keyOf));
  const gone = [...known.values()].filter(
    (row) => row.withdrawnAt === null && facts.of.has(row.cooperativeId) && !kept.has(keyOf(row)),
  );
  const before = changed.flatMap((row) => known.get(keyOf(row)) ?? []);
  await lockOffers(
    tx,
    [...before, ...gone].map(({ id }) => id),
  );
  await upsertOffers(tx, changed);
  await addPriceChanges(tx, priceChangesOf(changed, known, facts.at));
  await withdrawOffers(
    tx,
    gone.map(({ id }) => id),
    facts.at,
  );
  await followStocks(tx);
  for (const { productId } of [...changed, ...before, ...gone]) touched.add(productId);
  return [...touched];
}

/** The offers of the products that are to be written, these being placed; notes which products that touches. */
async function offersWanted<A extends ListedArticle>(
  tx: Tx,
  facts: Facts<A>,
  known: ReadonlyMap<string, WholeOffer>,
  touched: Set<string>,
): Promise<OfferRow[]> {
  const slugsOf = new Set(
    [...facts.cooperativeIds].flatMap(([slug, id]) => (facts.of.has(id) ? [slug] : [])),
  );
  const moving = new Set(productsToPlace(await catalogueKeys(tx), facts.joined, facts));
  const affected = facts.joined.filter(
    (product) => moving.has(product) || product.members.some((member) => slugsOf.has(member.cooperativeSlug)),
  );
  const onMoves = async (moves: ProductMoves) => {
    for (const { id, mergedInto } of moves.mergers) touched.add(id).add(mergedInto ?? id);
    await facts.onMoves?.(moves);
  };
  const productIds = await placeProducts(tx, affected, { ...facts, onMoves });
  const selling = new Set([...known.values()].map(({ cooperativeId }) => cooperativeId));
  return affected.flatMap(({ members }) =>
    members.flatMap(({ cooperativeSlug, article }): OfferRow[] => {
      const cooperativeId = facts.cooperativeIds.get(cooperativeSlug) ?? '';
      const owner = facts.links.get(memberId({ cooperativeSlug, ref: article.producerRef }));
      const productId = productIds.get(memberId({ cooperativeSlug, ref: article.ref }));
      if (!owner || !productId) return [];
      const before = known.get(keyOf({ cooperativeId, sourceRef: article.ref }));
      const ids = { id: before?.id ?? newId('off'), cooperativeId, productId, producerLinkId: owner.linkId };
      const listing = listingOf(before, {
        isSelling: selling.has(cooperativeId),
        isUndo: facts.isUndo,
        at: facts.at,
      });
      return [offerRow(article, { ...ids, ...listing, changedAt: facts.at })];
    }),
  );
}

function keyOf({ cooperativeId, sourceRef }: { cooperativeId: string; sourceRef: string }): string {
  return `${cooperativeId}:${sourceRef}`;
}

/** Whether an offer is in the database as it is to be. Its stock is not looked at: it is what orders left of it. */
function isAsIs({ changedAt: _at, stock: _stock, ...row }: OfferRow, known: WholeOffer | undefined): boolean {
  if (!known) return false;
  const present: Record<string, unknown> = known;
  return Object.entries(row).every(([field, value]) => isDeepStrictEqual(value, present[field]));
}

function offerRow(
  article: ListedArticle,
  ids: Pick<
    OfferRow,
    'id' | 'cooperativeId' | 'productId' | 'producerLinkId' | 'changedAt' | 'listedAt' | 'relistedAt'
  >,
): OfferRow {
  const { ref, name, closes, producerRef: _owner, ...facts } = article;
  return {
    ...facts,
    ...ids,
    statedStock: article.stock,
    sourceRef: ref,
    sourceName: name,
    closesWeekday: closes?.weekday ?? null,
    closesTime: closes?.time ?? null,
    withdrawnAt: null,
  };
}
