import type { DeskWritten } from '@carriole/shared/contracts/delivery-desk.ts';
import type {
  DayDraft,
  OpeningDraft,
  PointDraft,
  ZoneDraft,
} from '@carriole/shared/contracts/delivery-desk-parts.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import type { Ctx } from '../ctx.ts';
import type { Tx } from '../db/client.ts';
import { deskCooperative } from '../federation/service.ts';
import { newId } from '../ids.ts';
import { areaOf, postcodesOf } from './desk-areas.ts';
import { notFound, refuseStale, writeDelivery } from './desk-change-service.ts';
import { dayColumns, pointColumns, weeklyColumns } from './desk-days.ts';
import type { Row } from './desk-model.ts';
import { readOwnRow } from './desk-queries.ts';
import { ownerOf, ownParent, type ParentRow, putRow } from './desk-row-service.ts';

/** A zone with its DeliveryDays and a PickupPoint with its openings are written alike. */
type Place = 'zone' | 'point';
const placeKeys = { zone: 'zon', point: 'pup' };
const days = {
  zone: { kind: 'day', key: 'day', parent: 'zoneId' },
  point: { kind: 'opening', key: 'opn', parent: 'pointId' },
} as const;

type PlaceDraft = { zone: ZoneDraft } | { point: PointDraft };
type DaysDraft = { day: DayDraft } | { opening: OpeningDraft };
type Seen = { version: number; affected: number };

/** Adds a zone or a PickupPoint; it reaches people once it has a day. */
export function createPlace(
  ctx: Ctx,
  draft: PlaceDraft & { cooperative?: string | undefined },
): Promise<DeskWritten> {
  const cooperativeId = deskCooperative(ctx, draft.cooperative);
  const { kind, columns } = placeColumns(ctx, draft);
  return writeDelivery(ctx, { cooperativeId, affected: 0, name: columns.name }, async (tx) => {
    const id = newId(placeKeys[kind]);
    const change = await putRow(tx, kind, { ...columns, id, cooperativeId, handMade: true, version: 0 });
    return { subject: id, id, version: 0, what: kind, how: 'added', name: columns.name, rows: [change] };
  });
}

/** Changes a zone or a PickupPoint. */
export async function changePlace(ctx: Ctx, id: string, draft: PlaceDraft & Seen): Promise<DeskWritten> {
  const { version, affected } = draft;
  const { kind, columns } = placeColumns(ctx, draft);
  const cooperativeId = await ownerOf(ctx, kind, id);
  return await writeDelivery(ctx, { cooperativeId, affected, name: columns.name }, async (tx) => {
    const row = await seenPlace(tx, ctx, { kind, id, version });
    const change = await putRow(tx, kind, touched({ ...row, ...columns }));
    return { ...doneOn(row), id, what: kind, how: 'changed', name: columns.name, rows: [change] };
  });
}

/** Ends a zone or a PickupPoint: nobody orders for it any more; what was ordered stays. */
export async function closePlace(
  ctx: Ctx,
  kind: Place,
  { id, version, affected }: Seen & { id: string },
): Promise<DeskWritten> {
  const cooperativeId = await ownerOf(ctx, kind, id);
  return await writeDelivery(ctx, { cooperativeId, affected }, async (tx) => {
    const row = await seenPlace(tx, ctx, { kind, id, version });
    const change = await putRow(tx, kind, touched({ ...row, endedAt: new Date(ctx.now) }));
    return { ...doneOn(row), id, what: kind, how: 'ended', rows: [change] };
  });
}

