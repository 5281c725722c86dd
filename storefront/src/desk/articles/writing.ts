import { type DeskOffer, editOffer, releaseOfferField } from '@carriole/shared/contracts/offer-edits.ts';
import { type Asked, ask } from '../ask.ts';
import type { Plan } from './plan.ts';

/** Carries a plan out; values first, in one go, so that a refusal of them changes nothing. */
export async function carryOut(id: string, { set, release }: Plan): Promise<Asked<DeskOffer | true>> {
  let last: Asked<DeskOffer | true> = { value: true, problem: null };
  if (Object.keys(set).length > 0) last = await ask(editOffer, { params: { id }, body: set });
  for (const field of release) {
    if (last.value === null) return last;
    last = await ask(releaseOfferField, { params: { id, field } });
  }
  return last;
}
