import type { DayDraft, OpeningDraft } from '@carriole/shared/contracts/delivery-desk-parts.ts';
import type { DayView, OpeningView } from '@carriole/shared/contracts/delivery-desk-views.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import type { TextKey } from '../../i18n/load.ts';

/** A weekly day as it is being written: numbers, money and dates as text. */
export type DayText = {
  weekday: number;
  from: string;
  to: string;
  closesWeekday: number;
  closesTime: string;
  orders: string;
  kilos: string;
  coldKilos: string;
  frozenKilos: string;
  seasonal: boolean;
  seasonFrom: string;
  seasonUntil: string;
  fee: string;
  /** From what worth of goods on another fee holds. */
  bands: { from: string; fee: string }[];
  minimum: string;
};

export type DayField = Exclude<keyof DayText, 'weekday' | 'closesWeekday' | 'seasonal'>;
export type DayWrong = Partial<Record<DayField, TextKey>>;

/** A new day: Thursday afternoon, closing two evenings before. */
export const newDay: DayText = {
  weekday: 4,
  from: '13:00',
  to: '18:00',
  closesWeekday: 2,
  closesTime: '20:00',
  orders: '',
  kilos: '',
  coldKilos: '',
  frozenKilos: '',
  seasonal: false,
  seasonFrom: '',
  seasonUntil: '',
  fee: '',
  bands: [],
  minimum: '',
};

/** A day as text to begin writing with. */
export function dayText(day: OpeningView | DayView, locale: Locale): DayText {
  const { capacity, season } = day;
  const [first, ...bands] = 'feeBands' in day ? day.feeBands : [];
  return {
    weekday: day.weekday,
    from: day.from,
    to: day.to,
    closesWeekday: day.closes.weekday,
    closesTime: day.closes.time,
    orders: capacity.orders === null ? '' : String(capacity.orders),
    kilos: kilosText(capacity.grams, locale),
    coldKilos: kilosText(capacity.coldGrams, locale),
    frozenKilos: kilosText(capacity.frozenGrams, locale),
    seasonal: season !== null,
    seasonFrom: season ? dayOfYearText(season.from) : '',
    seasonUntil: season ? dayOfYearText(season.until) : '',
    fee: first ? eurosText(first.feeCents, locale) : '',
    bands: bands.map(({ fromCents, feeCents }) => ({
      from: eurosText(fromCents, locale),
      fee: eurosText(feeCents, locale),
    })),
    minimum: 'minimumCents' in day && day.minimumCents > 0 ? eurosText(day.minimumCents, locale) : '',
  };
}

/** What was written as an opening, or what is wrong with it, field by field. */
export function openingOf(
  text: DayText,
): { draft: OpeningDraft; wrong: null } | { draft: null; wrong: DayWrong } {
  const season = text.seasonal
    ? { from: dayOfYearRead(text.seasonFrom), until: dayOfYearRead(text.seasonUntil) }
    : null;
  const capacity = {
    orders: wholeRead(text.orders),
    grams: gramsRead(text.kilos),
    coldGrams: gramsRead(text.coldKilos),
    frozenGrams: gramsRead(text.frozenKilos),
  };
  const wrong = wrongOf(text, { season, capacity });
  if (Object.keys(wrong).length > 0) return { draft: null, wrong };
  return {
    draft: {
      weekday: text.weekday,
      from: text.from,
      to: text.to,
      closes: { weekday: text.closesWeekday, time: text.closesTime },
      capacity: capacity as OpeningDraft['capacity'],
      season: season as OpeningDraft['season'],
    },
    wrong: null,
  };
}

/** What was written as a DeliveryDay, or what is wrong with it, field by field. */
export function deliveryDayOf(
  text: DayText,
): { draft: DayDraft; wrong: null } | { draft: null; wrong: DayWrong } {
  const opening = openingOf(text);
  const fee = centsRead(text.fee || '0');
  const minimum = centsRead(text.minimum || '0');
  const bands = text.bands.map(({ from, fee: dear }) => ({
    fromCents: centsRead(from),
    feeCents: centsRead(dear || '0'),
  }));
  const feeBands = [{ fromCents: 0, feeCents: fee ?? 0 }, ...bands];
  const rises = feeBands.every(
    ({ fromCents, feeCents }, at) =>
      fromCents !== null && feeCents !== null && (at === 0 || fromCents > (feeBands[at - 1]?.fromCents ?? 0)),
  );
  const wrong: DayWrong = {
    ...opening.wrong,
    ...(fee === null ? { fee: 'delivery.wrong.money' } : {}),
    ...(minimum === null ? { minimum: 'delivery.wrong.money' } : {}),
    ...(rises ? {} : { bands: 'delivery.wrong.bands' }),
  };
  if (opening.wrong || Object.keys(wrong).length > 0) return { draft: null, wrong };
  return {
    draft: { ...opening.draft, feeBands: feeBands as DayDraft['feeBands'], minimumCents: minimum ?? 0 },
    wrong: null,
  };
}

type Read = {
  season: { from: string | null; until: string | null } | null;
  capacity: { orders: number | null | undefined; grams: unknown; coldGrams: unknown; frozenGrams: unknown };
};

function wrongOf(text: DayText, { season, capacity }: Read): DayWrong {
  const wrong: DayWrong = {};
  if (!isTime(text.from)) wrong.from = 'delivery.wrong.time';
  if (!isTime(text.to) || text.to <= text.from) wrong.to = 'delivery.wrong.window';
  if (!isTime(text.closesTime)) wrong.closesTime = 'delivery.wrong.time';
  if (capacity.orders === undefined) wrong.orders = 'delivery.wrong.whole';
  if (capacity.grams === undefined) wrong.kilos = 'delivery.wrong.kilos';
  if (capacity.coldGrams === undefined) wrong.coldKilos = 'delivery.wrong.kilos';
  if (capacity.frozenGrams === undefined) wrong.frozenKilos = 'delivery.wrong.kilos';
  if (season && season.from === null) wrong.seasonFrom = 'delivery.wrong.dayOfYear';
  if (season && season.until === null) wrong.seasonUntil = 'delivery.wrong.dayOfYear';
  return wrong;
}

function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** A whole number from 1; null for none written, undefined for something else. */
function wholeRead(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const number = Number(text.trim());
  return Number.isInteger(number) && number >= 1 && number <= 1_000_000 ? number : undefined;
}

/** Kilograms as grams; null for none written, undefined for something else. */
function gramsRead(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  if (!/^\d{1,5}([.,]\d{1,3})?$/.test(text.trim())) return undefined;
  const grams = Math.round(Number(text.trim().replace(',', '.')) * 1000);
  return grams >= 1 ? grams : undefined;
}

/** Euros as cents; null for anything but an amount with at most two decimals. */
export function centsRead(text: string): number | null {
  const match = /^(\d{1,4})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}

/** Cents as one writes them in a field: `4,50`. */
export function eurosText(cents: number, locale: Locale): string {
  const text = cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
  return locale === 'en' ? text : text.replace('.', ',');
}

function kilosText(grams: number | null, locale: Locale): string {
  if (grams === null) return '';
  const text = String(grams / 1000);
  return locale === 'en' ? text : text.replace('.', ',');
}

/** `03-15` as one writes it: `15/03`. */
function dayOfYearText(day: string): string {
  return `${day.slice(3)}/${day.slice(0, 2)}`;
}

function dayOfYearRead(text: string): string | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})\.?$/.exec(text.trim());
  const [day, month] = [Number(match?.[1]), Number(match?.[2])];
  const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (!match || day < 1 || day > longest) return null;
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
