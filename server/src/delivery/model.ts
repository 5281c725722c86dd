import type { Audience } from '@carriole/shared/audience.ts';
import type { FeeRule } from '@carriole/shared/totals.ts';
import type { HolidayRegion, WeekTime } from '../federation/model.ts';
import type { Exceptions } from './exceptions.ts';

/** How much goes on one date of a service: orders, and what they weigh in grams; `cold` and `frozen` are parts of the whole. */
export type Load = { orders: number; grams: number; coldGrams: number; frozenGrams: number };

/** What a service can take on one date; null where the co-op sets no limit. */
export type Capacity = { [Kind in keyof Load]: number | null };

/** Something that brings goods to people once a week: a DeliveryDay of a zone, or an opening of a PickupPoint. */
export type Service = {
  id: string;
  kind: 'delivery' | 'pickup';
  /** The co-op whose van drives or whose volunteers hold the point. */
  cooperativeId: string;
  name: string;
  audiences: readonly Audience[];
  weekday: number;
  from: string;
  to: string;
  closes: WeekTime;
  capacity: Capacity;
  fee: FeeRule;
  /** The part of each year it runs, first and last day as `MM-DD`; null all year. */
  season: { from: string; until: string } | null;
  /** First and last local date of something temporary; null where it is open-ended. */
  startsOn: string | null;
  endsOn: string | null;
  hasFreezer: boolean;
};

/**
 * One date, or several in a row, on which a week is not as usual. About one service, one transfer, or (neither) the
 * whole co-op. `moved`: what would be on `date` is on `movedTo`, its cut-off with it. `open`: it runs although it is a
 * public holiday. Local dates.
 */
export type DateException = {
  id: string;
  cooperativeId: string;
  serviceId: string | null;
  transferId: string | null;
  kind: 'closed' | 'moved' | 'open';
  date: string;
  /** The last date of it; `date` itself for a single one. */
  until: string;
  movedTo: string | null;
};

/** How a co-op keeps public holidays: those of its region, on which nothing runs; null works through. */
export type HolidayKeeping = ReadonlyMap<string, HolidayRegion | null>;

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

/** One run of a transfer: a van from hub to hub on one date. Moments are epoch ms. */
export type TransferRun = {
  transferId: string;
  fromCooperativeId: string;
  toCooperativeId: string;
  departsAt: number;
  arrivesAt: number;
  orderBefore: number;
};

/** One way for a co-op's goods to be at the hub in time for a service day. Moments are epoch ms. */
export type Chain = {
  /** The runs that carry them, in order; none when the co-op's own van or point serves. */
  runs: readonly TransferRun[];
  /** When goods must be ready: loading of the service, or departure of the first run. */
  dueAt: number;
  /** The earliest of the day's cut-off and those of the runs. */
  orderBefore: number;
  limit: 'day' | 'transfer';
};

/** A line's promise on one service day: it can be ordered while now < orderBefore (epoch ms). */
export type LinePromise = {
  day: ServiceDay;
  orderBefore: number;
  limit: LimitReason;
  chain: Chain;
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
  /** What it can still take; null where there is no limit. */
  left: Capacity;
  /** By origin co-op; a co-op that is not in it cannot have goods on this day. */
  chains: ReadonlyMap<string, readonly Chain[]>;
  /** Promises worked out so far, by the limits an offer adds: a thousand offers share a few. */
  memo: Map<string, LinePromise | null>;
};

/** An opening of a PickupPoint or a DeliveryDay as the shop shows it. */
export type ServiceFacts = Service & {
  /** The zone or the PickupPoint it is a day of. */
  parentId: string;
  /** The postcodes a round reaches; empty for a PickupPoint. */
  postcodes: readonly string[];
  /** Where a PickupPoint is; null for a round. */
  point: {
    street: string;
    postcode: string;
    place: string;
    lat: number;
    lon: number;
    hasFridge: boolean;
  } | null;
  feeVatRatePercent: number;
};

/** Every way goods reach people, with what each date has taken. */
export type ServiceNetwork = {
  services: ServiceFacts[];
  byId: ReadonlyMap<string, ServiceFacts>;
  byPostcode: ReadonlyMap<string, ServiceFacts[]>;
  pickups: ServiceFacts[];
  exceptions: Exceptions;
  /** What was ordered, by service day id. */
  booked: Map<string, Load>;
};
