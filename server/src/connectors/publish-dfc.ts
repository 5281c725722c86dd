import type { Offer, Product } from '../catalogue/model.ts';
import type { Cooperative } from '../federation/model.ts';
import type { Producer } from '../producers/model.ts';
import type { DfcVersion, JsonNode, Listed, Publication } from './publish-addresses.ts';
import { addressesOf, listedOffers } from './publish-addresses.ts';
import { cooperativeNode, producerNode } from './publish-enterprises.ts';
import { itemNode, offerNodes, productNode } from './publish-items.ts';
import { termNodes } from './publish-terms.ts';

/** A JSON-LD document. */
export type DfcDocument = { '@context': unknown[] } & JsonNode;

const contexts: Record<DfcVersion, string> = {
  '1.16': 'https://w3id.org/dfc/ontology/context/context_1.16.0.json',
  '2.0': 'https://w3id.org/dfc/ontology/context/context_2.0.0.json',
};

/** The joined catalogue whole. Prices in euros, contents in grams, millilitres or pieces. */
export function catalogDocument(publication: Publication): DfcDocument {
  const { federation, catalogue } = publication;
  const listed = listedOffers(publication);
  return documentOf(publication, [
    ...federation.cooperatives.flatMap((cooperative) => cooperativeNodes(publication, cooperative, listed)),
    ...producerNodes(publication, catalogue.producers),
    ...saleNodes(publication, listed),
  ]);
}

/** One co-op's catalogue with the producers it works with: all that an import needs. */
export function cooperativeDocument(publication: Publication, cooperative: Cooperative): DfcDocument {
  const addresses = addressesOf(publication);
  const listed = listedOffers(publication).filter((one) => one.cooperative === cooperative);
  const producers = publication.catalogue.producers.filter(({ links }) =>
    links.some(({ cooperativeId, active }) => active && cooperativeId === cooperative.id),
  );
  return documentOf(publication, [
    ...container(
      publication,
      addresses.items(cooperative),
      listed.map(({ offer }) => addresses.item(offer)),
    ),
    ...cooperativeNodes(publication, cooperative, listed),
    ...producerNodes(publication, producers),
    ...saleNodes(publication, listed),
  ]);
}

/** The co-ops and their producers. */
export function enterprisesDocument(publication: Publication): DfcDocument {
  const addresses = addressesOf(publication);
  const { cooperatives } = publication.federation;
  const nodes = [
    ...cooperatives.map((cooperative) => cooperativeNode(publication, addresses, cooperative)),
    ...producerNodes(publication, publication.catalogue.producers),
  ];
  return documentOf(publication, [
    ...container(publication, addresses.enterprises, nodes.map(idOf)),
    ...nodes,
  ]);
}

/** One co-op. */
export function oneCooperative(publication: Publication, cooperative: Cooperative): DfcDocument {
  return single(publication, cooperativeNode(publication, addressesOf(publication), cooperative));
}

/** One producer. */
export function oneProducer(publication: Publication, producer: Producer): DfcDocument {
  return single(publication, producerNodes(publication, [producer])[0] ?? {});
}

/** Every joined product that somebody sells. */
export function productsDocument(publication: Publication): DfcDocument {
  const addresses = addressesOf(publication);
  const products = [...new Set(listedOffers(publication).map(({ product }) => product))];
  const nodes = products.map((product) => productNode(publication, addresses, product));
  return documentOf(publication, [...container(publication, addresses.products, nodes.map(idOf)), ...nodes]);
}

/** One joined product. */
export function oneProduct(publication: Publication, product: Product): DfcDocument {
  return single(publication, productNode(publication, addressesOf(publication), product));
}

/** One co-op's sale of a product with its producer, product and prices. */
export function oneItem(publication: Publication, listed: Listed): DfcDocument {
  return documentOf(publication, [
    ...producerNodes(publication, [listed.product.producer]),
    ...saleNodes(publication, [listed]),
  ]);
}

/** One price of an offer by the last part of its address; null when the offer has no such price. */
export function onePrice(publication: Publication, offer: Offer, id: string): DfcDocument | null {
  const addresses = addressesOf(publication);
  const nodes = offerNodes(addresses, offer);
  const node = nodes.find((one) => String(one['@id']).endsWith(`/offers/${id}`));
  return node ? single(publication, node) : null;
}

/** Our own terms, each with what it says. */
export function termsDocument(publication: Publication): DfcDocument {
  return documentOf(publication, termNodes());
}

function cooperativeNodes(
  publication: Publication,
  cooperative: Cooperative,
  listed: readonly Listed[],
): JsonNode[] {
  const addresses = addressesOf(publication);
  return [
    cooperativeNode(publication, addresses, cooperative),
    {
      '@id': addresses.catalog(cooperative),
      '@type': 'dfc-b:Catalog',
      'dfc-b:maintainedBy': addresses.cooperative(cooperative),
      'dfc-b:lists': listed
        .filter((one) => one.cooperative === cooperative)
        .map(({ offer }) => addresses.item(offer)),
    },
  ];
}

function producerNodes(publication: Publication, producers: readonly Producer[]): JsonNode[] {
  const addresses = addressesOf(publication);
  const sold = [...new Set(listedOffers(publication).map(({ product }) => product))];
  const supplied = Map.groupBy(sold, ({ producer }) => producer.id);
  return producers.map((producer) =>
    producerNode(publication, addresses, producer, (supplied.get(producer.id) ?? []).map(addresses.product)),
  );
}

function saleNodes(publication: Publication, listed: readonly Listed[]): JsonNode[] {
  const addresses = addressesOf(publication);
  const products = [...new Set(listed.map(({ product }) => product))];
  return [
    ...products.map((product) => productNode(publication, addresses, product)),
    ...listed.flatMap((one) => [itemNode(addresses, one), ...offerNodes(addresses, one.offer)]),
  ];
}

/** Lists are containers of the Linked Data Platform from 2.0 on. */
function container({ version }: Publication, id: string, members: readonly unknown[]): JsonNode[] {
  return version === '2.0' ? [{ '@id': id, '@type': 'ldp:Container', 'ldp:contains': members }] : [];
}

function idOf(node: JsonNode): unknown {
  return node['@id'];
}

function contextOf(publication: Publication): unknown[] {
  const terms = {
    carriole: `${addressesOf(publication).terms}#`,
    ldp: 'http://www.w3.org/ns/ldp#',
    'ldp:contains': { '@type': '@id' },
    'carriole:page': { '@type': '@id' },
  };
  return [contexts[publication.version], terms];
}

function documentOf(publication: Publication, nodes: readonly JsonNode[]): DfcDocument {
  return { '@context': contextOf(publication), '@graph': nodes };
}

function single(publication: Publication, node: JsonNode): DfcDocument {
  return { '@context': contextOf(publication), ...node };
}
