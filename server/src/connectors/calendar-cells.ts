import { foldText } from '@carriole/shared/text.ts';
import type { WeekTime } from '../federation/model.ts';
import { numberOf } from './cells.ts';
import type { Parsed } from './parsed.ts';
import { cellText, ok, refuse } from './parsed.ts';
import type { Cell } from './source.ts';

const monthNames = [
  ['janvier', 'januari', 'januar', 'january'],
  ['fevrier', 'februari', 'februar', 'february'],
  ['mars', 'maart', 'marz', 'march'],
  ['avril', 'april'],
  ['mai', 'mei', 'may'],
  ['juin', 'juni', 'june'],
  ['juillet', 'juli', 'july'],
  ['aout', 'augustus', 'august'],
  ['septembre', 'september'],
  ['octobre', 'oktober', 'october'],
  ['novembre', 'november'],
  ['decembre', 'december', 'dezember'],
];

const allYear = new Set([
  ...[
    '',
    'toute l annee',
    'toute annee',
    'annee',
    'permanent',
    'hele jaar',
    'heel het jaar',
    'het hele jaar',
  ],
  ...['jaarrond', 'ganzjahrig', 'ganzes jahr', 'das ganze jahr', 'all year', 'all year round', 'year round'],
]);
const roman = 'i ii iii iv v vi vii viii ix x xi xii'.split(' ');
const fillers = new Set('de du d le la en et van von from und and les mois maanden monate'.split(' '));
/** `juin–sept`, `6-9`, `juni tot september`: what stands between the first month and the last. */
const between = /\s*[-–—→]+\s*|\s+(?:à|a|au|jusqu['’]en|tot|tot en met|t\/m|bis|to|until)\s+/giu;
const toWord = 'upto';

/** A month by number or by any beginning (three letters or more) that fits one month only. */
function monthOf(word: string): number | null {
  if (/^\d{1,2}$/.test(word)) return Number(word) >= 1 && Number(word) <= 12 ? Number(word) : null;
  if (word.length < 3) return null;
  const fitting = monthNames.flatMap((names, index) =>
    names.some((name) => name.startsWith(word)) ? [index + 1] : [],
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/**
 * Months of sale in words or numbers, one by one or from one to another (`juin juil août`, `6-9`, `VI–IX`), sorted;
 * empty, "all year" or all twelve give [].
 */
export function parseMonths(cell: Cell | undefined): Parsed<number[]> {
  const text = cellText(cell);
  if (allYear.has(foldText(text))) return ok([]);
  const words = foldText(text.replace(between, ` ${toWord} `))
    .split(' ')
    .filter((word) => !fillers.has(word));
  const months: number[] = [];
  for (const [at, word] of words.entries()) {
    const isBetween = word === toWord && at > 0 && at < words.length - 1;
    const found = isBetween ? span(words[at - 1], words[at + 1]) : [monthWord(word)];
    months.push(...found.map((month) => month ?? 0));
  }
  if (months.length === 0 || months.includes(0)) return refuse('month-unknown');
  const unique = [...new Set(months)].sort((a, b) => a - b);
  return ok(unique.length === 12 ? [] : unique);
}

function monthWord(word = ''): number | null {
  const numeral = roman.indexOf(word);
  return numeral < 0 ? monthOf(word) : numeral + 1;
}

function span(first: string | undefined, last: string | undefined): (number | null)[] {
  const [from, to] = [monthWord(first), monthWord(last)];
  if (from === null || to === null) return [null];
  const months = monthsBetween(from, to);
  return months.length > 0 ? months : Array.from({ length: 12 }, (_, index) => index + 1);
}

/** One month by number or name; empty is null. */
export function parseMonth(cell: Cell | undefined): Parsed<number | null> {
  const text = foldText(cellText(cell));
  if (text === '') return ok(null);
  const number = numberOf(cell);
  const month = monthOf(number === null ? text : String(number));
  return month === null ? refuse('month-unknown') : ok(month);
}

/** The last month of sale, which is there exactly when the first is. */
export function parseLastMonth(first: Cell | undefined, last: Cell | undefined): Parsed<number | null> {
  if ((cellText(first) === '') !== (cellText(last) === '')) return refuse('month-range-open');
  return parseMonth(last);
}

/** The months from first to last, both included, across the new year when last comes before first. */
export function monthsBetween(first: number, last: number): number[] {
  const count = ((last - first + 12) % 12) + 1;
  if (count === 12) return [];
  return Array.from({ length: count }, (_, step) => ((first - 1 + step) % 12) + 1).sort((a, b) => a - b);
}

const weekdayNames = [
  ['lundi', 'maandag', 'montag', 'monday', 'mo'],
  ['mardi', 'dinsdag', 'dienstag', 'tuesday', 'tu'],
  ['mercredi', 'woensdag', 'mittwoch', 'wednesday', 'we'],
  ['jeudi', 'donderdag', 'donnerstag', 'thursday', 'th'],
  ['vendredi', 'vrijdag', 'freitag', 'friday', 'fr'],
  ['samedi', 'zaterdag', 'samstag', 'saturday', 'sa'],
  ['dimanche', 'zondag', 'sonntag', 'sunday', 'su'],
];

function weekdayOf(word: string): number | null {
  const exact = weekdayNames.findIndex((names) => names.includes(word));
  if (exact >= 0) return exact + 1;
  if (word.length < 3) return null;
  const fitting = weekdayNames.flatMap((names, index) =>
    names.some((name) => name.startsWith(word)) ? [index + 1] : [],
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** An ISO weekday (1 = Monday) by name, abbreviation (`jeu`) or code (`TH`). */
export function parseWeekday(cell: Cell | undefined): Parsed<number> {
  const weekday = weekdayOf(foldText(cellText(cell)));
  return weekday === null ? refuse('weekday-unknown') : ok(weekday);
}

/** Wall-clock time as `HH:MM` (Europe/Brussels) from `9h`, `9h30`, `09:00` or `9.00`. */
function timeOf(text: string): string | null {
  const match = /^(\d{1,2})\s*(?:[:.h]\s*(\d{2})?)$/i.exec(text.trim());
  const hours = Number(match?.[1]);
  const minutes = Number(match?.[2] ?? '0');
  if (!match || hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** Wall-clock time as `HH:MM`. */
export function parseTime(cell: Cell | undefined): Parsed<string> {
  const time = timeOf(cellText(cell));
  return time === null ? refuse('time-unknown') : ok(time);
}

/** The end of a window that started at `from`. */
export function parseEnd(from: Parsed<string>, cell: Cell | undefined): Parsed<string> {
  const to = parseTime(cell);
  if (!to.ok || !from.ok) return to;
  return to.value > from.value ? to : refuse('window-upside-down');
}

/** A moment of every week: `mardi 09:00`, `mardi 9h`, `TU 09:00`. */
export function parseWeekTime(cell: Cell | undefined): Parsed<WeekTime> {
  const [day = '', ...rest] = cellText(cell).split(' ');
  const weekday = weekdayOf(foldText(day));
  const time = timeOf(rest.join(' '));
  return weekday === null || time === null ? refuse('time-unknown') : ok({ weekday, time });
}

/** A moment of every week, or null when the cell is empty. */
export function parseOptionalWeekTime(cell: Cell | undefined): Parsed<WeekTime | null> {
  return cellText(cell) === '' ? ok(null) : parseWeekTime(cell);
}

/** Opening hours written as one text: `16:00-19:00`, `16h – 19h`. */
export function parseHours(cell: Cell | undefined): Parsed<{ from: string; to: string }> {
  const [from = '', to = '', ...rest] = cellText(cell).split(/\s*[-–]\s*|\s+à\s+/);
  const start = parseTime(from);
  const end = parseEnd(start, to);
  if (!start.ok || rest.length > 0) return refuse('time-unknown');
  return end.ok ? ok({ from: start.value, to: end.value }) : end;
}

/** A calendar date as `YYYY-MM-DD` from `27/09/2024`, `2024-09-27` or a date cell; empty is null. */
export function parseDate(cell: Cell | undefined): Parsed<string | null> {
  const text = cellText(cell);
  if (text === '') return ok(null);
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const iso = written
    ? `${written[3]}-${written[2]?.padStart(2, '0')}-${written[1]?.padStart(2, '0')}`
    : text;
  return isDate(iso) ? ok(iso) : refuse('date-unknown');
}

function isDate(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return false;
  const moment = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso);
}
