import type { Audience } from '@carriole/shared/audience.ts';
import { vatIncluded } from '@carriole/shared/money.ts';
import { coopTotals, deliveryFee, lineAmounts, orderTotals, type Totals } from '@carriole/shared/totals.ts';
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
  feeCents: number;
  missingToMinimumCents: number;
};

export type FeeRule = {
  cooperativeId: string;
  feeCents: number;
  freeFromCents: number | null;
  minimumCents: number;
  feeVatRatePercent: number;
};

/**
 * What lines cost, by seller and in all, in cents. The co-op that carries sells the delivery and has
 * a part even without lines; one fee however many co-ops. Without a fee rule nothing is delivered.
 */
export function quote(lines: readonly PricedLine[], audience: Audience, rule: FeeRule | null): Quote {
  const priced = lines.map((line) => quoteLine(line, audience));
  const goodsCents = priced.reduce((sum, line) => sum + line.goodsCents, 0);
  const fee = rule ? deliveryFee(rule, goodsCents) : null;
  const sellers = new Set([
    ...priced.map(({ offer }) => offer.cooperativeId),
    ...(rule ? [rule.cooperativeId] : []),
  ]);
  const parts = [...sellers].sort().map((cooperativeId): QuotedPart => {
    const own = priced.filter(({ offer }) => offer.cooperativeId === cooperativeId);
    const carries = rule?.cooperativeId === cooperativeId;
    const delivery =
      carries && rule && fee ? { deliveryFee: shownFee(fee.feeCents, rule.feeVatRatePercent, audience) } : {};
    return {
      cooperativeId,
      carries,
      lines: own,
      totals: coopTotals({ lines: own, pricesIncludeVat: audience === 'household', ...delivery }),
    };
  });
  return {
    parts,
    totals: orderTotals(parts.map(({ totals }) => totals)),
    feeCents: fee?.feeCents ?? 0,
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
function shownFee(feeCents: number, vatRatePercent: number, audience: Audience) {
  const cents = audience === 'household' ? feeCents : feeCents - vatIncluded(feeCents, vatRatePercent);
  return { cents, vatRatePercent };
}
