import type { SeasonGood } from '@carriole/shared/contracts/finding.ts';
import type { LocalText } from '@carriole/shared/locale.ts';
import { paths } from '../../paths.ts';
import { searchOf } from '../catalogue/filters.ts';

export type Aisle = { id: string; name: LocalText; goods: readonly SeasonGood[] };

/** The page of a good: a search for it in its own category. */
export function goodPath({ q, category }: Pick<SeasonGood, 'q' | 'category'>): string {
  return paths.home(searchOf({ q, category }));
}

export const everyMonth: readonly number[] = Array.from({ length: 12 }, (_, index) => index + 1);

/** The twelve months, the present one first: what comes next is what people look for. */
export function yearFrom(now: number): number[] {
  return everyMonth.map((offset) => ((now + offset - 2) % 12) + 1);
}

/** The month an address asks for, or the present one. */
export function monthOf(search: string, now: number): number {
  const wanted = Number(new URLSearchParams(search).get('month'));
  return everyMonth.includes(wanted) ? wanted : now;
}

/** What a month is to a good: its first, its last, the only one, one between, or none of its months. */
export function standing(
  { months }: Pick<SeasonGood, 'months'>,
  month: number,
): 'none' | 'begins' | 'ends' | 'on' {
  if (!months.includes(month)) return 'none';
  if (months.length === 12) return 'on';
  if (!months.includes(month === 1 ? 12 : month - 1)) return 'begins';
  return months.includes((month % 12) + 1) ? 'on' : 'ends';
}

/** Goods of a month that have a season, those that begin first and those that end last. */
export function inMonth(goods: readonly SeasonGood[], month: number): SeasonGood[] {
  const order = ['begins', 'on', 'ends', 'none'];
  return goods
    .filter(({ months }) => months.includes(month) && months.length < 12)
    .toSorted((a, b) => order.indexOf(standing(a, month)) - order.indexOf(standing(b, month)));
}
