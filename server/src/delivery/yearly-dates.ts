import { addDaysToDate, weekdayOn } from '../calendar.ts';
import type { HubTransfer } from '../federation/model.ts';
import type { DateException } from './model.ts';

/** Something that is not as usual on the same day of each year, `MM-DD`; `days` is by how many it is moved. */
export type YearlyException = {
  cooperative: string;
  kind: DateException['kind'];
  date: string;
  until?: string | undefined;
  days?: number | undefined;
  note: string;
};

type Dated = Omit<DateException, 'id' | 'cooperativeId'> & { note: string };

/**
 * What a co-op does each year, for one year. With a day that moves, the transfers that leave for its hub that day move
 * too, so that its goods are there in time.
 */
export function exceptionsIn(
  year: number,
  yearly: YearlyException,
  transfersToIt: readonly HubTransfer[],
): Dated[] {
  const date = `${year}-${yearly.date}`;
  const until = endOf(year, yearly);
  const movedTo = yearly.days === undefined ? null : addDaysToDate(date, yearly.days);
  const facts = { kind: yearly.kind, date, until, movedTo, note: yearly.note };
  const moved =
    movedTo === null ? [] : transfersToIt.filter((one) => one.departs.weekday === weekdayOn(date));
  return [
    { ...facts, serviceId: null, transferId: null },
    ...moved.map(({ id }) => ({ ...facts, serviceId: null, transferId: id })),
  ];
}

/** What ends earlier in the year than it begins ends in the next one. */
function endOf(year: number, { date, until = date }: YearlyException): string {
  return `${until < date ? year + 1 : year}-${until}`;
}
