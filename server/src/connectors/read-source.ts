import { readReference } from '../reference.ts';
import { checkArticles } from './check-article.ts';
import { checkPickupPoint, checkZone } from './check-delivery.ts';
import { checkProducers, producerNameRef, withArticleLabels } from './check-producer.ts';
import { readDfcCatalogue } from './dfc.ts';
import { readDeliveryFile } from './dfc-delivery.ts';
import { readExcelCsv } from './excel-csv.ts';
import type { SourceMapping } from './mappings.ts';
import { excelCsvMapping, workbookMapping } from './mappings.ts';
import { cellText, fileRefusal } from './parsed.ts';
import type { SourceFeed, SourceRecords } from './source.ts';
import type { Table, TableMapping } from './table.ts';
import { tableRecords } from './table.ts';
import { readVocabulary } from './vocabulary.ts';
import { readWorkbook } from './workbook.ts';

export type SourceKind = 'csv' | 'dfc' | 'xlsx';

/** A co-op's own files by name, as they came. */
export type SourceFiles = Record<string, Uint8Array>;

/**
 * Reads a co-op's own files: good rows as producers, articles, zones and pickup points, and one refusal for each row
 * that stays out. Money in cents, contents in grams, millilitres or pieces, times in Europe/Brussels. A file that
 * cannot be read is a refusal too; nothing is thrown for what a co-op may have sent.
 */
export async function readSource(
  kind: SourceKind,
  files: SourceFiles,
  mapping?: SourceMapping,
): Promise<SourceFeed> {
  if (kind === 'dfc') return dfcFeed(dfcRecords(files));
  const columns = mapping ?? (kind === 'csv' ? excelCsvMapping : workbookMapping);
  const { tables, refusals } = kind === 'csv' ? csvTables(files) : await workbookTables(files);
  const records = tabularRecords(tables, columns);
  const hasLabelColumn = Object.values(columns.producers.columns).includes('labels');
  return feedOf(
    { ...records, refusals: [...refusals, ...records.refusals] },
    { producerBy: columns.producerBy, hasLabelColumn },
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
function dfcFeed(records: SourceRecords): SourceFeed {
  const hasLabelColumn = records.producers.some(({ cells }) => (cells.labels ?? null) !== null);
  return feedOf(records, { producerBy: 'code', hasLabelColumn });
}

function dfcRecords(files: SourceFiles): SourceRecords {
  const catalogue = readJsonFile(files, 'catalogue.jsonld', readDfcCatalogue);
  const delivery = readJsonFile(files, 'delivery.json', readDeliveryFile);
  return {
    producers: catalogue.content?.producers ?? [],
    articles: catalogue.content?.articles ?? [],
    zones: delivery.content?.zones ?? [],
    pickupPoints: delivery.content?.pickupPoints ?? [],
    refusals: [...catalogue.refusals, ...delivery.refusals, ...(catalogue.content?.refusals ?? [])],
  };
}

function readJsonFile<Content>(
  files: SourceFiles,
  file: string,
  read: (file: string, bytes: Uint8Array) => Content,
): { content?: Content; refusals: SourceRecords['refusals'] } {
  const bytes = files[file];
  if (!bytes) return { refusals: [fileRefusal(file, '', 'table-missing')] };
  try {
    return { content: read(file, bytes), refusals: [] };
  } catch {
    return { refusals: [fileRefusal(file, '', 'file-unreadable')] };
  }
}

function feedOf(
  records: SourceRecords,
  { producerBy, hasLabelColumn }: { producerBy: 'code' | 'name'; hasLabelColumn: boolean },
): SourceFeed {
  const vocabulary = readVocabulary(readReference());
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
