import type { WeekTime } from '../federation/model.ts';

/** Something that brings goods to people once a week: a DeliveryDay of a zone, or a PickupPoint. */
export type Service = {
  id: string;
  kind: 'delivery' | 'pickup';
  /** The co-op whose van drives or whose volunteers hold the point. */
  cooperativeId: string;
  name: string;
  weekday: number;
  from: string;
  to: string;
  closes: WeekTime;
  /** Orders it can take per date; null when unlimited. */
  capacity: number | null;
  feeCents: number;
  freeFromCents: number | null;
  minimumCents: number;
  hasFreezer: boolean;
};

/** Why a line's cut-off is when it is. */
export type LimitReason = 'day' | 'transfer' | 'offer' | 'lead-time';

/** Why an offer cannot come to a place, or on a day. */
export type WhyNot =
  | 'not-linked'
  | 'not-for-audience'
  | 'out-of-stock'
  | 'no-service-here'
  | 'out-of-season'
  | 'needs-freezer'
  | 'no-transfer'
  | 'too-late'
  | 'full';

/** One way for a co-op's goods to be at the hub in time for a service day. Moments are epoch ms. */
export type Chain = {
  /** The transfer that carries them; null when the co-op's own van or point serves. */
  transferId: string | null;
  /** When goods must be ready: loading of the service, or departure of the transfer. */
  dueAt: number;
  /** When goods are at the hub that serves. */
  arrivesAt: number;
  /** The earlier of the day's cut-off and the transfer's. */
  orderBefore: number;
  limit: 'day' | 'transfer';
};

/** A line's promise on one service day: it can be ordered while now < orderBefore (epoch ms). */
export type LinePromise = {
  day: ServiceDay;
  orderBefore: number;
  limit: LimitReason;
  transferId: string | null;
};

/** One date of a Service, with the ways each co-op's goods can be on it. Moments are epoch ms. */
export type ServiceDay = {
  id: string;
  service: Service;
  /** Local date `YYYY-MM-DD`, and its month 1–12. */
  date: string;
  month: number;
  /** When the window starts, which is when it loads. */
  startsAt: number;
  closesAt: number;
  full: boolean;
  /** By origin co-op; a co-op that is not in it cannot have goods on this day. */
  chains: ReadonlyMap<string, readonly Chain[]>;
  /** Promises worked out so far, by the limits an offer adds: a thousand offers share a few. */
  memo: Map<string, LinePromise | null>;
};

/** A PickupPoint or a zone's round as the shop shows it. */
export type ServiceFacts = Service & {
  /** The postcodes a round reaches; empty for a PickupPoint. */
  postcodes: readonly string[];
  /** Where a PickupPoint is; null for a round. */
  point: { postcode: string; place: string; lat: number; lon: number } | null;
  feeVatRatePercent: number;
};

/** Every way goods reach people, with how many orders each date has taken. */
export type ServiceNetwork = {
  services: ServiceFacts[];
  byId: ReadonlyMap<string, ServiceFacts>;
  byPostcode: ReadonlyMap<string, ServiceFacts[]>;
  pickups: ServiceFacts[];
  /** Orders taken, by service day id. */
  booked: Map<string, number>;
};
