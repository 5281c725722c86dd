import type { SourceKind, SourceMapping } from '@carriole/shared/contracts/sources.ts';
import { readReference } from '../reference.ts';
import { parseVatRate } from './cells.ts';
import { producerNameRef } from './check-producer.ts';
import { type DefaultRules, type SourceDefaults, withDefaults } from './defaults.ts';
import { readDfcDocuments } from './dfc.ts';
import { readDeliveryFile } from './dfc-delivery.ts';
import type { Named } from './mapping/guess-mapping.ts';
import { readTables } from './mapping/read-tables.ts';
import { readTableFeed, tableContext } from './mapping/table-source.ts';
import { cellText, fileRefusal } from './parsed.ts';
import { openFoodNetworkRecords } from './platforms/open-food-network.ts';
import { wooCommerceRecords } from './platforms/woocommerce.ts';
import { feedOf } from './records-feed.ts';
import type { SourceFeed, SourceRecords } from './source.ts';
import { parseCategory, readVocabulary } from './vocabulary.ts';

/** A co-op's own files by name, as they came. */
export type SourceFiles = Record<string, Uint8Array>;

export type ReadingOptions = {
  /** How the co-op lays out its tables; guessed when nobody has said it. */
  mapping?: SourceMapping | null;
  /** What the co-op says once for what its source does not say. */
  defaults?: SourceDefaults;
  /** Producers of the co-op's other sources, which articles of its tables may name. */
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
  if (kind === 'dfc') return dfcFeed(dfcRecords(files), defaults);
  if (kind === 'open-food-network') return dfcFeed(openFoodNetworkRecords(files), defaults);
  if (kind === 'woocommerce')
    return platformFeed(wooCommerceRecords(files, defaults), defaults, 'name', false);
  return readTableFeed(await readTables(files), { mapping, defaults, others }, tableContext()).feed;
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
  return feedOf(withDefaults(records, defaults, rules), {
    vocabulary,
    hasLabelColumn,
    otherRefs: [],
    finderOf: () => (cell) => (producerBy === 'name' ? producerNameRef(cellText(cell)) : cellText(cell)),
  });
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
