import type { Audience } from '@carriole/shared/audience.ts';
import type { Arrival, Arrivals } from './arrivals.ts';
import { noMeasure, type Shelf } from './shelf.ts';

/** When each kind of arrival that a listing meets can be at its place; without a place nothing is known. */
export type KindsAt = {
  /** The kind of each slot, and how many kinds there are. */
  numbers: Uint32Array;
  size: number;
  /** Works out the kind of a slot's product, which the other questions then know. */
  look(slot: number): void;
  arrivalAt(slot: number): Arrival | null;
  arrivalOf(kind: number): Arrival | null;
  isOrderable(slot: number): boolean;
  /** A number that grows with the next day and hour; the largest when there is none. */
  soonest(slot: number): number;
};

export function kindsAt(shelf: Shelf, arrivals: Arrivals | null, audience: Audience): KindsAt {
  const room = arrivals?.room ?? 'roomy';
  const numbers = shelf.sides[audience].arrivals[room].values();
  const size = shelf.arrivalKinds[room].values.length;
  const known: (Arrival | undefined)[] = Array.from({ length: size });
  const lasts = new Uint8Array(size);
  const moments = new Uint32Array(size).fill(noMeasure);
  return {
    numbers,
    size,
    look: (slot) => {
      const kind = numbers[slot] as number;
      if (known[kind] !== undefined) return;
      const product = shelf.products[slot];
      if (!product || !arrivals) return;
      const arrival = arrivals.ofKind(kind, product, audience);
      known[kind] = arrival;
      lasts[kind] = arrival.unavailable ? 1 : 0;
      if (arrival.next) moments[kind] = momentOf(arrival.next);
    },
    arrivalAt: (slot) => known[numbers[slot] as number] ?? null,
    arrivalOf: (kind) => known[kind] ?? null,
    isOrderable: (slot) => lasts[numbers[slot] as number] === 0,
    soonest: (slot) => moments[numbers[slot] as number] as number,
  };
}

/** Minutes of a local date and time; only their order is used. */
function momentOf({ date, from }: { date: string; from: string }): number {
  const minutes = Number(from.slice(0, 2)) * 60 + Number(from.slice(3, 5));
  return (Date.parse(`${date}T00:00:00Z`) / 86_400_000) * 1440 + minutes;
}
