import type { CalendarEntry, StrandedOrder } from '@carriole/shared/contracts/delivery-desk-views.ts';
import type { HubTransfer } from '../federation/model.ts';
import type { ServiceNetwork } from './model.ts';

/** What the desk writes, and can take back row by row. */
export type RowKind = 'zone' | 'day' | 'point' | 'opening' | 'exception' | 'transfer' | 'holidays';

/** A row as it is kept. Versions count on; the rest is what an undo puts back. */
export type Row = { id: string } & Record<string, unknown>;

/** A row before a change and after it; null before one that was added. */
export type RowChange = { kind: RowKind; before: Row | null; after: Row };

/** Everything that says whether an order can still go as it was placed. */
export type DeliveryFacts = {
  network: ServiceNetwork;
  transfers: readonly HubTransfer[];
  /** From which hub to which each transfer goes or went. */
  hubsOf: ReadonlyMap<string, { from: string; to: string }>;
};

/** A co-op's part of an order to come, with the way of its goods. Moments are epoch ms. */
export type PartToCome = {
  coopOrderId: string;
  cooperativeId: string;
  transferPath: readonly string[];
  departsAt: number | null;
  arrivesAt: number | null;
};

export type OrderToCome = {
  id: string;
  number: string;
  serviceId: string;
  carrierId: string;
  /** Of the day it was placed for. */
  name: string;
  date: string;
  from: string;
  to: string;
  /** Where a delivery goes; null for a pickup. */
  postcode: string | null;
  parts: readonly PartToCome[];
};

export type StrandedWhy = StrandedOrder['why'];
export type CalendarWhy = CalendarEntry['why'];
