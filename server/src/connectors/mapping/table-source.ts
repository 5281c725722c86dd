import type { SourceMapping } from '@carriole/shared/contracts/sources.ts';
import { foldText } from '@carriole/shared/text.ts';
import { type Reference, readReference } from '../../reference.ts';
import { type SourceDefaults, tableRules, withDefaults } from '../defaults.ts';
import { cellText, fileRefusal } from '../parsed.ts';
import { feedOf } from '../records-feed.ts';
import type { SourceFeed, SourceRecord, SourceRecords, TableArticleField } from '../source.ts';
import { parseCategory, readVocabulary, type Vocabulary } from '../vocabulary.ts';
import { articleProducers } from './article-producers.ts';
import { completeProducer, type PlaceNames, placeNames } from './complete-producer.ts';
import { categoryOfName, type GoodsNames, readGoodsNames } from './goods-names.ts';
import { guessTables, mappingOf, type Named } from './guess-mapping.ts';
import { mappedRecords } from './mapped-records.ts';
import { producerFinder } from './producer-names.ts';
import type { ReadTables } from './read-tables.ts';

/** The lists tables are read with. */
export type TableContext = {
  reference: Reference;
  vocabulary: Vocabulary;
  goods: GoodsNames;
  places: PlaceNames;
};

export function tableContext(): TableContext {
  const reference = readReference();
  return {
    reference,
    vocabulary: readVocabulary(reference),
    goods: readGoodsNames(),
    places: placeNames(reference.places),
  };
}

export type TableReading = {
  /** Our guess is read by when nobody has said how. */
  mapping: SourceMapping | null;
  defaults: SourceDefaults | undefined;
  /** Producers of the co-op's other sources, which articles may name. */
  others: readonly Named[];
};

/** What tables give, with the records it was made of. */
export type ReadTable = { feed: SourceFeed; records: SourceRecords; mapping: SourceMapping };

export function readTableFeed(
  { tables, unreadable }: ReadTables,
  { mapping, defaults, others }: TableReading,
  context: TableContext,
): ReadTable {
  const said = mapping ?? mappingOf(guessTables(tables, { ...context, producers: others }));
  const mapped = mappedRecords(tables, said, context);
  const filled = withOwnProducers(mapped, said, defaults, others, context.places);
  const records = {
    ...filled,
    articles: filled.articles.map((record, index) =>
      withCategory(record, cellText(mapped.articles[index]?.cells.category) === '', context),
    ),
    refusals: [...unreadable.map(({ file, reason }) => fileRefusal(file, '', reason)), ...filled.refusals],
  };
  const feed = feedOf(records, {
    vocabulary: context.vocabulary,
    hasLabelColumn: said.tables.some(
      ({ use, columns }) => use === 'producers' && hasField(columns, 'labels'),
    ),
    otherRefs: others.map(({ ref }) => ref),
    finderOf: (producers) => producerFinder([...producers, ...others]),
  });
  return { feed, records, mapping: said };
}

function hasField(columns: SourceMapping['tables'][number]['columns'], name: string): boolean {
  return columns.some(({ field }) => field === name);
}

/** The records with their defaults, and with the producers that a file of articles alone names. */
function withOwnProducers(
  records: SourceRecords,
  { tables, producerBy }: SourceMapping,
  defaults: SourceDefaults | undefined,
  others: readonly Named[],
  places: PlaceNames,
): SourceRecords {
  const findOther = producerFinder(others);
  const isAlone = !tables.some(({ use }) => use === 'producers');
  const producers = isAlone
    ? articleProducers(records.articles, producerBy, (cell) => findOther(cell) !== '').map((record) =>
        completeProducer(record, places),
      )
    : records.producers;
  const elsewhere = defaults?.producer ? findOther(defaults.producer) : '';
  const articles =
    elsewhere === '' ? records.articles : records.articles.map((record) => withProducer(record, elsewhere));
  const kept = defaults && elsewhere !== '' ? { ...defaults, producer: null } : defaults;
  return withDefaults({ ...records, producers, articles }, kept, tableRules(producerBy));
}

function withProducer(record: SourceRecord<TableArticleField>, ref: string): SourceRecord<TableArticleField> {
  const isStray = cellText(record.cells.producer) === '';
  return isStray ? { ...record, cells: { ...record.cells, producer: ref } } : record;
}

/**
 * A category too wide for an article, or none at all, is told from the article's name: `Légumes`, `Carottes`. A default
 * says the branch, as a wide category does.
 */
function withCategory(
  record: SourceRecord<TableArticleField>,
  wasEmpty: boolean,
  { vocabulary, goods, reference }: TableContext,
): SourceRecord<TableArticleField> {
  const text = cellText(record.cells.category);
  const parentOf = (category: string | null) =>
    reference.categories.find(({ id }) => id === category)?.parentId;
  const known = parseCategory(record.cells.category, vocabulary);
  if (known.ok && !wasEmpty) return record;
  const branch = known.ok ? parentOf(known.value) : vocabulary.topCategories.get(foldText(text));
  if (text !== '' && branch === undefined) return record;
  const found = categoryOfName(cellText(record.cells.name), goods);
  if (found === null || (branch !== undefined && parentOf(found) !== branch)) return record;
  return { ...record, cells: { ...record.cells, category: found } };
}
