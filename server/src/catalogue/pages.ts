import type { Audience } from '@carriole/shared/audience.ts';
import type {
  CataloguePage,
  CatalogueQuery,
  Category,
  ProductView,
} from '@carriole/shared/contracts/catalogue.ts';
import type { FederationView } from '@carriole/shared/contracts/federation.ts';
import type { LocalText } from '@carriole/shared/locale.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import { localDateTime } from '../calendar.ts';
import type { Ctx } from '../ctx.ts';
import { idsLeadingTo } from '../showcase/merged-ids.ts';
import type { Arrivals } from './arrivals.ts';
import { list } from './listing.ts';
import type { Product } from './model.ts';
import { newsTime } from './news-time.ts';
import { relatedProducts } from './related.ts';
import { sellableOffers } from './selling.ts';
import { cooperativeSizes, tallyCategories } from './tallies.ts';
import { cardView, cooperativeRef, labelRef, offerView } from './views.ts';

/** One page of the joined catalogue. Refuses a postcode that is not in Belgium. */
export function cataloguePage(ctx: Ctx, query: CatalogueQuery): CataloguePage {
  const { catalogue, federation } = ctx.deps.snapshots.current();
  const { items, ...rest } = list({
    catalogue,
    query,
    arrivals: arrivalsFor(ctx, query.postcode),
    parents: new Map(ctx.deps.reference.categories.map(({ id, parentId }) => [id, parentId])),
    cooperativeSlugs: new Map(federation.cooperatives.map(({ slug, id }) => [id, slug])),
    allergenIds: ctx.deps.reference.allergens.map(({ id }) => id),
    time: newsTime(ctx.now),
    locale: ctx.locale,
  });
  const kinds = labelKinds(ctx);
  const cards = items.map(({ product, arrival }) =>
    cardView(product, query.audience, federation, kinds, arrival),
  );
  return { items: cards, page: query.page, ...rest };
}

/** One product with every offer; without any for the audience it is gone. */
export function productView(
  ctx: Ctx,
  slug: string,
  query: { postcode?: string | undefined; audience: Audience },
): ProductView {
  const { catalogue, federation } = ctx.deps.snapshots.current();
  const { audience } = query;
  const product = catalogue.bySlug.get(slug);
  const offers = product ? sellableOffers(product, audience) : [];
  const first = offers[0];
  if (!product || !first)
    throw new Refusal('product-not-found', { causes: [{ pointer: '/params/slug', detail: slug }] });
  const arrivals = arrivalsFor(ctx, query.postcode);
  const card = cardView(
    product,
    audience,
    federation,
    labelKinds(ctx),
    arrivals?.ofProduct(product, audience) ?? null,
  );
  return {
    ...card,
    offers: offers.flatMap((offer) => {
      const cooperative = federation.cooperativeById.get(offer.cooperativeId);
      return cooperative
        ? [offerView(offer, cooperative, audience, arrivals?.ofOffer(offer, audience) ?? null)]
        : [];
    }),
    allergens: allergensOf(ctx, product),
    allergensOpenAt: offers
      .filter(({ allergens }) => allergens === null)
      .flatMap(({ cooperativeId }) => federation.cooperativeById.get(cooperativeId)?.name ?? []),
    labelDetails: ctx.deps.reference.labels.filter(({ id }) => card.labels.includes(id)).map(labelRef),
    months: monthsOf(product),
    gtin: offers.find(({ gtin }) => gtin !== null)?.gtin ?? null,
    categoryPath: categoryPath(ctx, product.categoryId),
    days: arrivals?.daysOf(product, audience) ?? [],
    depositName: depositName(ctx, first.depositCents),
    pictures: product.pictures,
    story: catalogue.showcase.storyOf('product', idsLeadingTo(catalogue.byId, product.id)),
    related: relatedTo(ctx, product, audience, arrivals),
  };
}

/** What can be at a postcode, or null without one. */
export function arrivalsFor(ctx: Ctx, postcode: string | undefined): Arrivals | null {
  return postcode === undefined ? null : ctx.deps.arrivalsAt(postcode, ctx.now);
}

export function labelKinds(ctx: Ctx): ReadonlyMap<string, string> {
  return new Map(ctx.deps.reference.labels.map(({ id, kind }) => [id, kind]));
}

/** What any of its offers states; null when none does, which is not the same as "none". */
function allergensOf(ctx: Ctx, product: Product) {
  const stated = product.offers.flatMap(({ allergens }) => (allergens === null ? [] : [allergens]));
  if (stated.length === 0) return null;
  const ids = new Set(stated.flat());
  return ctx.deps.reference.allergens.filter(({ id }) => ids.has(id));
}

function monthsOf(product: Product): number[] {
  if (product.offers.some(({ months }) => months.length === 0)) return [];
  return [...new Set(product.offers.flatMap(({ months }) => months))].sort((a, b) => a - b);
}

function categoryPath(ctx: Ctx, id: string): { id: string; name: LocalText }[] {
  const category = ctx.deps.reference.categories.find((one) => one.id === id);
  if (!category) return [];
  const above = category.parentId === null ? [] : categoryPath(ctx, category.parentId);
  return [...above, { id, name: category.name }];
}

function depositName(ctx: Ctx, cents: number): LocalText | null {
  return ctx.deps.reference.deposits.find((deposit) => deposit.cents === cents)?.name ?? null;
}

/** Of the same category, the same producer's first; what cannot come to the place is left out. */
function relatedTo(ctx: Ctx, product: Product, audience: Audience, arrivals: Arrivals | null) {
  const { catalogue, federation } = ctx.deps.snapshots.current();
  const kinds = labelKinds(ctx);
  const related = relatedProducts(catalogue, product, { audience, arrivals, limit: 6 });
  return related.map(({ product: other, arrival }) => cardView(other, audience, federation, kinds, arrival));
}

/** The categories with how many products a household can find in each. */
export function categoriesView(ctx: Ctx) {
  const { categories, labels, allergens } = ctx.deps.reference;
  const tallies = tallyCategories(ctx.deps.snapshots.current().catalogue, categories);
  const items = categories.map(({ id, parentId, name, dfcProductType }): Category => {
    const { count, first, exact } = tallies.get(id) ?? { count: 0, first: null, exact: null };
    const shown = exact ?? first;
    const icon = { name: shown?.icon ?? '', exact: shown?.iconExact ?? false };
    return { id, parentId, name, dfcProductType, count, icon };
  });
  return { items, labels: labels.map(labelRef), allergens };
}

export function federationView(ctx: Ctx): FederationView {
  const { catalogue, federation } = ctx.deps.snapshots.current();
  const sizes = cooperativeSizes(catalogue);
  return {
    name: federation.name,
    currency: federation.currency,
    timeZone: federation.timeZone,
    languages: federation.languages,
    now: localDateTime(ctx.now),
    demo: ctx.deps.config.demo,
    cooperatives: federation.cooperatives.map((one) => ({
      ...cooperativeRef(one),
      place: one.hub.place,
      postcode: one.hub.postcode,
      lat: one.hub.lat,
      lon: one.hub.lon,
      producers: sizes.producers.get(one.id) ?? 0,
      offers: sizes.offers.get(one.id) ?? 0,
    })),
    counts: {
      products: catalogue.products.length,
      producers: catalogue.producers.length,
      offers: catalogue.productByOffer.size,
    },
  };
}
