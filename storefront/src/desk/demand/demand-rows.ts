import type { UnmetDemand } from '@carriole/shared/contracts/demand.ts';
import type { CsvCell } from '../csv.ts';

type Words = { kind: string; wanted: string; total: string; place: string; search: string };

/** The report as a table: one line for each place and search, one column for each week. */
export function demandRows(demand: UnmetDemand, words: Words): CsvCell[][] {
  return [
    [words.kind, words.wanted, words.total, ...demand.weeks],
    ...demand.places.map(({ postcode, place, total, byWeek }): CsvCell[] => [
      words.place,
      `${postcode} ${place}`,
      total,
      ...byWeek,
    ]),
    ...demand.searches.map(({ words: text, total, byWeek }): CsvCell[] => [
      words.search,
      text,
      total,
      ...byWeek,
    ]),
  ];
}