/** Adds a DeliveryDay to a zone, or opening hours to a PickupPoint. */
export async function createDay(
  ctx: Ctx,
  parentId: string,
  draft: DaysDraft & { version: number },
): Promise<DeskWritten> {
  const { place, columns } = daysColumns(draft);
  const { kind, key, parent } = days[place];
  const cooperativeId = await ownerOf(ctx, place, parentId);
  return await writeDelivery(ctx, { cooperativeId, affected: 0 }, async (tx) => {
    const row = await seenPlace(tx, ctx, { kind: place, id: parentId, version: draft.version });
    const id = newId(key);
    const own = place === 'zone' ? { feeVatRatePercent: normalVatRate(ctx) } : {};
    const change = await putRow(tx, kind, { ...columns, ...own, id, [parent]: parentId });
    await putRow(tx, place, touched(row));
    return { ...doneOn(row), id, what: kind, how: 'added', rows: [change] };
  });
}

/** Changes a DeliveryDay or opening hours. */
export function changeDay(ctx: Ctx, id: string, draft: DaysDraft & Seen): Promise<DeskWritten> {
  const { version, affected } = draft;
  const { place, columns } = daysColumns(draft);
  return writeDay(ctx, place, { id, version, affected, how: 'changed', columns });
}

/** Ends a DeliveryDay or opening hours. */
export function closeDay(ctx: Ctx, place: Place, seen: Seen & { id: string }): Promise<DeskWritten> {
  return writeDay(ctx, place, { ...seen, how: 'ended', columns: { endedAt: new Date(ctx.now) } });
}

type DayWrite = Seen & { id: string; how: 'changed' | 'ended'; columns: Record<string, unknown> };

async function writeDay(
  ctx: Ctx,
  place: Place,
  { id, version, affected, how, columns }: DayWrite,
): Promise<DeskWritten> {
  const { kind, parent } = days[place];
  const cooperativeId = await ownerOf(ctx, kind, id);
  return await writeDelivery(ctx, { cooperativeId, affected }, async (tx) => {
    const day = await readOwnRow(tx, kind, id);
    if (!day || day.endedAt !== null) throw notFound(id);
    const row = await seenPlace(tx, ctx, { kind: place, id: String(day[parent]), version });
    const change = await putRow(tx, kind, { ...day, ...columns });
    await putRow(tx, place, touched(row));
    return { ...doneOn(row), id, what: kind, how, rows: [change] };
  });
}

function placeColumns(
  ctx: Ctx,
  draft: PlaceDraft,
): { kind: Place; columns: { name: string } & Omit<Row, 'id'> } {
  const { reference, gazetteer } = ctx.deps;
  if ('zone' in draft) {
    const { name, area, audiences } = draft.zone;
    const postcodes = postcodesOf(area, reference.areas, gazetteer);
    return { kind: 'zone', columns: { name, audiences, area: areaOf(area), postcodes } };
  }
  const { postcode } = draft.point;
  if (gazetteer.at(postcode).length === 0)
    throw new Refusal('place-unknown', {
      values: { postcode },
      causes: [{ pointer: '/body/point/postcode', detail: postcode }],
    });
  return { kind: 'point', columns: pointColumns(draft.point) };
}

function daysColumns(draft: DaysDraft): { place: Place; columns: Record<string, unknown> } {
  return 'day' in draft
    ? { place: 'zone', columns: dayColumns(draft.day) }
    : { place: 'point', columns: weeklyColumns(draft.opening) };
}

/** A delivery bears the normal VAT rate. */
function normalVatRate(ctx: Ctx): number {
  return Math.max(...ctx.deps.reference.vatRates);
}

async function seenPlace(
  tx: Tx,
  ctx: Ctx,
  { kind, id, version }: { kind: Place; id: string; version: number },
): Promise<ParentRow> {
  const row = await ownParent(tx, ctx, kind, id);
  await refuseStale(tx, ctx, { subject: id, version: row.version, seen: version });
  return row;
}

/** Changed here: the co-op's file no longer writes it, and who saw the version before has not seen it. */
function touched(row: ParentRow): ParentRow {
  return { ...row, handMade: true, version: row.version + 1 };
}

function doneOn(row: ParentRow) {
  return { subject: row.id, version: row.version + 1, name: row.name };
}
