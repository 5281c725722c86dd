import type { Tx } from '../db/client.ts';
import { newId } from '../ids.ts';
import { memberId } from '../producers/clusters.ts';
import { type KnownOffer, listingOf, priceChangesOf } from './changes.ts';
import type { JoinedProduct } from './join.ts';
import type { ArticleIdentity } from './likeness.ts';
import { type PlacingFacts, placeProducts } from './place-service.ts';
import { addPriceChanges, catalogueKeys, type OfferRow, upsertOffers, withdrawOffers } from './queries.ts';
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
};

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
 * Writes joined products with one Offer per article, and withdraws the offers the sources no longer
 * have. What is there already keeps its id and its slug, so baskets and orders keep what they point to.
 */
export async function saveCatalogue<A extends ListedArticle>(tx: Tx, facts: Facts<A>): Promise<void> {
  const known = await catalogueKeys(tx);
  const knownOffers = new Map<string, KnownOffer>(
    known.owned.map((offer) => [`${offer.cooperativeId}:${offer.sourceRef}`, offer]),
  );
  const selling = new Set(known.owned.map(({ cooperativeId }) => cooperativeId));
  const productIds = await placeProducts(tx, facts.joined, facts);
  const offerRows = facts.joined.flatMap(({ members }) =>
    members.flatMap(({ cooperativeSlug, article }): OfferRow[] => {
      const cooperativeId = facts.cooperativeIds.get(cooperativeSlug) ?? '';
      const before = knownOffers.get(`${cooperativeId}:${article.ref}`);
      const owner = facts.links.get(memberId({ cooperativeSlug, ref: article.producerRef }));
      const productId = productIds.get(memberId({ cooperativeSlug, ref: article.ref }));
      if (!owner || !productId) return [];
      return [
        offerRow(article, {
          id: before?.id ?? newId('off'),
          cooperativeId,
          productId,
          producerLinkId: owner.linkId,
          changedAt: facts.at,
          ...listingOf(before, { isSelling: selling.has(cooperativeId), at: facts.at }),
        }),
      ];
    }),
  );
  await upsertOffers(tx, offerRows);
  await addPriceChanges(tx, priceChangesOf(offerRows, knownOffers, facts.at));
  const kept = new Set(offerRows.map(({ id }) => id));
  const gone = known.owned.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  await withdrawOffers(tx, gone, facts.at);
  await followStocks(tx);
}

function offerRow(
  article: ListedArticle,
  ids: Pick<
    OfferRow,
    'id' | 'cooperativeId' | 'productId' | 'producerLinkId' | 'changedAt' | 'listedAt' | 'relistedAt'
  >,
): OfferRow {
  const { ref, name, closes, ...facts } = article;
  return {
    ...facts,
    ...ids,
    sourceRef: ref,
    sourceName: name,
    closesWeekday: closes?.weekday ?? null,
    closesTime: closes?.time ?? null,
  };
}
