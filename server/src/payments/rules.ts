import { structuredCommunication } from '@carriole/shared/structured-communication.ts';

/** The structured communication of an order: its year and number, ten digits with their mod-97. */
export function communicationFor(year: number, number: number): string {
  return structuredCommunication(`${String(year).slice(-2)}${String(number).padStart(8, '0')}`);
}

/** What a transfer needs: to whom, how much in cents, and the reference. */
export type Transfer = { beneficiary: string; iban: string; amountCents: number; communication: string };

/**
 * The text of an EPC QR code, version 002 (EPC069-12): a banking app reads a transfer from it. The
 * Belgian communication goes in the free-text field, where apps of Belgian banks look for it.
 */
export function epcText(transfer: Transfer): string {
  const { beneficiary, iban, amountCents, communication } = transfer;
  const amount = `EUR${Math.floor(amountCents / 100)}.${String(amountCents % 100).padStart(2, '0')}`;
  return [
    'BCD',
    '002',
    '1',
    'SCT',
    '',
    beneficiary.slice(0, 70),
    iban.replaceAll(' ', ''),
    amount,
    '',
    '',
    communication,
  ].join('\n');
}
