import type { Audience } from '@carriole/shared/audience.ts';
import type {
  DeliveryChange,
  DeskDelivery,
  ExceptionView,
  PointView,
  StrandedOrder,
  TransferView,
  ZoneView,
} from '@carriole/shared/contracts/delivery-desk-views.ts';
import type { FeeRule } from '@carriole/shared/totals.ts';
import type { RecordedAction } from '../accounts/service.ts';
import { addDaysToDate, localDateTime } from '../calendar.ts';
import { cooperativeRef } from '../catalogue/views.ts';
import type { Federation, HolidayRegion, HubTransfer } from '../federation/model.ts';
import { weeklyView } from './desk-days.ts';
import type { OrderToCome, StrandedWhy } from './desk-model.ts';
import { holidayOn } from './holidays.ts';
import type { DateException, ServiceNetwork } from './model.ts';

type WeeklyRow = Parameters<typeof weeklyView>[0];
type ZoneFacts = Omit<ZoneView, 'days' | 'area' | 'audiences'> & {
  area: ZoneView['area'];
  audiences: string[];
};
type DayFacts = WeeklyRow & { zoneId: string; feeBands: FeeRule['bands']; minimumCents: number };

/** A zone with its days as the desk shows it. */
export function zoneView(row: ZoneFacts, days: readonly DayFacts[]): ZoneView {
  const { id, version, name, area, postcodes, handMade } = row;
  return {
    id,
    version,
    name,
    area,
    postcodes: postcodes.toSorted(),
    audiences: row.audiences as Audience[],
    handMade,
    days: days
      .filter(({ zoneId }) => zoneId === id)
      .map((day) => ({ ...weeklyView(day), feeBands: [...day.feeBands], minimumCents: day.minimumCents })),
  };
}

type PointFacts = Omit<PointView, 'position' | 'openings' | 'audiences'> & {
  lat: number | null;
  lon: number | null;
  audiences: string[];
};

/** A PickupPoint with its openings as the desk shows it. */
export function pointView(
  row: PointFacts,
  openings: readonly (WeeklyRow & { pointId: string })[],
): PointView {
  const { id, version, name, street, postcode, place, lat, lon, hasFridge, hasFreezer } = row;
  return {
    ...{ id, version, name, street, postcode, place, hasFridge, hasFreezer },
    position: lat !== null && lon !== null ? { lat, lon } : null,
    audiences: row.audiences as Audience[],
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    note: row.note,
    handMade: row.handMade,
    openings: openings.filter(({ pointId }) => pointId === id).map(weeklyView),
  };
}

/** A departure from or to a co-op's hub; null when it concerns neither, or names no member. */
export function transferView(
  transfer: HubTransfer,
  { version, cooperativeId, federation }: { version: number; cooperativeId: string; federation: Federation },
): TransferView | null {
  const from = federation.cooperativeById.get(transfer.fromCooperativeId);
  const to = federation.cooperativeById.get(transfer.toCooperativeId);
  if (!from || !to || ![from.id, to.id].includes(cooperativeId)) return null;
  const { id, departs, arrives, orderBefore } = transfer;
  return {
    id,
    version,
    from: cooperativeRef(from),
    to: cooperativeRef(to),
    departs,
    arrives,
    orderBefore,
    own: from.id === cooperativeId,
  };
}

type ExceptionFacts = {
  exception: Omit<DateException, 'kind'> & { kind: string; note: string };
  by: string | null;
};

/** An exception that concerns a co-op: its own, and those of transfers from or to its hub; else null. */
export function exceptionView(
  { exception, by }: ExceptionFacts,
  facts: { cooperativeId: string; network: ServiceNetwork; transfers: readonly TransferView[] },
): ExceptionView | null {
  const { id, serviceId, transferId, date, until, movedTo, note } = exception;
  const own = exception.cooperativeId === facts.cooperativeId;
  const service = serviceId === null ? undefined : facts.network.byId.get(serviceId);
  const transfer = facts.transfers.find((one) => one.id === transferId);
  if (!own && !transfer) return null;
  // What it was about has ended since: there is nothing left to say.
  if ((serviceId !== null && !service) || (transferId !== null && !transfer)) return null;
  return {
    id,
    about: service ? 'service' : transfer ? 'transfer' : 'cooperative',
    subjectId: serviceId ?? transferId,
    name: service?.name ?? (transfer ? `${transfer.from.name} → ${transfer.to.name}` : ''),
    weekday: service?.weekday ?? transfer?.departs.weekday ?? null,
    kind: exception.kind as ExceptionView['kind'],
    date,
    until,
    movedTo,
    note,
    by,
    own,
  };
}

/** The public holidays of a region from a date on, for twelve months. */
export function comingHolidays(region: HolidayRegion | null, today: string): DeskDelivery['holidays'] {
  if (region === null) return [];
  return Array.from({ length: 366 }, (_, days) => addDaysToDate(today, days)).flatMap((date) => {
    const name = holidayOn(date, region);
    return name ? [{ date, name }] : [];
  });
}

/** An order that cannot go as it was placed, as a co-op with a part in it sees it; null for one without. */
export function strandedView(
  { order, why }: { order: OrderToCome; why: StrandedWhy },
  cooperativeId: string,
): StrandedOrder | null {
  const part = order.parts.find((one) => one.cooperativeId === cooperativeId);
  if (!part) return null;
  const { number, date, name } = order;
  return { coopOrderId: part.coopOrderId, number, date, name, why };
}

/** What somebody changed, as the desk's history tells it. */
export function changeView({ id, at, by, detail }: RecordedAction): DeliveryChange {
  const { what, how, name = '' } = detail;
  return {
    id,
    at: localDateTime(at.getTime()),
    by,
    what: what as DeliveryChange['what'],
    how: how as DeliveryChange['how'],
    name,
  };
}
