import { foldText } from '@carriole/shared/text.ts';
import type { Federation } from '../federation/model.ts';
import type { KeptProducer, Producer } from '../producers/model.ts';
import type { CategoryFacts, Reference } from '../reference.ts';
import type { Showcase } from '../showcase/model.ts';
import type { CommonStock } from './common-stock.ts';
import type { KeptCatalogue, Lead, Offer, Product } from './model.ts';
import type { ProductFacts } from './queries.ts';
import { createSearchIndex, type Searchable } from './search-index.ts';
import { createShelf } from './shelf.ts';

/** Rows of products, the offers that are not withdrawn in the order of their ids, and common stocks by product. */
export type CatalogueRows = {
  productRows: readonly ProductFacts[];
  offers: readonly Offer[];
  commons: ReadonlyMap<string, CommonStock>;
};

export type Surroundings = {
  federation: Pick<Federation, 'cooperativeById'>;
  reference: Pick<Reference, 'categories' | 'synonyms'>;
};

/** Builds the in-memory catalogue from rows. A product whose last offer was withdrawn is not in it. */
export function catalogueOf(
  rows: CatalogueRows,
  producers: readonly KeptProducer[],
  { showcase, ...around }: Surroundings & { showcase: Showcase },
): KeptCatalogue {
  const keptProducers = new Map(producers.map((producer) => [producer.id, producer]));
  const leads = new Map(rows.productRows.flatMap((row) => leadsOf(row).map((lead) => [row.id, lead])));
  const ledTo = new Map<string, Set<string>>();
  for (const lead of leads.values()) noteLead(ledTo, lead);
  const products = productsOf(rows, { keptProducers, showcase, ledTo }).sort(byId);
  const standing = new Map(products.map((product) => [product.id, product]));
  const byProductId = new Map(standing);
  const bySlug = new Map(products.map((product) => [product.slug, product]));
  for (const { id, slug, mergedInto } of leads.values()) {
    const into = standing.get(mergedInto);
    if (!into) continue;
    byProductId.set(id, into);
    bySlug.set(slug, into);
  }
  return {
    products,
    byId: byProductId,
    bySlug,
    ...producerLists(keptProducers),
    showcase,
    searchIndex: createSearchIndex(products.map(searchables(around)), around.reference.synonyms),
    shelf: createShelf(products),
    productByOffer: new Map(
      products.flatMap((product) => product.offers.map(({ id }) => [id, product] as const)),
    ),
    keptProducers,
    leads,
    ledTo,
  };
}

/** The products of rows that have both a producer and an offer. */
export function productsOf(
  { productRows, offers, commons }: CatalogueRows,
  { keptProducers, showcase, ledTo }: Pick<KeptCatalogue, 'keptProducers' | 'showcase' | 'ledTo'>,
): Product[] {
  const offersOf = Map.groupBy(offers, ({ productId }) => productId);
  return productRows.flatMap((row): Product[] => {
    const producer = keptProducers.get(row.producerId);
    const own = offersOf.get(row.id);
    if (!producer || !own) return [];
    const { id, slug, names, categoryId, icon, iconExact } = row;
    const pictures = showcase.picturesOf('product', [id, ...[...(ledTo.get(id) ?? [])].sort()]);
    const common = commons.get(id) ?? null;
    return [{ id, slug, producer, names, categoryId, icon, iconExact, common, offers: own, pictures }];
  });
}

export function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** Where a row leads: nowhere while it stands for itself. */
export function leadsOf({ id, slug, mergedInto }: ProductFacts): Lead[] {
  return mergedInto === null ? [] : [{ id, slug, mergedInto }];
}

export function noteLead(ledTo: Map<string, Set<string>>, { id, mergedInto }: Lead): void {
  const known = ledTo.get(mergedInto) ?? new Set();
  ledTo.set(mergedInto, known.add(id));
}

/** The producers that stand for themselves, by name, and all by slug and id: one joined into another finds that. */
export function producerLists(kept: ReadonlyMap<string, KeptProducer>) {
  const all = [...kept.values()];
  const producers: Producer[] = all
    .filter(({ mergedInto }) => mergedInto === null)
    .map((producer) => ({ producer, folded: foldText(producer.name) }))
    .sort((a, b) => compareText(a.folded, b.folded) || byId(a.producer, b.producer))
    .map(({ producer }) => producer);
  const producerBySlug = new Map<string, Producer>(producers.map((producer) => [producer.slug, producer]));
  const producerById = new Map<string, Producer>(producers.map((producer) => [producer.id, producer]));
  for (const { id, slug, mergedInto } of all) {
    const into = mergedInto === null ? undefined : kept.get(mergedInto);
    if (into?.mergedInto !== null) continue;
    producerBySlug.set(slug, into);
    producerById.set(id, into);
  }
  return { producers, producerBySlug, producerById };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** What of a product is searched. */
export function searchables({ federation, reference }: Surroundings): (product: Product) => Searchable {
  const categories = new Map(reference.categories.map((category) => [category.id, category]));
  return (product) => ({
    id: product.id,
    names: Object.values(product.names),
    around: [
      product.producer.name,
      product.producer.place,
      ...categoryNames(categories, product.categoryId),
      ...product.offers.map((offer) => federation.cooperativeById.get(offer.cooperativeId)?.name ?? ''),
    ],
  });
}

function categoryNames(categories: ReadonlyMap<string, CategoryFacts>, id: string): string[] {
  const category = categories.get(id);
  const parent = category?.parentId ? categories.get(category.parentId) : undefined;
  return [...Object.values(category?.name ?? {}), ...Object.values(parent?.name ?? {})];
}
