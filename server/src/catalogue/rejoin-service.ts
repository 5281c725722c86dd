import type { Storage } from '@carriole/shared/audience.ts';
import type { NetUnit } from '@carriole/shared/quantity.ts';
import type { Tx } from '../db/client.ts';
import { memberId } from '../producers/clusters.ts';
import type { JoinedProduct } from './join.ts';
import { type PlacedArticle, type PlacingFacts, placeProducts, productsToPlace } from './place-service.ts';
import { catalogueKeys, moveOffers, readSourceOffers } from './queries.ts';
import type { ListedArticle } from './save-service.ts';
import { followStocks } from './stock-service.ts';

/** An article as its co-op offers it now: what its source says, with what staff set by hand. */
export type StatedArticle = ListedArticle & { storage: Storage };

/** What the co-ops offer now, to join it anew; what was withdrawn is not in it. */
export async function statedArticles(
  tx: Tx,
  slugs: ReadonlyMap<string, string>,
): Promise<{ cooperativeSlug: string; article: StatedArticle }[]> {
  const rows = await readSourceOffers(tx);
  return rows.map(({ offer, producerRef }) => ({
    cooperativeSlug: slugs.get(offer.cooperativeId) ?? '',
    article: {
      ref: offer.sourceRef,
      name: offer.sourceName,
      categoryId: offer.categoryId,
      salesUnit: offer.salesUnit,
      packLabel: offer.packLabel,
      netAmount: offer.netAmount ?? 0,
      netUnit: offer.netUnit as NetUnit,
      weighed: offer.weighed,
      householdPriceCents: offer.householdPriceCents,
      professionalPriceCents: offer.professionalPriceCents,
      caseSize: offer.caseSize,
      vatRatePercent: offer.vatRatePercent,
      depositCents: offer.depositCents,
      allergens: offer.allergens,
      labels: offer.labels,
      months: offer.months,
      stock: offer.statedStock,
      closes:
        offer.closesWeekday === null || offer.closesTime === null
          ? null
          : { weekday: offer.closesWeekday, time: offer.closesTime },
      gtin: offer.gtin,
      storage: offer.storage as Storage,
      producerRef,
    },
  }));
}

/**
 * Makes the products those of a new join of what is offered: offers move between products, and nothing of an offer
 * itself changes. A product that loses its last offer stays as a row that leads to the one that has it.
 */
export async function rejoinCatalogue<A extends PlacedArticle>(
  tx: Tx,
  joined: readonly JoinedProduct<A>[],
  facts: PlacingFacts,
): Promise<void> {
  const keys = await catalogueKeys(tx);
  const changed = productsToPlace(keys, joined, facts);
  if (changed.length === 0) return;
  const slugs = new Map([...facts.cooperativeIds].map(([slug, id]) => [id, slug]));
  const placed = await placeProducts(tx, changed, facts);
  await moveOffers(
    tx,
    keys.owned.flatMap(({ id, cooperativeId, sourceRef, productId, withdrawnAt }) => {
      if (withdrawnAt !== null) return [];
      const to = placed.get(memberId({ cooperativeSlug: slugs.get(cooperativeId) ?? '', ref: sourceRef }));
      return to === undefined || to === productId ? [] : [{ id, to }];
    }),
  );
  await followStocks(tx);
}
