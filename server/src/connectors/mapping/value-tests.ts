import { foldText } from '@carriole/shared/text.ts';
import {
  parseDate,
  parseHours,
  parseMonth,
  parseMonths,
  parseTime,
  parseWeekday,
  parseWeekTime,
} from '../calendar-cells.ts';
import {
  numberOf,
  parseAudiences,
  parseEnterpriseNumber,
  parseGtin,
  parsePrice,
  parseStorage,
  parseYesNo,
} from '../cells.ts';
import { producerNameRef } from '../check-producer.ts';
import { cellText } from '../parsed.ts';
import { contentIn } from '../platforms/content-words.ts';
import type { Cell } from '../source.ts';
import {
  parseAllergens,
  parseCategory,
  parseLabels,
  parseNetUnit,
  parsePostcode,
  parsePostcodes,
  parseSalesUnit,
  type Vocabulary,
} from '../vocabulary.ts';
import { plainAmount } from './amounts.ts';
import type { Use } from './fields.ts';

/** What values are held against. */
export type ValueContext = {
  vocabulary: Vocabulary;
  /** Name refs and codes of the producers known so far. */
  producers: ReadonlySet<string>;
  /** Whether a text names something that is sold. */
  isFood: (text: string) => boolean;
};

type Test = (cell: Cell, context: ValueContext) => boolean;

const isText: Test = (cell) => /\p{L}{2}/u.test(cellText(cell)) && numberOf(cell) === null;
const isMoney: Test = (cell) => {
  const plain = plainAmount(cell, ',').cell;
  const other = plainAmount(cell, '.').cell;
  return parsePrice(plain).ok || parsePrice(other).ok || /^#[A-Z]+/.test(cellText(cell));
};
const isAmount: Test = (cell, context) => isMoney(cell, context) || numberOf(cell) === 0;
const isWhole: Test = (cell) => Number.isInteger(numberOf(cell));
const isYesNo: Test = (cell) => parseYesNo(cell).ok;
const isMonth: Test = (cell) => parseMonth(cell).ok;
const isPostcode: Test = (cell, { vocabulary }) =>
  parsePostcode(cell, vocabulary).ok || parsePostcode(postcodeIn(cellText(cell)), vocabulary).ok;
const isEnterprise: Test = (cell) => parseEnterpriseNumber(cell).ok;
const isCoordinate: Test = (cell) => {
  const number = numberOf(cell);
  return number !== null && Math.abs(number) <= 180 && !Number.isInteger(number);
};
const isVatRate: Test = (cell, { vocabulary }) => {
  const number = numberOf(
    cellText(cell)
      .replace(/\s*%.*$/, '')
      .replace(/^.*\s/, ''),
  );
  if (number === null) return false;
  return vocabulary.vatRates.some((rate) => rate === number || Math.abs(rate / 100 - number) < 1e-9);
};
const isContent: Test = (cell) => contentIn(cellText(cell)) !== null;
const isPack: Test = (cell, { vocabulary }) =>
  isText(cell, emptyContext) && parseSalesUnit(cell, vocabulary).ok;
const isProducer: Test = (cell, { producers }) =>
  producers.has(producerNameRef(cellText(cell))) || producers.has(foldText(cellText(cell)));
const isRef: Test = (cell) =>
  /^[\p{L}\d][\p{L}\d ./_-]{0,30}$/u.test(cellText(cell)) && /\d/.test(cellText(cell));
const isKnown =
  (parse: (cell: Cell, vocabulary: Vocabulary) => { ok: boolean }): Test =>
  (cell, { vocabulary }) =>
    parse(cell, vocabulary).ok;

const emptyContext = {} as ValueContext;

/** `4317 Faimes`, `B-4317`. */
export function postcodeIn(text: string): string {
  return /^(?:B-?)?(\d{4})\b/i.exec(text)?.[1] ?? '';
}

const crosses: Record<string, Test> = { allergen: isYesNo, month: isYesNo };

