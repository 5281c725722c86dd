import type { Audience } from '@carriole/shared/audience.ts';
import { vatIncluded } from '@carriole/shared/money.ts';
import {
  coopTotals,
  type DeliveryFee,
  deliveryFee,
  type FeeRule,
  lineAmounts,
  orderTotals,
  type Totals,
} from '@carriole/shared/totals.ts';
import type { Offer } from '../catalogue/model.ts';
import { priceOf, weighedGrams } from '../catalogue/selling.ts';

/** A line with the offer it would be sold under. */
export type PricedLine = { productId: string; offer: Offer; quantity: number };

export type QuotedLine = PricedLine & {
  unitPriceCents: number;
  expectedGrams: number | null;
  goodsCents: number;
  depositCents: number;
  vatRatePercent: number;
};

/** One co-op's part: its lines, and the delivery when its van or point serves. */
export type QuotedPart = { cooperativeId: string; carries: boolean; lines: QuotedLine[]; totals: Totals };

export type Quote = {
  parts: QuotedPart[];
  totals: Totals;
  /** What the delivery costs, and at which worth of goods less, as its audience sees prices. */
  feeCents: number;
  feeBands: FeeRule['bands'];
  /** What is missing to a cheaper delivery; null when there is none. */
  cheaper: DeliveryFee['next'];
  missingToMinimumCents: number;
};

/** Who sells the delivery, and at which fee. */
export type Delivery = { cooperativeId: string; fee: FeeRule; feeVatRatePercent: number };

/**
 * What lines cost, by seller and in all, in cents. The co-op that carries sells the delivery and has
 * a part even without lines; one fee however many co-ops. Without a fee rule nothing is delivered.
 */
export function quote(lines: readonly PricedLine[], audience: Audience, delivery: Delivery | null): Quote {
  const priced = lines.map((line) => quoteLine(line, audience));
  const goodsCents = priced.reduce((sum, line) => sum + line.goodsCents, 0);
  const fee = delivery ? deliveryFee(delivery.fee, goodsCents) : null;
  const vatRatePercent = delivery?.feeVatRatePercent ?? 0;
  const shown = (cents: number) => shownFee(cents, vatRatePercent, audience);
  const sellers = new Set([
    ...priced.map(({ offer }) => offer.cooperativeId),
    ...(delivery ? [delivery.cooperativeId] : []),
  ]);
  const parts = [...sellers].sort().map((cooperativeId): QuotedPart => {
    const own = priced.filter(({ offer }) => offer.cooperativeId === cooperativeId);
    const carries = delivery?.cooperativeId === cooperativeId;
    const sold =
      carries && delivery && fee ? { deliveryFee: { cents: shown(fee.feeCents), vatRatePercent } } : {};
    return {
      cooperativeId,
      carries,
      lines: own,
      totals: coopTotals({ lines: own, pricesIncludeVat: audience === 'household', ...sold }),
    };
  });
  return {
    parts,
    totals: orderTotals(parts.map(({ totals }) => totals)),
    feeCents: shown(fee?.feeCents ?? 0),
    feeBands: (delivery?.fee.bands ?? []).map(({ fromCents, feeCents }) => ({
      fromCents,
      feeCents: shown(feeCents),
    })),
    cheaper: fee?.next ? { ...fee.next, feeCents: shown(fee.next.feeCents) } : null,
    missingToMinimumCents: fee?.missingToMinimumCents ?? 0,
  };
}

function quoteLine(line: PricedLine, audience: Audience): QuotedLine {
  const { offer, quantity } = line;
  const unitPriceCents = priceOf(offer, audience);
  const expectedGrams = weighedGrams(offer);
  const amounts = lineAmounts({
    unitPriceCents,
    quantity,
    weighedGrams: expectedGrams,
    depositCents: offer.depositCents,
  });
  return { ...line, ...amounts, unitPriceCents, expectedGrams, vatRatePercent: offer.vatRatePercent };
}

/** Fees are set with VAT; a professional sees them without. */
function shownFee(feeCents: number, vatRatePercent: number, audience: Audience): number {
  return audience === 'household' ? feeCents : feeCents - vatIncluded(feeCents, vatRatePercent);
}
