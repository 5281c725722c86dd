import type { Storage } from '@carriole/shared/audience.ts';
import type { Federation } from '../federation/model.ts';
import type { KeptProducer, ProducerLink } from '../producers/model.ts';
import { isLinkActive } from '../producers/terms.ts';
import type { CategoryFacts, Reference } from '../reference.ts';
import type { Showcase } from '../showcase/model.ts';
import { availableTo, type CommonStock } from './common-stock.ts';
import type { Catalogue, Offer, Product } from './model.ts';
import type { CatalogueRows } from './queries.ts';
import { createSearchIndex, type Searchable } from './search-index.ts';

type OfferRow = CatalogueRows['offerRows'][number];

/** What the catalogue stands on. */
export type CatalogueFacts = {
  producers: readonly KeptProducer[];
  federation: Federation;
  showcase: Showcase;
};

/** Builds the in-memory catalogue from rows. A product whose last offer was withdrawn is not in it. */
export function catalogueOf(
  rows: CatalogueRows,
  { producers, federation, showcase }: CatalogueFacts,
  reference: Pick<Reference, 'categories' | 'synonyms'>,
): Catalogue {
  const producerById = new Map(producers.map((producer) => [producer.id, producer]));
  const categoryById = new Map(reference.categories.map((category) => [category.id, category]));
  const linkById = new Map(producers.flatMap(({ links }) => links).map((link) => [link.id, link]));
  const allOffers = rows.offerRows.flatMap((row): Offer[] => {
    const link = linkById.get(row.producerLinkId);
    return link ? [offerOf(row, link, rows.commons.get(row.productId))] : [];
  });
  const offersByProduct = Map.groupBy(allOffers, ({ productId }) => productId);
  const mergedProducts = mergedIds(rows.productRows);
  const products = rows.productRows.flatMap((row): Product[] => {
    const producer = producerById.get(row.producerId);
    const offers = offersByProduct.get(row.id);
    const common = rows.commons.get(row.id) ?? null;
    const pictures = showcase.picturesOf('product', [row.id, ...(mergedProducts.get(row.id) ?? [])]);
    return producer && offers ? [{ ...row, producer, offers, common, pictures }] : [];
  });
  const searchables = products.map((product) => searchableOf(product, federation, categoryById));
  const byId = withMerged(rows.productRows, new Map(products.map((product) => [product.id, product])));
  const standing = producers.filter(({ mergedInto }) => mergedInto === null);
  const producersById = withMerged(producers, new Map(standing.map((producer) => [producer.id, producer])));
  return {
    products,
    byId,
    bySlug: bySlugOf(rows.productRows, byId),
    producers: standing,
    producerById: producersById,
    showcase,
    producerBySlug: bySlugOf(producers, producersById),
    searchIndex: createSearchIndex(searchables, reference.synonyms),
  };
}

type Mergeable = { id: string; slug: string; mergedInto: string | null };

/** Adds, under the id of each row that was joined into another, what it was joined into. */
function withMerged<T>(rows: readonly Mergeable[], standing: ReadonlyMap<string, T>): Map<string, T> {
  const merged = rows.flatMap(({ id, mergedInto }) => {
    const into = mergedInto === null ? undefined : standing.get(mergedInto);
    return into === undefined ? [] : [[id, into] as const];
  });
  return new Map([...standing, ...merged]);
}

/** The keys of the rows that were joined into each. */
function mergedIds(rows: readonly Mergeable[]): Map<string, string[]> {
  const into = Map.groupBy(rows, ({ mergedInto }) => mergedInto ?? '');
  return new Map([...into].map(([id, merged]) => [id, merged.map((row) => row.id)]));
}

function bySlugOf<T>(rows: readonly Mergeable[], byId: ReadonlyMap<string, T>): Map<string, T> {
  return new Map(
    rows.flatMap(({ id, slug }) => {
      const found = byId.get(id);
      return found === undefined ? [] : [[slug, found] as const];
    }),
  );
}

function offerOf(offer: OfferRow, link: ProducerLink, common: CommonStock | undefined): Offer {
  const { closesWeekday, closesTime, storage, netUnit } = offer;
  return {
    ...offer,
    stock: common ? availableTo(offer.cooperativeId, common) : offer.stock,
    audiences: link.audiences,
    leadTimeDays: link.leadTimeDays,
    linkActive: link.active,
    linkPriority: link.priority,
    storage: storage as Storage,
    netUnit: netUnit as Offer['netUnit'],
    closes:
      closesWeekday === null || closesTime === null ? null : { weekday: closesWeekday, time: closesTime },
  };
}

function searchableOf(
  product: Product,
  federation: Federation,
  categories: ReadonlyMap<string, CategoryFacts>,
): Searchable {
  const category = categories.get(product.categoryId);
  const parent = category?.parentId ? categories.get(category.parentId) : undefined;
  const around = [
    product.producer.name,
    product.producer.place,
    ...Object.values(category?.name ?? {}),
    ...Object.values(parent?.name ?? {}),
    ...product.offers.map((offer) => federation.cooperativeById.get(offer.cooperativeId)?.name ?? ''),
  ];
  return { id: product.id, names: Object.values(product.names), around };
}

/** What orders changed: what is left by offer, and of common stocks by product. */
export type StockLeft = { offers: Record<string, number>; commons: Record<string, CommonStock> };

/** Writes what is left into the catalogue in memory. */
export function patchStock(catalogue: Catalogue, left: StockLeft): void {
  const own = new Map(Object.entries(left.offers));
  for (const product of own.size > 0 ? catalogue.products : []) {
    for (const offer of product.offers) {
      const units = own.get(offer.id);
      if (units !== undefined) offer.stock = units;
    }
  }
  for (const [id, common] of Object.entries(left.commons)) {
    const product = catalogue.byId.get(id);
    if (product?.id !== id) continue;
    product.common = common;
    for (const offer of product.offers) offer.stock = availableTo(offer.cooperativeId, common);
  }
}

/** Lets each link, and the offers under it, be what they are on another local date. */
export function renewLinks(catalogue: Catalogue, today: string): void {
  const links = catalogue.producers.flatMap((producer) => producer.links);
  for (const link of links) link.active = isLinkActive(link, today);
  const active = new Map(links.map(({ id, active: isActive }) => [id, isActive]));
  for (const { offers } of catalogue.products)
    for (const offer of offers) offer.linkActive = active.get(offer.producerLinkId) ?? false;
}
