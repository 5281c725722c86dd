import type { SourceMapping } from '@carriole/shared/contracts/sources.ts';
import { fileRefusal, saysNothing } from '../parsed.ts';
import type { Cell, SourceRecord, SourceRecords, TableArticleField } from '../source.ts';
import type { Table } from '../table.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { decimalSign, plainAmount } from './amounts.ts';
import { type ArticleRules, completeArticle } from './complete-article.ts';
import { completeProducer, type PlaceNames } from './complete-producer.ts';
import { unitOfHeading } from './contents.ts';
import type { FieldsOf, Use } from './fields.ts';
import { goodsOf, titleHeading } from './goods.ts';
import { type HeadedTable, sameHeading, withHeadings } from './headings.ts';
import { priceHeading } from './price-headings.ts';
import { tableFor } from './table-for.ts';
import { explained, type Words, wordsOf } from './words.ts';

type MappedTable = SourceMapping['tables'][number];

export type RecordContext = { vocabulary: Vocabulary; places: PlaceNames };

/** A row of a table, under our own field names, with the table it came from. */
type TableRecords<U extends Use> = {
  records: SourceRecord<FieldsOf[U]>[];
  refusals: SourceRecords['refusals'];
};

/**
 * The rows of a source's tables under our own field names, as a mapping says: words explained, and each article and
 * producer completed from wherever the co-op has written it. A table or a mapped column that is not there is refused whole,
 * for reading on without it would quietly change every article.
 */
export function mappedRecords(
  tables: readonly Table[],
  mapping: SourceMapping,
  context: RecordContext,
): SourceRecords {
  const words = wordsOf(mapping.words);
  const read = <U extends Use>(use: U): TableRecords<U> => {
    const parts = mapping.tables
      .filter((mapped) => mapped.use === use)
      .map((mapped) => recordsOf<U>(tables, mapped, mapping, context, words));
    return {
      records: parts.flatMap(({ records }) => records),
      refusals: parts.flatMap(({ refusals }) => refusals),
    };
  };
  const [producers, articles] = [read('producers'), read('articles')];
  const [zones, points] = [read('zones'), read('pickup-points')];
  return {
    producers: producers.records,
    articles: articles.records,
    zones: zones.records,
    pickupPoints: points.records,
    refusals: [producers, articles, zones, points].flatMap(({ refusals }) => refusals),
  };
}

function recordsOf<U extends Use>(
  tables: readonly Table[],
  mapped: MappedTable,
  mapping: SourceMapping,
  context: RecordContext,
  words: Words,
): TableRecords<U> {
  const table = tableFor(tables, mapped, mapping);
  if (!table) return { records: [], refusals: [fileRefusal(mapped.table, '', 'table-missing')] };
  const wanted = mapped.columns.flatMap(({ heading, field }) => (field === null ? [] : [{ heading, field }]));
  const headed = goodsOf(
    withHeadings(
      table,
      wanted.map(({ heading }) => heading),
    ),
    mapped.keptByHand,
  );
  const places = wanted.map(({ heading, field }) => ({
    heading,
    field: field as FieldsOf[U],
    at: headed.columns.find((column) => sameHeading(column.heading, heading))?.at ?? -1,
  }));
  const missing = places.filter(({ at, heading }) => at < 0 && heading !== titleHeading);
  if (missing.length > 0)
    return {
      records: [],
      refusals: missing.map(({ heading }) => fileRefusal(table.file, heading, 'column-missing')),
    };
  const complete = completion(mapped, headed, places, context);
  return {
    records: headed.rows.map((row) => complete(recordOf(table.file, row, places, words))),
    refusals: [],
  };
}

type PlacedColumn<Field extends string> = { heading: string; field: Field; at: number };

function recordOf<Field extends string>(
  file: string,
  { row, cells }: HeadedTable['rows'][number],
  places: readonly PlacedColumn<Field>[],
  words: Words,
): SourceRecord<Field> {
  const record: SourceRecord<Field> = { file, row, cells: {}, written: {}, headings: {} };
  for (const { field, heading, at } of places) {
    const cell = cells[at] ?? null;
    const said = explained(field, cell, words);
    record.headings[field] = heading;
    record.cells[field] = said === cell && saysNothing(cell) ? null : said;
    if (record.written) record.written[field] = cell;
    if (field === 'pack' && said !== cell) explainPack(record as SourceRecord<string>, cell, said);
  }
  return record;
}

/** A word said of a pack tells what it is sold in; the label stays as the co-op writes it. */
function explainPack(record: SourceRecord<string>, label: Cell, unit: Cell): void {
  record.cells.pack = label;
  record.cells.salesUnit = unit;
}

type Completed<U extends Use> = (record: SourceRecord<FieldsOf[U]>) => SourceRecord<FieldsOf[U]>;

function completion<U extends Use>(
  { use }: MappedTable,
  table: HeadedTable,
  places: readonly PlacedColumn<string>[],
  context: RecordContext,
): Completed<U> {
  if (use === 'articles') {
    const rules = articleRules(table, places, context);
    return ((record) => completeArticle(record as SourceRecord<TableArticleField>, rules)) as Completed<U>;
  }
  if (use === 'producers')
    return ((record) => completeProducer(record as never, context.places)) as Completed<U>;
  const sign = signOf(table, places, ['fee', 'freeFrom', 'minimum']);
  return (record) => withAmounts(record, ['fee', 'freeFrom', 'minimum'] as FieldsOf[U][], sign);
}

function withAmounts<Field extends string>(
  record: SourceRecord<Field>,
  fields: readonly Field[],
  sign: ReturnType<typeof decimalSign>,
): SourceRecord<Field> {
  const cells = { ...record.cells };
  for (const field of fields)
    if (cells[field] !== undefined) cells[field] = plainAmount(cells[field] ?? null, sign).cell;
  return { ...record, cells };
}

const priceFields = ['householdPrice', 'kiloPrice', 'professionalPrice', 'deposit'];

function articleRules(
  table: HeadedTable,
  places: readonly PlacedColumn<string>[],
  { vocabulary }: RecordContext,
): ArticleRules {
  const headingOf = (name: string) => places.find(({ field }) => field === name)?.heading;
  const content = headingOf('netAmount');
  const main = headingOf('householdPrice') ?? headingOf('professionalPrice');
  return {
    vocabulary,
    mapped: new Set(places.map(({ field }) => field)),
    headingUnit: content === undefined ? null : unitOfHeading(content),
    sign: signOf(table, places, priceFields),
    perKilo: main !== undefined && (priceHeading(main)?.perKilo ?? false),
  };
}

/** One hand writes all the amounts of a table. */
function signOf(table: HeadedTable, places: readonly PlacedColumn<string>[], fields: readonly string[]) {
  const columns = places.filter(({ field }) => fields.includes(field));
  return decimalSign(table.rows.flatMap(({ cells }) => columns.map(({ at }) => cells[at] ?? null)));
}
