import type { DfcGraph, DfcNode } from './dfc-graph.ts';
import { linked, linkId, texts } from './dfc-graph.ts';
import { labelOfFacet } from './dfc-terms.ts';

/** Something for sale: a CatalogItem with its product, or in a list of products a product alone. */
export type Listing = {
  item: DfcNode;
  /** The product and what it is a variant of, nearest first. */
  products: DfcNode[];
  offers: DfcNode[];
};

/** A graph with what its reading needs to know of the whole. */
export type DfcCatalogue = {
  graph: DfcGraph;
  enterprises: DfcNode[];
  /** The co-op whose catalogue this is, when the document is one co-op's: only then do its own refs count. */
  seller: string | null;
  /** The nodes that say this of a node, by key. */
  saidOf: (property: string, node: DfcNode) => DfcNode[];
};

/** Looks over a graph once. */
export function catalogueIn(graph: DfcGraph): DfcCatalogue {
  const items = ofType(graph, 'CatalogItem');
  const sellers = new Set(items.map((item) => linkId(item, 'managedBy')).filter((key) => key !== ''));
  const [seller] = sellers;
  const indexes = new Map<string, Map<string, DfcNode[]>>();
  return {
    graph,
    enterprises: ofType(graph, 'Enterprise'),
    seller: sellers.size === 1 ? (seller ?? null) : null,
    saidOf: (property, node) => {
      const index = indexes.get(property) ?? turned(graph, property);
      indexes.set(property, index);
      return index.get(node.key) ?? [];
    },
  };
}

function turned(graph: DfcGraph, property: string): Map<string, DfcNode[]> {
  const index = new Map<string, DfcNode[]>();
  for (const node of graph.nodes) {
    for (const target of linked(graph, node, property)) {
      index.set(target.key, [...(index.get(target.key) ?? []), node]);
    }
  }
  for (const nodes of index.values()) nodes.sort((a, b) => (a.key < b.key ? -1 : 1));
  return index;
}

/** The nodes of a class, by its name in ontology 1.16. */
function ofType(graph: DfcGraph, type: string): DfcNode[] {
  return graph.nodes.filter(({ types }) => types.has(type));
}

/** What the document lists for sale, and the items whose product it does not hold. */
export function listingsOf(catalogue: DfcCatalogue): { listings: Listing[]; withoutProduct: DfcNode[] } {
  const { graph } = catalogue;
  const items = ofType(graph, 'CatalogItem');
  if (items.length === 0) return { listings: productListings(catalogue), withoutProduct: [] };
  const listings = items.map((item) => {
    const product = linked(graph, item, 'references')[0] ?? catalogue.saidOf('referencedBy', item)[0];
    return {
      item,
      products: product ? familyOf(catalogue, product) : [],
      offers: offersOf(catalogue, item, product),
    };
  });
  return {
    listings: listings.filter(({ products }) => products.length > 0),
    withoutProduct: listings.filter(({ products }) => products.length === 0).map(({ item }) => item),
  };
}

/** A list of products alone. Those of an order are what somebody bought, and a group is sold as its variants. */
function productListings(catalogue: DfcCatalogue): Listing[] {
  const { graph } = catalogue;
  if (graph.nodes.some(({ types }) => ['Order', 'OrderLine', 'SaleSession'].some((type) => types.has(type))))
    return [];
  return ofType(graph, 'SuppliedProduct')
    .filter(({ properties }) => !properties.has('hasVariant'))
    .map((product) => ({
      item: product,
      products: familyOf(catalogue, product),
      offers: offersOf(catalogue, product, product),
    }));
}

function offersOf({ graph, saidOf }: DfcCatalogue, item: DfcNode, product: DfcNode | undefined): DfcNode[] {
  const own = [...linked(graph, item, 'offeredThrough'), ...saidOf('offers', item)];
  const found = own.length > 0 || !product ? own : saidOf('offers', product);
  return [...new Set(found)];
}

/** A product, then the group it is a variant of, then that group's. */
function familyOf({ graph, saidOf }: DfcCatalogue, product: DfcNode): DfcNode[] {
  const family = [product];
  for (let node: DfcNode | undefined = product; node && family.length < 8; ) {
    const parent: DfcNode | undefined =
      linked(graph, node, 'isVariantOf')[0] ?? saidOf('hasVariant', node)[0];
    node = parent && !family.includes(parent) ? parent : undefined;
    if (node) family.push(node);
  }
  return family;
}

/** The key of the producer of a listing: as stated, or as the shape of the document tells. Empty when nothing does. */
export function producerKeyOf(catalogue: DfcCatalogue, { item, products }: Listing): string {
  const { enterprises, saidOf } = catalogue;
  const stated = products.map((product) => linkId(product, 'suppliedBy')).find((key) => key !== '');
  if (stated) return stated;
  const supplier = products.flatMap((product) => saidOf('supplies', product))[0];
  if (supplier) return supplier.key;
  const manager = linkId(item, 'managedBy') || (saidOf('manages', item)[0]?.key ?? '');
  if (manager !== '') return manager;
  const host = enterprises.find(({ id }) => id !== '' && products.some((product) => isUnder(product.id, id)));
  if (host) return host.key;
  return enterprises.length === 1 ? (enterprises[0]?.key ?? '') : '';
}

/** Whether an address is below another: `…/enterprises/7/supplied_products/1` is below `…/enterprises/7`. */
function isUnder(id: string, host: string): boolean {
  return id.startsWith(`${host}/`) || id.startsWith(`${host}#`);
}

const controlBody = /^BE-BIO-\d{2}$/i;

/** The labels of a node set apart by `|`: our own word for them first, then facets and certificates. Null: none stated. */
export function labelsOf(graph: DfcGraph, node: DfcNode): string | null {
  if (node.properties.has('labels')) return texts(node, 'labels').join('|');
  const stated = ['hasCertification', 'isCertifiedBy'].filter((property) => node.properties.has(property));
  if (stated.length === 0) return null;
  const labels = stated
    .flatMap((property) => texts(node, property))
    .flatMap((key) => {
      const certificate = graph.byKey.get(key);
      if (!certificate) return labelOfFacet(key) ?? [];
      // A certificate is free text; only the code of a control body says a label that can be relied on.
      return [...texts(certificate, 'certifierReference'), ...texts(certificate, 'name')].filter((text) =>
        controlBody.test(text),
      );
    });
  return [...new Set(labels)].join('|');
}
