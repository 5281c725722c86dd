import { readReference } from '../reference.ts';
import { parseVatRate } from './cells.ts';
import { checkArticles } from './check-article.ts';
import { checkPickupPoint, checkZone } from './check-delivery.ts';
import { checkProducers, producerNameRef, withArticleLabels } from './check-producer.ts';
import { type DefaultRules, type SourceDefaults, tableRules, withDefaults } from './defaults.ts';
import { readDfcDocuments } from './dfc.ts';
import { readDeliveryFile } from './dfc-delivery.ts';
import { readExcelCsv } from './excel-csv.ts';
import type { SourceMapping } from './mappings.ts';
import { excelCsvMapping, workbookMapping } from './mappings.ts';
import { cellText, fileRefusal } from './parsed.ts';
import { openFoodNetworkRecords } from './platforms/open-food-network.ts';
import { wooCommerceRecords } from './platforms/woocommerce.ts';
import type { SourceFeed, SourceRecords } from './source.ts';
import type { Table, TableMapping } from './table.ts';
import { tableRecords } from './table.ts';
import { parseCategory, readVocabulary, type Vocabulary } from './vocabulary.ts';
import { readWorkbook } from './workbook.ts';

export type SourceKind = 'csv' | 'dfc' | 'open-food-network' | 'woocommerce' | 'xlsx';

/** A co-op's own files by name, as they came. */
export type SourceFiles = Record<string, Uint8Array>;

export type ReadingOptions = {
  /** How the co-op lays out its tables, when not as the demo's co-ops do. */
  mapping?: SourceMapping;
  /** What the co-op says once for what its source does not say. */
  defaults?: SourceDefaults;
};

/**
 * Reads a co-op's own files: good rows as producers, articles, zones and pickup points, and one refusal for each row
 * that stays out. Money in cents, contents in grams, millilitres or pieces, times in Europe/Brussels. A file that
 * cannot be read is a refusal too; nothing is thrown for what a co-op may have sent.
 */
export async function readSource(
  kind: SourceKind,
  files: SourceFiles,
  { mapping, defaults }: ReadingOptions = {},
): Promise<SourceFeed> {
  if (kind === 'dfc') return dfcFeed(dfcRecords(files), defaults);
  if (kind === 'open-food-network') return dfcFeed(openFoodNetworkRecords(files), defaults);
  if (kind === 'woocommerce')
    return platformFeed(wooCommerceRecords(files, defaults), defaults, 'name', false);
  const columns = mapping ?? (kind === 'csv' ? excelCsvMapping : workbookMapping);
  const { tables, refusals } = kind === 'csv' ? csvTables(files) : await workbookTables(files);
  const records = tabularRecords(tables, columns);
  const hasLabelColumn = Object.values(columns.producers.columns).includes('labels');
  const { producerBy } = columns;
  const filled = withDefaults(records, defaults, tableRules(producerBy));
  return feedOf(
    { ...filled, refusals: [...refusals, ...filled.refusals] },
    { vocabulary: readVocabulary(readReference()), producerBy, hasLabelColumn },
  );
}

type Tables = { tables: ReadonlyMap<string, Table>; refusals: SourceRecords['refusals'] };

function csvTables(files: SourceFiles): Tables {
  const tables = new Map<string, Table>();
  const refusals: SourceRecords['refusals'] = [];
  for (const [file, bytes] of Object.entries(files)) {
    try {
      tables.set(file, readExcelCsv(file, bytes));
    } catch {
      refusals.push(fileRefusal(file, '', 'file-unreadable'));
    }
  }
  return { tables, refusals };
}

async function workbookTables(files: SourceFiles): Promise<Tables> {
  const tables = new Map<string, Table>();
  const refusals: SourceRecords['refusals'] = [];
  for (const [file, bytes] of Object.entries(files)) {
    try {
      for (const [sheet, table] of await readWorkbook(file, bytes)) tables.set(sheet, table);
    } catch {
      refusals.push(fileRefusal(file, '', 'file-unreadable'));
    }
  }
  return { tables, refusals };
}

