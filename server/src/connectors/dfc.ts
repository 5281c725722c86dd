import { articleRecord } from './dfc-article.ts';
import { catalogueIn, type DfcCatalogue, listingsOf, producerKeyOf } from './dfc-catalogue.ts';
import type { DfcNode } from './dfc-graph.ts';
import { linkId, readDfcGraph } from './dfc-graph.ts';
import { producerNodes, producerRecord, producerRefOf } from './dfc-producer.ts';
import { fileRefusal, refusalOf } from './parsed.ts';
import type { ArticleField, ProducerField, Refusal, SourceRecord } from './source.ts';

export type DfcRecords = {
  producers: SourceRecord<ProducerField>[];
  articles: SourceRecord<ArticleField>[];
  refusals: Refusal[];
};

/**
 * Reads a DFC catalogue of ontology 1.16 or 2.0: each Enterprise or Organization that makes something is a producer,
 * each CatalogItem an article with its Offers as prices. A document that is something else is refused whole, and says
 * what it is. Nothing is fetched.
 * @throws SyntaxError when the bytes are not JSON.
 */
export function readDfcCatalogue(file: string, bytes: Uint8Array): DfcRecords {
  return recordsIn([[file, bytes]]);
}

/** The same of several documents that make one catalogue together; one that is not JSON is refused, the others are read. */
export function readDfcDocuments(files: Readonly<Record<string, Uint8Array>>): DfcRecords {
  const byKind = Map.groupBy(Object.entries(files), ([, bytes]) => isJson(bytes));
  const good = byKind.get(true) ?? [];
  const broken = byKind.get(false) ?? [];
  const refusals = broken.map(([file]) => fileRefusal(file, '', 'file-unreadable'));
  if (good.length === 0) return { producers: [], articles: [], refusals };
  const records = recordsIn(good);
  return { ...records, refusals: [...refusals, ...records.refusals] };
}

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(bytes));
    return true;
  } catch {
    return false;
  }
}

function recordsIn(documents: readonly (readonly [string, Uint8Array])[]): DfcRecords {
  const [first = ''] = documents.map(([file]) => file);
  const read = readDfcGraph(...documents.map(([, bytes]) => bytes));
  if ('reason' in read)
    return { producers: [], articles: [], refusals: [fileRefusal(first, '', read.reason)] };
  const catalogue = catalogueIn(read.graph);
  const records = recordsOf(first, catalogue);
  const isEmpty = Object.values(records).every(({ length }) => length === 0);
  if (isEmpty && !read.isBare) return { ...records, refusals: [notACatalogue(first, catalogue)] };
  const fileOf = (row: string) => documents[read.graph.byKey.get(row)?.document ?? 0]?.[0] ?? first;
  const named = <Row extends { file: string; row: string }>(row: Row): Row => ({
    ...row,
    file: fileOf(row.row),
  });
  return {
    producers: records.producers.map(named),
    articles: records.articles.map(named),
    refusals: records.refusals.map(named),
  };
}

function recordsOf(file: string, catalogue: DfcCatalogue): DfcRecords {
  const { listings, withoutProduct } = listingsOf(catalogue);
  if (listings.length === 0 && withoutProduct.length === 0 && isAboutOrders(catalogue))
    return { producers: [], articles: [], refusals: [] };
  const makers = new Set(listings.map((listing) => producerKeyOf(catalogue, listing)));
  const producers = producerNodes(catalogue, makers);
  const refs = new Map(producers.map((node) => [node.key, producerRefOf(catalogue, node)]));
  return {
    producers: producers.map((node) => producerRecord(file, catalogue, node)),
    articles: listings.map((listing) => articleRecord(file, catalogue, listing, refs)),
    refusals: withoutProduct.map((item) => productUnknown(file, item)),
  };
}

/** An order names enterprises too, but it is no list of producers. */
function isAboutOrders({ graph }: DfcCatalogue): boolean {
  return graph.nodes.some(({ types }) => types.has('Order') || types.has('SaleSession'));
}

function productUnknown(file: string, item: DfcNode): Refusal {
  const record: SourceRecord<'references'> = {
    file,
    row: item.id,
    headings: { references: 'dfc-b:references' },
    cells: { references: linkId(item, 'references') },
  };
  return refusalOf(record, 'references', 'product-unknown');
}

/** Says what the document is instead: `Order, OrderLine, Person`. */
function notACatalogue(file: string, { graph }: DfcCatalogue): Refusal {
  const types = [...new Set(graph.nodes.flatMap((node) => [...node.types]))].sort().slice(0, 12);
  return { ...fileRefusal(file, '@type', 'not-a-catalogue'), value: types.join(', ') };
}
