import type { HolidayRegion } from '../federation/model.ts';

export type HolidayName =
  | 'new-year'
  | 'good-friday'
  | 'easter-monday'
  | 'labour-day'
  | 'victory-1945'
  | 'ascension'
  | 'whit-monday'
  | 'national-day-be'
  | 'national-day-fr'
  | 'assumption'
  | 'all-saints'
  | 'armistice'
  | 'christmas'
  | 'saint-stephen';

const fixed: Record<HolidayRegion, Partial<Record<string, HolidayName>>> = {
  BE: {
    '01-01': 'new-year',
    '05-01': 'labour-day',
    '07-21': 'national-day-be',
    '08-15': 'assumption',
    '11-01': 'all-saints',
    '11-11': 'armistice',
    '12-25': 'christmas',
  },
  FR: french(),
  'FR-AM': { ...french(), '12-26': 'saint-stephen' },
};

function french(): Partial<Record<string, HolidayName>> {
  return {
    '01-01': 'new-year',
    '05-01': 'labour-day',
    '05-08': 'victory-1945',
    '07-14': 'national-day-fr',
    '08-15': 'assumption',
    '11-01': 'all-saints',
    '11-11': 'armistice',
    '12-25': 'christmas',
  };
}

/** Days after Easter Sunday. */
const movable: Record<HolidayRegion, ReadonlyMap<number, HolidayName>> = {
  BE: new Map([
    [1, 'easter-monday'],
    [39, 'ascension'],
    [50, 'whit-monday'],
  ]),
  FR: new Map([
    [1, 'easter-monday'],
    [39, 'ascension'],
    [50, 'whit-monday'],
  ]),
  'FR-AM': new Map([
    [-2, 'good-friday'],
    [1, 'easter-monday'],
    [39, 'ascension'],
    [50, 'whit-monday'],
  ]),
};

/**
 * The legal holiday a local date (`YYYY-MM-DD`) is, or null. Belgium: royal decree of 18 April 1974, art. 1;
 * France: code du travail, L3133-1; Alsace-Moselle: L3134-13. Easter by the Gregorian computus, 1583 on.
 */
export function holidayOn(date: string, region: HolidayRegion): HolidayName | null {
  const sameEachYear = fixed[region][date.slice(5)];
  if (sameEachYear) return sameEachYear;
  const easter = easterDay(Number(date.slice(0, 4)));
  return movable[region].get(Math.round((Date.parse(date) - easter) / 86_400_000)) ?? null;
}

const easters = new Map<number, number>();

/** Easter Sunday as UTC midnight in epoch ms (anonymous Gregorian algorithm). */
function easterDay(year: number): number {
  const known = easters.get(year) ?? computus(year);
  easters.set(year, known);
  return known;
}

function computus(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const sunCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - sunCorrection + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const march = epact + weekday - 7 * late + 22;
  return Date.UTC(year, 2, march);
}
