import type { Tx } from '../db/client.ts';
import type { HolidayRegion } from './model.ts';
import {
  putHolidayRegion,
  putTransferRow,
  readTransferAt,
  readTransferRow,
  readTransferVersions,
  type TransferRow,
} from './transfer-queries.ts';

export type { TransferRow } from './transfer-queries.ts';

/** A transfer as it is kept, also one that has ended; null when there is none. */
export function transferRow(tx: Tx, id: string): Promise<TransferRow | null> {
  return readTransferRow(tx, id);
}

/** The transfer that leaves one hub for another at a moment of the week, running or ended. */
export function transferAt(
  tx: Tx,
  departure: Pick<TransferRow, 'fromCooperativeId' | 'toCooperativeId' | 'departsWeekday' | 'departsTime'>,
): Promise<TransferRow | null> {
  return readTransferAt(tx, departure);
}

/** Writes a transfer; who may has been settled by the caller. */
export function saveTransfer(tx: Tx, row: TransferRow): Promise<TransferRow> {
  return putTransferRow(tx, row);
}

/** Sets whose public holidays a co-op keeps; null works through. */
export function saveHolidayRegion(
  tx: Tx,
  cooperativeId: string,
  region: HolidayRegion | null,
): Promise<void> {
  return putHolidayRegion(tx, cooperativeId, region);
}

/** How often each transfer was changed: who changes one must have seen the last. */
export function transferVersions(tx: Tx): Promise<Map<string, number>> {
  return readTransferVersions(tx);
}
