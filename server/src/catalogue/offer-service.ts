import type { Storage } from '@carriole/shared/audience.ts';
import type { Tx } from '../db/client.ts';
import { priceChangesOf } from './changes.ts';
import { addPriceChanges, lockOffer, updateOffer } from './queries.ts';

/** What of an offer can change without making another product of it. */
export type OfferTerms = {
  householdPriceCents: number | null;
  professionalPriceCents: number | null;
  caseSize: number;
  vatRatePercent: number;
  depositCents: number;
  allergens: string[] | null;
  months: number[];
  stock: number | null;
  closes: { weekday: number; time: string } | null;
  storage: Storage;
};

/** Writes the terms of one offer. Its stock is set only when that is what is meant: orders draw from it. */
export async function writeOffer(
  tx: Tx,
  id: string,
  terms: OfferTerms,
  { at, setsStock }: { at: Date; setsStock: boolean },
): Promise<void> {
  const { closes, stock, ...facts } = terms;
  const before = await lockOffer(tx, id);
  if (!before) throw new Error(`The offer ${id} is gone.`);
  const known = new Map([[`${before.cooperativeId}:${before.sourceRef}`, before]]);
  await addPriceChanges(tx, priceChangesOf([{ ...before, ...facts }], known, at));
  await updateOffer(tx, id, {
    householdPriceCents: facts.householdPriceCents,
    professionalPriceCents: facts.professionalPriceCents,
    caseSize: facts.caseSize,
    vatRatePercent: facts.vatRatePercent,
    depositCents: facts.depositCents,
    allergens: facts.allergens,
    months: facts.months,
    storage: facts.storage,
    closesWeekday: closes?.weekday ?? null,
    closesTime: closes?.time ?? null,
    ...(setsStock ? { stock, statedStock: stock } : {}),
    changedAt: at,
  });
}
