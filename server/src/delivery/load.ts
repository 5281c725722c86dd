import type { OfferFacts } from '../catalogue/model.ts';
import type { Capacity, Load } from './model.ts';

export const emptyLoad: Load = { orders: 0, grams: 0, coldGrams: 0, frozenGrams: 0 };

/** What a piece of unknown weight is taken for when vans are filled: a loaf or a cabbage, or one of half a dozen eggs. */
const gramsOfPiece = { alone: 400, bySix: 70 };

/** What one sales unit is taken to weigh on a van, in grams; a millilitre counts as a gram. */
function unitGrams({ netAmount, netUnit }: Pick<OfferFacts, 'netAmount' | 'netUnit'>): number {
  const amount = netAmount ?? 1;
  if (netAmount !== null && netUnit !== 'piece') return Math.ceil(amount);
  return Math.ceil(amount * (amount < 6 ? gramsOfPiece.alone : gramsOfPiece.bySix));
}

/** What so many sales units add to a van: their weight, and their part of the cold or frozen room. */
export function loadOfGoods(
  offer: Pick<OfferFacts, 'netAmount' | 'netUnit' | 'storage'>,
  quantity: number,
): Omit<Load, 'orders'> {
  const grams = unitGrams(offer) * quantity;
  const { storage } = offer;
  return {
    grams,
    coldGrams: storage === 'cold' ? grams : 0,
    frozenGrams: storage === 'frozen' ? grams : 0,
  };
}

export function addLoads(a: Load, b: Load): Load {
  return {
    orders: a.orders + b.orders,
    grams: a.grams + b.grams,
    coldGrams: a.coldGrams + b.coldGrams,
    frozenGrams: a.frozenGrams + b.frozenGrams,
  };
}

/** What is left of a capacity; never below nothing. */
export function leftOf(capacity: Capacity, booked: Load = emptyLoad): Capacity {
  const left = (kind: keyof Load) => {
    const most = capacity[kind];
    return most === null ? null : Math.max(0, most - booked[kind]);
  };
  return {
    orders: left('orders'),
    grams: left('grams'),
    coldGrams: left('coldGrams'),
    frozenGrams: left('frozenGrams'),
  };
}

/** Whether a load still fits into what is left. */
export function hasRoom(left: Capacity, load: Load): boolean {
  return (
    fits(load.orders, left.orders) &&
    fits(load.grams, left.grams) &&
    fits(load.coldGrams, left.coldGrams) &&
    fits(load.frozenGrams, left.frozenGrams)
  );
}

function fits(some: number, most: number | null): boolean {
  return most === null || some <= most;
}
