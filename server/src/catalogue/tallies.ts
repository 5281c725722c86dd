import type { CategoryFacts } from '../reference.ts';
import type { Catalogue, Product } from './model.ts';

type Shown = Pick<Catalogue, 'products' | 'producers' | 'shelf'>;

/** What a household finds in a category and below it: how many, the first, and the first with a picture of its own. */
type CategoryTally = { count: number; first: Product | null; exact: Product | null };

/** What a household can find in each category, in one pass over the products. */
export function tallyCategories(
  catalogue: Shown,
  categories: readonly Pick<CategoryFacts, 'id' | 'parentId'>[],
): Map<string, CategoryTally> {
  const parents = new Map(categories.map(({ id, parentId }) => [id, parentId]));
  const tallies = new Map<string, CategoryTally>();
  for (const product of catalogue.products) {
    if (!isShown(catalogue, product)) continue;
    const parent = parents.get(product.categoryId);
    for (const id of parent ? [product.categoryId, parent] : [product.categoryId]) {
      const tally = tallies.get(id) ?? { count: 0, first: null, exact: null };
      tally.count += 1;
      tally.first ??= product;
      if (product.iconExact) tally.exact ??= product;
      tallies.set(id, tally);
    }
  }
  return tallies;
}

/** How many offers and producers linked to it today each co-op has, by its id. */
export function cooperativeSizes(catalogue: Shown) {
  const [offers, producers] = [new Map<string, number>(), new Map<string, number>()];
  for (const product of catalogue.products)
    for (const { cooperativeId } of product.offers)
      offers.set(cooperativeId, (offers.get(cooperativeId) ?? 0) + 1);
  for (const { links } of catalogue.producers)
    for (const id of new Set(links.flatMap((link) => (link.active ? [link.cooperativeId] : []))))
      producers.set(id, (producers.get(id) ?? 0) + 1);
  return { offers, producers };
}

/** Whether a household can find a product. */
export function isShown({ shelf }: Shown, product: Product): boolean {
  return shelf.sides.household.cooperatives.values()[shelf.slotOf(product.id) ?? -1] !== 0;
}