/** Whether a value is one our field could have. A field that is not here can have any. */
const tests: Record<Use, Record<string, Test>> = {
  articles: {
    ref: isRef,
    name: isText,
    producer: (cell, context) => isText(cell, context) || isProducer(cell, context),
    producerName: isText,
    producerPostcode: isPostcode,
    producerPlace: isText,
    producerEnterpriseNumber: isEnterprise,
    category: (cell, context) => isKnown(parseCategory)(cell, context) || isTopCategory(cell, context),
    pack: (cell, context) => isPack(cell, context) || (isText(cell, context) && isContent(cell, context)),
    netAmount: (cell, context) => (numberOf(cell) ?? 0) > 0 || isContent(cell, context),
    netUnit: (cell) => parseNetUnit(cell).ok,
    weighed: isYesNo,
    householdPrice: isMoney,
    kiloPrice: isMoney,
    professionalPrice: isMoney,
    caseSize: (cell) => isWhole(cell, emptyContext) && (numberOf(cell) ?? 0) > 0,
    vatRate: isVatRate,
    deposit: isAmount,
    allergens: isKnown(parseAllergens),
    labels: (cell, context) => isKnown(parseLabels)(cell, context) || isYesNo(cell, context),
    months: (cell) => parseMonths(cell).ok,
    monthFrom: isMonth,
    monthTo: isMonth,
    stock: isWhole,
    closes: (cell) => parseWeekTime(cell).ok,
    gtin: (cell) => parseGtin(cell).ok,
    storage: (cell) => parseStorage(cell).ok,
  },
  producers: {
    ref: isRef,
    name: isText,
    activity: isText,
    postcode: isPostcode,
    place: isText,
    country: (cell) => /^\p{L}+$/u.test(cellText(cell)),
    lat: isCoordinate,
    lon: isCoordinate,
    enterpriseNumber: isEnterprise,
    labels: isKnown(parseLabels),
    organic: isYesNo,
    leadTimeDays: (cell) => isWhole(cell, emptyContext) && Number(numberOf(cell)) <= 60,
    linkSince: (cell) => parseDate(cell).ok,
    audiences: (cell) => parseAudiences(cell).ok,
  },
  zones: {
    name: isText,
    postcodes: isKnown(parsePostcodes),
    weekday: (cell) => parseWeekday(cell).ok,
    from: (cell) => parseTime(cell).ok,
    to: (cell) => parseTime(cell).ok,
    closes: (cell) => parseWeekTime(cell).ok,
    fee: isAmount,
    freeFrom: isAmount,
    minimum: isAmount,
    capacity: isWhole,
  },
  'pickup-points': {
    name: isText,
    postcode: isPostcode,
    place: isText,
    lat: isCoordinate,
    lon: isCoordinate,
    weekday: (cell) => parseWeekday(cell).ok,
    hours: (cell) => parseHours(cell).ok,
    capacity: isWhole,
    hasFridge: isYesNo,
    hasFreezer: isYesNo,
  },
};

const isTopCategory: Test = (cell, { vocabulary }) => vocabulary.topCategories.has(foldText(cellText(cell)));

/** The share of values that our field could have, from zero to one. */
export function valueFit(use: Use, field: string, values: readonly Cell[], context: ValueContext): number {
  const test = tests[use][field] ?? crosses[field.split(':')[0] ?? ''];
  if (!test || values.length === 0) return 1;
  return values.filter((value) => test(value, context)).length / values.length;
}

/** Tests of values that tell a field even under a heading nobody knows, and how far they are to be trusted. */
const telling: Record<Use, Record<string, { trust: number; test: Test }>> = {
  articles: {
    gtin: { trust: 0.8, test: (cell) => cellText(cell).length >= 8 && parseGtin(cell).ok },
    vatRate: { trust: 0.7, test: (cell, context) => isWithPercent(cell) && isVatRate(cell, context) },
    category: { trust: 0.75, test: isKnown(parseCategory) },
    allergens: { trust: 0.7, test: isKnown(parseAllergens) },
    labels: { trust: 0.6, test: isKnown(parseLabels) },
    months: { trust: 0.6, test: (cell) => isText(cell, emptyContext) && parseMonths(cell).ok },
    closes: { trust: 0.6, test: (cell) => parseWeekTime(cell).ok },
    producer: { trust: 0.7, test: isProducer },
    pack: { trust: 0.5, test: isPack },
    netUnit: { trust: 0.45, test: (cell) => isText(cell, emptyContext) && parseNetUnit(cell).ok },
    storage: { trust: 0.5, test: (cell) => isText(cell, emptyContext) && parseStorage(cell).ok },
    name: { trust: 0.6, test: (cell, { isFood }) => isFood(cellText(cell)) },
    householdPrice: { trust: 0.4, test: (cell) => isCentPrice(cell) },
  },
  producers: {
    postcode: { trust: 0.6, test: isPostcode },
    enterpriseNumber: {
      trust: 0.7,
      test: (cell) => cellText(cell).length >= 9 && parseEnterpriseNumber(cell).ok,
    },
    audiences: { trust: 0.6, test: (cell) => parseAudiences(cell).ok },
    labels: { trust: 0.5, test: isKnown(parseLabels) },
    linkSince: { trust: 0.45, test: (cell) => parseDate(cell).ok },
  },
  zones: {
    postcodes: { trust: 0.7, test: isKnown(parsePostcodes) },
    weekday: { trust: 0.6, test: (cell) => parseWeekday(cell).ok },
    closes: { trust: 0.6, test: (cell) => parseWeekTime(cell).ok },
  },
  'pickup-points': {
    postcode: { trust: 0.6, test: isPostcode },
    weekday: { trust: 0.6, test: (cell) => parseWeekday(cell).ok },
    hours: { trust: 0.7, test: (cell) => parseHours(cell).ok },
  },
};

const isWithPercent = (cell: Cell) =>
  /%/.test(cellText(cell)) || (typeof cell === 'number' && cell > 0 && cell < 0.3);
const isCentPrice = (cell: Cell) =>
  /^(€ ?)?\d{1,4}[.,]\d{2}( ?€)?$/.test(cellText(cell)) || /€/.test(cellText(cell));

/** The fields that values alone tell, with how far they are to be trusted. */
export function toldByValues(use: Use, values: readonly Cell[], context: ValueContext): Map<string, number> {
  const told = new Map<string, number>();
  if (values.length === 0) return told;
  for (const [field, { trust, test }] of Object.entries(telling[use])) {
    const share = values.filter((value) => test(value, context)).length / values.length;
    const least = field === 'name' ? 0.4 : 0.75;
    if (share >= least) told.set(field, trust * Math.min(1, share + 0.1));
  }
  return told;
}
