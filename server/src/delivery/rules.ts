import type { Audience } from '@carriole/shared/audience.ts';
import { addDays, lastBefore } from '../calendar.ts';
import type { OfferFacts } from '../catalogue/model.ts';
import { hasRoom, loadOfGoods } from './load.ts';
import type { Chain, LimitReason, LinePromise, Load, ServiceDay, WhyNot } from './model.ts';

/** From furthest from the buyer to nearest: when days differ, the nearest reason is the one to tell. */
const reasons: readonly WhyNot[] = [
  'not-linked',
  'not-for-audience',
  'out-of-stock',
  'no-service-here',
  'out-of-season',
  'needs-freezer',
  'no-transfer',
  'too-late',
  'full',
];

/** What a buyer pays per sales unit (or kg), in cents: households with VAT, professionals without. */
export function priceFor(offer: OfferFacts, audience: Audience): number | null {
  return audience === 'household' ? offer.householdPriceCents : offer.professionalPriceCents;
}

/**
 * The promise (DESIGN, joining zones): the days an offer can still be ordered for, each with its
 * cut-off (epoch ms) and what sets it. In the order of `days`; `now` is epoch ms.
 */
export function promise(
  offer: OfferFacts,
  audience: Audience,
  days: readonly ServiceDay[],
  now: number,
  quantity = 1,
): LinePromise[] {
  const promises: LinePromise[] = [];
  eachPromise({ offer, audience, days, now, quantity }, (line) => promises.push(line));
  return promises;
}

/** Visits what `promise` lists, making no list: a catalogue asks for tens of thousands. */
export function eachPromise(
  asked: {
    offer: OfferFacts;
    audience: Audience;
    days: readonly ServiceDay[];
    now: number;
    quantity?: number;
  },
  visit: (line: LinePromise) => void,
): void {
  const { offer, audience, days, now, quantity = 1 } = asked;
  if (offerObstacle(offer, audience, quantity)) return;
  const wanted = { audience, load: loadOfLine(offer, quantity), now };
  const lines = linesOn(days, offer);
  for (const [index, day] of days.entries()) {
    const line = lines[index];
    if (line && !dayObstacle(offer, day, line, wanted)) visit(line);
  }
}

/** The promise on one day, or null when the offer cannot be ordered for it. */
export function promiseOn(
  offer: OfferFacts,
  audience: Audience,
  day: ServiceDay,
  now: number,
  quantity = 1,
): LinePromise | null {
  return promise(offer, audience, [day], now, quantity)[0] ?? null;
}

/**
 * Why the promise is empty; null when it is not. Days may fail for different reasons: the one
 * told is that of the day that came nearest. Out of season names the next month (1–12) of sale.
 */
export function whyNot(
  offer: OfferFacts,
  audience: Audience,
  days: readonly ServiceDay[],
  now: number,
  quantity = 1,
): { why: WhyNot; backInMonth: number | null } | null {
  const first = days[0];
  const ofOffer = offerObstacle(offer, audience, quantity);
  if (ofOffer) return { why: ofOffer, backInMonth: null };
  if (!first) return { why: 'no-service-here', backInMonth: null };
  const wanted = { audience, load: loadOfLine(offer, quantity), now };
  const lines = linesOn(days, offer);
  const ofDays = days.map((day, index) => dayObstacle(offer, day, lines[index] ?? null, wanted));
  const why = nearest(ofDays);
  if (!why) return null;
  return { why, backInMonth: why === 'out-of-season' ? nextMonth(offer.months, first.month) : null };
}

/** The reason nearest to the buyer of several; null when one of them is no obstacle, or there is none. */
export function nearest(obstacles: readonly (WhyNot | null)[]): WhyNot | null {
  const ranks = obstacles.map((why) => (why ? reasons.indexOf(why) : reasons.length));
  return reasons[Math.max(...ranks)] ?? null;
}

