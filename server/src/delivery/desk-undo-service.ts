import type { DeskWritten } from '@carriole/shared/contracts/delivery-desk.ts';
import { actionById, type RecordedAction } from '../accounts/service.ts';
import type { Ctx } from '../ctx.ts';
import type { Tx } from '../db/client.ts';
import {
  changedSince,
  type Done,
  isDeliveryAction,
  notFound,
  refuseOthers,
  writeDelivery,
} from './desk-change-service.ts';
import type { Row, RowChange, RowKind } from './desk-model.ts';
import { putRow, readRow } from './desk-row-service.ts';

/**
 * Takes a change of one of the caller's co-ops back, row by row, while each is still as it was left: what was added
 * ends, what was ended goes on. Undoing that makes the change again.
 */
export async function undoChange(ctx: Ctx, id: string, affected: number): Promise<DeskWritten> {
  const { db } = ctx.deps.database;
  const action = await actionById(db, id);
  if (!action || !isDeliveryAction(action.action)) throw notFound(id);
  const rows = JSON.parse(action.detail.rows ?? '[]') as RowChange[];
  const cooperativeId = await ownerOfRows(db, rows);
  refuseOthers(ctx, cooperativeId, id);
  const name = action.detail.name ?? '';
  return await writeDelivery(ctx, { cooperativeId, affected, name }, async (tx) => {
    const undone: RowChange[] = [];
    // The last written first: a departure makes room before another takes its time.
    for (const row of rows.toReversed())
      undone.push(await undoRow(tx, ctx, { row, subject: action.subject }));
    const version = await touchParents(tx, rows);
    return doneFrom(action, { undone, version });
  });
}

async function ownerOfRows(tx: Tx, rows: readonly RowChange[]): Promise<string | null> {
  const [first] = rows;
  if (!first) return null;
  const { after } = first;
  const parent = parentOf(first);
  const owned = parent ? await readRow(tx, parent.kind, parent.id) : after;
  const owner =
    owned?.fromCooperativeId ?? owned?.cooperativeId ?? (first.kind === 'holidays' ? after.id : null);
  return owner as string | null;
}

/** The zone or point a day is of. */
function parentOf({ kind, after }: RowChange): { kind: RowKind; id: string } | null {
  if (kind === 'day') return { kind: 'zone', id: String(after.zoneId) };
  return kind === 'opening' ? { kind: 'point', id: String(after.pointId) } : null;
}

async function undoRow(
  tx: Tx,
  ctx: Ctx,
  { row, subject }: { row: RowChange; subject: string },
): Promise<RowChange> {
  const { kind, before, after } = row;
  const now = await readRow(tx, kind, after.id);
  if (!now || comparable(now) !== comparable(after)) {
    const causes = [{ pointer: '/params/id', detail: after.id }];
    throw await changedSince(tx, ctx, { subject, causes });
  }
  const wanted = before ? revived(before) : { ...now, endedAt: new Date(ctx.now) };
  return await putRow(tx, kind, 'version' in now ? { ...wanted, version: Number(now.version) + 1 } : wanted);
}

/** Rows read now and rows from the audit in one writing; versions only count. */
function comparable(row: Row): string {
  const { version: _, ...facts } = row;
  return JSON.stringify(facts);
}

const instants = ['endedAt', 'createdAt'];

function revived(row: Row): Row {
  const entries = Object.entries(row).map(([key, value]) => [
    key,
    instants.includes(key) && typeof value === 'string' ? new Date(value) : value,
  ]);
  return Object.fromEntries(entries) as Row;
}

/** Who has a zone or point open has not seen that one of its days was changed back. */
async function touchParents(tx: Tx, rows: readonly RowChange[]): Promise<number> {
  const [first] = rows;
  const own = first ? (parentOf(first) ?? { kind: first.kind, id: first.after.id }) : null;
  const row = own && (await readRow(tx, own.kind, own.id));
  if (!own || !row || !('version' in row)) return 0;
  if (first && own.kind === first.kind) return Number(row.version);
  const version = Number(row.version) + 1;
  await putRow(tx, own.kind, { ...row, version });
  return version;
}

function doneFrom(
  action: RecordedAction,
  { undone, version }: { undone: RowChange[]; version: number },
): Done {
  const { what, name = '' } = action.detail;
  const id = undone.at(-1)?.after.id ?? '';
  return {
    subject: action.subject,
    id,
    version,
    what: what as Done['what'],
    how: 'undone',
    name,
    rows: undone,
  };
}
