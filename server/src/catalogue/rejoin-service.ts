import type { Storage } from '@carriole/shared/audience.ts';
import type { NetUnit } from '@carriole/shared/quantity.ts';
import type { Tx } from '../db/client.ts';
import { memberId } from '../producers/clusters.ts';
import type { JoinedProduct } from './join.ts';
import { type PlacedArticle, type PlacingFacts, placeProducts } from './place-service.ts';
import { catalogueKeys, moveOffers, readSourceOffers } from './queries.ts';
import { followStocks } from './stock-service.ts';

/** An article as a co-op's source had it when it was last read. */
export type StatedArticle = PlacedArticle & {
  labels: readonly string[];
  salesUnit: string;
  storage: Storage;
  householdPriceCents: number | null;
  professionalPriceCents: number | null;
};

/** What the co-ops' sources offer now, to join it anew; what was withdrawn is not in it. */
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
      packLabel: offer.packLabel,
      netAmount: offer.netAmount ?? 0,
      netUnit: offer.netUnit as NetUnit,
      weighed: offer.weighed,
      gtin: offer.gtin,
      producerRef,
      categoryId: offer.categoryId,
      labels: offer.labels,
      salesUnit: offer.salesUnit,
      storage: offer.storage as Storage,
      householdPriceCents: offer.householdPriceCents,
      professionalPriceCents: offer.professionalPriceCents,
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
  const { rows, owned } = await catalogueKeys(tx);
  const slugs = new Map([...facts.cooperativeIds].map(([slug, id]) => [id, slug]));
  const rowByKey = new Map(rows.map((row) => [row.joinKey, row]));
  const living = owned.filter(({ withdrawnAt }) => withdrawnAt === null);
  const home = new Map(
    living.map(({ cooperativeId, sourceRef, productId }) => [
      memberId({ cooperativeSlug: slugs.get(cooperativeId) ?? '', ref: sourceRef }),
      productId,
    ]),
  );
  const sizes = Map.groupBy(living, ({ productId }) => productId);
  const changed = joined.filter(({ key, members }) => {
    const row = rowByKey.get(key);
    if (!row || sizes.get(row.id)?.length !== members.length) return true;
    return members.some(({ cooperativeSlug, article }) => {
      const link = facts.links.get(memberId({ cooperativeSlug, ref: article.producerRef }));
      const here = home.get(memberId({ cooperativeSlug, ref: article.ref }));
      return here !== row.id || link?.producerId !== row.producerId;
    });
  });
  if (changed.length === 0) return;
  const placed = await placeProducts(tx, changed, facts);
  await moveOffers(
    tx,
    living.flatMap(({ id, cooperativeId, sourceRef, productId }) => {
      const to = placed.get(memberId({ cooperativeSlug: slugs.get(cooperativeId) ?? '', ref: sourceRef }));
      return to === undefined || to === productId ? [] : [{ id, to }];
    }),
  );
  await followStocks(tx);
}
