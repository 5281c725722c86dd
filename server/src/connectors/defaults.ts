import { foldText } from '@carriole/shared/text.ts';
import { producerNameRef } from './check-producer.ts';
import { cellText } from './parsed.ts';
import type { ArticleField, Cell, ProducerField, SourceRecord, SourceRecords } from './source.ts';

/** What a co-op says once of its source, for what the source itself does not say. Null: nothing is filled in. */
export type SourceDefaults = {
  vatRatePercent: number | null;
  /** A producer of the source by name or ref, or the name of one the source does not hold. */
  producer: string | null;
  categoryId: string | null;
  /** Where a producer is of whom the source does not say it: the co-op's own village, as a rule. */
  place?: { postcode: string; name: string } | null;
  /** For shops that do not tell whether their prices hold VAT; they do when this is not said either. */
  pricesIncludeVat?: boolean | null;
};

/** How the source names things, and which of its words count as said. */
export type DefaultRules = {
  producerBy: 'code' | 'name';
  isCategory: (cell: Cell | undefined) => boolean;
  isVatRate: (cell: Cell | undefined) => boolean;
  /** Whether an article of a producer the source does not hold is one of the default producer's. */
  takesStrayArticles: boolean;
};

/** A co-op's own tables: only an empty cell is unsaid, for a word that is wrong must be put right there. */
export function tableRules(producerBy: 'code' | 'name'): DefaultRules {
  const isFilled = (cell: Cell | undefined) => cellText(cell) !== '';
  return { producerBy, isCategory: isFilled, isVatRate: isFilled, takesStrayArticles: false };
}

/**
 * Fills in what the records leave unsaid, before they are checked. A default is never put in the place of what a
 * source says and the federation understands; prices, names, allergens and contents have no default.
 */
export function withDefaults(
  records: SourceRecords,
  defaults: SourceDefaults | undefined,
  rules: DefaultRules = tableRules('code'),
): SourceRecords {
  if (!defaults) return records;
  const named = records.producers.map((record) => withProducerDefaults(record, defaults));
  const fallback = defaults.producer === null ? null : producerFor(defaults.producer, named, rules);
  const held = new Set(named.map((record) => keyOf(record, rules)));
  const articles = records.articles.map((record) => {
    const key = producerKey(record.cells.producer, rules);
    const isStray = key === '' || (rules.takesStrayArticles && !held.has(key));
    return withArticleDefaults(record, defaults, rules, isStray ? fallback : null);
  });
  const isNew = fallback !== null && articles.some((record) => record.cells.producer === fallback);
  const missing = isNew && !held.has(producerKey(fallback, rules));
  return {
    ...records,
    articles,
    producers: missing ? [...named, newProducer(fallback, defaults, rules)] : named,
  };
}

function withArticleDefaults(
  record: SourceRecord<ArticleField>,
  { vatRatePercent, categoryId }: SourceDefaults,
  { isCategory, isVatRate }: DefaultRules,
  producer: string | null,
): SourceRecord<ArticleField> {
  const { cells } = record;
  return {
    ...record,
    cells: {
      ...cells,
      ...(producer === null ? {} : { producer }),
      ...(categoryId === null || isCategory(cells.category) ? {} : { category: categoryId }),
      ...(vatRatePercent === null || isVatRate(cells.vatRate) ? {} : { vatRate: vatRatePercent }),
    },
  };
}

function withProducerDefaults(
  record: SourceRecord<ProducerField>,
  { producer, place }: SourceDefaults,
): SourceRecord<ProducerField> {
  const { cells } = record;
  const isNameless = producer !== null && cellText(cells.name) === '';
  const isPlaceless = Boolean(place) && cellText(cells.postcode) === '' && cellText(cells.place) === '';
  return {
    ...record,
    cells: {
      ...cells,
      ...(isNameless ? { name: producer } : {}),
      ...(isPlaceless ? { postcode: place?.postcode ?? null, place: place?.name ?? null } : {}),
    },
  };
}

/** What an article's cell says when it names the default producer: the ref of the one the source holds, else the name. */
function producerFor(
  producer: string,
  records: readonly SourceRecord<ProducerField>[],
  { producerBy }: DefaultRules,
): string {
  const held =
    records.find(({ cells }) => cellText(cells.ref) === producer) ??
    records.find(({ cells }) => foldText(cellText(cells.name)) === foldText(producer));
  if (!held) return producer;
  return cellText(producerBy === 'name' ? held.cells.name : held.cells.ref);
}

function keyOf({ cells }: SourceRecord<ProducerField>, rules: DefaultRules): string {
  return producerKey(rules.producerBy === 'name' ? cells.name : cells.ref, rules);
}

function producerKey(cell: Cell | undefined, { producerBy }: DefaultRules): string {
  return producerBy === 'name' ? producerNameRef(cellText(cell)) : cellText(cell);
}

function newProducer(
  producer: string,
  { place }: SourceDefaults,
  { producerBy }: DefaultRules,
): SourceRecord<ProducerField> {
  return {
    file: '',
    row: producer,
    headings: producerBy === 'name' ? {} : { ref: 'ref' },
    cells: {
      ref: producer,
      name: producer,
      postcode: place?.postcode ?? null,
      place: place?.name ?? null,
      audiences: 'tous',
    },
  };
}
