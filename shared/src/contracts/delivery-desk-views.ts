import { z } from 'zod';
import { Audience } from '../audience.ts';
import { Cents, CooperativeRef, LocalDate, LocalDateTime } from './common.ts';
import { CapacityDraft, HolidayRegion, Version, WeekMoment } from './delivery-desk-parts.ts';

const Count = z.number().int();

const weeklyView = {
  id: z.string(),
  weekday: Count,
  from: z.string(),
  to: z.string(),
  closes: WeekMoment,
  capacity: CapacityDraft,
  season: z.object({ from: z.string(), until: z.string() }).nullable(),
};

export const DayView = z.object({
  ...weeklyView,
  feeBands: z.array(z.object({ fromCents: Cents, feeCents: Cents })),
  minimumCents: Cents,
});
export type DayView = z.infer<typeof DayView>;

export const OpeningView = z.object(weeklyView);
export type OpeningView = z.infer<typeof OpeningView>;

const AreaView = z.discriminatedUnion('by', [
  z.object({ by: z.literal('postcodes') }),
  z.object({ by: z.literal('communes'), communes: z.array(z.string()) }),
  z.object({ by: z.literal('polygon'), ring: z.array(z.tuple([z.number(), z.number()])) }),
]);

export const ZoneView = z.object({
  id: z.string(),
  version: Version,
  name: z.string(),
  area: AreaView,
  /** What counts for orders. */
  postcodes: z.array(z.string()),
  audiences: z.array(Audience),
  /** Set here: the co-op's file no longer writes it. */
  handMade: z.boolean(),
  days: z.array(DayView),
});
export type ZoneView = z.infer<typeof ZoneView>;

export const PointView = z.object({
  id: z.string(),
  version: Version,
  name: z.string(),
  street: z.string(),
  postcode: z.string(),
  place: z.string(),
  position: z.object({ lat: z.number(), lon: z.number() }).nullable(),
  hasFridge: z.boolean(),
  hasFreezer: z.boolean(),
  audiences: z.array(Audience),
  startsOn: LocalDate.nullable(),
  endsOn: LocalDate.nullable(),
  note: z.string(),
  handMade: z.boolean(),
  openings: z.array(OpeningView),
});
export type PointView = z.infer<typeof PointView>;

export const TransferView = z.object({
  id: z.string(),
  version: Version,
  from: CooperativeRef,
  to: CooperativeRef,
  departs: WeekMoment,
  arrives: WeekMoment,
  orderBefore: WeekMoment,
  /** Whether it leaves from this co-op, whose it then is to change. */
  own: z.boolean(),
});
export type TransferView = z.infer<typeof TransferView>;

export const ExceptionView = z.object({
  id: z.string(),
  about: z.enum(['cooperative', 'service', 'transfer']),
  subjectId: z.string().nullable(),
  /** The zone or point with its weekday's start, or the co-ops of a transfer; empty for all of the co-op. */
  name: z.string(),
  weekday: Count.nullable(),
  kind: z.enum(['closed', 'moved', 'open']),
  date: LocalDate,
  until: LocalDate,
  movedTo: LocalDate.nullable(),
  note: z.string(),
  by: z.string().nullable(),
  /** Whether this co-op set it: one that the other hub set of a shared transfer is theirs. */
  own: z.boolean(),
});
export type ExceptionView = z.infer<typeof ExceptionView>;

const Load = z.object({ orders: Count, grams: Count, coldGrams: Count, frozenGrams: Count });

/** What happens, or would have, on a date: a service, or a transfer's departure. */
export const CalendarEntry = z.object({
  id: z.string(),
  about: z.enum(['service', 'transfer']),
  subjectId: z.string(),
  kind: z.enum(['delivery', 'pickup', 'departure', 'arrival']),
  name: z.string(),
  /** The date its weekday falls on. */
  usual: LocalDate,
  /** The date it really is on; null when it does not run. */
  actual: LocalDate.nullable(),
  from: z.string(),
  to: z.string(),
  /** The moment orders close; for a date it does not run on, when they would have. */
  closes: LocalDateTime,
  /** The exception it is not as usual by; null when it is, or by the public holiday alone. */
  exceptionId: z.string().nullable(),
  why: z.enum(['usual', 'closed', 'moved', 'open', 'holiday', 'hub-closed']),
  booked: Load,
  capacity: CapacityDraft,
});
export type CalendarEntry = z.infer<typeof CalendarEntry>;

const HolidayName = z.enum([
  'new-year',
  'good-friday',
  'easter-monday',
  'labour-day',
  'victory-1945',
  'ascension',
  'whit-monday',
  'national-day-be',
  'national-day-fr',
  'assumption',
  'all-saints',
  'armistice',
  'christmas',
  'saint-stephen',
]);

/** An order to come whose day, window, street or transfer is no more as it was placed. */
export const StrandedOrder = z.object({
  /** The own part of it. */
  coopOrderId: z.string(),
  number: z.string(),
  date: LocalDate,
  name: z.string(),
  why: z.enum(['day', 'window', 'street', 'transfer']),
});
export type StrandedOrder = z.infer<typeof StrandedOrder>;

export const DeliveryChange = z.object({
  id: z.string(),
  at: LocalDateTime,
  by: z.string(),
  what: z.enum(['zone', 'day', 'point', 'opening', 'transfer', 'exception', 'holidays']),
  how: z.enum(['added', 'changed', 'ended', 'undone']),
  name: z.string(),
});
export type DeliveryChange = z.infer<typeof DeliveryChange>;

export const DeskDelivery = z.object({
  cooperative: CooperativeRef,
  /** Whether the reader may change anything here. */
  editable: z.boolean(),
  now: LocalDateTime,
  today: LocalDate,
  /** Whose public holidays it keeps; null works through. */
  holidayRegion: HolidayRegion.nullable(),
  /** Those of the coming twelve months. */
  holidays: z.array(z.object({ date: LocalDate, name: HolidayName })),
  hub: z.object({ place: z.string(), lat: z.number(), lon: z.number() }),
  zones: z.array(ZoneView),
  points: z.array(PointView),
  transfers: z.array(TransferView),
  /** To whom a new transfer can go. */
  others: z.array(CooperativeRef),
  exceptions: z.array(ExceptionView),
  /** Three weeks from the Monday of this one. */
  calendar: z.object({ from: LocalDate, until: LocalDate, entries: z.array(CalendarEntry) }),
  stranded: z.array(StrandedOrder),
  /** The latest first. */
  history: z.array(DeliveryChange),
});
export type DeskDelivery = z.infer<typeof DeskDelivery>;
