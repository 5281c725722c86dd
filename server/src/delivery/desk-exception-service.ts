import type { DeskWritten } from '@carriole/shared/contracts/delivery-desk.ts';
import type { ExceptionDraft } from '@carriole/shared/contracts/delivery-desk-parts.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import { addDaysToDate, localDate, weekdayOn } from '../calendar.ts';
import type { Ctx } from '../ctx.ts';
import type { Tx } from '../db/client.ts';
import type { HolidayRegion } from '../federation/model.ts';
import { deskCooperative } from '../federation/service.ts';
import { newId } from '../ids.ts';
import { changedSince, factsNow, notFound, writeDelivery } from './desk-change-service.ts';
import type { RowChange } from './desk-model.ts';
import { readOwnRow } from './desk-queries.ts';
import { ownerOf, putRow, readRow } from './desk-row-service.ts';
import { runsOn } from './exceptions.ts';
import { daysBetween } from './runs.ts';

type Asked = { cooperative?: string | undefined; affected: number; exceptions: ExceptionDraft[] };

/**
 * Closes, moves or keeps open some dates of the co-op, its services or a transfer from or to its hub; all or none.
 * Refuses dates that are past, and those on which what it is about does not run anyway.
 */
export function createExceptions(
  ctx: Ctx,
  { cooperative, affected, exceptions }: Asked,
): Promise<DeskWritten> {
  const cooperativeId = deskCooperative(ctx, cooperative);
  return writeDelivery(ctx, { cooperativeId, affected }, async (tx, actor) => {
    const rows: RowChange[] = [];
    for (const [index, draft] of exceptions.entries()) {
      await refuseIdle(tx, ctx, { draft, cooperativeId, index });
      const { subject, ...facts } = draft;
      const row = {
        ...facts,
        id: newId('exc'),
        cooperativeId,
        serviceId: subject.about === 'service' ? subject.id : null,
        transferId: subject.about === 'transfer' ? subject.id : null,
        createdBy: actor.userId,
        // One after the other: of two about one thing the later one stands.
        createdAt: new Date(ctx.now + index),
      };
      rows.push(await putRow(tx, 'exception', row));
    }
    const id = rows[0]?.after.id ?? '';
    return {
      subject: cooperativeId,
      id,
      version: 0,
      what: 'exception',
      how: 'added',
      name: datesOf(exceptions),
      rows,
    };
  });
}

/** The dates in a row of the audit: the first of each, at most six. */
function datesOf(exceptions: readonly Pick<ExceptionDraft, 'date'>[]): string {
  return [...new Set(exceptions.map(({ date }) => date))].slice(0, 6).join(' ');
}

type Drafted = { draft: ExceptionDraft; cooperativeId: string; index: number };

async function refuseIdle(tx: Tx, ctx: Ctx, drafted: Drafted): Promise<void> {
  const { draft, index } = drafted;
  const pointer = (field: string) => `/body/exceptions/${index}/${field}`;
  const today = localDate(ctx.now);
  if (draft.until < today)
    throw new Refusal('date-past', { causes: [{ pointer: pointer('until'), detail: draft.until }] });
  if (draft.movedTo !== null && draft.movedTo < today)
    throw new Refusal('date-past', { causes: [{ pointer: pointer('movedTo'), detail: draft.movedTo }] });
  const runs = await runsOf(tx, ctx, drafted);
  const first = draft.date;
  const length = daysBetween(first, draft.until) + 1;
  const dates = Array.from({ length }, (_, days) => addDaysToDate(first, days));
  if (!dates.some(runs))
    throw new Refusal('not-a-day-of-it', { causes: [{ pointer: pointer('date'), detail: draft.date }] });
}

/** On which dates what an exception is about would run; a whole co-op can be closed on any. */
async function runsOf(
  tx: Tx,
  ctx: Ctx,
  { draft, cooperativeId, index }: Drafted,
): Promise<(date: string) => boolean> {
  const { network, transfers } = await factsNow(tx, ctx);
  const { subject } = draft;
  const missing = () =>
    new Refusal('delivery-not-found', {
      causes: [{ pointer: `/body/exceptions/${index}/subject`, detail: 'id' in subject ? subject.id : '' }],
    });
  if (subject.about === 'service') {
    const service = network.byId.get(subject.id);
    if (service?.cooperativeId !== cooperativeId) throw missing();
    return (date) => weekdayOn(date) === service.weekday && runsOn(service, date);
  }
  if (subject.about === 'transfer') {
    const transfer = transfers.find(({ id }) => id === subject.id);
    const hubs = [transfer?.fromCooperativeId, transfer?.toCooperativeId];
    if (!transfer || !hubs.includes(cooperativeId)) throw missing();
    return (date) => weekdayOn(date) === transfer.departs.weekday;
  }
  if (draft.kind !== 'moved') return () => true;
  const own = network.services.filter((service) => service.cooperativeId === cooperativeId);
  return (date) => own.some((service) => service.weekday === weekdayOn(date) && runsOn(service, date));
}

/** Withdraws an exception of the caller's co-op: the date is as usual again. */
export async function closeException(ctx: Ctx, id: string, affected: number): Promise<DeskWritten> {
  const cooperativeId = await ownerOf(ctx, 'exception', id);
  return await writeDelivery(ctx, { cooperativeId, affected }, async (tx) => {
    const row = await readOwnRow(tx, 'exception', id);
    if (!row || row.endedAt !== null) throw notFound(id);
    const change = await putRow(tx, 'exception', { ...row, endedAt: new Date(ctx.now) });
    const name = String(row.date);
    return { subject: cooperativeId, id, version: 0, what: 'exception', how: 'ended', name, rows: [change] };
  });
}

type Holidays = {
  cooperative?: string | undefined;
  affected: number;
  seen: HolidayRegion | null;
  region: HolidayRegion | null;
};

/** Says whose public holidays a co-op keeps; null works through all of them. */
export function changeHolidays(
  ctx: Ctx,
  { cooperative, affected, seen, region }: Holidays,
): Promise<DeskWritten> {
  const cooperativeId = deskCooperative(ctx, cooperative);
  return writeDelivery(ctx, { cooperativeId, affected }, async (tx) => {
    const row = await readRow(tx, 'holidays', cooperativeId);
    if (row?.holidayRegion !== seen)
      throw await changedSince(tx, ctx, {
        subject: cooperativeId,
        causes: [{ pointer: '/body/seen', detail: String(row?.holidayRegion) }],
      });
    const change = await putRow(tx, 'holidays', { id: cooperativeId, holidayRegion: region });
    const name = region ?? '';
    const facts = { subject: cooperativeId, id: cooperativeId, version: 0, name };
    return { ...facts, what: 'holidays', how: 'changed', rows: [change] };
  });
}
