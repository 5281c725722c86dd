import type { Audience } from '@carriole/shared/audience.ts';
import type { Unavailable } from '@carriole/shared/contracts/catalogue.ts';
import type { NextDay } from '@carriole/shared/contracts/common.ts';
import { localDateTime } from '../calendar.ts';
import { type Arrival, type Arrivals, arrivalKey, type Room, roomForAny } from '../catalogue/arrivals.ts';
import type { Offer, Product } from '../catalogue/model.ts';
import { sellableOffers } from '../catalogue/selling.ts';
import { type FarPoint, onlyAt } from './elsewhere.ts';
import { type Hubs, hubVan } from './hub-van.ts';
import type { LinePromise, ServiceDay } from './model.ts';
import { eachPromise, nearest, promise, whyNot } from './rules.ts';

/** What is told of a place besides its own days. */
export type Around = {
  hubs: Hubs;
  /** PickupPoints too far away to serve it, nearest first; asked only when something cannot come. */
  farPoints: () => readonly FarPoint[];
};

/**
 * When goods can be at a place, worked out once for all products that arrive alike, and kept: `days` belong to one place and
 * `now` (epoch ms). `home` days come first: a PickupPoint is the next day only where no van comes.
 */
export function arrivalsOf(days: readonly ServiceDay[], now: number, around: Around): Arrivals {
  const memo = new Map<string, Arrival>();
  const kinds: Record<Audience, Arrival[]> = { household: [], professional: [] };
  const shownDays = new Map<LinePromise, NextDay>();
  const dates = datesOf(days);
  const room = roomOf(days);

  function ofProduct(product: Product, audience: Audience): Arrival {
    const sellable = sellableOffers(product, audience);
    if (sellable.length === 0) return arrivalOf(product.offers, audience);
    const key = `${audience}/${arrivalKey(sellable, room)}`;
    const arrival = memo.get(key) ?? arrivalOf(product.offers, audience);
    memo.set(key, arrival);
    return arrival;
  }

  function arrivalOf(offers: readonly Offer[], audience: Audience): Arrival {
    let next: LinePromise | null = null;
    let on = 0;
    for (const offer of offers) {
      eachPromise({ offer, audience, days, now }, (line) => {
        if (!next || comesBefore(line, next)) next = line;
        on |= dates.bit(line.day.date);
      });
    }
    return {
      next: next && shown(next),
      unavailable: next ? null : unavailable(offers, audience, { days, now, farPoints: around.farPoints }),
      dates: dates.of(on),
    };
  }

  function shown(line: LinePromise): NextDay {
    const day = shownDays.get(line) ?? nextDay(line);
    shownDays.set(line, day);
    return day;
  }

  return {
    room,
    ofProduct,
    ofKind: (kind, product, audience) => {
      const known = kinds[audience];
      const arrival = known[kind] ?? ofProduct(product, audience);
      known[kind] = arrival;
      return arrival;
    },
    ofOffer: (offer, audience) => arrivalOf([offer], audience),
    daysOf: (product, audience) =>
      coming(product, audience, days, now).map((line) => ({
        ...nextDay(line),
        transfer: hubVan(line.chain, around.hubs),
      })),
  };
}

/** One entry per service day: of several offers, the one that can be ordered longest. */
function coming(
  product: Product,
  audience: Audience,
  days: readonly ServiceDay[],
  now: number,
): LinePromise[] {
  const best = new Map<string, LinePromise>();
  for (const line of product.offers.flatMap((offer) => promise(offer, audience, days, now))) {
    const known = best.get(line.day.id);
    if (!known || known.orderBefore < line.orderBefore) best.set(line.day.id, line);
  }
  return [...best.values()].sort(earliest);
}

/** Tight when some day has so little room by weight left that one unit may be too heavy for it. */
export function roomOf(days: readonly ServiceDay[]): Room {
  const isTight = days.some(({ left: { grams, coldGrams, frozenGrams } }) =>
    [grams, coldGrams, frozenGrams].some((most) => most !== null && most < roomForAny),
  );
  return isTight ? 'tight' : 'roomy';
}

/** Sets of the coming dates as numbers, a bit for each of the 21 at most; the same set is the same list. */
function datesOf(days: readonly ServiceDay[]) {
  const all = [...new Set(days.map(({ date }) => date))];
  const bits = new Map(all.map((date, index) => [date, 1 << index]));
  const lists = new Map<number, string[]>();
  return {
    bit: (date: string) => bits.get(date) ?? 0,
    of: (on: number) => {
      const list = lists.get(on) ?? all.filter((_, index) => on & (1 << index));
      lists.set(on, list);
      return list;
    },
  };
}

/** Whether one is told rather than the other: home before a PickupPoint, then the earlier, then the longer to order. */
function comesBefore(line: LinePromise, other: LinePromise): boolean {
  if (isDelivery(line) !== isDelivery(other)) return isDelivery(line);
  return earliest(line, other) < 0;
}

function isDelivery(line: LinePromise): boolean {
  return line.day.service.kind === 'delivery';
}

function earliest(a: LinePromise, b: LinePromise): number {
  return a.day.startsAt - b.day.startsAt || b.orderBefore - a.orderBefore;
}

function nextDay({ day, orderBefore, limit }: LinePromise): NextDay {
  const { kind, from, to, name } = day.service;
  return {
    kind,
    date: day.date,
    from,
    to,
    pickupPoint: kind === 'pickup' ? name : null,
    orderBefore: localDateTime(orderBefore),
    limit,
  };
}

type UnavailableFacts = { days: readonly ServiceDay[]; now: number; farPoints: () => readonly FarPoint[] };

function unavailable(
  offers: readonly Offer[],
  audience: Audience,
  { days, now, farPoints }: UnavailableFacts,
): Unavailable {
  const reasons = offers.map((offer) => whyNot(offer, audience, days, now));
  const why = nearest(reasons.map((reason) => reason?.why ?? null)) ?? 'not-linked';
  const backInMonth = reasons.find((reason) => reason?.why === why)?.backInMonth ?? null;
  let only: Unavailable['onlyAt'] | undefined;
  return {
    why,
    backInMonth,
    // Worked out only for what is shown: a search goes through thousands, and shows two dozen.
    get onlyAt() {
      if (only === undefined) only = onlyAt(offers, why, { audience, points: farPoints(), now });
      return only;
    },
  };
}
