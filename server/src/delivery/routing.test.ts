import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OfferFacts } from '../catalogue/model.ts';
import { type Candidate, routeLine, type WantedLine } from './routing.ts';
import { promiseOn } from './rules.ts';
import { transferRuns } from './runs.ts';
import { serviceDays } from './service-days.ts';
import { anOffer, aService, aTransfer, at } from './test-cases.ts';

const now = at('2026-11-22T20:00');
const [friday] = serviceDays({
  services: [aService()],
  runs: transferRuns([aTransfer(), aTransfer({ id: 'trf-c-a', fromCooperativeId: 'c' })], now),
  booked: new Map(),
  now,
});
const line: WantedLine = { productId: 'prd-1', quantity: 1, wishedCooperativeId: null };

/** The offer of a co-op, as a candidate for Friday with the van of `a`. */
function of(cooperativeId: string, changes: Partial<OfferFacts> = {}): Candidate {
  const offer = anOffer({ id: `off-${cooperativeId}`, cooperativeId, ...changes });
  const promise = friday && promiseOn(offer, 'household', friday, now);
  if (!promise) throw new Error(`${cooperativeId} cannot make Friday`);
  return { offer, promise };
}

function routed(candidates: Candidate[], wanted: Partial<WantedLine> = {}, key = 'basket-1'): string {
  const choice = routeLine({ ...line, ...wanted }, candidates, 'household', key);
  return choice ? `${choice.offer.cooperativeId} by ${choice.reason}` : 'nobody';
}

describe('a line goes', () => {
  test('to nobody without candidates', () => {
    expect(routed([])).toBe('nobody');
  });

  test('to the only one that can, wished for or not', () => {
    expect(routed([of('b')])).toBe('b by only');
    expect(routed([of('b')], { wishedCooperativeId: 'b' })).toBe('b by only');
    expect(routed([of('b')], { wishedCooperativeId: 'a' })).toBe('b by only');
  });

  test('where the buyer wishes, before all else', () => {
    const dear = of('b', { linkPriority: 9, householdPriceCents: 900 });
    expect(routed([of('a'), dear], { wishedCooperativeId: 'b' })).toBe('b by wish');
  });

  test('as without a wish when the wished co-op cannot make it', () => {
    expect(routed([of('a', { linkPriority: 2 }), of('b')], { wishedCooperativeId: 'c' })).toBe(
      'b by priority',
    );
  });

  test('to the link with the lower number, before transfers and price', () => {
    expect(routed([of('a', { linkPriority: 2, householdPriceCents: 1 }), of('b')])).toBe('b by priority');
  });

  test('to the co-op that needs no transfer, before price', () => {
    expect(routed([of('b', { householdPriceCents: 1 }), of('a')])).toBe('a by no-transfer');
  });

  test('to the lower price for this audience', () => {
    const candidates = [
      of('b', { householdPriceCents: 480, professionalPriceCents: 440 }),
      of('c', { householdPriceCents: 490, professionalPriceCents: 430 }),
    ];
    expect(routed(candidates)).toBe('b by price');
    expect(routeLine(line, candidates, 'professional', 'basket-1')?.offer.cooperativeId).toBe('c');
  });

  test('by turns between equals', () => {
    expect(routed([of('b'), of('c')])).toMatch(/^[bc] by rotation$/);
  });
});

describe('the rotation', () => {
  const keys = Array.from({ length: 1000 }, (_, index) => `bsk_${index}`);

  test('gives each of two equals 45 to 55 in a hundred of a thousand baskets', () => {
    const first = keys.filter((key) => routed([of('b'), of('c')], {}, key).startsWith('b'));
    expect(first.length).toBeGreaterThanOrEqual(450);
    expect(first.length).toBeLessThanOrEqual(550);
  });

  test('shares out the lines of one basket too', () => {
    const first = keys.filter((productId) => routed([of('b'), of('c')], { productId }).startsWith('b'));
    expect(first.length).toBeGreaterThanOrEqual(450);
    expect(first.length).toBeLessThanOrEqual(550);
  });

  test('gives each of three equals a third', () => {
    const three = [of('b'), of('b', { id: 'off-b2' }), of('c')];
    const counts = new Map<string, number>();
    for (const key of keys) {
      const id = routeLine(line, three, 'household', key)?.offer.id ?? '';
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    for (const count of counts.values()) expect(Math.abs(count - 333)).toBeLessThan(50);
    expect(counts.size).toBe(3);
  });

  test('takes work from others only for a newcomer itself', () => {
    for (const key of keys.slice(0, 200)) {
      const before = routed([of('b'), of('c')], {}, key);
      const after = routeLine(line, [of('b'), of('c'), of('b', { id: 'off-new' })], 'household', key);
      if (after?.offer.id !== 'off-new') expect(`${after?.offer.cooperativeId} by rotation`).toBe(before);
    }
  });
});

test('the choice is one of the candidates and never depends on their order', () => {
  const changes = fc.record({
    cooperative: fc.constantFrom('a', 'b', 'c'),
    linkPriority: fc.integer({ min: 1, max: 2 }),
    householdPriceCents: fc.integer({ min: 1, max: 2 }),
  });
  const shuffled = fc.array(changes, { minLength: 1, maxLength: 5 }).chain((all) => {
    const candidates = all.map(({ cooperative, ...rest }, index) =>
      of(cooperative, { ...rest, id: `off-${index}` }),
    );
    return fc.tuple(
      fc.constant(candidates),
      fc.shuffledSubarray(candidates, { minLength: candidates.length }),
    );
  });
  fc.assert(
    fc.property(
      shuffled,
      fc.option(fc.constantFrom('a', 'b', 'c')),
      fc.string(),
      ([candidates, mixed], wishedCooperativeId, key) => {
        const wanted = { ...line, wishedCooperativeId };
        const choice = routeLine(wanted, candidates, 'household', key);
        expect(candidates.map(({ offer }) => offer.id)).toContain(choice?.offer.id);
        expect(routeLine(wanted, mixed, 'household', key)).toEqual(choice);
      },
    ),
    { numRuns: 500 },
  );
});
