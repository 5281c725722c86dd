import {
  addDays,
  addDaysToDate,
  lastAtOrBefore,
  lastBefore,
  localDate,
  localInstant,
  weekdayOn,
} from '../calendar.ts';
import type { HubTransfer } from '../federation/model.ts';
import { actualDeparture, type Exceptions, noExceptions } from './exceptions.ts';
import type { Chain, TransferRun } from './model.ts';

/** The coming runs of every transfer by the hub they arrive at, the last to arrive first; `now` is what they were worked out for. */
export type Runs = {
  to: ReadonlyMap<string, readonly TransferRun[]>;
  /** Chains worked out so far, by hub and moment of loading. */
  memo: Map<string, ReadonlyMap<string, readonly Chain[]>>;
};

/** How many days before today a run that still matters can have arrived, and how many after it. */
const before = 15;
const after = 36;

/**
 * Every run of the transfers around the 21 days that are looked at, cancelled and moved ones accounted for
 * (Europe/Brussels). A moved run keeps its wall clock: its arrival and its cut-off move with it. `now` is epoch ms.
 */
export function transferRuns(
  transfers: readonly HubTransfer[],
  now: number,
  exceptions: Exceptions = noExceptions,
): Runs {
  const today = localDate(now);
  const dates = Array.from({ length: before + after }, (_, day) => {
    const date = addDaysToDate(today, day - before);
    return { date, weekday: weekdayOn(date) };
  });
  const runs = transfers.flatMap((transfer) =>
    dates
      .filter(({ weekday }) => weekday === transfer.arrives.weekday)
      .flatMap(({ date }) => runArriving(transfer, date, exceptions) ?? []),
  );
  const byHub = Map.groupBy(runs, ({ toCooperativeId }) => toCooperativeId);
  for (const some of byHub.values()) some.sort((a, b) => b.arrivesAt - a.arrivesAt || compare(a, b));
  return { to: byHub, memo: new Map() };
}

function runArriving(transfer: HubTransfer, date: string, exceptions: Exceptions): TransferRun | null {
  const arrivesAt = localInstant(date, transfer.arrives.time);
  const departsAt = lastAtOrBefore(transfer.departs, arrivesAt);
  const usual = localDate(departsAt);
  const actual = actualDeparture(transfer, usual, exceptions);
  if (actual === null) return null;
  const days = daysBetween(usual, actual);
  const moved = (moment: number) => (days === 0 ? moment : addDays(moment, days));
  return {
    transferId: transfer.id,
    fromCooperativeId: transfer.fromCooperativeId,
    toCooperativeId: transfer.toCooperativeId,
    departsAt: moved(departsAt),
    arrivesAt: moved(arrivesAt),
    orderBefore: moved(lastBefore(transfer.orderBefore, departsAt)),
  };
}

/** From one local date to another, in days. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function compare(a: TransferRun, b: TransferRun): number {
  return Number(a.transferId > b.transferId) - Number(a.transferId < b.transferId);
}
