import { z } from 'zod';
import { Audience } from '../audience.ts';
import { Cents, Postcode, Slug } from './common.ts';

const Count = z.number().int().min(0).max(1_000_000);
/** Any key of ours: what it is a key of is for the database to say. */
export const DeliveryId = z.string().regex(/^[a-z]{3}_[a-z0-9]{16}$/);
export const Version = z.number().int().min(0);
const Weekday = z.number().int().min(1).max(7);
/** Wall clock in Europe/Brussels. */
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const DayOfYear = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-\d{2}$/)
  .refine((day) => z.iso.date().safeParse(`2024-${day}`).success);
const Audiences = z
  .array(Audience)
  .min(1)
  .max(2)
  .refine((all) => new Set(all).size === all.length);
const Name = z.string().trim().min(1).max(80);

export const WeekMoment = z.strictObject({ weekday: Weekday, time: Time });
export type WeekMoment = z.infer<typeof WeekMoment>;

/** What one date can take; null: no limit. Weights in grams. */
export const CapacityDraft = z.strictObject({
  orders: Count.min(1).nullable(),
  grams: z.number().int().min(1).max(100_000_000).nullable(),
  coldGrams: z.number().int().min(0).max(100_000_000).nullable(),
  frozenGrams: z.number().int().min(0).max(100_000_000).nullable(),
});

const weekly = {
  weekday: Weekday,
  from: Time,
  to: Time,
  closes: WeekMoment,
  capacity: CapacityDraft,
  /** First and last day of each year's season; null all year. */
  season: z.strictObject({ from: DayOfYear, until: DayOfYear }).nullable(),
};
const startsFirst = ({ from, to }: { from: string; to: string }) => from < to;
const windowWrong = { path: ['to'] };

/** What a delivery costs by the worth of the goods: bands from 0 up, each dearer basket in one band. */
const FeeBands = z
  .array(z.strictObject({ fromCents: Cents.min(0).max(1_000_000), feeCents: Cents.min(0).max(100_000) }))
  .min(1)
  .max(8)
  .refine((bands) =>
    bands.every(({ fromCents }, at) =>
      at === 0 ? fromCents === 0 : fromCents > (bands[at - 1]?.fromCents ?? fromCents),
    ),
  );

export const DayDraft = z
  .strictObject({ ...weekly, feeBands: FeeBands, minimumCents: Cents.min(0).max(1_000_000) })
  .refine(startsFirst, windowWrong);
export type DayDraft = z.infer<typeof DayDraft>;

export const OpeningDraft = z.strictObject(weekly).refine(startsFirst, windowWrong);
export type OpeningDraft = z.infer<typeof OpeningDraft>;

/** A polygon's corners in order, as [longitude, latitude]; the last is not the first again. */
const AreaRing = z
  .array(z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]))
  .min(3)
  .max(200);

/** How a zone is drawn. By communes (NIS codes) and polygon the server works the postcodes out. */
export const AreaDraft = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('postcodes'), postcodes: z.array(Postcode).min(1).max(1_200) }),
  z.strictObject({
    by: z.literal('communes'),
    communes: z
      .array(z.string().regex(/^\d{5}$/))
      .min(1)
      .max(600),
  }),
  z.strictObject({ by: z.literal('polygon'), ring: AreaRing }),
]);
export type AreaDraft = z.infer<typeof AreaDraft>;

export const ZoneDraft = z.strictObject({ name: Name, area: AreaDraft, audiences: Audiences });
export type ZoneDraft = z.infer<typeof ZoneDraft>;

export const PointDraft = z
  .strictObject({
    name: Name,
    street: z.string().trim().max(120),
    postcode: Postcode,
    place: z.string().trim().min(1).max(80),
    /** Null: in the middle of its village. */
    position: z.strictObject({ lat: z.number().min(49).max(52), lon: z.number().min(2).max(7) }).nullable(),
    hasFridge: z.boolean(),
    hasFreezer: z.boolean(),
    audiences: Audiences,
    /** First and last local date of a temporary one. */
    startsOn: z.iso.date().nullable(),
    endsOn: z.iso.date().nullable(),
    /** For the volunteers who hold it; customers do not see it. */
    note: z.string().trim().max(600),
  })
  .refine(({ startsOn, endsOn }) => startsOn === null || endsOn === null || startsOn <= endsOn, {
    path: ['endsOn'],
  });
export type PointDraft = z.infer<typeof PointDraft>;

export const TransferDraft = z
  .strictObject({ from: Slug, to: Slug, departs: WeekMoment, arrives: WeekMoment, orderBefore: WeekMoment })
  .refine(({ from, to }) => from !== to, { path: ['to'] })
  .refine(({ departs, arrives }) => departs.weekday !== arrives.weekday || departs.time !== arrives.time, {
    path: ['arrives'],
  });
export type TransferDraft = z.infer<typeof TransferDraft>;

/** What an exception is about: everything of the co-op, one DeliveryDay or opening, or one transfer. */
const ExceptionSubject = z.discriminatedUnion('about', [
  z.strictObject({ about: z.literal('cooperative') }),
  z.strictObject({ about: z.literal('service'), id: DeliveryId }),
  z.strictObject({ about: z.literal('transfer'), id: DeliveryId }),
]);

const daysApart = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

/** `moved`: what is usual on `date` is on `movedTo`, one to six days off, its cut-off with it. */
export const ExceptionDraft = z
  .strictObject({
    subject: ExceptionSubject,
    kind: z.enum(['closed', 'moved', 'open']),
    date: z.iso.date(),
    /** The last date of it, at most a year on. */
    until: z.iso.date(),
    movedTo: z.iso.date().nullable(),
    note: z.string().trim().max(200),
  })
  .refine(({ date, until }) => date <= until && daysApart(date, until) <= 366, { path: ['until'] })
  .refine(({ kind, movedTo }) => (kind === 'moved') === (movedTo !== null), { path: ['movedTo'] })
  .refine(({ kind, date, until }) => kind !== 'moved' || date === until, { path: ['until'] })
  .refine(({ date, movedTo }) => movedTo === null || (movedTo !== date && daysApart(date, movedTo) <= 6), {
    path: ['movedTo'],
  });
export type ExceptionDraft = z.infer<typeof ExceptionDraft>;

export const HolidayRegion = z.enum(['BE', 'FR', 'FR-AM']);
