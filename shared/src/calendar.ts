import type { Locale } from './locale.ts';

type Names = { weekdays: readonly string[]; shortWeekdays: readonly string[]; months: readonly string[] };

const names: Record<Locale, Names> = {
  fr: {
    weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    shortWeekdays: ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.'],
    months: [
      'janvier',
      'février',
      'mars',
      'avril',
      'mai',
      'juin',
      'juillet',
      'août',
      'septembre',
      'octobre',
      'novembre',
      'décembre',
    ],
  },
  nl: {
    weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
    shortWeekdays: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
    months: [
      'januari',
      'februari',
      'maart',
      'april',
      'mei',
      'juni',
      'juli',
      'augustus',
      'september',
      'oktober',
      'november',
      'december',
    ],
  },
  de: {
    weekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
    shortWeekdays: ['Mo.', 'Di.', 'Mi.', 'Do.', 'Fr.', 'Sa.', 'So.'],
    months: [
      'Januar',
      'Februar',
      'März',
      'April',
      'Mai',
      'Juni',
      'Juli',
      'August',
      'September',
      'Oktober',
      'November',
      'Dezember',
    ],
  },
  en: {
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    shortWeekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
  },
};

/** The ISO weekday (1 = Monday) of a local date `YYYY-MM-DD`. Throws a RangeError on anything else. */
export function weekdayOf(date: string): number {
  const { year, month, day } = parts(date);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}

/** The name of an ISO weekday: `jeudi`, `donderdag`, `Donnerstag`, `Thursday`. */
export function weekdayName(weekday: number, locale: Locale): string {
  return names[locale].weekdays[weekday - 1] ?? '';
}

/** The name of a month, 1–12: `novembre`, `november`, `November`. */
export function monthName(month: number, locale: Locale): string {
  return names[locale].months[month - 1] ?? '';
}

/** A local date in words: `jeudi 26 novembre`, `mardi 1er décembre`, `Donnerstag, 26. November`. */
export function formatDate(date: string, locale: Locale): string {
  const { month, day } = parts(date);
  const weekday = weekdayName(weekdayOf(date), locale);
  const monthText = monthName(month, locale);
  if (locale === 'de') return `${weekday}, ${day}. ${monthText}`;
  const dayText = locale === 'fr' && day === 1 ? '1er' : String(day);
  return `${weekday} ${dayText} ${monthText}`;
}

/** A local date in short: `jeu. 26/11`, `do 26/11`, `Do. 26.11.`, `Thu 26/11`. */
export function formatDateShort(date: string, locale: Locale): string {
  const { month, day } = parts(date);
  const weekday = names[locale].shortWeekdays[weekdayOf(date) - 1] ?? '';
  const monthText = String(month).padStart(2, '0');
  const number = locale === 'de' ? `${day}.${monthText}.` : `${day}/${monthText}`;
  return `${weekday} ${number}`;
}

/** A wall-clock `HH:MM` as people say it: `18 h`, `18 h 30`, `18.00 uur`, `18:30 Uhr`, `18:00`. */
export function formatTime(time: string, locale: Locale): string {
  const [hours = '', minutes = ''] = time.split(':');
  const hour = String(Number(hours));
  if (locale === 'en') return time;
  if (locale === 'nl') return `${hour}.${minutes}\u00a0uur`;
  if (locale === 'de') return `${minutes === '00' ? hour : `${hour}:${minutes}`}\u00a0Uhr`;
  return minutes === '00' ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${minutes}`;
}

const at: Record<Locale, string> = { fr: ' à ', nl: ' om ', de: ' um ', en: ' at ' };

/** A local date-time `YYYY-MM-DDTHH:MM` in words: `mardi 24 novembre à 18 h`. */
export function formatDateTime(dateTime: string, locale: Locale): string {
  const { date, time } = splitDateTime(dateTime);
  return `${formatDate(date, locale)}${at[locale]}${formatTime(time, locale)}`;
}

/** A local date-time within the coming days: `mardi 18 h`, `dinsdag 18.00 uur`, `Tuesday 18:00`. */
export function formatWeekdayTime(dateTime: string, locale: Locale): string {
  const { date, time } = splitDateTime(dateTime);
  return `${weekdayName(weekdayOf(date), locale)} ${formatTime(time, locale)}`;
}

/** The date and the time of a local date-time `YYYY-MM-DDTHH:MM`. */
export function splitDateTime(dateTime: string): { date: string; time: string } {
  return { date: dateTime.slice(0, 10), time: dateTime.slice(11, 16) };
}

function parts(date: string): { year: number; month: number; day: number } {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) throw new RangeError(`Not a local date: "${date}"`);
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}
