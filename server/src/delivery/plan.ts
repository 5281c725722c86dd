import type { Audience } from '@carriole/shared/audience.ts';
import type { OfferFacts } from '../catalogue/model.ts';
import { addLoads, emptyLoad, hasRoom, loadOfGoods } from './load.ts';
import type { Chain, LimitReason, Load, ServiceDay, WhyNot } from './model.ts';
import { type Candidate, type RoutingReason, routeLine, type WantedLine } from './routing.ts';
import { nearest, promiseOn, whyNot } from './rules.ts';

/** A line as it would go on one day; `orderBefore` is epoch ms. */
export type PlannedLine = {
  productId: string;
  offerId: string;
  cooperativeId: string;
  reason: RoutingReason;
  orderBefore: number;
  limit: LimitReason;
  /** How it gets to the hub that serves. */
  chain: Chain;
};

/** A line that cannot go on one day, and why. */
export type BlockedLine = { productId: string; why: WhyNot };

/** What one service day can do for a basket. */
export type PlannedDay = {
  day: ServiceDay;
  /** Every line can make it; false for an empty basket. */
  complete: boolean;
  lines: PlannedLine[];
  blocked: BlockedLine[];
  /** The room an order of its lines takes. */
  load: Load;
  /** The earliest of its lines' cut-offs, epoch ms; null when it carries none. */
  orderBefore: number | null;
};

/** What planning needs to know of the basket and its buyer; `now` is epoch ms, `key` the basket's id. */
export type PlanFacts = {
  lines: readonly WantedLine[];
  offers: ReadonlyMap<string, readonly OfferFacts[]>;
  audience: Audience;
  now: number;
  key: string;
};

/**
 * For each service day: which lines can make it, routed to which offer, and which cannot and why.
 * Days that take the whole basket first, then in order of time. `offers` are by product id.
 */
export function planDays(facts: PlanFacts, days: readonly ServiceDay[]): PlannedDay[] {
  return days
    .map((day) => planDay(facts, day))
    .sort((a, b) => Number(b.complete) - Number(a.complete) || byTime(a, b));
}

/** What one service day can do for a basket, to be asked again when the order is placed. */
export function planDay(facts: PlanFacts, day: ServiceDay): PlannedDay {
  const lines: PlannedLine[] = [];
  const blocked: BlockedLine[] = [];
  let load: Load = { ...emptyLoad, orders: 1 };
  for (const line of facts.lines) {
    const planned = planLine(facts, line, day);
    // Each line may have room by itself, and not beside the others.
    const more = planned ? addLoads(load, loadOfPlanned(facts, line, planned)) : load;
    if (planned && hasRoom(day.left, more)) {
      lines.push(planned);
      load = more;
    } else blocked.push({ productId: line.productId, why: planned ? 'full' : blockedBy(facts, line, day) });
  }
  return {
    day,
    complete: lines.length > 0 && blocked.length === 0,
    lines,
    blocked,
    load,
    orderBefore: lines.length > 0 ? Math.min(...lines.map((line) => line.orderBefore)) : null,
  };
}

function loadOfPlanned(facts: PlanFacts, line: WantedLine, planned: PlannedLine): Load {
  const offer = offersOf(facts, line).find(({ id }) => id === planned.offerId);
  return offer ? { ...loadOfGoods(offer, line.quantity), orders: 0 } : emptyLoad;
}

/**
 * When no day takes everything: the day that carries most lines, then for the rest the days that
 * carry most of it, the earliest of equals. A line no day can carry is in no part.
 * Empty when a day is complete: there is nothing to split.
 */
export function nearestSplit(plan: readonly PlannedDay[]): { option: PlannedDay; productIds: string[] }[] {
  if (plan.some((option) => option.complete)) return [];
  const options = [...plan].sort(byTime);
  const placed = new Set<string>();
  const parts: { option: PlannedDay; productIds: string[] }[] = [];
  for (;;) {
    const carried = options.map((option) => ({ option, productIds: unplaced(option, placed) }));
    const most = Math.max(0, ...carried.map(({ productIds }) => productIds.length));
    const part = carried.find(({ productIds }) => productIds.length === most);
    if (!part || most === 0) return parts;
    parts.push(part);
    for (const productId of part.productIds) placed.add(productId);
  }
}

function unplaced(option: PlannedDay, placed: ReadonlySet<string>): string[] {
  return option.lines.map((line) => line.productId).filter((productId) => !placed.has(productId));
}

function planLine(facts: PlanFacts, line: WantedLine, day: ServiceDay): PlannedLine | null {
  const routed = routeLine(line, candidatesOn(facts, line, day), facts.audience, facts.key);
  if (!routed) return null;
  const { offer, promise, reason } = routed;
  return {
    productId: line.productId,
    offerId: offer.id,
    cooperativeId: offer.cooperativeId,
    reason,
    orderBefore: promise.orderBefore,
    limit: promise.limit,
    chain: promise.chain,
  };
}

function candidatesOn(facts: PlanFacts, line: WantedLine, day: ServiceDay): Candidate[] {
  return offersOf(facts, line).flatMap((offer) => {
    const promise = promiseOn(offer, facts.audience, day, facts.now, line.quantity);
    return promise ? [{ offer, promise }] : [];
  });
}

/** A product nobody offers any more has lost its links. */
function blockedBy(facts: PlanFacts, line: WantedLine, day: ServiceDay): WhyNot {
  const reasons = offersOf(facts, line).map(
    (offer) => whyNot(offer, facts.audience, [day], facts.now, line.quantity)?.why ?? null,
  );
  return nearest(reasons) ?? 'not-linked';
}

function offersOf(facts: PlanFacts, line: WantedLine): readonly OfferFacts[] {
  return facts.offers.get(line.productId) ?? [];
}

function byTime(a: PlannedDay, b: PlannedDay): number {
  return a.day.startsAt - b.day.startsAt || Number(a.day.id > b.day.id) - Number(a.day.id < b.day.id);
}
