import type { AreasView } from '@carriole/shared/contracts/delivery-desk.ts';
import type { DeskDelivery } from '@carriole/shared/contracts/delivery-desk-views.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import { actionsOn, managesCooperative } from '../accounts/service.ts';
import { addDaysToDate, localDate, localDateTime } from '../calendar.ts';
import { cooperativeRef } from '../catalogue/views.ts';
import type { Ctx } from '../ctx.ts';
import type { Tx } from '../db/client.ts';
import type { Gazetteer } from '../federation/places.ts';
import { deskCooperative } from '../federation/service.ts';
import { transferVersions } from '../federation/transfer-service.ts';
import type { Areas } from '../reference.ts';
import { calendarOf, mondayOf } from './desk-calendar.ts';
import { factsNow, isDeliveryAction, strandedNow } from './desk-change-service.ts';
import { readDeskRows, readExceptionRows } from './desk-queries.ts';
import {
  changeView,
  comingHolidays,
  exceptionView,
  pointView,
  strandedView,
  transferView,
  zoneView,
} from './desk-views.ts';

/** How many days the calendar shows: this week and the three after it. */
const calendarDays = 28;
const historyLength = 30;

type Asked = { cooperative?: string | undefined; from?: string | undefined };

/** All the logistics lead of a co-op works with, as the database has it at one moment. */
export function deskDelivery(ctx: Ctx, asked: Asked): Promise<DeskDelivery> {
  const cooperativeId = deskCooperative(ctx, asked.cooperative);
  return ctx.deps.database.db.transaction((tx) => readDesk(tx, ctx, { cooperativeId, from: asked.from }), {
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  });
}

async function readDesk(
  tx: Tx,
  ctx: Ctx,
  { cooperativeId, from }: { cooperativeId: string; from: string | undefined },
): Promise<DeskDelivery> {
  const { network, federation } = await factsNow(tx, ctx);
  const cooperative = federation.cooperativeById.get(cooperativeId);
  if (!cooperative) throw new Refusal('not-allowed');
  const today = localDate(ctx.now);
  const versions = await transferVersions(tx);
  const transfers = federation.transfers.flatMap(
    (one) => transferView(one, { version: versions.get(one.id) ?? 0, cooperativeId, federation }) ?? [],
  );
  const rows = await readDeskRows(tx, cooperativeId);
  const exceptions = await readExceptionRows(tx, today);
  const first = mondayOf(from ?? today);
  const range = { from: first, until: addDaysToDate(first, calendarDays - 1) };
  const { place, lat, lon } = cooperative.hub;
  const subjects = [cooperativeId, ...[...rows.zones, ...rows.points, ...transfers].map(({ id }) => id)];
  return {
    cooperative: cooperativeRef(cooperative),
    editable: managesCooperative(ctx.actor, cooperativeId),
    now: localDateTime(ctx.now),
    today,
    holidayRegion: cooperative.holidayRegion,
    holidays: comingHolidays(cooperative.holidayRegion, today),
    hub: { place, lat, lon },
    zones: rows.zones.map((row) => zoneView(row, rows.days)),
    points: rows.points.map((row) => pointView(row, rows.openings)),
    transfers,
    others: federation.cooperatives.filter(({ id }) => id !== cooperativeId).map(cooperativeRef),
    exceptions: exceptions.flatMap((row) => exceptionView(row, { cooperativeId, network, transfers }) ?? []),
    calendar: { ...range, entries: calendarOf(cooperativeId, range, { network, federation }) },
    stranded: (await strandedNow(tx, ctx)).flatMap((one) => strandedView(one, cooperativeId) ?? []),
    history: (await actionsOn(tx, subjects, historyLength))
      .filter(({ action }) => isDeliveryAction(action))
      .map(changeView),
  };
}

/** The outlines of the postcodes the map shows, with their names. */
export function areasView({ source, sheet, communes, postcodes }: Areas, gazetteer: Gazetteer): AreasView {
  return {
    source,
    sheet,
    communes,
    postcodes: postcodes.map((one) => ({ ...one, name: gazetteer.at(one.postcode)[0]?.place ?? '' })),
  };
}
