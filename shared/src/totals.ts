import { roundCents, vatIncluded, vatOn } from './money.ts';

/** One line's goods and deposits, in cents: with VAT for a household, without for a professional. */
export type LineAmounts = { goodsCents: number; depositCents: number };

export type VatAmount = { ratePercent: number; baseCents: number; vatCents: number };

/** Sums in cents; goods and delivery as the audience sees them, `netCents` without VAT and deposits. */
export type Totals = {
  goodsCents: number;
  depositCents: number;
  deliveryCents: number;
  netCents: number;
  vatCents: number;
  totalCents: number;
  vat: VatAmount[];
};

/**
 * What a line costs. `quantity` counts sales units; for goods priced per kg `weighedGrams` is what
 * one unit is expected to weigh (null otherwise). The line is rounded once, deposits are per unit.
 */
export function lineAmounts(line: {
  unitPriceCents: number;
  quantity: number;
  weighedGrams: number | null;
  depositCents: number;
}): LineAmounts {
  const goods =
    line.weighedGrams === null
      ? line.unitPriceCents * line.quantity
      : roundCents((line.unitPriceCents * line.weighedGrams * line.quantity) / 1000);
  return { goodsCents: goods, depositCents: line.depositCents * line.quantity };
}

/**
 * The sums of one seller's part. VAT is worked out on the sum of each rate, never per line
 * (EN 16931, BR-CO-17); deposits bear none. When prices include VAT the total is what the lines
 * say to the cent, and the base is what is left of it. The fee follows `pricesIncludeVat` too.
 */
export function coopTotals(part: {
  lines: readonly (LineAmounts & { vatRatePercent: number })[];
  pricesIncludeVat: boolean;
  deliveryFee?: { cents: number; vatRatePercent: number };
}): Totals {
  const fee = part.deliveryFee ?? { cents: 0, vatRatePercent: 0 };
  const taxed = part.lines.map((line) => ({ cents: line.goodsCents, ratePercent: line.vatRatePercent }));
  if (fee.cents !== 0) taxed.push({ cents: fee.cents, ratePercent: fee.vatRatePercent });
  const rates = [...new Set(taxed.map((amount) => amount.ratePercent))].sort((a, b) => a - b);
  const vat = rates.map((ratePercent) => {
    const same = taxed.filter((amount) => amount.ratePercent === ratePercent);
    return vatOfRate(
      sum(same, (amount) => amount.cents),
      ratePercent,
      part.pricesIncludeVat,
    );
  });
  return withTotal({
    goodsCents: sum(part.lines, (line) => line.goodsCents),
    depositCents: sum(part.lines, (line) => line.depositCents),
    deliveryCents: fee.cents,
    vat,
  });
}

/** The sums of an Order: those of its parts added up, to the cent; VAT of a rate over all sellers. */
export function orderTotals(parts: readonly Totals[]): Totals {
  const amounts = parts.flatMap((part) => part.vat);
  const rates = [...new Set(amounts.map((amount) => amount.ratePercent))].sort((a, b) => a - b);
  return withTotal({
    goodsCents: sum(parts, (part) => part.goodsCents),
    depositCents: sum(parts, (part) => part.depositCents),
    deliveryCents: sum(parts, (part) => part.deliveryCents),
    vat: rates.map((ratePercent) => {
      const same = amounts.filter((amount) => amount.ratePercent === ratePercent);
      return {
        ratePercent,
        baseCents: sum(same, (amount) => amount.baseCents),
        vatCents: sum(same, (amount) => amount.vatCents),
      };
    }),
  });
}

/**
 * What a delivery costs by the worth of its goods: each band holds from so many cents of goods on, the first from 0, in
 * rising order; with the least that can be ordered. Cents.
 */
export type FeeRule = { bands: readonly { fromCents: number; feeCents: number }[]; minimumCents: number };

export type DeliveryFee = {
  feeCents: number;
  /** The next cheaper band: how much is missing to it, and what the delivery costs then. */
  next: { missingCents: number; feeCents: number } | null;
  missingToMinimumCents: number;
};

/** The delivery fee for goods worth so much, what is missing to pay less, and to be able to order at all. */
export function deliveryFee({ bands, minimumCents }: FeeRule, goodsCents: number): DeliveryFee {
  const feeCents = bands.findLast(({ fromCents }) => fromCents <= goodsCents)?.feeCents ?? 0;
  const cheaper = bands.find((band) => band.fromCents > goodsCents && band.feeCents < feeCents);
  return {
    feeCents,
    next: cheaper ? { missingCents: cheaper.fromCents - goodsCents, feeCents: cheaper.feeCents } : null,
    missingToMinimumCents: Math.max(0, minimumCents - goodsCents),
  };
}

function vatOfRate(cents: number, ratePercent: number, included: boolean): VatAmount {
  const vatCents = included ? vatIncluded(cents, ratePercent) : vatOn(cents, ratePercent);
  return { ratePercent, baseCents: included ? cents - vatCents : cents, vatCents };
}

function withTotal(sums: Pick<Totals, 'goodsCents' | 'depositCents' | 'deliveryCents' | 'vat'>): Totals {
  const netCents = sum(sums.vat, (amount) => amount.baseCents);
  const vatCents = sum(sums.vat, (amount) => amount.vatCents);
  return { ...sums, netCents, vatCents, totalCents: netCents + vatCents + sums.depositCents };
}

function sum<T>(items: readonly T[], cents: (item: T) => number): number {
  return items.reduce((total, item) => total + cents(item), 0);
}
