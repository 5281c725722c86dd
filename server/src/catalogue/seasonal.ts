import type { Offer } from './model.ts';

/** Months as bits, bit 1 to bit 12; 0 for what has no season. */
export type SeasonBits = number;

const allMonths = 0b1_1111_1111_1110;

/** The months in which any of some offers is sold; 0 when one is sold all year. */
export function seasonOf(offers: readonly Pick<Offer, 'months'>[]): SeasonBits {
  let bits = 0;
  for (const { months } of offers) {
    if (months.length === 0) return 0;
    for (const month of months) bits |= 1 << month;
  }
  return bits === allMonths ? 0 : bits;
}

export function isInSeason(season: SeasonBits, month: number): boolean {
  return (season & (1 << month)) !== 0;
}

/** Whether the season begins with a month: it was not on in the one before. */
export function beginsIn(season: SeasonBits, month: number): boolean {
  return isInSeason(season, month) && !isInSeason(season, month === 1 ? 12 : month - 1);
}

/** Whether a month is the last of the season. */
export function endsWith(season: SeasonBits, month: number): boolean {
  return isInSeason(season, month) && !isInSeason(season, (month % 12) + 1);
}
