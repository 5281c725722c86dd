import type { Catalogue, Offer, Product } from '../catalogue/model.ts';
import type { Cooperative, Federation } from '../federation/model.ts';
import type { Producer } from '../producers/model.ts';
import type { LabelFacts } from '../reference.ts';

/** The ontologies of the Data Food Consortium that the catalogue is published in. */
export type DfcVersion = '1.16' | '2.0';

/** What is published, where, and how. */
export type Publication = {
  /** Without a slash at the end. */
  origin: string;
  version: DfcVersion;
  catalogue: Catalogue;
  federation: Federation;
  labels: readonly LabelFacts[];
  /** Product types of the DFC taxonomy by category. */
  productTypes: ReadonlyMap<string, string>;
};

export type JsonNode = Record<string, unknown>;

/** An offer that is for sale, with what it is an offer of. */
export type Listed = { cooperative: Cooperative; product: Product; offer: Offer };

/** Addresses of what is published: each is the `@id` of a node, and each can be fetched. */
export function addressesOf({ origin, federation }: Pick<Publication, 'origin' | 'federation'>) {
  const root = `${origin}/api/dfc`;
  return {
    terms: `${root}/context/carriole`,
    enterprises: `${root}/enterprises`,
    products: `${root}/supplied_products`,
    cooperative: ({ slug }: Pick<Cooperative, 'slug'>) => `${root}/enterprises/${slug}`,
    producer: (producer: Pick<Producer, 'id' | 'slug'>) =>
      `${root}/enterprises/${producerKey(producer, federation)}`,
    items: ({ slug }: Pick<Cooperative, 'slug'>) => `${root}/enterprises/${slug}/catalog_items`,
    catalog: ({ slug }: Pick<Cooperative, 'slug'>) => `${root}/catalogs/${slug}`,
    product: ({ id }: Pick<Product, 'id'>) => `${root}/supplied_products/${id}`,
    item: ({ id }: Pick<Offer, 'id'>) => `${root}/catalog_items/${id}`,
    household: ({ id }: Pick<Offer, 'id'>) => `${root}/offers/${id}`,
    professional: ({ id }: Pick<Offer, 'id'>) => `${root}/offers/${id}-professional`,
    page: ({ slug }: Pick<Product, 'slug'>) => `${origin}/produit/${slug}`,
  };
}

export type Addresses = ReturnType<typeof addressesOf>;

/** A producer's slug, or its id when a co-op has that slug: both are enterprises. */
export function producerKey({ id, slug }: Pick<Producer, 'id' | 'slug'>, federation: Federation): string {
  return federation.cooperativeBySlug.has(slug) ? id : slug;
}

/** Every offer that can be sold now, by co-op, in the order of the catalogue. */
export function listedOffers({
  catalogue,
  federation,
}: Pick<Publication, 'catalogue' | 'federation'>): Listed[] {
  return catalogue.products.flatMap((product) =>
    product.offers.flatMap((offer) => {
      const cooperative = federation.cooperativeById.get(offer.cooperativeId);
      return cooperative && offer.linkActive ? [{ cooperative, product, offer }] : [];
    }),
  );
}
