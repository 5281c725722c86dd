import {
  monthsBetween,
  parseLastMonth,
  parseMonth,
  parseMonths,
  parseOptionalWeekTime,
} from './calendar-cells.ts';
import {
  numberOf,
  parseAmount,
  parseGtin,
  parsePrice,
  parseStock,
  parseStorage,
  parseText,
  parseVatRate,
  parseWhole,
  parseYesNo,
} from './cells.ts';
import type { Parsed } from './parsed.ts';
import { cellText, ok, refuse, settle } from './parsed.ts';
import type { Cell, Refusal, SourceArticle, SourceRecord, TableArticleField } from './source.ts';
import type { Vocabulary } from './vocabulary.ts';
import { parseAllergens, parseCategory, parseLabels, parseNetUnit, parseSalesUnit } from './vocabulary.ts';

/** What the articles of one source are checked against. */
export type ArticleContext = {
  vocabulary: Vocabulary;
  /** The producers that were taken, by ref. */
  producerRefs: ReadonlySet<string>;
  /** How a cell that names a producer gives its ref. */
  producerRefOf: (cell: Cell | undefined) => string;
};

/** Checks the articles of one source: the one path every format goes through. */
export function checkArticles(
  records: readonly SourceRecord<TableArticleField>[],
  context: ArticleContext,
): { articles: SourceArticle[]; refusals: Refusal[] } {
  const articles: SourceArticle[] = [];
  const refusals: Refusal[] = [];
  const seen = new Set<string>();
  for (const record of records) {
    const checked = checkArticle(record, context, seen);
    if ('refusal' in checked) refusals.push(checked.refusal);
    else articles.push(checked.article);
    seen.add(cellText(record.cells.ref));
  }
  return { articles, refusals };
}

function checkArticle(
  record: SourceRecord<TableArticleField>,
  context: ArticleContext,
  seen: ReadonlySet<string>,
): { article: SourceArticle } | { refusal: Refusal } {
  const { cells } = record;
  const { vocabulary } = context;
  const settled = settle(record, {
    ref: parseRef(cells.ref, seen),
    name: parseText(cells.name, 'name-missing'),
    producer: parseProducer(cells.producer, context),
    category: parseCategory(cells.category, vocabulary),
    pack: parseSalesUnit(cellText(cells.salesUnit) === '' ? cells.pack : cells.salesUnit, vocabulary),
    netAmount: parseContent(cells.netAmount),
    netUnit: parseNetUnit(cells.netUnit),
    weighed: parseYesNo(cells.weighed),
    householdPrice: parseHouseholdPrice(cells),
    professionalPrice: parsePrice(cells.professionalPrice),
    caseSize: parseWhole(cells.caseSize, { min: 1, missing: 1, reason: 'case-size-not-whole' }),
    vatRate: parseVatRate(cells.vatRate, vocabulary.vatRates),
    deposit: parseAmount(cells.deposit),
    allergens: parseAllergens(cells.allergens, vocabulary),
    labels: parseLabels(cells.labels, vocabulary),
    months: parseMonths(cells.months),
    monthFrom: parseMonth(cells.monthFrom),
    monthTo: parseLastMonth(cells.monthFrom, cells.monthTo),
    stock: parseStock(cells.stock),
    closes: parseOptionalWeekTime(cells.closes),
    gtin: parseGtin(cells.gtin),
    storage: parseStorage(cells.storage),
  });
  if ('refusal' in settled) return settled;
  const { values } = settled;
  return {
    article: {
      ref: values.ref,
      producerRef: values.producer,
      name: values.name,
      categoryId: values.category,
      salesUnit: values.pack,
      packLabel: cellText(cells.pack),
      netAmount: values.netAmount * values.netUnit.factor,
      netUnit: values.netUnit.unit,
      weighed: values.weighed,
      householdPriceCents: values.householdPrice,
      professionalPriceCents: values.professionalPrice,
      caseSize: values.caseSize,
      vatRatePercent: values.vatRate,
      depositCents: values.deposit ?? 0,
      allergens: values.allergens,
      labels: values.labels,
      months: seasonOf(values.months, values.monthFrom, values.monthTo),
      stock: values.stock,
      closes: values.closes,
      gtin: values.gtin,
      storage: values.storage,
    },
  };
}

function parseRef(cell: Cell | undefined, seen: ReadonlySet<string>): Parsed<string> {
  const ref = cellText(cell);
  if (ref === '') return refuse('ref-missing');
  return seen.has(ref) ? refuse('duplicate-ref') : ok(ref);
}

function parseProducer(
  cell: Cell | undefined,
  { producerRefs, producerRefOf }: ArticleContext,
): Parsed<string> {
  const ref = producerRefOf(cell);
  return producerRefs.has(ref) ? ok(ref) : refuse('producer-unknown');
}

function parseContent(cell: Cell | undefined): Parsed<number> {
  if (cellText(cell) === '') return refuse('content-missing');
  const amount = numberOf(cell);
  return amount !== null && amount > 0 ? ok(amount) : refuse('content-not-a-number');
}

/** An article without any price cannot be sold to anyone. */
function parseHouseholdPrice(cells: SourceRecord<TableArticleField>['cells']): Parsed<number | null> {
  if (cellText(cells.householdPrice) === '' && cellText(cells.professionalPrice) === '')
    return refuse('price-missing');
  return parsePrice(cells.householdPrice);
}

function seasonOf(months: number[], first: number | null, last: number | null): number[] {
  return first === null || last === null ? months : monthsBetween(first, last);
}
