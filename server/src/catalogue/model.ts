import type { Audience, Storage } from '@carriole/shared/audience.ts';
import type { PictureView } from '@carriole/shared/contracts/pictures.ts';
import type { LocalText } from '@carriole/shared/locale.ts';
import type { WeekTime } from '../federation/model.ts';
import type { Producer } from '../producers/model.ts';
import type { Showcase } from '../showcase/model.ts';
import type { CommonStock } from './common-stock.ts';
import type { SearchIndex } from './search-index.ts';

/** What the promise and the routing need to know of an Offer and of the link it is sold under. */
export type OfferFacts = {
  id: string;
  productId: string;
  cooperativeId: string;
  audiences: readonly Audience[];
  /** VAT included, cents per sales unit or per kg. */
  householdPriceCents: number | null;
  /** Without VAT. */
  professionalPriceCents: number | null;
  /** Units the co-op can sell, its part of a common stock included; null when nobody counts. */
  stock: number | null;
  storage: Storage;
  /** Months (1–12) of sale; empty means all year. */
  months: readonly number[];
  leadTimeDays: number;
  /** The offer's own weekly cut-off, e.g. poultry closes Tuesday 09:00. */
  closes: WeekTime | null;
  /** Whether its link lets it sell today. */
  linkActive: boolean;
  linkPriority: number;
  /** Grams, millilitres or pieces one sales unit holds; null when the co-op did not say. */
  netAmount: number | null;
  netUnit: 'g' | 'ml' | 'piece';
};

/** An Offer with what the shop shows of it. */
export type Offer = OfferFacts & {
  producerLinkId: string;
  salesUnit: string;
  packLabel: string;
  /** Priced per kg; one unit is expected to weigh `netAmount` grams. */
  weighed: boolean;
  caseSize: number;
  vatRatePercent: number;
  depositCents: number;
  /** Null: not stated. */
  allergens: string[] | null;
  labels: string[];
  gtin: string | null;
  /** The article's number and name in its co-op's own source. */
  sourceRef: string;
  sourceName: string;
  /** When an import last found it otherwise than before. */
  changedAt: Date;
};

export type Product = {
  id: string;
  slug: string;
  producer: Producer;
  names: LocalText;
  categoryId: string;
  icon: string;
  iconExact: boolean;
  /** What all its co-ops sell from together; null while each counts its own. */
  common: CommonStock | null;
  offers: Offer[];
  /** Those the shop shows, the cover first. */
  pictures: PictureView[];
};

/** The joined catalogue, whole, as it is held in memory. */
export type Catalogue = {
  products: Product[];
  /** By id and by slug, those of products that were joined into one too: what points at them finds the one. */
  byId: ReadonlyMap<string, Product>;
  bySlug: ReadonlyMap<string, Product>;
  producerBySlug: ReadonlyMap<string, Producer>;
  producers: Producer[];
  /** With those that were joined into one, as above. */
  producerById: ReadonlyMap<string, Producer>;
  showcase: Showcase;
  searchIndex: SearchIndex;
};
