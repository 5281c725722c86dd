import { z } from 'zod';
import { defineRoute } from '../contract.ts';
import type { ProblemSlug } from '../problems.ts';
import { LocalDate, Slug } from './common.ts';
import {
  DayDraft,
  DeliveryId,
  ExceptionDraft,
  HolidayRegion,
  OpeningDraft,
  PointDraft,
  TransferDraft,
  Version,
  ZoneDraft,
} from './delivery-desk-parts.ts';
import { DeskDelivery } from './delivery-desk-views.ts';

export const AreasView = z.object({
  /** Whose data it is; shown beside the map. */
  source: z.string(),
  sheet: z.object({
    west: z.number(),
    east: z.number(),
    south: z.number(),
    north: z.number(),
    width: z.number().int(),
    height: z.number().int(),
  }),
  communes: z.array(z.object({ code: z.string(), name: z.string() })),
  postcodes: z.array(
    z.object({
      postcode: z.string(),
      name: z.string(),
      commune: z.string().nullable(),
      /** Its outline on the sheet, as the path of an SVG. */
      shape: z.string(),
    }),
  ),
});
export type AreasView = z.infer<typeof AreasView>;

export const getAreas = defineRoute({
  method: 'GET',
  path: '/api/v1/areas',
  summary: 'The outlines of the postcodes of the province of Liège and around, and their communes.',
  tag: 'Federation',
  access: 'public',
  reply: AreasView,
});

const guarded = ['bad-input', 'not-signed-in', 'not-allowed'] as const;
const base = '/api/v1/desk/delivery';
const Item = z.object({ id: DeliveryId });

/** How many orders to come the caller knows it strands; another number refuses the change and tells it. */
const Affected = z.number().int().min(0).default(0);
const cooperative = Slug.optional();

/** What was written, and the change one can take back. */
export const DeskWritten = z.object({ id: z.string(), version: Version, change: z.string() });
export type DeskWritten = z.infer<typeof DeskWritten>;

const common = { tag: 'Desk', access: 'staff' as const, reply: DeskWritten };
const refusals = (...more: ProblemSlug[]) => [...guarded, 'orders-affected' as const, ...more];
const ofOne = (...more: ProblemSlug[]) => refusals('delivery-not-found', 'delivery-changed', ...more);
const areaRefusals = ['place-unknown', 'area-crosses-itself', 'area-too-small', 'area-empty'] as const;
const Ending = z.strictObject({ version: Version, affected: Affected });

export const getDeskDelivery = defineRoute({
  method: 'GET',
  path: base,
  summary: "The co-op's zones, pickup points, transfers and exceptions, and its coming three weeks.",
  tag: 'Desk',
  access: 'staff',
  query: z.object({
    cooperative,
    /** The calendar starts with the Monday of this date's week; today's unless given. */
    from: LocalDate.optional(),
  }),
  reply: DeskDelivery,
  problems: guarded,
});

export const addZone = defineRoute({
  ...common,
  method: 'POST',
  path: `${base}/zones`,
  summary: 'Adds a zone, of postcodes, of communes or drawn.',
  body: z.strictObject({ cooperative, zone: ZoneDraft }),
  problems: refusals('name-taken', ...areaRefusals),
});

export const setZone = defineRoute({
  ...common,
  method: 'PUT',
  path: `${base}/zones/:id`,
  summary: 'Changes a zone; refused when somebody changed it since it was read.',
  params: Item,
  body: z.strictObject({ version: Version, affected: Affected, zone: ZoneDraft }),
  problems: ofOne('name-taken', ...areaRefusals),
});

export const endZone = defineRoute({
  ...common,
  method: 'POST',
  path: `${base}/zones/:id/end`,
  summary: 'Ends a zone with its days; orders keep pointing to it.',
  params: Item,
  body: Ending,
  problems: ofOne(),
});

export const addDay = defineRoute({
  ...common,
  method: 'POST',
  path: `${base}/zones/:id/days`,
  summary: 'Adds a DeliveryDay to a zone.',
  params: Item,
  body: z.strictObject({ version: Version, day: DayDraft }),
  problems: ofOne('day-taken'),
});

export const setDay = defineRoute({
  ...common,
  method: 'PUT',
  path: `${base}/days/:id`,
  summary: 'Changes a DeliveryDay; the version is that of its zone.',
  params: Item,
  body: z.strictObject({ version: Version, affected: Affected, day: DayDraft }),
  problems: ofOne('day-taken'),
});

