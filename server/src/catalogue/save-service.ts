import { freeSlug, productSlug } from '@carriole/shared/slug.ts';
import type { Tx } from '../db/client.ts';
import { newId } from '../ids.ts';
import { memberId } from '../producers/clusters.ts';
import type { SavedLink } from '../producers/service.ts';
import type { CategoryFacts } from '../reference.ts';
import { categoryIcons, readBaseProducts } from './base-products.ts';
import type { ArticleIdentity, JoinedProduct } from './join.ts';
import { nameProduct } from './names.ts';
import {
  catalogueKeys,
  type OfferRow,
  type ProductRow,
  upsertOffers,
  upsertProducts,
  withdrawOffers,
} from './queries.ts';

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

type Facts<A extends ListedArticle> = {
  joined: readonly JoinedProduct<A>[];
  links: ReadonlyMap<string, SavedLink>;
  cooperativeIds: ReadonlyMap<string, string>;
  categories: readonly CategoryFacts[];
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
  const byKey = new Map(known.rows.map((row) => [row.joinKey, row]));
  const offerIds = new Map(
    known.owned.map(({ id, cooperativeId, sourceRef }) => [`${cooperativeId}:${sourceRef}`, id]),
  );
  const slugs = new Set(known.rows.map(({ slug }) => slug));
  const bases = readBaseProducts();
  const icons = categoryIcons(bases, facts.categories);
  const productRows: ProductRow[] = [];
  const offerRows: OfferRow[] = [];
  for (const { key, members } of facts.joined) {
    const first = members[0];
    const link =
      first &&
      facts.links.get(memberId({ cooperativeSlug: first.cooperativeSlug, ref: first.article.producerRef }));
    if (!first || !link) throw new Error(`The product ${key} has no producer.`);
    const named = nameProduct(first.article, bases, icons);
    const slug =
      byKey.get(key)?.slug ??
      freeSlug(productSlug(named.names.fr, link.producerName), (wanted) => slugs.has(wanted));
    slugs.add(slug);
    const productId = byKey.get(key)?.id ?? newId('prd');
    productRows.push({
      id: productId,
      joinKey: key,
      slug,
      producerId: link.producerId,
      names: named.names,
      categoryId: first.article.categoryId,
      icon: `${named.icon.set}:${named.icon.name}`,
      iconExact: named.icon.exact,
    });
    for (const member of members) {
      const cooperativeId = facts.cooperativeIds.get(member.cooperativeSlug) ?? '';
      const id = offerIds.get(`${cooperativeId}:${member.article.ref}`) ?? newId('off');
      const owner = facts.links.get(
        memberId({ cooperativeSlug: member.cooperativeSlug, ref: member.article.producerRef }),
      );
      if (owner)
        offerRows.push(
          offerRow(member.article, {
            id,
            cooperativeId,
            productId,
            producerLinkId: owner.linkId,
            changedAt: facts.at,
          }),
        );
    }
  }
  await upsertProducts(tx, productRows);
  await upsertOffers(tx, offerRows);
  const kept = new Set(offerRows.map(({ id }) => id));
  const gone = known.owned.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  await withdrawOffers(tx, gone, facts.at);
}

function offerRow(
  article: ListedArticle,
  ids: Pick<OfferRow, 'id' | 'cooperativeId' | 'productId' | 'producerLinkId' | 'changedAt'>,
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
