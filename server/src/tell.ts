import type { Tx } from './db/client.ts';
import { notify } from './db/notify.ts';
import { changeChannel } from './snapshot.ts';

/** Tells every process, when the transaction commits, that these products (or what they lean on) are otherwise now. */
export async function tellProducts(tx: Tx, _productIds: readonly string[]): Promise<void> {
  await notify(tx, changeChannel, { kind: 'reload' });
}
