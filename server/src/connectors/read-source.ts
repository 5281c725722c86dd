import type { SourceKind, SourceMapping } from '@carriole/shared/contracts/sources.ts';
import { readReference } from '../reference.ts';
import type { SourceDefaults } from './defaults.ts';
import { readDfcCatalogue } from './dfc.ts';
import { readDeliveryFile } from './dfc-delivery.ts';
import type { Named } from './mapping/guess-mapping.ts';
import { readTables } from './mapping/read-tables.ts';
import { readTableFeed, tableContext } from './mapping/table-source.ts';
import { cellText, fileRefusal } from './parsed.ts';
import { feedOf } from './records-feed.ts';
import type { SourceFeed, SourceRecords } from './source.ts';
import { readVocabulary } from './vocabulary.ts';

/** A co-op's own files by name, as they came. */
export type SourceFiles = Record<string, Uint8Array>;

export type ReadingOptions = {
  /** How the co-op lays out its tables; guessed when nobody has said it. */
  mapping?: SourceMapping | null;
  /** What the co-op says once for what its source does not say. */
  defaults?: SourceDefaults;
  /** Producers of the co-op's other sources, which articles may name. */
  others?: readonly Named[];
};

/**
 * Reads a co-op's own files: good rows as producers, articles, zones and pickup points, and one refusal for each row
 * that stays out. Money in cents, contents in grams, millilitres or pieces, times in Europe/Brussels. A file that
 * cannot be read is a refusal too; nothing is thrown for what a co-op may have sent.
 */
export async function readSource(
  kind: SourceKind,
  files: SourceFiles,
  { mapping = null, defaults, others = [] }: ReadingOptions = {},
): Promise<SourceFeed> {
  if (kind === 'table')
    return readTableFeed(await readTables(files), { mapping, defaults, others }, tableContext()).feed;
  return dfcFeed(dfcRecords(files));
}

/** A document that states no producer's labels at all leaves them to be told from the articles. */
function dfcFeed(records: SourceRecords): SourceFeed {
  return feedOf(records, {
    vocabulary: readVocabulary(readReference()),
    hasLabelColumn: records.producers.some(({ cells }) => (cells.labels ?? null) !== null),
    otherRefs: [],
    finderOf: () => (cell) => cellText(cell),
  });
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
