import { and, eq } from 'drizzle-orm';
import type { Tx } from '../db/client.ts';
import { cooperatives, hubTransfers } from '../db/tables/federation.ts';
import type { HolidayRegion } from './model.ts';

export type TransferRow = typeof hubTransfers.$inferSelect;

/** A transfer, also one that has ended. */
export async function readTransferRow(tx: Tx, id: string): Promise<TransferRow | null> {
  const [row] = await tx.select().from(hubTransfers).where(eq(hubTransfers.id, id));
  return row ?? null;
}

type Departure = Pick<
  TransferRow,
  'fromCooperativeId' | 'toCooperativeId' | 'departsWeekday' | 'departsTime'
>;

/** The one transfer that leaves one hub for another at a moment of the week, running or ended. */
export async function readTransferAt(tx: Tx, departure: Departure): Promise<TransferRow | null> {
  const [row] = await tx
    .select()
    .from(hubTransfers)
    .where(
      and(
        eq(hubTransfers.fromCooperativeId, departure.fromCooperativeId),
        eq(hubTransfers.toCooperativeId, departure.toCooperativeId),
        eq(hubTransfers.departsWeekday, departure.departsWeekday),
        eq(hubTransfers.departsTime, departure.departsTime),
      ),
    );
  return row ?? null;
}

/** Writes a transfer as it is given, new or known; returns it as it is kept. */
export async function putTransferRow(tx: Tx, row: typeof hubTransfers.$inferInsert): Promise<TransferRow> {
  const { id, ...set } = row;
  const [kept] = await tx
    .insert(hubTransfers)
    .values({ id, ...set })
    .onConflictDoUpdate({ target: hubTransfers.id, set })
    .returning();
  return kept as TransferRow;
}

/** Sets whose public holidays a co-op keeps; null works through. */
export async function putHolidayRegion(tx: Tx, id: string, region: HolidayRegion | null): Promise<void> {
  await tx.update(cooperatives).set({ holidayRegion: region }).where(eq(cooperatives.id, id));
}

/** How often each transfer was changed. */
export async function readTransferVersions(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx.select({ id: hubTransfers.id, version: hubTransfers.version }).from(hubTransfers);
  return new Map(rows.map(({ id, version }) => [id, version]));
}
