import type { Audience } from '@carriole/shared/audience.ts';
import type { OfferFacts } from '../catalogue/model.ts';
import type { LinePromise } from './model.ts';
import { priceFor } from './rules.ts';

/** Which rule decided; `only` when there was nothing to decide. Stored on the line, shown to staff. */
export type RoutingReason = 'wish' | 'only' | 'priority' | 'no-transfer' | 'price' | 'rotation';

/** An offer that can make the day. */
export type Candidate = { offer: OfferFacts; promise: LinePromise };

/** A line of a basket; a Product is in it at most once. `quantity` counts sales units. */
export type WantedLine = { productId: string; quantity: number; wishedCooperativeId: string | null };

/**
 * The one co-op a line goes to on a day (DESIGN, routing): the buyer's wish, link priority, no
 * transfer before transfer (and one before two), price, then a rotation that is stable for a key (the basket's id).
 * Null without candidates. The order of the candidates does not matter.
 */
export function routeLine(
  line: WantedLine,
  candidates: readonly Candidate[],
  audience: Audience,
  key: string,
): (Candidate & { reason: RoutingReason }) | null {
  const [first, second] = candidates;
  if (!first) return null;
  if (!second) return { ...first, reason: 'only' };
  let left = candidates;
  for (const { reason, cost } of criteria(line, audience)) {
    left = cheapest(left, cost);
    const [winner, other] = left;
    if (winner && !other) return { ...winner, reason };
  }
  return { ...rotate(left, `${key}/${line.productId}`), reason: 'rotation' };
}

type Criterion = { reason: RoutingReason; cost: (candidate: Candidate) => number };

function criteria(line: WantedLine, audience: Audience): Criterion[] {
  return [
    { reason: 'wish', cost: ({ offer }) => Number(offer.cooperativeId !== line.wishedCooperativeId) },
    { reason: 'priority', cost: ({ offer }) => offer.linkPriority },
    { reason: 'no-transfer', cost: ({ promise }) => promise.chain.runs.length },
    { reason: 'price', cost: ({ offer }) => priceFor(offer, audience) ?? Number.POSITIVE_INFINITY },
  ];
}

function cheapest(candidates: readonly Candidate[], cost: Criterion['cost']): Candidate[] {
  const costs = candidates.map(cost);
  const lowest = Math.min(...costs);
  return candidates.filter((_, index) => costs[index] === lowest);
}

/** Highest random weight: each of equals gets its share, and a newcomer takes only its own. */
function rotate(candidates: readonly Candidate[], key: string): Candidate {
  return candidates
    .map((candidate) => ({ candidate, weight: hash(`${key}/${candidate.offer.id}`) }))
    .reduce((best, next) => (heavier(next, best) ? next : best)).candidate;
}

type Weighted = { candidate: Candidate; weight: number };

function heavier(a: Weighted, b: Weighted): boolean {
  return a.weight > b.weight || (a.weight === b.weight && a.candidate.offer.id < b.candidate.offer.id);
}

/** FNV-1a with murmur3's last mixing: the same number for a text on every machine, 0 to 2³² − 1. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
