import type { Audience } from '@carriole/shared/audience.ts';
import type { Arrivals } from './arrivals.ts';
import { kindsAt } from './kinds.ts';
import type { Listed } from './listing.ts';
import type { Catalogue, Product } from './model.ts';
import type { Shelf } from './shelf.ts';

/**
 * Other products of the same category that can come, at most `limit`: those of the same producer first, then by name.
 */
export function relatedProducts(
  { shelf }: Pick<Catalogue, 'shelf'>,
  product: Product,
  asked: { audience: Audience; arrivals: Arrivals | null; limit: number },
): Listed[] {
  const kinds = kindsAt(shelf, asked.arrivals, asked.audience);
  const related: Listed[] = [];
  for (const slot of sameCategory(shelf, product, asked.audience)) {
    const other = shelf.products[slot];
    if (!other || other.id === product.id) continue;
    kinds.look(slot);
    if (kinds.isOrderable(slot)) related.push({ product: other, arrival: kinds.arrivalAt(slot) });
    if (related.length === asked.limit) break;
  }
  return related;
}

function sameCategory(shelf: Shelf, product: Product, audience: Audience): number[] {
  const cooperatives = shelf.sides[audience].cooperatives.values();
  const [categories, producers] = [shelf.categories.values(), shelf.producers.values()];
  const category = shelf.categoryIds.known(product.categoryId);
  const producer = shelf.producerSlugs.known(product.producer.slug);
  const { places } = shelf.names.fr;
  const byName = (a: number, b: number) => (places[a] as number) - (places[b] as number);
  const [own, others]: [number[], number[]] = [[], []];
  for (let slot = 0; slot < shelf.products.length; slot += 1) {
    if (categories[slot] !== category || cooperatives[slot] === 0) continue;
    (producers[slot] === producer ? own : others).push(slot);
  }
  return [...own.sort(byName), ...others.sort(byName)];
}
