import type { Audience } from '@carriole/shared/audience.ts';
import type { ReservedProduct } from '@carriole/shared/contracts/reserved.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import type { Ctx } from '../ctx.ts';
import type { Product } from './model.ts';
import { sellableOffers } from './selling.ts';
import { cooperativeRef } from './views.ts';

const mostShown = 6;

/** What a search finds that is sold to the other audience only, best match first, at most six. */
export function reservedProducts(ctx: Ctx, query: { q: string; audience: Audience }): ReservedProduct[] {
  const { catalogue } = ctx.deps.snapshots.current();
  const hits = catalogue.searchIndex.search(query.q);
  return [...(hits ?? [])]
    .sort((a, b) => a[1] - b[1])
    .flatMap(([id]) => catalogue.byId.get(id) ?? [])
    .filter((product) => isReserved(product, query.audience))
    .slice(0, mostShown)
    .map((product) => reservedView(ctx, product));
}

/** One of them. Refuses a product the audience can buy, and one that nobody can. */
export function reservedProduct(ctx: Ctx, slug: string, audience: Audience): ReservedProduct {
  const product = ctx.deps.snapshots.current().catalogue.bySlug.get(slug);
  if (!product || !isReserved(product, audience))
    throw new Refusal('product-not-found', { causes: [{ pointer: '/params/slug', detail: slug }] });
  return reservedView(ctx, product);
}

function other(audience: Audience): Audience {
  return audience === 'household' ? 'professional' : 'household';
}

function isReserved(product: Product, audience: Audience): boolean {
  return (
    sellableOffers(product, audience).length === 0 && sellableOffers(product, other(audience)).length > 0
  );
}

function reservedView(ctx: Ctx, product: Product): ReservedProduct {
  const { federation } = ctx.deps.snapshots.current();
  const { slug, name, place, postcode } = product.producer;
  const sellers = new Set(product.offers.map(({ cooperativeId }) => cooperativeId));
  return {
    slug: product.slug,
    name: product.names,
    producer: { slug, name, place, postcode },
    category: product.categoryId,
    icon: { name: product.icon, exact: product.iconExact },
    cooperatives: federation.cooperatives.filter(({ id }) => sellers.has(id)).map(cooperativeRef),
    why: 'not-for-audience',
  };
}
