import type { MappingTrial } from '@carriole/shared/contracts/sources.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { formatQuantity } from '@carriole/shared/quantity.ts';
import { producerNameRef } from '../check-producer.ts';
import { wordTexts } from '../field-texts.ts';
import { fieldName, fieldValue, type ValueFacts } from '../field-values.ts';
import { cellText } from '../parsed.ts';
import type { Refusal, SourceArticle, SourceFeed, SourceRecord, SourceRecords } from '../source.ts';

type Read = MappingTrial['rows'][number]['read'];
type AnyRecord = SourceRecord<string>;

const shownPerTable = 5;

/** The first rows of each table as they are read, or why they are not. */
export function trialRows(
  { articles, producers, zones, pickupPoints }: SourceRecords,
  feed: SourceFeed,
  facts: ValueFacts,
  tableName: (file: string) => string,
): MappingTrial['rows'] {
  const refused = new Map(feed.refusals.map((refusal) => [`${refusal.file}\n${refusal.row}`, refusal]));
  const parts: { records: readonly AnyRecord[]; read: (record: AnyRecord) => Read }[] = [
    {
      records: articles,
      read: readerOf(
        feed.articles,
        refOf,
        (one) => one.ref,
        (one) => articleTexts(one, facts),
      ),
    },
    {
      records: producers.filter((one) => !articles.some(({ file }) => file === one.file)),
      read: readerOf(
        feed.producers,
        producerKey,
        (one) => one.ref,
        (one) => texts(one, producerFields, facts),
      ),
    },
    {
      records: zones,
      read: readerOf(
        feed.zones,
        nameOf,
        (one) => one.name,
        (one) => texts(one, zoneFields, facts),
      ),
    },
    {
      records: pickupPoints,
      read: readerOf(
        feed.pickupPoints,
        nameOf,
        (one) => one.name,
        (one) => texts(one, pointFields, facts),
      ),
    },
  ];
  return parts.flatMap(({ records, read }) =>
    [...Map.groupBy(records, ({ file }) => file).values()].flatMap((rows) =>
      rows.slice(0, shownPerTable).map((record) => {
        const refusal = refused.get(`${record.file}\n${record.row}`);
        return {
          table: tableName(record.file),
          row: record.row,
          read: refusal ? [] : read(record),
          refused: refusal ? refusedText(refusal, facts.locale) : null,
        };
      }),
    ),
  );
}

function refusedText({ field, value, sentence }: Refusal, locale: Locale) {
  return { field, value, sentence: sentence[locale] };
}

function readerOf<One>(
  taken: readonly One[],
  keyOfRecord: (record: AnyRecord) => string,
  keyOf: (one: One) => string,
  say: (one: One) => Read,
): (record: AnyRecord) => Read {
  const byKey = new Map(taken.map((one) => [keyOf(one), one]));
  return (record) => {
    const one = byKey.get(keyOfRecord(record));
    return one === undefined ? [] : say(one);
  };
}

const refOf = ({ cells }: AnyRecord) => cellText(cells.ref);
const nameOf = ({ cells }: AnyRecord) => cellText(cells.name);
const producerKey = (record: AnyRecord) =>
  'ref' in record.headings ? refOf(record) : producerNameRef(nameOf(record));

const producerFields = [
  'name',
  'activity',
  'postcode',
  'place',
  'enterpriseNumber',
  'labels',
  'leadTimeDays',
  'audiences',
];
const zoneFields = [
  'name',
  'postcodes',
  'weekday',
  'from',
  'to',
  'closes',
  'feeCents',
  'freeFromCents',
  'minimumCents',
  'capacity',
];
const pointFields = [
  'name',
  'postcode',
  'place',
  'weekday',
  'from',
  'to',
  'capacity',
  'hasFridge',
  'hasFreezer',
];
const articleFields = [
  'vatRatePercent',
  'allergens',
  'labels',
  'months',
  'stock',
  'closes',
  'gtin',
  'storage',
];

function texts(one: object, fields: readonly string[], facts: ValueFacts): Read {
  const values = one as Record<string, unknown>;
  return fields.flatMap((field) => line(field, fieldValue(field, values[field], facts), facts.locale));
}

function line(field: string, text: string | null, locale: Locale): Read {
  return text === null || text === '' ? [] : [{ field: fieldName(field, locale), text }];
}

/** An article in the reader's words: `3,40 €/kg`, `500 g`, `toute l’année`. */
function articleTexts(article: SourceArticle, facts: ValueFacts): Read {
  const { locale } = facts;
  const per = article.weighed ? '/kg' : '';
  const price = (cents: number | null) => (cents === null ? null : `${formatMoney(cents, locale)}${per}`);
  return [
    ...texts(article, ['ref', 'name', 'producerRef', 'categoryId', 'packLabel'], facts),
    ...line('netAmount', contentText(article, locale), locale),
    ...line('householdPriceCents', price(article.householdPriceCents), locale),
    ...line('professionalPriceCents', price(article.professionalPriceCents), locale),
    ...line('caseSize', article.caseSize > 1 ? String(article.caseSize) : null, locale),
    ...line(
      'depositCents',
      article.depositCents > 0 ? formatMoney(article.depositCents, locale) : null,
      locale,
    ),
    ...texts(article, articleFields, facts),
  ];
}

function contentText({ netAmount, netUnit }: SourceArticle, locale: Locale): string {
  if (netUnit !== 'piece') return formatQuantity(netAmount, netUnit, locale);
  return `${netAmount}\u00a0${wordTexts.piece[locale]}`;
}
