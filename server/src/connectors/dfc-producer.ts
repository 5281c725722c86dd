import type { DfcCatalogue } from './dfc-catalogue.ts';
import { labelsOf } from './dfc-catalogue.ts';
import type { DfcNode } from './dfc-graph.ts';
import { linked, linkId, literal } from './dfc-graph.ts';
import { localName } from './dfc-terms.ts';
import { textOfHtml } from './html-text.ts';
import type { Cell, ProducerField, SourceRecord } from './source.ts';

const headings: Record<ProducerField, string> = {
  ref: '@id',
  name: 'dfc-b:name',
  activity: 'dfc-b:hasDescription',
  postcode: 'dfc-b:hasPostalCode',
  place: 'dfc-b:hasCity',
  country: 'dfc-b:hasCountry',
  lat: 'dfc-b:latitude',
  lon: 'dfc-b:longitude',
  enterpriseNumber: 'dfc-b:VATnumber',
  labels: 'dfc-b:hasCertification',
  organic: 'dfc-b:hasCertification',
  leadTimeDays: 'ofn:lead_time_days',
  linkSince: 'ofn:link_since',
  audiences: 'ofn:audience',
};

/**
 * The enterprises that produce. One that only sells, as a co-op does, is none: it manages items or keeps a catalogue,
 * supplies nothing, and nothing names it as the one who made it.
 */
export function producerNodes(catalogue: DfcCatalogue, makers: ReadonlySet<string>): DfcNode[] {
  const { graph, enterprises } = catalogue;
  const managers = new Set(graph.nodes.map((node) => linkId(node, 'managedBy')));
  return enterprises.filter(({ key, properties }) => {
    const sells = managers.has(key) || properties.has('manages') || properties.has('maintains');
    return !sells || properties.has('supplies') || makers.has(key);
  });
}

/** The producer's ref: the co-op's own code in its own catalogue, else its address, else its name. */
export function producerRefOf(catalogue: DfcCatalogue, node: DfcNode): string {
  const own = catalogue.seller === null ? null : literal(linksOf(catalogue, node)[0], 'sourceRef');
  return String(own ?? (node.id || (literal(node, 'name') ?? '')));
}

/** An enterprise under our own field names. */
export function producerRecord(
  file: string,
  catalogue: DfcCatalogue,
  node: DfcNode,
): SourceRecord<ProducerField> {
  const { graph } = catalogue;
  const [address] = linked(graph, node, 'hasAddress');
  const links = linksOf(catalogue, node);
  const terms = links.length > 0 ? links : [node];
  const [first] = terms;
  return {
    file,
    row: node.id || producerRefOf(catalogue, node),
    headings,
    cells: {
      ref: producerRefOf(catalogue, node),
      name: literal(catalogue.seller === null ? undefined : first, 'sourceName') ?? literal(node, 'name'),
      activity: textOfHtml(String(literal(node, 'hasDescription') ?? literal(node, 'description') ?? '')),
      postcode: literal(address, 'hasPostalCode'),
      place: literal(address, 'hasCity'),
      country: localName(linkId(address, 'hasCountry')),
      lat: literal(address, 'latitude'),
      lon: literal(address, 'longitude'),
      enterpriseNumber: literal(node, 'VATnumber'),
      labels: (first && links.length > 0 ? labelsOf(graph, first) : null) ?? labelsOf(graph, node),
      leadTimeDays: longest(terms.map((link) => literal(link, 'lead_time_days'))),
      linkSince: literal(first, 'link_since'),
      audiences: audienceOf(terms.map((link) => literal(link, 'audience'))),
    },
  };
}

/** On what terms the producer is sold: by the co-op whose catalogue this is, or by all there are. */
function linksOf({ graph, seller }: DfcCatalogue, node: DfcNode): DfcNode[] {
  const links = linked(graph, node, 'links');
  const own = links.filter((link) => linkId(link, 'cooperative') === seller);
  return own.length > 0 ? own : links;
}

function longest(days: readonly Cell[]): Cell {
  const stated = days.filter((one) => one !== null);
  return stated.length > 1 ? Math.max(...stated.map(Number)) : (stated[0] ?? null);
}

/** Whom the producer sells to; everybody when nothing is said, for DFC has no word for it. */
function audienceOf(audiences: readonly Cell[]): Cell {
  const stated = new Set(audiences.filter((one) => one !== null && one !== ''));
  const [only] = stated;
  return stated.size === 1 ? (only ?? null) : 'tous';
}
