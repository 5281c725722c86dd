import type { StockLeft } from './catalogue/common-stock.ts';
import type { Tx } from './db/client.ts';
import { notify } from './db/notify.ts';
import type { Load } from './delivery/model.ts';

/** What other processes are told after a commit, on one PostgreSQL channel. */
export type Change =
  | { kind: 'reload' }
  /** Some products are otherwise: their facts, offers, links or producer, or what they were joined into. */
  | { kind: 'products'; ids: string[] }
  /** The same of all products of some producers, and the producers themselves. */
  | { kind: 'producers'; ids: string[] }
  | { kind: 'ordered'; stock: StockLeft; booked: { serviceDayId: string; load: Load } };

export const changeChannel = 'carriole_changes';

/** A payload of PostgreSQL's NOTIFY has less than 8,000 bytes; ids are ASCII. */
const mostBytes = 7_900;
/** Above this, reading everything again costs each process less than reading so many. */
export const mostPatched = 5_000;

/** Tells every process, once this transaction commits, to read everything again. */
export function tellReload(tx: Tx): Promise<void> {
  return tell(tx, [{ kind: 'reload' }]);
}

/**
 * Tells every process, once this transaction commits, which products to read again: each whose own facts, offers,
 * links or producer it changed, the old and the new one where an offer moved, both where one was joined into another.
 */
export function tellProducts(tx: Tx, ids: Iterable<string>): Promise<void> {
  return tell(tx, changesOf('products', ids));
}

/** Tells every process to read these producers, their links and all their products again. */
export function tellProducers(tx: Tx, ids: Iterable<string>): Promise<void> {
  return tell(tx, changesOf('producers', ids));
}

/** Tells every process, once this transaction commits, what an order took: nothing need be read for that. */
export function tellOrdered(
  tx: Tx,
  order: Omit<Extract<Change, { kind: 'ordered' }>, 'kind'>,
): Promise<void> {
  return tell(tx, [{ kind: 'ordered', ...order }]);
}

/** The ids once each, in as many notifications as they need. */
function changesOf(kind: 'products' | 'producers', ids: Iterable<string>): Change[] {
  const each = [...new Set(ids)];
  if (each.length > mostPatched) return [{ kind: 'reload' }];
  const changes: { kind: typeof kind; ids: string[] }[] = [];
  let bytes = mostBytes;
  for (const id of each) {
    bytes += id.length + 3;
    if (bytes > mostBytes) {
      changes.push({ kind, ids: [] });
      bytes = 40 + id.length;
    }
    changes.at(-1)?.ids.push(id);
  }
  return changes;
}

async function tell(tx: Tx, changes: readonly Change[]): Promise<void> {
  for (const change of changes) await notify(tx, changeChannel, change);
}