export const endDay = defineRoute({
  ...common,
  method: 'POST',
  path: `${base}/days/:id/end`,
  summary: 'Ends a DeliveryDay; the version is that of its zone.',
  params: Item,
  body: Ending,
  problems: ofOne(),
});

export const addPoint = defineRoute({
  ...common,
  method: 'POST',
  path: `${base}/points`,
  summary: 'Adds a PickupPoint.',
  body: z.strictObject({ cooperative, point: PointDraft }),
  problems: refusals('name-taken', 'place-unknown'),
});

export const setPoint = defineRoute({
  ...common,
  method: 'PUT',
  path: `${base}/points/:id`,
  summary: 'Changes a PickupPoint; refused when somebody changed it since it was read.',
  params: Item,
  body: z.strictObject({ version: Version, affected: Affected, point: PointDraft }),
  problems: ofOne('name-taken', 'place-unknown'),
});

export const endPoint = defineRoute({
  ...common,
  method: 'POST',
  path: `${base}/points/:id/end`,
  summary: 'Ends a PickupPoint with its openings.',
  params: Item,
  body: Ending,
  problems: ofOne(),
});

export const addOpening = defineRoute({
  ...common,
  method: 'POST',
  path: `${base}/points/:id/openings`,
  summary: 'Adds opening hours to a PickupPoint.',
  params: Item,
  body: z.strictObject({ version: Version, opening: OpeningDraft }),
  problems: ofOne('day-taken'),
});

export const setOpening = defineRoute({
  ...common,
  method: 'PUT',
  path: `${base}/openings/:id`,
  summary: 'Changes opening hours; the version is that of the point.',
  params: Item,
  body: z.strictObject({ version: Version, affected: Affected, opening: OpeningDraft }),
  problems: ofOne('day-taken'),
});

export const endOpening = defineRoute({
  ...common,
  method: 'POST',
  path: `${base}/openings/:id/end`,
  summary: 'Ends opening hours; the version is that of the point.',
  params: Item,
  body: Ending,
  problems: ofOne(),
});

export const addTransfer = defineRoute({
  ...common,
  method: 'POST',
  path: `${base}/transfers`,
  summary: 'Adds a weekly departure from the own hub to another.',
  body: z.strictObject({ transfer: TransferDraft }),
  problems: refusals('cooperative-not-found', 'day-taken'),
});

export const setTransfer = defineRoute({
  ...common,
  method: 'PUT',
  path: `${base}/transfers/:id`,
  summary: 'Changes a weekly departure of the own hub.',
  params: Item,
  body: z.strictObject({ version: Version, affected: Affected, transfer: TransferDraft }),
  problems: ofOne('cooperative-not-found', 'day-taken'),
});

export const endTransfer = defineRoute({
  ...common,
  method: 'POST',
  path: `${base}/transfers/:id/end`,
  summary: 'Ends a weekly departure of the own hub.',
  params: Item,
  body: Ending,
  problems: ofOne(),
});

export const addExceptions = defineRoute({
  ...common,
  method: 'POST',
  path: `${base}/exceptions`,
  summary: 'Closes, moves or keeps open some dates: all of them or none.',
  body: z.strictObject({
    cooperative,
    affected: Affected,
    exceptions: z.array(ExceptionDraft).min(1).max(60),
  }),
  problems: refusals('delivery-not-found', 'not-a-day-of-it', 'date-past'),
});

export const endException = defineRoute({
  ...common,
  method: 'POST',
  path: `${base}/exceptions/:id/end`,
  summary: 'Withdraws an exception: the date is as usual again.',
  params: Item,
  body: z.strictObject({ affected: Affected }),
  problems: refusals('delivery-not-found'),
});

export const setHolidays = defineRoute({
  ...common,
  method: 'PUT',
  path: `${base}/holidays`,
  summary: 'Says whose public holidays the co-op keeps, if any.',
  body: z.strictObject({
    cooperative,
    affected: Affected,
    /** What it was when the caller read it. */
    seen: HolidayRegion.nullable(),
    region: HolidayRegion.nullable(),
  }),
  problems: refusals('delivery-changed'),
});

export const undoDelivery = defineRoute({
  ...common,
  method: 'POST',
  path: `${base}/changes/:id/undo`,
  summary: 'Takes a change back, while nothing of it was changed since; undoing that makes it again.',
  params: Item,
  body: z.strictObject({ affected: Affected }),
  problems: ofOne('name-taken', 'day-taken'),
});
