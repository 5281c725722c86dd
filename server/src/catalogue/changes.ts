import type { Audience } from '@carriole/shared/audience.ts';

/** What is known of an offer before its co-op's source is read again. */
export type KnownOffer = {
  id: string;
  withdrawnAt: Date | null;
  listedAt: Date | null;
  relistedAt: Date | null;
  householdPriceCents: number | null;
  professionalPriceCents: number | null;
};

/**
 * Since when an offer is listed, and when it came back. What a co-op begins with is not news: only what it adds later
 * has a moment.
 */
export function listingOf(
  before: KnownOffer | undefined,
  { isSelling, at }: { isSelling: boolean; at: Date },
): { listedAt: Date | null; relistedAt: Date | null } {
  if (!before) return { listedAt: isSelling ? at : null, relistedAt: null };
  return { listedAt: before.listedAt, relistedAt: before.withdrawnAt ? at : before.relistedAt };
}

type Priced = {
  id: string;
  cooperativeId: string;
  sourceRef: string;
  householdPriceCents?: number | null | undefined;
  professionalPriceCents?: number | null | undefined;
};

export type PriceChange = {
  offerId: string;
  at: Date;
  householdBeforeCents: number | null;
  professionalBeforeCents: number | null;
};

/** The offers that ask another price than they did, with what they asked. */
export function priceChangesOf(
  rows: readonly Priced[],
  known: ReadonlyMap<string, KnownOffer>,
  at: Date,
): PriceChange[] {
  return rows.flatMap(({ id, cooperativeId, sourceRef, ...now }) => {
    const before = known.get(`${cooperativeId}:${sourceRef}`);
    if (!before) return [];
    const { householdPriceCents: household, professionalPriceCents: professional } = before;
    if (
      household === (now.householdPriceCents ?? null) &&
      professional === (now.professionalPriceCents ?? null)
    )
      return [];
    return [{ offerId: id, at, householdBeforeCents: household, professionalBeforeCents: professional }];
  });
}

const thirtyDaysMs = 30 * 86_400_000;

/** One change of the price an audience pays: when (epoch ms), and what it paid before. */
export type PriceStep = { at: number; beforeCents: number };
export type PriceSteps = Readonly<Record<Audience, readonly PriceStep[]>>;

export const noSteps: PriceSteps = { household: [], professional: [] };

/** Changes of price by offer, per audience that had a price; of each offer the oldest comes first. */
export function priceStepsOf(changes: readonly PriceChange[]): Map<string, PriceSteps> {
  const step = (at: Date, beforeCents: number | null) =>
    beforeCents === null ? [] : [{ at: at.getTime(), beforeCents }];
  return new Map(
    [...Map.groupBy(changes, ({ offerId }) => offerId)].map(([id, own]) => [
      id,
      {
        household: own.flatMap(({ at, householdBeforeCents }) => step(at, householdBeforeCents)),
        professional: own.flatMap(({ at, professionalBeforeCents }) => step(at, professionalBeforeCents)),
      },
    ]),
  );
}

/**
 * What to say of a price that changed since a moment, or null. A cut is told against the lowest price of the thirty
 * days before it (directive 98/6, article 6a); what is no lower than that is no cut.
 */
export function priceMove(
  steps: readonly PriceStep[],
  nowCents: number,
  since: number,
): { beforeCents: number; nowCents: number; at: number } | null {
  const last = steps.at(-1);
  const first = steps.find(({ at }) => at >= since);
  if (!last || !first) return null;
  if (nowCents > first.beforeCents) return { beforeCents: first.beforeCents, nowCents, at: last.at };
  const lowest = Math.min(
    ...steps.filter(({ at }) => at > last.at - thirtyDaysMs).map(({ beforeCents }) => beforeCents),
  );
  return nowCents < lowest ? { beforeCents: lowest, nowCents, at: last.at } : null;
}
