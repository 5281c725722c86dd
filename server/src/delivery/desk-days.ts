import type { DayDraft, OpeningDraft, PointDraft } from '@carriole/shared/contracts/delivery-desk-parts.ts';

type Season = { from: string; until: string } | null;

/** A weekly day as its columns. */
export function weeklyColumns({ weekday, from, to, closes, capacity, season }: OpeningDraft) {
  return {
    weekday,
    from,
    to,
    closesWeekday: closes.weekday,
    closesTime: closes.time,
    capacityOrders: capacity.orders,
    capacityGrams: capacity.grams,
    capacityColdGrams: capacity.coldGrams,
    capacityFrozenGrams: capacity.frozenGrams,
    seasonFrom: season?.from ?? null,
    seasonUntil: season?.until ?? null,
  };
}

/** A DeliveryDay as its columns. */
export function dayColumns({ feeBands, minimumCents, ...weekly }: DayDraft) {
  return { ...weeklyColumns(weekly), feeBands, minimumCents };
}

type WeeklyRow = ReturnType<typeof weeklyColumns> & { id: string };

/** A weekly day as the desk shows it. */
export function weeklyView(row: WeeklyRow) {
  const { id, weekday, from, to, seasonFrom, seasonUntil } = row;
  const season: Season =
    seasonFrom !== null && seasonUntil !== null ? { from: seasonFrom, until: seasonUntil } : null;
  return {
    id,
    weekday,
    from,
    to,
    closes: { weekday: row.closesWeekday, time: row.closesTime },
    capacity: {
      orders: row.capacityOrders,
      grams: row.capacityGrams,
      coldGrams: row.capacityColdGrams,
      frozenGrams: row.capacityFrozenGrams,
    },
    season,
  };
}

/** A PickupPoint as its columns. */
export function pointColumns({ position, ...facts }: PointDraft) {
  return { ...facts, lat: position?.lat ?? null, lon: position?.lon ?? null };
}
