import type { Audience, Storage } from '@carriole/shared/audience.ts';
import type { LocalText } from '@carriole/shared/locale.ts';
import type { NetUnit } from '@carriole/shared/quantity.ts';
import type { WeekTime } from '../federation/model.ts';
import type { AllergenId, Month } from './mapping/fields.ts';
import type { Reason } from './reasons.ts';

/** A producer as one co-op's own source states it. */
export type SourceProducer = {
  /** The source's own handle: a code, an @id, or the folded name. */
  ref: string;
  name: string;
  activity: string;
  postcode: string;
  place: string;
  lat: number | null;
  lon: number | null;
  /** Ten digits, check digits verified; null when not stated. */
  enterpriseNumber: string | null;
  labels: string[];
  leadTimeDays: number;
  /** `YYYY-MM-DD`. */
  linkSince: string | null;
  audiences: Audience[];
};

/** One article of one co-op with both its prices: what becomes an Offer. */
export type SourceArticle = {
  ref: string;
  producerRef: string;
  name: string;
  categoryId: string;
  salesUnit: string;
  /** As the co-op writes it. */
  packLabel: string;
  netAmount: number;
  netUnit: NetUnit;
  /** Priced per kg and weighed at packing. */
  weighed: boolean;
  /** Cents, VAT included. */
  householdPriceCents: number | null;
  /** Cents, without VAT. */
  professionalPriceCents: number | null;
  /** Professionals order multiples of it. */
  caseSize: number;
  vatRatePercent: number;
  depositCents: number;
  /** Null: not stated. An empty list says there are none. */
  allergens: string[] | null;
  labels: string[];
  /** Months (1–12) of sale; empty means all year. */
  months: number[];
  /** Units left; null when the co-op does not count. */
  stock: number | null;
  closes: WeekTime | null;
  gtin: string | null;
  storage: Storage;
};

export type SourceZone = {
  name: string;
  postcodes: string[];
  weekday: number;
  from: string;
  to: string;
  closes: WeekTime;
  feeCents: number;
  freeFromCents: number | null;
  minimumCents: number;
  capacity: number | null;
};

export type SourcePickupPoint = {
  name: string;
  postcode: string;
  place: string;
  lat: number | null;
  lon: number | null;
  weekday: number;
  from: string;
  to: string;
  capacity: number | null;
  hasFridge: boolean;
  hasFreezer: boolean;
};

/** Why one row stayed out, in the co-op's own words for file, row and field. */
export type Refusal = {
  file: string;
  /** Line of the file, row of the sheet, or @id. */
  row: string;
  field: string;
  value: string;
  reason: Reason;
  sentence: LocalText;
  /** Our own field; left out where a whole file is refused. */
  ourField?: string;
};

/** What every reader yields, whatever the format. */
export type SourceFeed = {
  producers: SourceProducer[];
  articles: SourceArticle[];
  zones: SourceZone[];
  pickupPoints: SourcePickupPoint[];
  refusals: Refusal[];
};

/** What a cell can hold once a format is read; a formula is its result. */
export type Cell = string | number | Date | null;

export type ProducerField =
  | 'ref'
  | 'name'
  | 'activity'
  | 'postcode'
  | 'place'
  | 'country'
  | 'lat'
  | 'lon'
  | 'enterpriseNumber'
  | 'labels'
  | 'organic'
  | 'leadTimeDays'
  | 'linkSince'
  | 'audiences';

export type ArticleField =
  | 'ref'
  | 'name'
  | 'producer'
  | 'category'
  | 'pack'
  | 'netAmount'
  | 'netUnit'
  | 'weighed'
  | 'householdPrice'
  | 'professionalPrice'
  | 'caseSize'
  | 'vatRate'
  | 'deposit'
  | 'allergens'
  | 'labels'
  | 'months'
  | 'monthFrom'
  | 'monthTo'
  | 'stock'
  | 'closes'
  | 'gtin'
  | 'storage';

/** What a column of a table of articles can be: there, things are said in more ways than one. */
export type TableArticleField =
  | ArticleField
  | 'salesUnit'
  | 'kiloPrice'
  | 'producerName'
  | 'producerPostcode'
  | 'producerPlace'
  | 'producerEnterpriseNumber'
  | `allergen:${AllergenId}`
  | `month:${Month}`;

export type ZoneField =
  | 'name'
  | 'postcodes'
  | 'weekday'
  | 'from'
  | 'to'
  | 'closes'
  | 'fee'
  | 'freeFrom'
  | 'minimum'
  | 'capacity';

export type PickupPointField =
  | 'name'
  | 'postcode'
  | 'place'
  | 'lat'
  | 'lon'
  | 'weekday'
  | 'hours'
  | 'capacity'
  | 'hasFridge'
  | 'hasFreezer';

/** One row of a source under our own field names, before any check. */
export type SourceRecord<Field extends string> = {
  file: string;
  row: string;
  cells: Partial<Record<Field, Cell>>;
  /** The cells as the source has them, where `cells` has them plainer. */
  written?: Partial<Record<Field, Cell>>;
  /** The co-op's own word for each field, to name it in a refusal. */
  headings: Partial<Record<Field, string>>;
};

/** Every row of a source under our own field names. */
export type SourceRecords = {
  producers: SourceRecord<ProducerField>[];
  articles: SourceRecord<TableArticleField>[];
  zones: SourceRecord<ZoneField>[];
  pickupPoints: SourceRecord<PickupPointField>[];
  /** What kept whole rows or tables from being read. */
  refusals: Refusal[];
};
