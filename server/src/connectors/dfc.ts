import type { DfcGraph, DfcNode } from './dfc-graph.ts';
import { linked, linkId, literal, localName, readDfcGraph, texts } from './dfc-graph.ts';
import { refusalOf } from './parsed.ts';
import type { ArticleField, Cell, ProducerField, Refusal, SourceRecord } from './source.ts';

const producerHeadings: Record<ProducerField, string> = {
  ref: '@id',
  name: 'dfc-b:name',
  activity: 'dfc-b:hasDescription',
  postcode: 'dfc-b:hasPostalCode',
  place: 'dfc-b:hasCity',
  lat: 'dfc-b:latitude',
  lon: 'dfc-b:longitude',
  enterpriseNumber: 'dfc-b:VATnumber',
  labels: 'dfc-b:hasCertification',
  organic: 'dfc-b:hasCertification',
  leadTimeDays: 'ofn:lead_time_days',
  linkSince: 'ofn:link_since',
  audiences: 'ofn:audience',
};

const articleHeadings: Record<ArticleField, string> = {
  ref: '@id',
  name: 'dfc-b:name',
  producer: 'dfc-b:suppliedBy',
  category: 'ofn:category',
  pack: 'ofn:pack',
  netAmount: 'dfc-b:hasQuantity / dfc-b:value',
  netUnit: 'dfc-b:hasQuantity / dfc-b:hasUnit',
  weighed: 'ofn:variable_weight',
  householdPrice: 'dfc-b:offeredThrough / dfc-b:hasPrice',
  professionalPrice: 'dfc-b:offeredThrough / dfc-b:hasPrice',
  caseSize: 'ofn:multiple',
  vatRate: 'dfc-b:VATrate',
  deposit: 'ofn:deposit',
  allergens: 'dfc-b:hasAllergenCharacteristic',
  labels: 'dfc-b:hasCertification',
  months: 'ofn:months',
  monthFrom: 'ofn:months',
  monthTo: 'ofn:months',
  stock: 'dfc-b:stockLimitation',
  closes: 'ofn:order_before',
  gtin: 'ofn:gtin',
  storage: 'ofn:storage',
};

/** Reads a DFC catalogue: each Enterprise is a producer, each CatalogItem an article with its Offers as prices. */
export function readDfcCatalogue(file: string, bytes: Uint8Array) {
  const graph = readDfcGraph(bytes);
  const ofType = (type: string) => graph.nodes.filter((node) => node.type === type);
  const refusals: Refusal[] = [];
  const articles: SourceRecord<ArticleField>[] = [];
  for (const item of ofType('CatalogItem')) {
    const [product] = linked(graph, item, 'references');
    if (product) articles.push(articleRecord(file, graph, item, product));
    else refusals.push(withoutProduct(file, item));
  }
  return {
    producers: ofType('Enterprise').map((node) => producerRecord(file, graph, node)),
    articles,
    refusals,
  };
}

function producerRecord(file: string, graph: DfcGraph, node: DfcNode): SourceRecord<ProducerField> {
  const [address] = linked(graph, node, 'hasAddress');
  return {
    file,
    row: node.id,
    headings: producerHeadings,
    cells: {
      ref: node.id,
      name: literal(node, 'name'),
      activity: literal(node, 'hasDescription'),
      postcode: literal(address, 'hasPostalCode'),
      place: literal(address, 'hasCity'),
      lat: literal(address, 'latitude'),
      lon: literal(address, 'longitude'),
      enterpriseNumber: literal(node, 'VATnumber'),
      labels: labelsOf(node),
      leadTimeDays: literal(node, 'lead_time_days'),
      linkSince: literal(node, 'link_since'),
      audiences: literal(node, 'audience'),
    },
  };
}

function withoutProduct(file: string, item: DfcNode): Refusal {
  const record: SourceRecord<'references'> = {
    file,
    row: item.id,
    headings: { references: 'dfc-b:references' },
    cells: { references: linkId(item.properties.get('references')) },
  };
  return refusalOf(record, 'references', 'product-unknown');
}

function articleRecord(
  file: string,
  graph: DfcGraph,
  item: DfcNode,
  product: DfcNode,
): SourceRecord<ArticleField> {
  const [quantity] = linked(graph, product, 'hasQuantity');
  const offers = linked(graph, item, 'offeredThrough');
  const professional = offers.find((offer) => isForProfessionals(graph, offer));
  const household = offers.find((offer) => offer !== professional && !isForProfessionals(graph, offer));
  const [price] = linked(graph, household ?? professional, 'hasPrice');
  const [closes] = linked(graph, product, 'order_before');
  return {
    file,
    row: item.id,
    headings: articleHeadings,
    cells: {
      ref: item.id,
      name: literal(product, 'name'),
      producer: linkId(product.properties.get('suppliedBy')),
      category: literal(product, 'category'),
      pack: literal(product, 'pack'),
      netAmount: literal(quantity, 'value'),
      netUnit: localName(String(literal(quantity, 'hasUnit') ?? '')),
      weighed: literal(product, 'variable_weight'),
      householdPrice: priceCell(graph, household),
      professionalPrice: priceCell(graph, professional),
      caseSize: literal(professional, 'multiple'),
      vatRate: literal(price, 'VATrate'),
      deposit: literal(product, 'deposit'),
      allergens: allergensOf(graph, product),
      labels: labelsOf(product),
      months: texts(product, 'months').join(' '),
      stock: literal(item, 'stockLimitation'),
      closes: closes ? `${literal(closes, 'weekday') ?? ''} ${literal(closes, 'time') ?? ''}` : null,
      gtin: literal(product, 'gtin'),
      storage: literal(product, 'storage'),
    },
  };
}

function isForProfessionals(graph: DfcGraph, offer: DfcNode): boolean {
  return linked(graph, offer, 'offersTo').some(
    (category) => literal(category, 'description') === 'professional',
  );
}

/** The price with its currency behind it, unless it is the euro: then a number stays a number. */
function priceCell(graph: DfcGraph, offer: DfcNode | undefined): Cell {
  const [price] = linked(graph, offer, 'hasPrice');
  const value = literal(price, 'value');
  const currency = localName(String(literal(price, 'hasUnit') ?? ''));
  return currency === 'Euro' || value === null ? value : `${value} ${currency}`;
}

function allergensOf(graph: DfcGraph, product: DfcNode): string {
  return linked(graph, product, 'hasAllergenCharacteristic')
    .filter((characteristic) => Number(literal(characteristic, 'value') ?? 1) > 0)
    .map((characteristic) => localName(String(literal(characteristic, 'hasAllergenDimension') ?? '')))
    .join(', ');
}

function labelsOf(node: DfcNode): string {
  return texts(node, 'hasCertification')
    .map((text) => localName(text).replace(/^Organic-/, ''))
    .join('|');
}
