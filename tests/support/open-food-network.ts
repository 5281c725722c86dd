import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendJson } from './web-server.ts';

type Goods = { id: number; name: string; grams: number; euros: number; stock: number; type?: string };
export type OfnEnterprise = {
  id: number;
  name: string;
  postcode: string;
  place: string;
  goods: Goods[];
  /** The user of the key may not see what it sells. */
  isClosed?: boolean;
};

type Node = Record<string, unknown>;

/** The host as the platform knows itself, which behind a proxy is not the one it is asked at. */
const host = 'https://openfoodnetwork.test';
const context = 'https://w3id.org/dfc/ontology/context/context_1.16.0.json';

/** A platform with the DFC API of Open Food Network (ontology 1.16), opened by a user's API key or a token. */
export function answerAsOpenFoodNetwork(enterprises: OfnEnterprise[], key: string) {
  return (request: IncomingMessage, response: ServerResponse): ServerResponse => {
    const path = new URL(request.url ?? '', host).pathname;
    const sent = request.headers['x-api-token'] ?? request.headers.authorization?.replace('Bearer ', '');
    if (!path.startsWith('/api/dfc/'))
      return response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!DOCTYPE html><title>Shops</title>');
    if (sent !== key)
      return sendJson(response, { error: 'You are not authorized to perform that action.' }, { status: 401 });
    const [, id, items] = /^\/api\/dfc\/enterprises(?:\/(\d+))?(\/catalog_items)?$/.exec(path) ?? [];
    const asked = enterprises.find((one) => String(one.id) === id);
    if (id !== undefined && (!asked || (items && asked.isClosed)))
      return sendJson(response, { error: 'Not found' }, { status: 404 });
    return sendJson(response, document(asked ? [asked] : enterprises, items !== undefined));
  };
}

/** One node alone, or a graph of several; an empty list is the context and nothing else. */
function document(enterprises: readonly OfnEnterprise[], isCatalogue: boolean): Node {
  const nodes = enterprises.flatMap((one) =>
    isCatalogue ? one.goods.flatMap((goods) => catalogueNodes(one, goods)) : enterpriseNodes(one),
  );
  if (nodes.length === 0) return { '@context': context };
  const [only] = nodes;
  return nodes.length === 1 ? { '@context': context, ...only } : { '@context': context, '@graph': nodes };
}

const enterpriseId = (id: number) => `${host}/api/dfc/enterprises/${id}`;
/** Links are one text, or a list when there are several. */
const links = (ids: string[]) => (ids.length === 1 ? ids[0] : ids);

function enterpriseNodes({ id, name, postcode, place, goods }: OfnEnterprise): Node[] {
  const base = enterpriseId(id);
  return [
    {
      '@id': base,
      '@type': 'dfc-b:Enterprise',
      'dfc-b:hasAddress': `${host}/api/dfc/addresses/${id}`,
      'dfc-b:name': name,
      'dfc-b:hasDescription': '<p>Une ferme &amp; son verger</p>',
      'dfc-b:VATnumber': '',
      ...(goods.length > 0
        ? {
            'dfc-b:manages': links(goods.map((one) => `${base}/catalog_items/${one.id}`)),
            'dfc-b:supplies': links(goods.map((one) => `${base}/supplied_products/${one.id}`)),
          }
        : {}),
      'dfc-b:hasMainContact': `${base}#mainContact`,
      'ofn:contact_name': '',
    },
    { '@id': `${base}#mainContact`, '@type': 'dfc-b:Person' },
    {
      '@id': `${host}/api/dfc/addresses/${id}`,
      '@type': 'dfc-b:Address',
      'dfc-b:hasStreet': 'Rue du Four 1',
      'dfc-b:hasPostalCode': postcode,
      'dfc-b:hasCity': place,
      'dfc-b:hasCountry': 'http://publications.europa.eu/resource/authority/country/BEL',
      'dfc-b:latitude': 50.6,
      'dfc-b:longitude': 5.6,
      'dfc-b:region': 'Liège',
    },
    ...goods.flatMap((one) => catalogueNodes({ id }, one).filter((node) => node['@type'] !== 'dfc-b:Offer')),
  ];
}

function catalogueNodes({ id: enterprise }: { id: number }, goods: Goods): Node[] {
  const base = enterpriseId(enterprise);
  return [
    {
      '@id': `${base}/catalog_items/${goods.id}`,
      '@type': 'dfc-b:CatalogItem',
      'dfc-b:references': `${base}/supplied_products/${goods.id}`,
      'dfc-b:sku': '',
      'dfc-b:stockLimitation': goods.stock,
      'dfc-b:offeredThrough': `${base}/offers/${goods.id}`,
      'dfc-b:managedBy': base,
    },
    {
      '@id': `${base}/supplied_products/${goods.id}`,
      '@type': 'dfc-b:SuppliedProduct',
      'dfc-b:name': `${goods.name} - ${goods.grams}g`,
      'dfc-b:description': '<div>De saison</div>',
      ...(goods.type ? { 'dfc-b:hasType': `dfc-pt:${goods.type}` } : {}),
      'dfc-b:hasQuantity': {
        '@type': 'dfc-b:QuantitativeValue',
        'dfc-b:hasUnit': 'dfc-m:Gram',
        'dfc-b:value': goods.grams,
      },
      'dfc-b:isVariantOf': `${host}/api/dfc/product_groups/${goods.id}`,
      'ofn:spree_product_id': goods.id,
    },
    {
      '@id': `${host}/api/dfc/product_groups/${goods.id}`,
      '@type': 'dfc-b:SuppliedProduct',
      'dfc-b:name': goods.name,
      'dfc-b:hasVariant': `${base}/supplied_products/${goods.id}`,
    },
    {
      '@id': `${base}/offers/${goods.id}`,
      '@type': 'dfc-b:Offer',
      'dfc-b:hasPrice': {
        '@type': 'dfc-b:Price',
        'dfc-b:value': goods.euros,
        'dfc-b:hasUnit': 'dfc-m:Euro',
      },
      'dfc-b:stockLimitation': goods.stock,
    },
  ];
}
