import { isDeepStrictEqual } from 'node:util';
import { freeSlug, productSlug } from '@carriole/shared/slug.ts';
import type { Tx } from '../db/client.ts';
import { newId } from '../ids.ts';
import { memberId } from '../producers/clusters.ts';
import type { SavedLink } from '../producers/service.ts';
import type { CategoryFacts } from '../reference.ts';
import { type BaseProduct, categoryIcons, type ProductIcon, readBaseProducts } from './base-products.ts';
import type { JoinedProduct } from './join.ts';
import type { ArticleIdentity } from './likeness.ts';
import { type Homes, type ProductMoves, productMoves } from './moves.ts';
import { nameProduct } from './names.ts';
import { catalogueKeys, type ProductRow, setMergedInto, upsertProducts } from './queries.ts';

/** An article with what its product is named and found by. */
export type PlacedArticle = ArticleIdentity & { producerRef: string; categoryId: string };

export type PlacingFacts = {
  links: ReadonlyMap<string, SavedLink>;
  cooperativeIds: ReadonlyMap<string, string>;
  categories: readonly CategoryFacts[];
  /** Told before any offer moves, so that baskets can follow in the order everybody locks in: baskets, then offers. */
  onMoves?: ((moves: ProductMoves) => Promise<void>) | undefined;
};

/**
 * Writes joined products and returns the product of each member. What is there already keeps its id and its slug; a
 * product whose members are all elsewhere now leads there, and one that has members again stands for itself. Offers are
 * the caller's to write.
 */
export async function placeProducts<A extends PlacedArticle>(
  tx: Tx,
  joined: readonly JoinedProduct<A>[],
  facts: PlacingFacts,
): Promise<Map<string, string>> {
  const known = await catalogueKeys(tx);
  const slugs = new Map([...facts.cooperativeIds].map(([slug, id]) => [id, slug]));
  const before: Homes = new Map(
    known.owned.map(({ id, cooperativeId, sourceRef, productId, withdrawnAt }) => [
      memberId({ cooperativeSlug: slugs.get(cooperativeId) ?? '', ref: sourceRef }),
      { offerId: id, cooperativeId, productId, live: withdrawnAt === null },
    ]),
  );
  const byKey = new Map(known.rows.map((row) => [row.joinKey, row]));
  const placed = new Map<string, string>();
  for (const { key, members } of joined) {
    const id = byKey.get(key)?.id ?? newId('prd');
    for (const member of members) placed.set(idOf(member), id);
  }
  const wanted = productRows(joined, placed, known.rows, facts);
  await upsertProducts(
    tx,
    wanted.filter((row) => !isAsIs(row, byKey.get(row.joinKey))),
  );
  const rows = (await catalogueKeys(tx)).rows;
  const moves = productMoves(before, placed, rows);
  for (const { id, mergedInto } of moves.mergers) await setMergedInto(tx, id, mergedInto);
  await facts.onMoves?.(moves);
  return placed;
}

function isAsIs(row: ProductRow, known: Known[number] | undefined): boolean {
  if (!known) return false;
  const facts = ({ producerId, names, categoryId, icon, iconExact }: ProductRow) => [
    producerId,
    names,
    categoryId,
    icon,
    iconExact,
  ];
  return isDeepStrictEqual(facts(row), facts(known));
}

/**
 * The joined products that are not yet as they are in the database: another set of living members, or another
 * producer.
 */
export function productsToPlace<A extends PlacedArticle>(
  { rows, owned }: Awaited<ReturnType<typeof catalogueKeys>>,
  joined: readonly JoinedProduct<A>[],
  facts: PlacingFacts,
): JoinedProduct<A>[] {
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
  return joined.filter(({ key, members }) => {
    const row = rowByKey.get(key);
    if (!row || sizes.get(row.id)?.length !== members.length) return true;
    return members.some(({ cooperativeSlug, article }) => {
      const link = facts.links.get(memberId({ cooperativeSlug, ref: article.producerRef }));
      const here = home.get(memberId({ cooperativeSlug, ref: article.ref }));
      return here !== row.id || link?.producerId !== row.producerId;
    });
  });
}

function idOf({ cooperativeSlug, article }: { cooperativeSlug: string; article: { ref: string } }): string {
  return memberId({ cooperativeSlug, ref: article.ref });
}

type Known = Awaited<ReturnType<typeof catalogueKeys>>['rows'];
type Naming = { bases: readonly BaseProduct[]; icons: ReadonlyMap<string, ProductIcon> };

function productRows<A extends PlacedArticle>(
  joined: readonly JoinedProduct<A>[],
  placed: ReadonlyMap<string, string>,
  known: Known,
  facts: PlacingFacts,
): ProductRow[] {
  const slugByKey = new Map(known.map(({ joinKey, slug }) => [joinKey, slug]));
  const taken = new Set(slugByKey.values());
  const bases = readBaseProducts();
  const naming = { bases, icons: categoryIcons(bases, facts.categories) };
  return joined.map((product) => {
    const row = factsOf(product, placed, facts, naming);
    const slug =
      slugByKey.get(product.key) ??
      freeSlug(productSlug(row.names.fr, row.producerName), (wanted) => taken.has(wanted));
    taken.add(slug);
    const { producerName: _shown, ...rest } = row;
    return { ...rest, slug };
  });
}

/** A product is named after its first member, in the order of co-ops and refs. */
function factsOf<A extends PlacedArticle>(
  { key, members }: JoinedProduct<A>,
  placed: ReadonlyMap<string, string>,
  { links }: PlacingFacts,
  { bases, icons }: Naming,
): Omit<ProductRow, 'slug'> & { producerName: string } {
  const first = members[0];
  const { cooperativeSlug, article } = first ?? { cooperativeSlug: '', article: undefined };
  const link = article && links.get(memberId({ cooperativeSlug, ref: article.producerRef }));
  if (!first || !link) throw new Error(`The product ${key} has no producer.`);
  const named = nameProduct(first.article, bases, icons);
  return {
    id: placed.get(idOf(first)) ?? '',
    joinKey: key,
    producerId: link.producerId,
    producerName: link.producerName,
    names: named.names,
    categoryId: first.article.categoryId,
    icon: `${named.icon.set}:${named.icon.name}`,
    iconExact: named.icon.exact,
  };
}
