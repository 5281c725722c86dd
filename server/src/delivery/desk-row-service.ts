import type { Ctx } from '../ctx.ts';
import type { Tx } from '../db/client.ts';
import type { HolidayRegion } from '../federation/model.ts';
import { loadFederation } from '../federation/service.ts';
import {
  saveHolidayRegion,
  saveTransfer,
  type TransferRow,
  transferRow,
} from '../federation/transfer-service.ts';
import { notFound, refuseOthers } from './desk-change-service.ts';
import type { Row, RowChange, RowKind } from './desk-model.ts';
import { type OwnKind, putOwnRow, readOwnRow } from './desk-queries.ts';

/** A row of any kind as it is kept; the holidays of a co-op are a row by its key. */
export async function readRow(tx: Tx, kind: RowKind, id: string): Promise<Row | null> {
  if (kind === 'transfer') return await transferRow(tx, id);
  if (kind !== 'holidays') return await readOwnRow(tx, kind, id);
  const cooperative = (await loadFederation(tx)).cooperativeById.get(id);
  return cooperative ? { id, holidayRegion: cooperative.holidayRegion } : null;
}

/** Writes a row of any kind, and tells what it was. */
export async function putRow(tx: Tx, kind: RowKind, row: Row): Promise<RowChange> {
  const before = await readRow(tx, kind, row.id);
  if (kind === 'transfer') return { kind, before, after: await saveTransfer(tx, row as TransferRow) };
  if (kind !== 'holidays') return { kind, before, after: await putOwnRow(tx, kind, row) };
  await saveHolidayRegion(tx, row.id, row.holidayRegion as HolidayRegion | null);
  return { kind, before, after: row };
}

/** What zones and points have in common. */
export type ParentRow = Row & {
  cooperativeId: string;
  name: string;
  version: number;
  endedAt: Date | null;
};

/** A zone or point of one of the caller's co-ops that has not ended; another's does not exist for them. */
export async function ownParent(
  tx: Tx,
  ctx: Ctx,
  kind: Extract<OwnKind, 'zone' | 'point'>,
  id: string,
): Promise<ParentRow> {
  const row = (await readOwnRow(tx, kind, id)) as ParentRow | null;
  refuseOthers(ctx, row?.cooperativeId ?? null, id);
  if (!row || row.endedAt !== null) throw notFound(id);
  return row;
}

/** The co-op of a zone or point, by its own key or that of one of its days. */
export async function ownerOf(
  ctx: Ctx,
  kind: 'zone' | 'day' | 'point' | 'opening' | 'exception' | 'transfer',
  id: string,
): Promise<string> {
  const { db } = ctx.deps.database;
  const row = await readRow(db, kind, id);
  const parent =
    kind === 'day' || kind === 'opening'
      ? await readRow(db, kind === 'day' ? 'zone' : 'point', String(row?.zoneId ?? row?.pointId ?? ''))
      : row;
  const owner = (parent?.fromCooperativeId ?? parent?.cooperativeId ?? null) as string | null;
  refuseOthers(ctx, owner, id);
  return owner;
}
