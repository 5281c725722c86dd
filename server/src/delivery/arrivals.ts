import type { Audience } from '@carriole/shared/audience.ts';
import type { NextDay } from '@carriole/shared/contracts/common.ts';
import { localDateTime } from '../calendar.ts';
import type { Arrival, Arrivals } from '../catalogue/arrivals.ts';
import type { Offer, Product } from '../catalogue/model.ts';
import { type Hubs, hubVan } from './hub-van.ts';
import type { LinePromise, ServiceDay } from './model.ts';
import { nearest, promise, whyNot } from './rules.ts';

/**
 * When goods can be at a place, worked out once per product and kept: `days` belong to one place and
 * `now` (epoch ms). `home` days come first: a PickupPoint is the next day only where no van comes.
 */
export function arrivalsOf(days: readonly ServiceDay[], now: number, hubs: Hubs): Arrivals {
  const memo = new Map<string, Arrival>();
  const home = days.some((day) => day.service.kind === 'delivery');

  function arrivalOf(offers: readonly Offer[], audience: Audience): Arrival {
    const promises = offers.flatMap((offer) => promise(offer, audience, days, now));
    const shown = home && promises.some(isDelivery) ? promises.filter(isDelivery) : promises;
    const next = shown.toSorted(earliest)[0];
    return {
      next: next ? nextDay(next) : null,
      unavailable: next ? null : unavailable(offers, audience, days, now),
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
        transfer: hubVan(line.chain, hubs),
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

function unavailable(offers: readonly Offer[], audience: Audience, days: readonly ServiceDay[], now: number) {
  const reasons = offers.map((offer) => whyNot(offer, audience, days, now));
  const why = nearest(reasons.map((reason) => reason?.why ?? null)) ?? 'not-linked';
  return { why, backInMonth: reasons.find((reason) => reason?.why === why)?.backInMonth ?? null };
}
