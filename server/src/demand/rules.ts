import { foldText } from '@carriole/shared/text.ts';
import { addDaysToDate, localDate, weekdayOn } from '../calendar.ts';

export type DemandKind = 'place' | 'search';
export type Demand = { week: string; kind: DemandKind; wanted: string };
export type DemandCount = Demand & { count: number };

/** Words asked for less often than this in a week span may be somebody's own: they are counted, and not shown. */
const shownFrom = 3;

const longestWords = 40;

/** The Monday of the local week an instant (epoch ms) lies in. */
export function weekOf(now: number): string {
  const date = localDate(now);
  return addDaysToDate(date, 1 - weekdayOn(date));
}

/**
 * The words of a search as they are counted, sorted so that their order does not matter; null for what may name a
 * person or is none: digits (telephone, order numbers), an address with @, one letter, more than four words.
 */
export function searchedWords(text: string): string | null {
  if (/[@\d]/.test(text)) return null;
  const words = foldText(text).split(' ').filter(Boolean);
  const folded = [...new Set(words)].sort().join(' ');
  return folded.length < 2 || folded.length > longestWords || words.length > 4 ? null : folded;
}

export type DemandLine = { wanted: string; total: number; byWeek: number[] };

/** What is shown of some weeks: most wanted first; what was wanted too seldom only as a number. */
export function demandLines(
  counts: readonly DemandCount[],
  kind: DemandKind,
  weeks: readonly string[],
): { lines: DemandLine[]; hidden: number } {
  const ofKind = counts.filter((one) => one.kind === kind);
  const lines = [...Map.groupBy(ofKind, ({ wanted }) => wanted)].map(([wanted, own]): DemandLine => {
    const byWeek = weeks.map((week) => own.find((one) => one.week === week)?.count ?? 0);
    return { wanted, total: byWeek.reduce((sum, count) => sum + count, 0), byWeek };
  });
  const shown = lines.filter(({ total }) => total >= shownFrom);
  return {
    lines: shown.sort((a, b) => b.total - a.total || (a.wanted < b.wanted ? -1 : 1)),
    hidden: lines.length - shown.length,
  };
}
