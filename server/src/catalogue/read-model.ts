import type { Audience, Storage } from '@carriole/shared/audience.ts';
import type { Federation } from '../federation/model.ts';
import type { KeptProducer } from '../producers/model.ts';
import type { CategoryFacts, Reference } from '../reference.ts';
import type { Catalogue, Offer, Product } from './model.ts';
import type { CatalogueRows } from './queries.ts';
import { createSearchIndex, type Searchable } from './search-index.ts';

type OfferRow = CatalogueRows['offerRows'][number];

/** Builds the in-memory catalogue from rows. A product whose last offer was withdrawn is not in it. */
export function catalogueOf(
  rows: CatalogueRows,
  producers: readonly KeptProducer[],
  federation: Federation,
  reference: Pick<Reference, 'categories' | 'synonyms'>,
): Catalogue {
  const producerById = new Map(producers.map((producer) => [producer.id, producer]));
  const categoryById = new Map(reference.categories.map((category) => [category.id, category]));
  const offersByProduct = Map.groupBy(rows.offerRows.map(offerOf), ({ productId }) => productId);
  const products = rows.productRows.flatMap((row): Product[] => {
    const producer = producerById.get(row.producerId);
    const offers = offersByProduct.get(row.id);
    return producer && offers ? [{ ...row, producer, offers }] : [];
  });
  const searchables = products.map((product) => searchableOf(product, federation, categoryById));
  const byId = withMerged(rows.productRows, new Map(products.map((product) => [product.id, product])));
  const standing = producers.filter(({ mergedInto, links }) => mergedInto === null && links.length > 0);
  const producersById = withMerged(producers, new Map(standing.map((producer) => [producer.id, producer])));
  return {
    products,
    byId,
    bySlug: bySlugOf(rows.productRows, byId),
    producers: standing,
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

function bySlugOf<T>(rows: readonly Mergeable[], byId: ReadonlyMap<string, T>): Map<string, T> {
  return new Map(
    rows.flatMap(({ id, slug }) => {
      const found = byId.get(id);
      return found === undefined ? [] : [[slug, found] as const];
    }),
  );
}

function offerOf({ offer, link }: OfferRow): Offer {
  const { closesWeekday, closesTime, storage, netUnit } = offer;
  return {
    ...offer,
    audiences: link.audiences as Audience[],
    leadTimeDays: link.leadTimeDays,
    linkActive: link.status !== 'suspended',
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
