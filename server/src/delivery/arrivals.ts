import type { Audience } from '@carriole/shared/audience.ts';
import type { Unavailable } from '@carriole/shared/contracts/catalogue.ts';
import type { NextDay } from '@carriole/shared/contracts/common.ts';
import { localDateTime } from '../calendar.ts';
import type { Arrival, Arrivals } from '../catalogue/arrivals.ts';
import type { Offer, Product } from '../catalogue/model.ts';
import { type FarPoint, onlyAt } from './elsewhere.ts';
import { type Hubs, hubVan } from './hub-van.ts';
import type { LinePromise, ServiceDay } from './model.ts';
import { nearest, promise, whyNot } from './rules.ts';

/** What is told of a place besides its own days. */
export type Around = {
  hubs: Hubs;
  /** PickupPoints too far away to serve it, nearest first; asked only when something cannot come. */
  farPoints: () => readonly FarPoint[];
};

/**
 * When goods can be at a place, worked out once per product and kept: `days` belong to one place and
 * `now` (epoch ms). `home` days come first: a PickupPoint is the next day only where no van comes.
 */
export function arrivalsOf(days: readonly ServiceDay[], now: number, around: Around): Arrivals {
  const memo = new Map<string, Arrival>();
  const home = days.some((day) => day.service.kind === 'delivery');

  function arrivalOf(offers: readonly Offer[], audience: Audience): Arrival {
    const promises = offers.flatMap((offer) => promise(offer, audience, days, now));
    const shown = home && promises.some(isDelivery) ? promises.filter(isDelivery) : promises;
    const next = shown.toSorted(earliest)[0];
    return {
      next: next ? nextDay(next) : null,
      unavailable: next ? null : unavailable(offers, audience, { days, now, farPoints: around.farPoints }),
      dates: [...new Set(promises.map((line) => line.day.date))],
    };
  }

  return {
    ofProduct: (product, audience) => {
      const key = `${audience}/${product.id}`;
      const arrival = memo.get(key) ?? arrivalOf(product.offers, audience);
      memo.set(key, arrival);
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