function tabularRecords(tables: ReadonlyMap<string, Table>, mapping: SourceMapping): SourceRecords {
  const read = <Field extends string>(part: TableMapping<Field> | undefined) => {
    if (!part) return { records: [], refusals: [] };
    const table = tables.get(part.table);
    return table
      ? tableRecords(table, part)
      : { records: [], refusals: [fileRefusal(part.table, '', 'table-missing')] };
  };
  const producers = read(mapping.producers);
  const articles = read(mapping.articles);
  const zones = read(mapping.zones);
  const pickupPoints = read(mapping.pickupPoints);
  return {
    producers: producers.records,
    articles: articles.records,
    zones: zones.records,
    pickupPoints: pickupPoints.records,
    refusals: [producers, articles, zones, pickupPoints].flatMap(({ refusals }) => refusals),
  };
}

/** A document that states no producer's labels at all leaves them to be told from the articles. */
function dfcFeed(records: SourceRecords, defaults: SourceDefaults | undefined): SourceFeed {
  const hasLabelColumn = records.producers.some(({ cells }) => (cells.labels ?? null) !== null);
  return platformFeed(records, defaults, 'code', hasLabelColumn);
}

/** Another platform's words and rates are often not ours: what the federation does not know counts as not said. */
function platformFeed(
  records: SourceRecords,
  defaults: SourceDefaults | undefined,
  producerBy: 'code' | 'name',
  hasLabelColumn: boolean,
): SourceFeed {
  const vocabulary = readVocabulary(readReference());
  const rules: DefaultRules = {
    producerBy,
    isCategory: (cell) => parseCategory(cell, vocabulary).ok,
    isVatRate: (cell) => parseVatRate(cell, vocabulary.vatRates).ok,
    takesStrayArticles: true,
  };
  return feedOf(withDefaults(records, defaults, rules), { vocabulary, producerBy, hasLabelColumn });
}

const deliveryFile = 'delivery.json';

/** A catalogue in one document or several; rounds and pickup points are beside it, or kept elsewhere. */
function dfcRecords(files: SourceFiles): SourceRecords {
  const documents = Object.fromEntries(Object.entries(files).filter(([name]) => name !== deliveryFile));
  const catalogue =
    Object.keys(documents).length > 0
      ? readDfcDocuments(documents)
      : { producers: [], articles: [], refusals: [fileRefusal('catalogue.jsonld', '', 'table-missing')] };
  const { refusals, ...delivery } = deliveryRecords(files[deliveryFile]);
  return { ...catalogue, ...delivery, refusals: [...catalogue.refusals, ...refusals] };
}

function deliveryRecords(
  bytes: Uint8Array | undefined,
): Pick<SourceRecords, 'zones' | 'pickupPoints' | 'refusals'> {
  if (!bytes) return { zones: [], pickupPoints: [], refusals: [] };
  try {
    return { ...readDeliveryFile(deliveryFile, bytes), refusals: [] };
  } catch {
    return { zones: [], pickupPoints: [], refusals: [fileRefusal(deliveryFile, '', 'file-unreadable')] };
  }
}

type FeedRules = { vocabulary: Vocabulary; producerBy: 'code' | 'name'; hasLabelColumn: boolean };

function feedOf(records: SourceRecords, { vocabulary, producerBy, hasLabelColumn }: FeedRules): SourceFeed {
  const { producers, refusals: producerRefusals } = checkProducers(records.producers, vocabulary);
  const { articles, refusals: articleRefusals } = checkArticles(records.articles, {
    vocabulary,
    producerRefs: new Set(producers.map(({ ref }) => ref)),
    producerRefOf: (cell) => (producerBy === 'name' ? producerNameRef(cellText(cell)) : cellText(cell)),
  });
  const zones = records.zones.map((record) => checkZone(record, vocabulary));
  const points = records.pickupPoints.map((record) => checkPickupPoint(record, vocabulary));
  return {
    producers: hasLabelColumn ? producers : withArticleLabels(producers, articles),
    articles,
    zones: zones.flatMap((checked) => ('zone' in checked ? [checked.zone] : [])),
    pickupPoints: points.flatMap((checked) => ('point' in checked ? [checked.point] : [])),
    refusals: [
      ...records.refusals,
      ...producerRefusals,
      ...articleRefusals,
      ...[...zones, ...points].flatMap((checked) => ('refusal' in checked ? [checked.refusal] : [])),
    ],
  };
}