function offerObstacle(offer: OfferFacts, audience: Audience, quantity: number): WhyNot | null {
  if (!offer.linkActive) return 'not-linked';
  if (!offer.audiences.includes(audience) || priceFor(offer, audience) === null) return 'not-for-audience';
  if (offer.stock !== null && offer.stock < quantity) return 'out-of-stock';
  return null;
}

type Wanted = { audience: Audience; load: Load; now: number };

/** One order with nothing but this line. */
function loadOfLine(offer: OfferFacts, quantity: number): Load {
  return { orders: 1, ...loadOfGoods(offer, quantity) };
}

function dayObstacle(
  offer: OfferFacts,
  day: ServiceDay,
  line: LinePromise | null,
  { audience, load, now }: Wanted,
): WhyNot | null {
  if (!day.service.audiences.includes(audience)) return 'no-service-here';
  if (offer.months.length > 0 && !offer.months.includes(day.month)) return 'out-of-season';
  if (offer.storage === 'frozen' && !keepsFrozen(day)) return 'needs-freezer';
  if (!line) return 'no-transfer';
  if (now >= line.orderBefore) return 'too-late';
  return hasRoom(day.left, load) ? null : 'full';
}

/** Vans always carry frozen goods; a pickup point needs a freezer to hold them. */
function keepsFrozen(day: ServiceDay): boolean {
  return day.service.kind === 'delivery' || day.service.hasFreezer;
}

function nextMonth(months: readonly number[], from: number): number | null {
  const coming = Array.from({ length: 12 }, (_, step) => ((from + step) % 12) + 1);
  return coming.find((month) => months.includes(month)) ?? null;
}

/** Offers with the same key have the same cut-offs on every day. */
function limitsKey(offer: OfferFacts): string {
  const own = offer.closes ? `${offer.closes.weekday}${offer.closes.time}` : '';
  return `${offer.leadTimeDays}/${own}/${offer.cooperativeId}`;
}

type Lines = readonly (LinePromise | null)[];
const knownLines = new WeakMap<readonly ServiceDay[], Map<string, Lines>>();

/** The limits of an offer on each of some days, worked out once for all offers with the same. */
function linesOn(days: readonly ServiceDay[], offer: OfferFacts): Lines {
  const key = limitsKey(offer);
  // A single day is asked about once: its own memory is enough.
  if (days.length < 2) return days.map((day) => limitsOn(day, offer, key));
  const known = knownLines.get(days) ?? new Map<string, Lines>();
  knownLines.set(days, known);
  const lines = known.get(key) ?? days.map((day) => limitsOn(day, offer, key));
  known.set(key, lines);
  return lines;
}

function limitsOn(day: ServiceDay, offer: OfferFacts, key: string): LinePromise | null {
  const known = day.memo.get(key);
  if (known !== undefined) return known;
  const line = latest(
    (day.chains.get(offer.cooperativeId) ?? []).map((chain) => limitsBy(day, chain, offer)),
  );
  day.memo.set(key, line);
  return line;
}

/** The chain that lets the buyer order longest; the first of equals. */
function latest(lines: readonly LinePromise[]): LinePromise | null {
  return lines.reduce<LinePromise | null>(
    (best, line) => (best && best.orderBefore >= line.orderBefore ? best : line),
    null,
  );
}

function limitsBy(day: ServiceDay, chain: Chain, offer: OfferFacts): LinePromise {
  let orderBefore = chain.orderBefore;
  let limit: LimitReason = chain.limit;
  const own = offer.closes ? lastBefore(offer.closes, chain.dueAt) : orderBefore;
  if (own < orderBefore) {
    orderBefore = own;
    limit = 'offer';
  }
  const lead = offer.leadTimeDays > 0 ? addDays(chain.dueAt, -offer.leadTimeDays) : orderBefore;
  if (lead < orderBefore) {
    orderBefore = lead;
    limit = 'lead-time';
  }
  return { day, orderBefore, limit, chain };
}
