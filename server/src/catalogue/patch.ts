import type { KeptProducer } from '../producers/model.ts';
import { isLinkActive } from '../producers/terms.ts';
import { availableTo, type StockLeft } from './common-stock.ts';
import type { KeptCatalogue, Product } from './model.ts';
import {
  byId,
  type CatalogueRows,
  leadsOf,
  noteLead,
  producerLists,
  productsOf,
  type Surroundings,
  searchables,
} from './read-model.ts';
import { restock } from './shelf.ts';
import { mergeSorted } from './sorted.ts';

/** Some products as they are in the database now, with every producer they have or had. */
export type ProductsRead = CatalogueRows & { ids: readonly string[]; producers: readonly KeptProducer[] };

/**
 * Puts some products, as they were read anew, in the place of what the catalogue knows of them. The result is the
 * catalogue that reading everything would give; what is not concerned is left alone.
 */
export function patchCatalogue(catalogue: KeptCatalogue, read: ProductsRead, around: Surroundings): void {
  const searchable = searchables(around);
  const concerned = new Set([...read.ids, ...withOtherFace(catalogue, read.producers)]);
  const before = new Map(
    [...concerned].map((id) => {
      const product = standing(catalogue, id);
      return [id, product && { product, searchable: searchable(product) }];
    }),
  );
  putProducers(catalogue, read.producers);
  noteLeads(catalogue, read);
  const fresh = new Map(productsOf(read, catalogue).map((product) => [product.id, product]));
  const told = new Set(read.ids);
  const after = (id: string) => (told.has(id) ? fresh.get(id) : standing(catalogue, id)) ?? null;
  const changes = [...concerned]
    .map((id) => ({ id, product: after(id), old: before.get(id) ?? null }))
    .filter(({ product, old }) => product !== null || old !== null);
  replaceInOrder(
    catalogue,
    changes.map(({ old, product }) => ({ old: old?.product ?? null, product })),
  );
  const slots = catalogue.shelf.put(changes);
  catalogue.searchIndex.patch(
    changes.map(({ product, old }, index) => ({
      slot: slots[index] as number,
      before: old?.searchable ?? null,
      after: product && searchable(product),
    })),
  );
  find(catalogue, read);
}

function standing({ shelf }: KeptCatalogue, id: string): Product | null {
  const slot = shelf.slotOf(id);
  return slot === null ? null : (shelf.products[slot] ?? null);
}

/** The products of producers whose name or place, by which they are found, is another than before. */
function withOtherFace(catalogue: KeptCatalogue, read: readonly KeptProducer[]): string[] {
  const changed = new Set(
    read
      .filter(({ id, name, place, slug }) => {
        const known = catalogue.keptProducers.get(id);
        return known && (known.name !== name || known.place !== place || known.slug !== slug);
      })
      .map(({ id }) => id),
  );
  if (changed.size === 0) return [];
  return catalogue.products.filter(({ producer }) => changed.has(producer.id)).map(({ id }) => id);
}

/** A producer stays the object that its products hold. */
function putProducers(catalogue: KeptCatalogue, read: readonly KeptProducer[]): void {
  let listed = false;
  for (const producer of read) {
    const known = catalogue.keptProducers.get(producer.id);
    listed ||= !known || known.name !== producer.name || known.slug !== producer.slug;
    listed ||= known?.mergedInto !== producer.mergedInto;
    if (known) Object.assign(known, producer);
    else catalogue.keptProducers.set(producer.id, producer);
  }
  if (listed) Object.assign(catalogue, producerLists(catalogue.keptProducers));
}

function replaceInOrder(
  catalogue: KeptCatalogue,
  changes: readonly { old: Product | null; product: Product | null }[],
): void {
  const moved = changes.filter(({ old, product }) => old !== product);
  // A product's offer may have gone to another: what goes is forgotten before what comes is noted.
  for (const { old } of moved) {
    for (const { id } of old?.offers ?? [])
      if (catalogue.productByOffer.get(id) === old) catalogue.productByOffer.delete(id);
  }
  for (const { product } of moved)
    for (const { id } of product?.offers ?? []) catalogue.productByOffer.set(id, product as Product);
  const gone = new Set(moved.flatMap(({ old }) => old ?? []));
  const added = moved.flatMap(({ product }) => product ?? []).sort(byId);
  catalogue.products = mergeSorted(catalogue.products, gone, added, byId);
}

/** Which rows lead to which others now. */
function noteLeads({ leads, ledTo }: KeptCatalogue, { productRows }: ProductsRead): void {
  for (const row of productRows) {
    const known = leads.get(row.id);
    if (known) ledTo.get(known.mergedInto)?.delete(row.id);
    leads.delete(row.id);
    for (const now of leadsOf(row)) {
      leads.set(row.id, now);
      noteLead(ledTo, now);
    }
  }
}

/** Lets the ids and slugs of the rows read, and of those that lead to them, find what they stand for now. */
function find(catalogue: KeptCatalogue, { productRows, ids }: ProductsRead): void {
  const { leads, ledTo, byId: found, bySlug } = catalogue;
  const slugs = new Map(productRows.map(({ id, slug }) => [id, slug]));
  const touched = new Set(ids.flatMap((id) => [id, ...(ledTo.get(id) ?? [])]));
  for (const id of touched) {
    const into = leads.get(id);
    const product = (into && standing(catalogue, into.mergedInto)) ?? standing(catalogue, id);
    const slug = slugs.get(id) ?? into?.slug;
    if (product) found.set(id, product);
    else found.delete(id);
    if (slug !== undefined && product) bySlug.set(slug, product);
    else if (slug !== undefined) bySlug.delete(slug);
  }
}

/** Writes what orders left into the catalogue: of offers that count their own, and of common stocks. */
export function patchStock(catalogue: KeptCatalogue, left: StockLeft): void {
  for (const [id, units] of Object.entries(left.offers)) {
    const product = catalogue.productByOffer.get(id);
    const offer = product?.offers.find((one) => one.id === id);
    if (!product || !offer) continue;
    offer.stock = units;
    restock(catalogue.shelf, product);
  }
  for (const [id, common] of Object.entries(left.commons)) {
    const product = standing(catalogue, id);
    if (!product) continue;
    product.common = common;
    for (const offer of product.offers) offer.stock = availableTo(offer.cooperativeId, common);
    restock(catalogue.shelf, product);
  }
}

/**
 * Lets each link, and the offers under it, be what they are on another local date; returns whether any is otherwise
 * than before.
 */
export function renewLinks(catalogue: KeptCatalogue, today: string): boolean {
  const turned = new Map<string, boolean>();
  for (const link of [...catalogue.keptProducers.values()].flatMap(({ links }) => links)) {
    const active = isLinkActive(link, today);
    if (active !== link.active) turned.set(link.id, active);
    link.active = active;
  }
  if (turned.size === 0) return false;
  const concerned = catalogue.products.filter(({ offers }) =>
    offers.some(({ producerLinkId }) => turned.has(producerLinkId)),
  );
  for (const offer of concerned.flatMap(({ offers }) => offers))
    offer.linkActive = turned.get(offer.producerLinkId) ?? offer.linkActive;
  catalogue.shelf.put(concerned.map((product) => ({ id: product.id, product })));
  return true;
}
