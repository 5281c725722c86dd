import type { DeskWritten } from '@carriole/shared/contracts/delivery-desk.ts';
import type { TransferDraft } from '@carriole/shared/contracts/delivery-desk-parts.ts';
import { Refusal } from '@carriole/shared/problems.ts';
import type { Ctx } from '../ctx.ts';
import type { Tx } from '../db/client.ts';
import { deskCooperative } from '../federation/service.ts';
import { type TransferRow, transferAt, transferRow } from '../federation/transfer-service.ts';
import { newId } from '../ids.ts';
import { notFound, refuseStale, writeDelivery } from './desk-change-service.ts';
import type { RowChange } from './desk-model.ts';
import { ownerOf, putRow } from './desk-row-service.ts';

type Columns = Omit<TransferRow, 'id' | 'version' | 'endedAt'>;
type Seen = { version: number; affected: number };

/** Adds a weekly departure from a hub of the caller's. One that ran at the same time before runs again. */
export function createTransfer(ctx: Ctx, transfer: TransferDraft): Promise<DeskWritten> {
  const cooperativeId = deskCooperative(ctx, transfer.from);
  const columns = columnsOf(ctx, cooperativeId, transfer);
  return writeDelivery(ctx, { cooperativeId, affected: 0 }, async (tx) => {
    const change = await startTransfer(tx, columns);
    return doneWith(ctx, change.after as TransferRow, { how: 'added', rows: [change] });
  });
}

/**
 * Changes a departure. Another time or another hub makes it another departure: the old one ends, so that neither
 * the orders it carries nor the co-op's own file take the new one for it.
 */
export async function changeTransfer(
  ctx: Ctx,
  id: string,
  { transfer, version, affected }: Seen & { transfer: TransferDraft },
): Promise<DeskWritten> {
  const cooperativeId = await ownerOf(ctx, 'transfer', id);
  if (deskCooperative(ctx, transfer.from) !== cooperativeId) throw notFound(id);
  const columns = columnsOf(ctx, cooperativeId, transfer);
  return await writeDelivery(ctx, { cooperativeId, affected }, async (tx) => {
    const row = await seenTransfer(tx, ctx, id, version);
    const rows: RowChange[] = isSameDeparture(row, columns)
      ? [await putRow(tx, 'transfer', { ...row, ...columns, version: row.version + 1 })]
      : [await putRow(tx, 'transfer', ended(ctx, row)), await startTransfer(tx, columns)];
    return doneWith(ctx, rows.at(-1)?.after as TransferRow, { how: 'changed', rows });
  });
}

/** Ends a departure. */
export async function closeTransfer(ctx: Ctx, id: string, { version, affected }: Seen): Promise<DeskWritten> {
  const cooperativeId = await ownerOf(ctx, 'transfer', id);
  return await writeDelivery(ctx, { cooperativeId, affected }, async (tx) => {
    const row = await seenTransfer(tx, ctx, id, version);
    const change = await putRow(tx, 'transfer', ended(ctx, row));
    return doneWith(ctx, change.after as TransferRow, { how: 'ended', rows: [change] });
  });
}

function columnsOf(ctx: Ctx, fromCooperativeId: string, draft: TransferDraft): Columns {
  const { federation } = ctx.deps.snapshots.current();
  const to = federation.cooperativeBySlug.get(draft.to);
  if (!to)
    throw new Refusal('cooperative-not-found', {
      causes: [{ pointer: '/body/transfer/to', detail: draft.to }],
    });
  const { departs, arrives, orderBefore } = draft;
  return {
    fromCooperativeId,
    toCooperativeId: to.id,
    departsWeekday: departs.weekday,
    departsTime: departs.time,
    arrivesWeekday: arrives.weekday,
    arrivesTime: arrives.time,
    orderBeforeWeekday: orderBefore.weekday,
    orderBeforeTime: orderBefore.time,
  };
}

async function startTransfer(tx: Tx, columns: Columns): Promise<RowChange> {
  const there = await transferAt(tx, columns);
  if (there && there.endedAt === null)
    throw new Refusal('day-taken', {
      causes: [
        { pointer: '/body/transfer/departs', detail: `${columns.departsWeekday} ${columns.departsTime}` },
      ],
    });
  const [id, version] = there ? [there.id, there.version + 1] : [newId('trf'), 0];
  return await putRow(tx, 'transfer', { ...columns, id, version, endedAt: null });
}

function isSameDeparture(row: TransferRow, columns: Columns): boolean {
  return (
    row.toCooperativeId === columns.toCooperativeId &&
    row.departsWeekday === columns.departsWeekday &&
    row.departsTime === columns.departsTime
  );
}

function ended(ctx: Ctx, row: TransferRow): TransferRow {
  return { ...row, version: row.version + 1, endedAt: new Date(ctx.now) };
}

async function seenTransfer(tx: Tx, ctx: Ctx, id: string, seen: number): Promise<TransferRow> {
  const row = await transferRow(tx, id);
  if (!row || row.endedAt !== null) throw notFound(id);
  await refuseStale(tx, ctx, { subject: id, version: row.version, seen });
  return row;
}

function doneWith(
  ctx: Ctx,
  row: TransferRow,
  { how, rows }: { how: 'added' | 'changed' | 'ended'; rows: RowChange[] },
) {
  const { cooperativeById } = ctx.deps.snapshots.current().federation;
  const names = [row.fromCooperativeId, row.toCooperativeId].map((id) => cooperativeById.get(id)?.name ?? '');
  const what = 'transfer' as const;
  return { subject: row.id, id: row.id, version: row.version, what, how, name: names.join(' → '), rows };
}
