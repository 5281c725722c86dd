import type { Audience, Storage } from '@carriole/shared/audience.ts';
import type { PictureView } from '@carriole/shared/contracts/pictures.ts';
import type { LocalText } from '@carriole/shared/locale.ts';
import type { WeekTime } from '../federation/model.ts';
import type { KeptProducer, Producer } from '../producers/model.ts';
import type { Showcase } from '../showcase/model.ts';
import type { PriceSteps } from './changes.ts';
import type { CommonStock } from './common-stock.ts';
import type { SearchIndex } from './search-index.ts';
import type { Shelf } from './shelf.ts';

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
  /** When its co-op added it to what it sold already, and when it last came back; null for never. */
  listedAt: Date | null;
  relistedAt: Date | null;
  /** What each audience paid before, oldest first, as far back as matters for saying that a price changed. */
  priceSteps: PriceSteps;
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

/**
 * The joined catalogue, whole, as it is held in memory. It is patched in place (see patch.ts): what must not change
 * under a reader is read without waiting for anything.
 */
export type Catalogue = {
  /** By id. */
  products: readonly Product[];
  /** By id and by slug, those of products that were joined into one too: what points at them finds the one. */
  byId: ReadonlyMap<string, Product>;
  bySlug: ReadonlyMap<string, Product>;
  producerBySlug: ReadonlyMap<string, Producer>;
  /** By name. */
  producers: readonly Producer[];
  /** With those that were joined into one, as above. */
  producerById: ReadonlyMap<string, Producer>;
  showcase: Showcase;
  searchIndex: SearchIndex;
  shelf: Shelf;
};

/** A row that was joined into another, and where it leads. */
export type Lead = { id: string; slug: string; mergedInto: string };

/** The catalogue with what it takes to patch it. */
export type KeptCatalogue = Catalogue & {
  byId: Map<string, Product>;
  bySlug: Map<string, Product>;
  productByOffer: Map<string, Product>;
  /** Every producer by id, those joined into another too. */
  keptProducers: Map<string, KeptProducer>;
  leads: Map<string, Lead>;
  /** The leads to each product. */
  ledTo: Map<string, Set<string>>;
};
