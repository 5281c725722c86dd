import type { PaymentView } from '@carriole/shared/contracts/orders.ts';
import { encode } from 'uqr';
import type { Tx } from '../db/client.ts';
import type { Federation } from '../federation/model.ts';
import { newId } from '../ids.ts';
import { insertPayment, readPayment } from './queries.ts';
import { communicationFor, epcText, type Transfer } from './rules.ts';

/** Writes what is to be paid for an order by bank transfer, in the order's own transaction. */
export async function expectTransfer(
  tx: Tx,
  order: { id: string; number: number; year: number; totalCents: number; at: Date },
): Promise<void> {
  await insertPayment(tx, {
    id: newId('pay'),
    orderId: order.id,
    method: 'bank-transfer',
    amountCents: order.totalCents,
    communication: communicationFor(order.year, order.number),
    createdAt: order.at,
  });
}

/** How an order is to be paid, with its EPC QR code drawn as rows of 0 and 1; null for an unknown order. */
export async function paymentOf(
  tx: Tx,
  orderId: string,
  federation: Federation,
): Promise<PaymentView | null> {
  const row = await readPayment(tx, orderId);
  if (!row) return null;
  const transfer: Transfer = {
    beneficiary: federation.accountHolder,
    iban: federation.iban,
    amountCents: row.amountCents,
    communication: row.communication,
  };
  return {
    method: 'bank-transfer',
    status: row.status as PaymentView['status'],
    ...transfer,
    qr: qrRows(transfer),
  };
}

/** Error level M, as EPC069-12 asks; an amount below a cent has no code. */
function qrRows(transfer: Transfer): string[] {
  if (transfer.amountCents < 1) return [];
  const { data } = encode(epcText(transfer), { ecc: 'M', border: 0 });
  return data.map((row) => row.map((dark) => (dark ? '1' : '0')).join(''));
}
