import { addDaysToDate, localDate, weekdayOn } from '../calendar.ts';
import type { DeliveryFacts, OrderToCome, PartToCome, StrandedWhy } from './desk-model.ts';
import { actualDate, actualDeparture } from './exceptions.ts';
import { furthestMove } from './service-days.ts';

/** Why an order can no longer go as it was placed; null when it can. */
export function strandedWhy(order: OrderToCome, facts: DeliveryFacts): StrandedWhy | null {
  const { network } = facts;
  const service = network.byId.get(order.serviceId);
  if (!service) return 'day';
  const isOn = usualDatesAround(order.date).some(
    (usual) =>
      weekdayOn(usual) === service.weekday && actualDate(service, usual, network.exceptions) === order.date,
  );
  if (!isOn) return 'day';
  if (service.from !== order.from || service.to !== order.to) return 'window';
  if (order.postcode !== null && !service.postcodes.includes(order.postcode)) return 'street';
  return order.parts.every((part) => canTravel(part, facts)) ? null : 'transfer';
}

/** Whether a transfer between the same hubs still leaves on the day, for each leg of the way. */
function canTravel({ transferPath, departsAt, arrivesAt }: PartToCome, facts: DeliveryFacts): boolean {
  if (departsAt === null || arrivesAt === null) return true;
  const [first, last] = [localDate(departsAt), localDate(arrivesAt)];
  return transferPath.every((id, leg) => {
    const dates = leg === 0 ? [first] : datesBetween(first, last);
    return dates.some((date) => leaves(id, date, facts));
  });
}

function leaves(id: string, date: string, { network, transfers, hubsOf }: DeliveryFacts): boolean {
  const hubs = hubsOf.get(id);
  return transfers.some(
    (transfer) =>
      transfer.fromCooperativeId === hubs?.from &&
      transfer.toCooperativeId === hubs.to &&
      usualDatesAround(date).some(
        (usual) =>
          weekdayOn(usual) === transfer.departs.weekday &&
          actualDeparture(transfer, usual, network.exceptions) === date,
      ),
  );
}

/** The dates that can have been moved to a date, itself first. */
function usualDatesAround(date: string): string[] {
  return Array.from({ length: 2 * furthestMove + 1 }, (_, at) => addDaysToDate(date, at - furthestMove));
}

function datesBetween(first: string, last: string): string[] {
  const dates = [first];
  for (let date = first; date < last; ) {
    date = addDaysToDate(date, 1);
    dates.push(date);
  }
  return dates;
}
